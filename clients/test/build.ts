import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the packages, whose types and files some of the tests look at. */
export function setup(): void {
  // An ablation changes the sources only while they are loaded: there is nothing to build.
  if (process.env['MIZAN_ABLATION']) return;
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('npx', ['tsc', '-b', 'base', 'react'], { cwd: root, stdio: 'inherit' });
}
