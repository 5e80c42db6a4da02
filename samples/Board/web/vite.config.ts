import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const clients = fileURLToPath(new URL('../../../clients/', import.meta.url));
const server = process.env['BOARD_SERVER'] ?? 'http://localhost:5080';

const config: UserConfig = defineConfig({
  plugins: [react()],
  resolve: {
    // The clients are not published yet, so their sources stand in for the packages: nothing has to be built before.
    alias: [
      { find: /^@mizan\/(base|react)$/, replacement: `${clients}$1/src/index.ts` },
      { find: /^@mizan\/(base|react)\/(.*)$/, replacement: `${clients}$1/src/$2/index.ts` },
    ],
    // Seen from the clients there may be another React.
    dedupe: ['react', 'react-dom'],
  },
  build: { target: 'es2022', reportCompressedSize: false },
  server: {
    fs: { allow: ['.', clients] },
    proxy: { '/api': server, '/attachments': server, '^/boards/\\d+/print/': server },
  },
});

export default config;
