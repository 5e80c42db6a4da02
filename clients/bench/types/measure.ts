import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { description, mizanPage, queryPage, trpcPage } from './sources.js';

/** What the compiler says of one program. */
export interface Measured {
  /** Deterministic: how many types it had to make of generic ones. */
  readonly instantiations: number;
  /** Seconds. */
  readonly check: number;
  /** Mebibytes. */
  readonly memory: number;
}

const root = join(import.meta.dirname, '../..');
/** The command that generates the client, when it is built. */
export const generator: string = join(root, '../Mizan.Codegen/bin/Release/net10.0/Mizan.Codegen.dll');
const flags = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: { noEmit: true, jsx: 'react-jsx', isolatedDeclarations: false, declaration: false },
  files: ['page.tsx'],
};

/** Writes the program over the generated client. Throws where the generator was not built. */
export function writeMizan(folder: string): void {
  write(folder, { 'mizan.kdl': description(), 'page.tsx': mizanPage() });
  const args = [generator, 'generate', '--ir', join(folder, 'mizan.kdl'), '--target', 'react', '--out', join(folder, 'api')];
  const { status, error, stderr } = spawnSync('dotnet', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`dotnet build Mizan.Codegen -c Release, first: ${error?.message ?? stderr}`);
}

/** Writes the same over hooks for TanStack Query, written by hand. */
export function writeQuery(folder: string): void {
  const { hooks, page } = queryPage();
  write(folder, { 'hooks.ts': hooks, 'page.tsx': page });
}

/** Writes the same over tRPC. */
export function writeTrpc(folder: string): void {
  const { server, page } = trpcPage();
  write(folder, { 'server.ts': server, 'page.tsx': page });
}

/** Writes a program that has the libraries of the first one, and nothing else. Returns the folder. */
export function writeEmpty(folder: string): string {
  const libraries = ['react', '@mizan/base', '@mizan/base/validate', '@mizan/react'];
  write(folder, { 'page.tsx': `${libraries.map((name) => `import '${name}';`).join('\n')}\n` });
  return folder;
}

/** Compiles a program. Throws when it has errors. */
export function compile(folder: string, skipLibCheck: boolean): Measured {
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--extendedDiagnostics', '--skipLibCheck', String(skipLibCheck)];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stdout.slice(0, 2000));
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]);
  return { instantiations: figure('Instantiations'), check: figure('Check time'), memory: figure('Memory used') / 1024 };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ 'tsconfig.json': JSON.stringify(flags), ...files })) writeFileSync(join(folder, name), text);
}
