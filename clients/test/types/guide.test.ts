import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = process.cwd();
const guide = readFileSync(join(root, '../docs/clients.md'), 'utf8');

/** The block behind the line that names its file. */
function fileOf(name: string): string {
  const [, text] = new RegExp(`\`web/${name.replaceAll('.', '\\.')}\`[^\`]*\`\`\`\\w+\\n(.*?)\\n\`\`\`\\n`, 's').exec(guide) ?? [];
  if (text === undefined) throw new Error(`docs/clients.md has no web/${name}`);
  return text;
}

test('the page of the guide compiles as it stands there, over the client of the quick start', ({ onTestFinished }) => {
  const folder = mkdtempSync(join(root, 'node_modules/.mizan-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of ['tsconfig.json', 'vite.config.ts', 'src/main.tsx']) writeFileSync(join(folder, name), fileOf(name));
  cpSync(join(root, 'fixtures/library'), join(folder, 'src/api'), { recursive: true });
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
}, 120_000);
