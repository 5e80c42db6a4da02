import { spawnSync } from 'node:child_process';
import { ablations } from './ablations.js';

// Takes out one rule at a time, and expects the test that protects it to fail, having passed while the rule was there.

interface Result {
  readonly testResults: { readonly name: string; readonly assertionResults: { readonly title: string; readonly status: string }[] }[];
}

function run(ablation: string, ...args: string[]): Result {
  const env = { ...process.env, MIZAN_ABLATION: ablation };
  const { stdout } = spawnSync('npx', ['vitest', 'run', '--reporter=json', ...args], { encoding: 'utf8', env, maxBuffer: 1e8 });
  return JSON.parse(stdout.slice(stdout.indexOf('{"'))) as Result;
}

const passing = new Map<string, string>();
for (const { name, assertionResults } of run('').testResults) {
  for (const { title, status } of assertionResults) if (status === 'passed') passing.set(title, name);
}
const chosen = ablations.filter(({ name }) => name.includes(process.argv[2] ?? ''));
let unprotected = 0;
for (const { name, test } of chosen) {
  const file = passing.get(test);
  const after = file ? run(name, file).testResults.flatMap(({ assertionResults }) => assertionResults) : [];
  const isProtected = after.some(({ title, status }) => title === test && status === 'failed');
  if (!isProtected) unprotected++;
  console.log(`${isProtected ? 'protected  ' : file ? 'UNPROTECTED' : 'NO TEST    '}  ${name}`);
}
console.log(`${chosen.length} rules taken out, ${unprotected} of them unnoticed`);
process.exitCode = unprotected ? 1 : 0;
