import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

/** The controls that a message about a number lies over, and the messages that are cut by the window. */
async function hiddenByMessages(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const messages = [...document.querySelectorAll('.number-field-fault')].filter(
      (message) => message.textContent !== '' && message.checkVisibility({ opacityProperty: true }),
    );
    const dialog = document.querySelector('dialog[open]') ?? document.body;
    const controls = [...dialog.querySelectorAll('button, input, select')];
    const cut = messages.filter((message) => {
      const { left, right } = message.getBoundingClientRect();
      return left < 0 || right > window.innerWidth;
    });
    const hidden = messages.flatMap((message) => {
      const box = message.getBoundingClientRect();
      return controls.filter((control) => {
        const other = control.getBoundingClientRect();
        // What scrolls below the bar, which stays where it is, can be brought out from there.
        if ((control.closest('footer') ?? message.closest('footer')) !== null) {
          if (control.closest('footer') !== message.closest('footer')) return false;
        }
        const left = Math.max(box.left, other.left);
        const right = Math.min(box.right, other.right);
        const top = Math.max(box.top, other.top);
        const bottom = Math.min(box.bottom, other.bottom);
        if (right - left < 2 || bottom - top < 2) return false;
        // Not what is scrolled out of its own box.
        return document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(control);
      });
    });
    return [...cut, ...hidden].map((element) => element.outerHTML.slice(0, 120));
  });
}

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [900, 700],
  [390, 844],
  [360, 740],
] as const) {
  test(`messages about numbers hide no controls at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const app = await openApp(page, 'v=1&m=1.15&b=-0.84&rate=0.5');
    for (const name of ['Iteration number', 'Learning rate value', 'Slope m', 'Intercept b']) {
      await app.setField(name, '1,0,0');
      await expect(app.field(name)).toHaveAccessibleDescription(/is not a number/u);
      expect(await hiddenByMessages(page)).toStrictEqual([]);
    }
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
  });
}

for (const [width, height] of [
  [1024, 768],
  [844, 390],
  [390, 844],
] as const) {
  test(`on the stage a wrong learning rate moves and hides nothing at ${width} × ${height}`, async ({
    page,
  }) => {
    const app = await openApp(page, 'v=1&layout=projector&k=2');
    await page.setViewportSize({ width, height });
    const places = (): Promise<readonly (readonly number[])[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.stage-foot input, .step-next')].map((each) => {
          const box = each.getBoundingClientRect();
          return [box.x, box.y, box.width, box.height];
        }),
      );
    const before = await places();
    await app.setField('Learning rate value', '0x10');
    await expect(app.field('Learning rate value')).toHaveAccessibleDescription(/is not a number/u);
    expect(await places()).toStrictEqual(before);
    expect(await hiddenByMessages(page)).toStrictEqual([]);
  });
}

for (const [width, height] of [
  [1280, 720],
  [360, 740],
] as const) {
  test(`the fields show whole numbers at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const app = await openApp(page, 'v=1&m=1.152503&b=-0.84751&rate=0.05&k=1000000');
    await expect(app.field('Iteration number')).toHaveValue('1000000');
    for (const name of ['Iteration number', 'Slope m', 'Intercept b']) {
      const hidden = await app
        .field(name)
        .evaluate((input) => Math.max(0, input.scrollWidth - input.clientWidth));
      expect(hidden, name).toBe(0);
    }
  });
}

test('in the table of points every row says what is wrong, below its own field', async ({
  page,
}) => {
  await openApp(page, 'v=1&points=1,2;2,3;3,5&rate=0.05');
  await page.getByRole('button', { name: 'Edit points' }).click();
  for (const name of ['x of point 1', 'y of point 3', 'x of point 3', 'y of the new point']) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('abc');
    await page.keyboard.press('Tab');
    const message = page.locator(`[id="${(await field.getAttribute('aria-describedby')) ?? ''}"]`);
    await expect(message).toBeInViewport({ ratio: 1 });
    await expect(message).toContainText('is not a number');
    const box = await message.boundingBox();
    const above = await field.boundingBox();
    expect(box?.y).toBeGreaterThan((above?.y ?? Number.NaN) + (above?.height ?? 0) - 1);
    expect(await hiddenByMessages(page)).toStrictEqual([]);
  }
});
