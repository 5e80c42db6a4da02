import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { ablation } from './scripts/ablation-plugin.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfig = defineConfig({
  plugins: [ablation(process.env['MIZAN_ABLATION'])],
  resolve: {
    // The sources themselves, so that a test run needs no build.
    alias: [
      { find: /^@mizan\/(base|react)$/, replacement: source('./$1/src/index.ts') },
      { find: /^@mizan\/(base|react)\/(.*)$/, replacement: source('./$1/src/$2/index.ts') },
    ],
  },
  test: { include: ['test/**/*.test.{ts,tsx}'], globalSetup: './test/build.ts', testTimeout: 60_000 },
});

export default config;
