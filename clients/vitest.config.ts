import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ablation } from './scripts/ablation-plugin.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [ablation(process.env['MIZAN_ABLATION'])],
  resolve: {
    // The sources themselves, so that a test run needs no build.
    alias: [
      { find: /^@mizan\/(base|react)$/, replacement: source('./$1/src/index.ts') },
      { find: /^@mizan\/(base|react)\/(.*)$/, replacement: source('./$1/src/$2/index.ts') },
    ],
  },
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
});
