import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What an application imports, and how many bytes of it may come over the wire. */
export interface Budget {
  readonly name: string;
  readonly source: string;
  /** Bytes, minified and gzipped, without the framework. */
  readonly limit: number;
}

const base = `export { createClient, MizanError } from '@mizan/base';
  export { httpTransport } from '@mizan/base/http';`;

export const budgets: readonly Budget[] = [
  { name: '`@mizan/base` and `/http`', source: base, limit: 3400 },
  {
    name: 'the same and `@mizan/react`',
    source: `${base} export { ClientProvider, createContextHooks, useClient, useMutation } from '@mizan/react';`,
    limit: 4300,
  },
];

/** Bundles source text as an application's build would. Returns the bundle. */
export async function bundle(source: string, loader: 'ts' | 'tsx' = 'ts'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader },
    alias: {
      '@mizan/base': './base/src',
      '@mizan/base/http': './base/src/http',
      '@mizan/base/validate': './base/src/validate',
      '@mizan/react': './react/src',
    },
    external: ['react', 'react/jsx-runtime'],
    jsx: 'automatic',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/** How many bytes a bundle has when it is gzipped. */
export async function gzipped(source: string): Promise<number> {
  return gzipSync(await bundle(source), { level: 9 }).length;
}
