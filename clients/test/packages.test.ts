import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pack(name: string): { readonly tarball: string; readonly files: readonly string[] } {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, '-w', name], { cwd: root, encoding: 'utf8' });
  const [packed] = JSON.parse(output) as { filename: string; files: { path: string }[] }[];
  return { tarball: join(folder, packed!.filename), files: packed!.files.map(({ path }) => path) };
}

function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npx', [tool, ...args], { cwd: root, encoding: 'utf8' });
  return `${stdout}${stderr}status ${status}`;
}

test.each(['base', 'react'])('@mizan/%s is packed as its users need it', (name) => {
  const { tarball, files } = pack(name);
  expect(files.filter((file) => !/^(dist\/.*\.(js|js\.map|d\.ts)|package\.json|LICENSE|README\.md)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /^(LICENSE|README\.md)$/.test(file))).toEqual(['LICENSE', 'README.md']);
  expect(run('publint', tarball, '--strict')).toMatch(/All good![^]*status 0$/);
  expect(run('attw', tarball, '--profile', 'esm-only', '--no-emoji', '--no-color')).toMatch(/OK \(ESM\)[^]*status 0$/);
});

test.each(['base', 'react'])('nothing of @mizan/%s is any, and nothing asks for the process', (name) => {
  const files = readdirSync(join(root, name, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.js') || each.endsWith('.d.ts'))) {
    const text = readFileSync(join(root, name, 'dist', file), 'utf8');
    expect(text, file).not.toMatch(/[:<|&(,]\s*any\b|\bas any\b|process\.env/);
  }
});
