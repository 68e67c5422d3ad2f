import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

const link = 'v=1&points=1,2;2,3;3,5&m=0.5&b=0.25&rate=0.05&loss=mean';

function fragmentOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

async function expectInAddress(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => fragmentOf(page)).toMatch(text);
}

test('the address is the link of what is on screen', async ({ page, otherMachine }) => {
  const app = await openApp(page);
  await expectInAddress(page, /data=five-points.*&k=0/u);
  const entries = await page.evaluate(() => history.length);
  await app.setField('Learning rate value', '0.02');
  await app.scrubTo(12);
  await app.button('Next step').click();
  // It follows a moment later: before, it says the step that was left.
  await expectInAddress(page, /rate=0\.02.*&k=12&beat=error/u);
  const shared = await app.shareLink();
  expect(page.url()).toBe(shared);
  const before = await app.iterate();
  const other = await openApp(await otherMachine(), fragmentOf(page));
  expect(await other.iterate()).toStrictEqual(before);
  // Quietly: none of this is an entry of the browser's history.
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('playing does not write the address with every frame, and leaving the window does', async ({
  page,
}) => {
  const app = await openApp(page, `${link}&rate=0.001&speed=30`);
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history);
    let calls = 0;
    history.replaceState = (...args) => {
      calls += 1;
      document.documentElement.dataset['written'] = String(calls);
      replace(...args);
    };
  });
  await app.button('Play').click();
  await expect.poll(async () => app.iteration()).toBeGreaterThan(20);
  const written = await page.locator('html').getAttribute('data-written');
  expect(Number(written ?? '0')).toBeLessThanOrEqual(1);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await app.button('Pause').click();
  expect(Number(/&k=(?<k>\d+)/u.exec(fragmentOf(page))?.groups?.['k'])).toBeGreaterThan(20);
});

test('Back goes through the pages of the guide, and closes it', async ({ page }) => {
  const app = await openApp(page, link);
  await app.button('Guide').click();
  const guide = app.region('Guide');
  await expect(guide).toBeVisible();
  await expectInAddress(page, /page=contents/u);
  await guide.getByRole('button', { name: 'Power rule' }).first().click();
  await expectInAddress(page, /page=power-rule/u);
  await app.button('Next iteration').click();
  await page.goBack();
  await expectInAddress(page, /page=contents/u);
  await app.expectIteration(1);
  await page.goBack();
  await expect(guide).toBeHidden();
  await app.expectIteration(1);
  await page.goForward();
  await expect(guide).toBeVisible();
});

test('Back goes from a pasted link to the one before, also after a reload', async ({ page }) => {
  const app = await openApp(page, `${link}&k=3`);
  await app.button('Next iteration').click();
  await page.goto('./#data=old-faithful&k=2&layout=overview');
  await expect(app.chooser('Data set')).toHaveValue('old-faithful');
  await page.goBack();
  await expect(app.field('Slope m')).toHaveValue('0.5');
  await app.expectIteration(4);
  await page.goForward();
  await expect(app.chooser('Data set')).toHaveValue('old-faithful');
  await page.reload();
  await app.ready();
  await app.expectIteration(2);
  await page.goBack();
  await expect(app.field('Slope m')).toHaveValue('0.5');
  await app.expectIteration(4);
});

test('a reload restores the exact step though nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  const app = await openApp(page, `${link}&k=7&beat=square`);
  await app.button('Next step').click();
  await expect(page.getByText(/keeps nothing of what you do/u)).toBeVisible();
  const before = { step: await app.currentStep.textContent(), iterate: await app.iterate() };
  await expectInAddress(page, /&k=7&beat=loss/u);
  await page.reload();
  await app.ready();
  expect(await app.iterate()).toStrictEqual(before.iterate);
  await expect(app.currentStep).toHaveText(before.step ?? '');
});

test('a link opens whatever programs have done to it', async ({ page }) => {
  const whole = `${link}&k=3&layout=overview`;
  const encoded = encodeURIComponent(whole);
  for (const fragment of [
    `#${whole.replaceAll('&', '&amp;')}`,
    `#${encoded}`,
    `#${encodeURIComponent(encoded)}`,
    `?${whole}`,
    `#${whole.toUpperCase()}).`,
    `#${whole.replaceAll('&', ';')}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${fragment}`);
    await expect(page.getByRole('textbox', { name: 'Slope m', exact: true })).toHaveValue('0.5');
    await expectInAddress(page, /points=1,2;2,3;3,5&m=0\.5&b=0\.25.*&k=3/u);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('fifty thousand bad points are a few lines of message', async ({ page }) => {
  await page.goto(`./#points=1,2;2,3;${'x,1;'.repeat(50_000)}&k=2`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('50,000 things in the link');
  expect(await alert.getByRole('listitem').count()).toBeLessThan(10);
  await expect(alert).toContainText('49,995 more');
});
