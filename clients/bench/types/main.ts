// A server of 1,000 functions, and a page that uses 100 of them, as the compiler of TypeScript sees it: the generated client,
// hooks written by hand over TanStack Query, and tRPC with its integration for TanStack Query, in turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Measured, writeEmpty, writeMizan, writeQuery, writeTrpc } from './measure.js';

const ROUNDS = 3;

const folder = mkdtempSync(join(process.cwd(), 'node_modules/.mizan-types-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const subjects = [
  { name: 'mizan', write: writeMizan },
  { name: 'tanstack query', write: writeQuery },
  { name: 'trpc', write: writeTrpc },
].map((subject) => ({ ...subject, folder: join(folder, subject.name.replace(' ', '-')), results: [] as Measured[] }));

for (const { write, folder } of subjects) write(folder);
for (let round = 0; round < ROUNDS; round++) {
  for (const { folder, results } of subjects) results.push(compile(folder, true));
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const first = median(subjects[0]!.results.map(({ check }) => check));
console.log('| client | instantiations | check | beside mizan | memory |\n| --- | --- | --- | --- | --- |');
for (const { name, results } of subjects) {
  const check = median(results.map((result) => result.check));
  const memory = median(results.map((result) => result.memory));
  const { instantiations } = results[0]!;
  console.log(`| ${name} | ${instantiations} | ${check.toFixed(2)} s | ${(check / first).toFixed(2)} | ${memory.toFixed(0)} MiB |`);
}
const whole = compile(subjects[0]!.folder, false).instantiations - compile(writeEmpty(join(folder, 'empty')), false).instantiations;
console.log(`mizan without skipLibCheck, less what React and the runtime are by themselves: ${whole} instantiations`);
