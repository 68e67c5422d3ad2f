import type { Locator } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

// A run that is about to diverge: its numbers are too long for a phone.
const wide = 'v=1&points=1,2;2,3;3,5;4,4;5,6&rate=3&k=80&beat=update';

test('a phone shows a line whole, with the terms of its step in one row', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = await openApp(page, 'v=1&points=1,2;2,3;3,5&rate=0.05&k=3&beat=gradient&line=2');
  await app.region('Derivation').evaluate((panel) => {
    panel.scrollIntoView();
  });
  const line = app.currentStep.locator('[data-line="2"][aria-current="true"]');
  for (const formula of await line.locator('.formula').all()) {
    await expect(formula).toBeInViewport({ ratio: 1 });
  }
  const tops = await app
    .region('Derivation')
    .getByRole('group', { name: 'Terms of this step' })
    .getByRole('button')
    .evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('at the top of a phone the bar says which step it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = await openApp(page, 'v=1&k=3');
  const bar = page.getByRole('contentinfo');
  await expect(bar.getByText('1 Guess')).toBeInViewport({ ratio: 1 });
  await app.button('Next step').click();
  await expect(bar.getByText('2 Error')).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(bar.getByText('2 Error')).toBeHidden();
});

test('a formula that is cut fades where more of it is hidden', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = await openApp(page, wide);
  const box = app.currentStep.getByRole('group', { name: 'Formula, scrolls sideways' }).first();
  const fades = async (): Promise<readonly string[]> =>
    box.evaluate((element) => {
      const style = getComputedStyle(element);
      return ['--fade-start', '--fade-end'].map((name) => style.getPropertyValue(name));
    });
  await expect(box).toHaveCSS('mask-image', /^linear-gradient/u);
  expect(await fades()).toStrictEqual(['0px', '2.5em']);
  const scroll = async (left: number): Promise<void> =>
    box.evaluate((element, to) => {
      element.scrollLeft = to;
    }, left);
  await scroll(20);
  await expect.poll(fades).toStrictEqual(['2.5em', '2.5em']);
  await scroll(9999);
  await expect.poll(fades).toStrictEqual(['2.5em', '0px']);
  await scroll(0);
  await expect.poll(fades).toStrictEqual(['0px', '2.5em']);
});

for (const width of [590, 640, 680]) {
  test(`the choice of formulas is seen whole in a window ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 360 });
    const app = await openApp(page, 'v=1&k=3');
    const choice = app.region('Derivation').getByRole('radiogroup', { name: 'Formulas' });
    const inner = await choice.boundingBox();
    const outer = await app.region('Derivation').boundingBox();
    if (inner === null || outer === null) throw new Error('the derivation has no place');
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
  });
}

/** What stands within an element and reaches beyond what cuts it off. */
async function cutWithin(element: Locator): Promise<readonly string[]> {
  return element.evaluate((whole) =>
    [...whole.querySelectorAll('.formula, text, p')].flatMap((part) => {
      let cut = part.parentElement;
      while (cut !== null && getComputedStyle(cut).overflowX === 'visible') cut = cut.parentElement;
      const [inner, outer] = [part.getBoundingClientRect(), cut?.getBoundingClientRect()];
      const isCut =
        outer !== undefined && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
      return isCut ? [part.textContent] : [];
    }),
  );
}

test('words and numbers that were cut are whole', async ({ page }) => {
  await openApp(page, 'v=1&points=1990,5;1991,6;1993,7&rate=0.1&k=2&page=partial-derivative');
  const guide = page.locator('.guide-page');
  await expect(guide.getByRole('img').first()).toBeVisible({ timeout: 20_000 });
  await expect(guide).toContainText('−1.8953×10⁹');
  expect(await cutWithin(guide)).toStrictEqual([]);

  const isWhole = (element: Element): boolean =>
    element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight + 1;
  const app = await openApp(page, 'v=1&k=3&layout=projector&lead=loss');
  for (const width of [701, 768, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    for (const title of await page.locator('.panel-company h2').all())
      expect(await title.evaluate(isWhole), `${String(width)} ${await title.innerText()}`).toBe(
        true,
      );
  }
  await app.openMenu();
  await page.getByText('Log scale').scrollIntoViewIfNeeded();
  await expect(page.getByText('Log scale')).toBeInViewport({ ratio: 1 });

  await page.setViewportSize({ width: 320, height: 568 });
  for (const run of ['mistake=error-sign', 'mistake=no-x', 'comparison=half&loss=sum&rate=0.0123'])
    await test.step(run, async () => {
      await openApp(page, `v=1&k=3&${run}`);
      expect(await page.getByText('Log scale').evaluate(isWhole)).toBe(true);
      expect(await page.locator('.other-run-name').evaluate(isWhole)).toBe(true);
    });
});

test('forced colours mark the current step alone, and what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const app = await openApp(page, 'v=1&k=3&beat=loss');
  const bars = await page
    .locator('li[data-beat]')
    .evaluateAll((beats) =>
      beats
        .filter((beat) => getComputedStyle(beat).borderLeftWidth !== '0px')
        .map((beat) => beat.getAttribute('aria-current')),
    );
  expect(bars).toStrictEqual(['step']);
  const grounds = await app
    .region('Derivation')
    .getByRole('radiogroup', { name: 'Formulas' })
    .getByText(/./u)
    .evaluateAll((words) => words.map((word) => getComputedStyle(word).backgroundColor));
  expect(new Set(grounds).size).toBe(2);
});

test('letters of twice the size need no scrolling sideways', async ({ page }) => {
  for (const layout of ['stage', 'overview']) {
    const app = await openApp(page, `v=1&k=3&layout=${layout}`);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      const wider = async (): Promise<number> =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await expect.poll(wider, `${layout} at ${String(width)}`).toBe(0);
      // The line before has a place only where there is room for it.
      const formula = app.currentStep
        .locator('.formula:not(.current-lines-before .formula)')
        .first();
      await formula.scrollIntoViewIfNeeded();
      await expect(formula).toBeInViewport();
    }
  }
});
