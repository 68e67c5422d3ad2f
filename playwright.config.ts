import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/tools/browser.mjs';

// Set once by the process that starts, inherited by its workers. Derived from the process, so that
// two runs on one machine do not meet.
process.env['DOWNHILL_TEST_PORT'] ??= String(20_000 + (process.pid % 10_000));
const port = process.env['DOWNHILL_TEST_PORT'];
const executablePath = findBrowser();

/** Browser tests: the built app, in an installed Chromium. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test waits now and then: one more than there are processors keeps both of two busy.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 720 },
    // Most tests ask what stands there in the end; those that are about moving say so.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
    // Or every page of every test would fetch all of the app once more; offline.spec.ts allows them.
    serviceWorkers: 'block',
    launchOptions: {
      args: [...browserFlags()],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    // Builds first if anything changed, so that the tests never see yesterday's app.
    command: `node scripts/start.mjs --no-open --exact-port --port ${port}`,
    url: `http://localhost:${port}/`,
    timeout: 180_000,
    stdout: 'ignore',
  },
});
