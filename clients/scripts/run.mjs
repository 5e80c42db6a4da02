// Runs one of the scripts beside it, which are TypeScript: `node scripts/run.mjs NAME ARGUMENTS…`.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules/.mizan-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const [, , name, ...args] = process.argv;
process.argv = [process.argv[0], name, ...args];
process.chdir(root);
const outfile = join(folder, 'script.mjs');
const alias = {
  '@mizan/base': join(root, 'base/src/index.ts'),
  '@mizan/base/http': join(root, 'base/src/http/index.ts'),
  '@mizan/react': join(root, 'react/src/index.ts'),
};
await build({
  entryPoints: [name.includes('/') ? name : `scripts/${name}.ts`],
  outfile,
  alias,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
