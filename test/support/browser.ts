import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** Collects what a page does that it must never do. */
function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // See playwright.config.ts.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    complaints.push(`uncaught: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page stops what it was still loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin) return;
    complaints.push(`request to another origin: ${request.url()}`);
  });
}

interface Fixtures {
  /** Errors and warnings on the console, uncaught errors, requests to other origins: must stay empty. */
  readonly complaints: string[];
  /** A page as on another machine: nothing stored, watched like `page`. */
  readonly otherMachine: () => Promise<Page>;
}

/** Playwright's test, failing also on whatever the page complains about. */
export const test = base.extend<Fixtures>({
  complaints: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern here
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, 'what the page complained about').toStrictEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, baseURL, complaints }, use) => {
    watch(page, new URL(baseURL ?? '').origin, complaints);
    await use(page);
  },
  otherMachine: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, new URL(baseURL ?? '').origin, complaints);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
