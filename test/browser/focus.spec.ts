import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { whole } from '../support/someOf.ts';

const focusable = 'a[href], button, input:not([hidden]), select, [tabindex="0"]';

/** Where the focus is, for a message. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return 'body';
    return element.getAttribute('aria-label') ?? element.tagName;
  });
}

for (const [from, other] of [
  ['overview', 'projector'],
  ['projector', 'overview'],
  ['stage', 'overview'],
] as const) {
  test(`the focus stays on the page when the layout changes from ${from}, from anywhere`, async ({
    page,
  }) => {
    test.slow();
    const hash = `v=1&k=3&layout=${from}`;
    await openApp(page, hash);
    const count = await page.locator(focusable).count();
    // Some of them, all over the page; a change of layout takes its time.
    const stride = Math.ceil(count / (whole ? 12 : 5));
    const lost: string[] = [];
    let tried = 0;
    for (let index = 0; index < count; index += stride) {
      const control = page.locator(focusable).nth(index);
      if (!(await control.isVisible())) continue;
      const name = await control.evaluate((element) => {
        (element as HTMLElement).focus();
        return document.activeElement === element
          ? (element.getAttribute('aria-label') ?? element.textContent)
          : undefined;
      });
      if (name === undefined) continue;
      tried += 1;
      // By its address, as by the button and the key: also where p is a letter that is typed.
      await page.evaluate((hashOfOther) => {
        location.hash = hashOfOther;
      }, `v=1&k=3&layout=${other}`);
      await expect(page.locator('html')).toHaveAttribute('data-layout', other);
      // A frame in which the browser takes the focus from what is no longer seen, and a task.
      await page.evaluate(
        async () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20)));
          }),
      );
      if ((await focused(page)) === 'body') lost.push(name);
      await page.evaluate((hashOfFirst) => {
        location.hash = hashOfFirst;
      }, hash);
      await expect(page.locator('html')).toHaveAttribute('data-layout', from);
    }
    expect(tried).toBeGreaterThan(2);
    expect(lost).toStrictEqual([]);
  });
}

test('the projector takes the whole screen, which closes the menu: the focus is on the way back', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&k=3&layout=stage');
  const root = page.locator(':root');
  await app.openMenu();
  await app.button('Projector').press('Enter');
  await expect(root).toHaveAttribute('data-layout', 'projector');
  await expect(app.button('Menu')).toBeFocused();
  await page.keyboard.press('p');
  await expect(root).toHaveAttribute('data-layout', 'stage');
  await expect(app.button('Menu')).toBeFocused();
});

test('the focus stays where a panel was when the guide takes its place', async ({ page }) => {
  const app = await openApp(page, 'v=1&k=3&layout=stage');
  await app.button('Bring forward: Loss by iteration').focus();
  await page.evaluate(() => {
    location.hash = 'v=1&k=3&layout=stage&page=contents';
  });
  await expect(app.region('Loss by iteration')).toBeHidden();
  await expect.poll(async () => focused(page)).not.toBe('body');
});

test('the focus goes with the picture that is brought forward', async ({ page }) => {
  const app = await openApp(page, 'v=1&k=3&layout=stage');
  await app.button('Bring forward: Loss surface').press('Enter');
  await expect(page.getByRole('application', { name: 'Map of the loss over slope' })).toBeFocused();
  await app.button('Bring forward: Loss by iteration').press('Enter');
  await expect.poll(async () => focused(page)).not.toBe('body');
});

test('a dialog gives the focus to the field that it was opened for, each time', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&layout=overview');
  const typed = page.getByRole('textbox', { name: 'The guess ŷ is' });
  const pasted = page.getByRole('textbox', { name: 'Paste or type a table' });
  for (const [open, field] of [
    [async () => app.chooser('Model').selectOption({ label: 'My own formula' }), typed],
    [async () => app.button('My own data').first().click(), pasted],
  ] as const) {
    for (let time = 0; time < 2; time += 1) {
      await open();
      await expect(field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();
    }
  }
});

test('the menu takes the focus, and gives it back', async ({ page }) => {
  const app = await openApp(page, 'v=1&k=3&layout=stage');
  await app.openMenu();
  await expect(
    page.getByRole('dialog', { name: 'Menu' }).getByRole('button').first(),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.button('Menu')).toBeFocused();
});
