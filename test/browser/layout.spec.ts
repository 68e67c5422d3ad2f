import type { Locator } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { smallText } from '../support/smallText.ts';

const panels = ['Data and line', 'Loss surface', 'Derivation', 'Loss by iteration'];

test('everything is seen at a glance', async ({ page }) => {
  const app = await openApp(page, 'v=1&k=3');
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of panels) await expect(app.region(name)).toBeInViewport({ ratio: 1 });
    await expect(app.iterationSlider).toBeInViewport({ ratio: 1 });
    await expect(app.rateSlider).toBeInViewport({ ratio: 1 });
    const scrolls = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return scrollHeight > clientHeight || scrollWidth > clientWidth;
    });
    expect(scrolls, String(width)).toBe(false);
  }
});

test('a narrow window does not scroll sideways, and the transport is in reach', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&k=3');
  for (const width of [768, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 780 });
    const wider = async (): Promise<number> =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(wider, String(width)).toBe(0);
    await expect(app.button('Next step')).toBeInViewport({ ratio: 1 });
    await app.region('Loss by iteration').scrollIntoViewIfNeeded();
    await expect(app.button('Next step')).toBeInViewport({ ratio: 1 });
  }
});

const phones = [
  [390, 844],
  [844, 390],
] as const;

/** How much of one thing lies over another, in square pixels. */
async function overlap(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) return Number.NaN;
  const shared = (from: number, length: number, at: number, long: number): number =>
    Math.max(0, Math.min(from + length, at + long) - Math.max(from, at));
  return shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
}

const bad = 'v=1&m=x&b=y&rate=-3&loss=median&scale=odd&k=-1&beat=dance';
for (const [width, height, layout, others] of [
  [1280, 720, 'overview', ['Derivation', 'Loss surface', 'Loss by iteration']],
  [1920, 1080, 'overview', ['Derivation', 'Loss surface', 'Loss by iteration']],
  [1280, 720, 'projector', ['Derivation']],
  [1024, 768, 'stage', ['Derivation']],
] as const) {
  test(`messages cover no formula at ${width} × ${height}, ${layout}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const app = await openApp(page, `${bad}&layout=${layout}`);
    if (layout !== 'overview') await app.openMenu();
    await app.button('Run to convergence').click();
    if (layout !== 'overview') await page.keyboard.press('Escape');
    const messages = page.getByRole('region', { name: 'Messages', exact: true });
    // All can be read, and the new one is on top.
    await expect(messages.getByRole('listitem')).toHaveCount(6);
    await expect(messages.getByText(/^Converged/u)).toBeInViewport({ ratio: 1 });
    const box = await messages.boundingBox();
    for (const name of others) {
      const other = await app.region(name).boundingBox();
      if (box === null || other === null) throw new Error('something is not there');
      const apart = box.x + box.width <= other.x || box.y + box.height <= other.y;
      expect(apart, name).toBe(true);
    }
    // On a phone they have a strip of their own, upright and lying.
    for (const [across, up] of layout === 'stage' ? phones : []) {
      await page.setViewportSize({ width: across, height: up });
      for (const other of [page.locator('.figure-lead'), app.region('Derivation')])
        await expect.poll(async () => overlap(messages, other), `${across} × ${up}`).toBe(0);
      await expect(messages.getByText(/^Converged/u)).toBeInViewport({ ratio: 1 });
    }
    await page.keyboard.press('Shift+PageDown');
    await expect(messages.getByText(/^Converged/u)).toHaveCount(0);
    await app.button('Dismiss').press('Enter');
    await expect(messages).toBeEmpty();
    await expect(messages).toBeFocused();
  });
}

test('the projector layout: by link, in large type, with a clicker', async ({ page }) => {
  const app = await openApp(page, 'v=1&layout=projector&k=2');
  await app.openMenu();
  await expect(app.button('Projector')).toHaveAttribute('aria-pressed', 'true');
  await app.closeMenu();
  const title = app.currentStep.getByRole('heading');
  const before = await title.textContent();
  await page.keyboard.press('PageDown');
  await expect(title).not.toHaveText(before ?? '');
  await page.keyboard.press('PageUp');
  await expect(title).toHaveText(before ?? '');

  expect(await smallText(page)).toStrictEqual([]);

  await app.openMenu();
  await app.button('Projector').click();
  await expect(app.button('Projector')).toHaveAttribute('aria-pressed', 'false');
});

test('the page comes with its policy, and its words without the app', async ({ page, request }) => {
  const html = await (await request.get('./')).text();
  expect(html).toContain('Content-Security-Policy');
  expect(html).not.toContain('unsafe-inline');
  expect(html).toMatch(/style-src 'self' 'sha256-[^']+';/u);
  expect(html).toMatch(/script-src 'self' 'sha256-[^']+';/u);
  expect(html).not.toMatch(/\sstyle="/u);
  // The one that decides before the first paint, see scripts/build/first/.
  expect(html.match(/<script>/gu)).toHaveLength(1);
  expect(html).toContain('Downhill');
  await openApp(page);
  await expect(page).toHaveTitle(/Downhill/u);
});

test('in a small window each line is in sight when it is reached', async ({ page }) => {
  const app = await openApp(page, 'v=1&k=2');
  const line = app.region('Derivation').locator('[data-line][aria-current="true"]');
  const beat = async () => app.currentStep.getAttribute('data-beat');
  for (let count = 0; count < 40; count += 1) {
    await expect(line.locator('.formula').first()).toBeInViewport({ ratio: 1 });
    await expect(line.locator('.formula').last()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('PageDown');
    if ((await app.iteration()) > 2) break;
  }
  expect([await app.iteration(), await beat()]).toStrictEqual([3, 'guess']);
});

test('a panel may say otherwise than the sheet of the app', async ({ page }) => {
  const app = await openApp(page);
  const arrow = app.region('Derivation').getByRole('button', { name: 'Next point' });
  // What a button has everywhere, and what the panel makes of it.
  await expect(app.button('Next step')).toHaveCSS('padding-left', '9.75px');
  await expect(arrow).toHaveCSS('padding-left', '4px');
});

test('the theme follows the system, and can be chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page);
  const ground = async (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).not.toBe(dark);
});
