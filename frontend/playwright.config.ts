import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The product to test. Without it only the screens run, against the built files with invented answers. */
const product = process.env.BASE_URL;
const PREVIEW = 'http://localhost:4173';

/** The browser of the system; Playwright downloads none. CHROMIUM_PATH decides where several are installed. */
function chromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((it) => existsSync(it));
}

const executablePath = chromium();
const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
};
const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
// Sizes and themes in pairs: each screen once small and light, once large and dark.
const desktop = { viewport: { width: 1280, height: 860 } };
const desktopAtNight = { ...desktop, colorScheme: 'dark' as const };

export default defineConfig({
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  // A shared machine may be slow for a moment; a test that needed a second try is listed as flaky.
  retries: process.env.CI || product ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: 'target/playwright',
  reporter: [['list'], ['json', { outputFile: 'target/playwright.json' }]],
  use: {
    baseURL: product ?? PREVIEW,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    browserName: 'chromium',
    launchOptions,
  },
  projects: [
    { name: 'screens-360', testDir: './screens', use: phone },
    { name: 'screens-1280', testDir: './screens', use: desktopAtNight },
    ...(product
      ? [
          { name: 'journey-360', testDir: './e2e', use: phone },
          // The story again on a large screen, in English; the rest does not depend on the width.
          { name: 'journey-1280', testDir: './e2e', testMatch: 'story.spec.ts', use: desktop },
        ]
      : []),
  ],
  ...(product
    ? {}
    : {
        webServer: {
          command: 'npx vite preview --port 4173 --strictPort',
          url: PREVIEW,
          reuseExistingServer: !process.env.CI,
        },
      }),
});
