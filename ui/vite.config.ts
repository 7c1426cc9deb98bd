import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noteBundled } from './scripts/bundled';

const SERVER = process.env.SEGUE_DEV_SERVER ?? 'http://127.0.0.1:8080';

// The staff app. `npm run dev` serves it with the interface of a running server behind it.
export default defineConfig({
  plugins: [react(), noteBundled(import.meta.dirname)],
  root: 'src/desk',
  base: '/',
  publicDir: false,
  build: {
    outDir: '../../../src/segue/_ui/desk',
    emptyOutDir: true,
    assetsDir: 'assets',
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } },
  },
  test: { root: '.', include: ['src/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
} as Parameters<typeof defineConfig>[0]);
