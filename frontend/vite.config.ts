import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { bundleReport } from './tools/bundle.ts';

const api = process.env.API_URL ?? 'http://localhost:8080';

/**
 * What every page needs, in one file: left alone, the small modules that the router shares with its screens would be
 * forty downloads. Screens (`?tsr-split`) and the kit's widgets stay apart.
 */
const SHELL =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/[^/]+|i18next|react-i18next|openapi-fetch|openapi-react-query|use-sync-external-store)\/|\/src\/(app\/(?!Fallbacks|SandboxBanner|AccountButton|AccountMenu|TermsNotice|ThemeChoice).*|api\/(client|session|problem|base|offline|reach).*|(i18n|routes)\/.*|routeTree\.gen)\.tsx?$|vite\/preload-helper|rolldown\/runtime/;

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      semicolons: true,
      disableLogging: true,
    }),
    react(),
    bundleReport(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': api, '/pictures': api } },
  // Nothing inlined as data:, which the content security policy refuses for fonts.
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'target/vitest.json' }]],
    css: false,
  },
});
