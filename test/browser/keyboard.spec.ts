import { openApp, type App } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import type { Locator, Page } from '@playwright/test';

/** Walks by Tab until the focus is on the wanted element. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never comes to it');
}

/** Leaves whatever has the focus, so that keys go to the app. */
async function leave(app: App): Promise<void> {
  await app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

test('the app works with the keyboard alone', async ({ page }) => {
  const app = await openApp(page, 'v=1&points=1,2;2,3;3,5&m=0&b=0&rate=0.05&loss=mean');

  // A step of the derivation, an iteration, and back.
  const first = await app.currentStep.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(app.currentStep).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(app.currentStep).toHaveText(first ?? '');
  await page.keyboard.press('Shift+ArrowRight');
  await app.expectIteration(1);
  await page.keyboard.press('Shift+ArrowLeft');
  await app.expectIteration(0);
  for (let line = 0; line < 60 && (await app.iteration()) === 0; line += 1)
    await page.keyboard.press('PageDown');
  await app.expectIteration(1);
  await page.keyboard.press('PageUp');
  await app.expectIteration(0);

  // Play and pause.
  await page.keyboard.press('Space');
  await expect(app.button('Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(app.button('Play')).toBeVisible();
  await page.keyboard.press('Home');
  await app.expectIteration(0);

  // A point is moved.
  const before = await app.iterate();
  await tabTo(page, app.dataPicture);
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await app.iterate()).loss).not.toBe(before.loss);

  // The rate is changed, by its number and by its slider.
  await tabTo(page, app.rateSlider);
  const rate = await app.field('Learning rate value').inputValue();
  await page.keyboard.press('ArrowUp');
  await expect(app.field('Learning rate value')).not.toHaveValue(rate);
  await tabTo(page, app.field('Learning rate value'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('0.1');
  await page.keyboard.press('Enter');
  await expect(app.field('Learning rate value')).toHaveValue('0.1');

  // Sharing, and out again.
  await tabTo(page, app.button('Menu'));
  await page.keyboard.press('Enter');
  await tabTo(page, app.button('Share'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeHidden();
  await expect(app.button('Share')).toBeFocused();

  // A file.
  await tabTo(page, app.button('Export'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Iterations (CSV)' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Iterations (CSV)' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/u);

  // The menu closes, and gives the focus back.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(app.button('Menu')).toBeFocused();

  // Help.
  await leave(app);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('every control that the focus reaches has a name and a visible focus', async ({ page }) => {
  await openApp(page);
  const seen = new Set<string>();
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      return { what: element.outerHTML.slice(0, 160), ring };
    });
    if (focused === undefined) break;
    seen.add(focused.what);
    expect(focused.ring, focused.what).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(15);
});
