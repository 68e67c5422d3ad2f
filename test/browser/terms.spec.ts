import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** What is lit, as the page says it: the term, and its point counted from 0 if it has one. */
async function lit(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { lit: term, litPoint } = document.documentElement.dataset;
    return [term, litPoint].filter((part) => part !== undefined).join(' ');
  });
}

/** How many parts of formulas stand out, by what they look like. */
async function marked(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.formula .katex-html [data-term]')].filter(
        (node) => getComputedStyle(node).backgroundColor !== 'rgba(0, 0, 0, 0)',
      ).length,
  );
}

/** The places of all formulas, which must not move when a term lights up. */
async function places(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.beat-current .formula')].map((formula) => {
      const { x, y, width, height } = formula.getBoundingClientRect();
      return [x, y, width, height].map((value) => value.toFixed(1)).join(' ');
    }),
  );
}

test('pointing at a term lights it in every formula and says what it is', async ({ page }) => {
  const app = await openApp(page, 'beat=error&k=1&rate=0.02&point=1');
  const before = await places(page);
  expect(await marked(page)).toBe(0);
  await app.currentStep.locator('.beat-symbols .katex-html [data-term=error]').first().hover();
  await expect.poll(async () => lit(page)).toBe('error 0');
  expect(await marked(page)).toBeGreaterThan(2);
  expect(await places(page)).toStrictEqual(before);
  await expect(app.button('e₁ error')).toHaveAttribute('aria-pressed', 'true');
  // The first point is (1, 2), and the line after one step is 0.552 x + 0.16.
  await expect(
    page.getByText('e₁, the error of point 1: −1.288, guess minus true y.'),
  ).toBeVisible();
  await app.button('Play').hover();
  await expect.poll(async () => lit(page)).toBe('');
  expect(await marked(page)).toBe(0);
});

test('a term under a sum sign stands for all points, a number for its own', async ({ page }) => {
  const app = await openApp(page, 'beat=loss');
  const numbers = app.currentStep.locator('.beat-numbers .katex-html [data-term=square]');
  await app.currentStep.locator('.beat-symbols .katex-html [data-term=square]').first().hover();
  await expect.poll(async () => lit(page)).toBe('square');
  // The first one stands under the sum sign, before the numbers.
  await numbers.nth(2).hover();
  await expect.poll(async () => lit(page)).toBe('square 1');
});

test('the keyboard lights terms too, and steps go on beside it', async ({ page }) => {
  const app = await openApp(page, 'beat=guess&point=1');
  await app.button('m slope').focus();
  await expect.poll(async () => lit(page)).toBe('parameter-1');
  await page.keyboard.press('ArrowRight');
  // The slope is no term of the error: the focus goes to the first one that is.
  await expect(app.button('e₁ error')).toBeFocused();
  await expect.poll(async () => lit(page)).toBe('error 0');
  await page.keyboard.press('Escape');
  await expect.poll(async () => lit(page)).toBe('');
});

/** The place on the page of a pair of numbers in a picture, worked out from the marks on its axes. */
async function placeIn(page: Page, region: string, x: number, y: number) {
  const marks = await page.getByRole('region', { name: region, exact: true }).evaluate((panel) =>
    ['xAxis', 'yAxis'].map((axis) =>
      [...panel.querySelectorAll(`.recharts-${axis}-tick-labels text`)].map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const value = Number(mark.textContent.replace('−', '-'));
        return { value, left: left + width / 2, top: top + height / 2 };
      }),
    ),
  );
  const along = (axis: 0 | 1, value: number): number => {
    const [first, last] = [marks[axis]?.[0], marks[axis]?.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no marks on the axis');
    const side = axis === 0 ? 'left' : 'top';
    const share = (value - first.value) / (last.value - first.value);
    return first[side] + (last[side] - first[side]) * share;
  };
  return { x: along(0, x), y: along(1, y) };
}

test('pointing at things in the pictures lights their terms', async ({ page }) => {
  // Errors at the start: 2 − 4 = −2 at x = 1, and 4 − 2 = 2 at x = 3.
  const app = await openApp(page, 'points=1,4;3,2&m=1&b=1&rate=0.01&beat=loss');
  const point = async (region: string, x: number, y: number, term: string): Promise<void> => {
    const place = await placeIn(page, region, x, y);
    await page.mouse.move(place.x, place.y);
    await expect.poll(async () => lit(page), `at (${x}, ${y}) of ${region}`).toBe(term);
  };
  await point('Data and line', 1, 4, 'y 0');
  await point('Data and line', 3, 4, 'prediction 1');
  await point('Data and line', 1, 3, 'error 0');
  await point('Data and line', 2, 3, 'parameter-1');
  await point('Data and line', 0, 1, 'parameter-2');
  await point('Loss surface', 1, 1, 'loss');
  await page.mouse.move(2, 2);
  await expect.poll(async () => lit(page)).toBe('');
  await point('Loss by iteration', 0, 1, 'loss');
  await app.button('Play').hover();
  await expect.poll(async () => lit(page)).toBe('');
  expect(await app.pointCount()).toBe(2);
});

test('a finger lights a term and does not leave the step', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  const app = await openApp(page, 'beat=guess&point=1');
  await page.locator('[data-beat=error] .katex-html [data-term=y]').first().tap();
  await expect.poll(async () => lit(page)).toBe('y 0');
  await expect(app.currentStep).toHaveAttribute('data-beat', 'guess');
  await page.getByRole('heading', { name: 'Derivation' }).tap();
  await expect.poll(async () => lit(page)).toBe('');
  await context.close();
});

test('a step back undoes a step in words and formulas', async ({ page }) => {
  // Many presses, line by line.
  test.slow();
  const app = await openApp(page, 'beat=error&rate=0.02&k=2');
  const shown = async () =>
    page.evaluate(() =>
      ['#data-summary', '#surface-summary', '[aria-current=step]', '.term-chips'].map(
        // The tick comes a moment after its line.
        (place) =>
          document.querySelector(place)?.textContent.replaceAll(/✓(?:\s*left = right)?/gu, ''),
      ),
    );
  for (let step = 0; step < 9; step += 1) {
    const before = await shown();
    await app.button('Next step').click();
    expect(await shown()).not.toStrictEqual(before);
    await app.button('Previous step').click();
    expect(await shown()).toStrictEqual(before);
    await app.nextBeat();
  }
});

test('every step says what its pictures show', async ({ page }) => {
  const said = {
    guess: 'dots on the line',
    error: 'too high at 0 points and too low at 5.',
    square: 'a square on each error',
    loss: 'gathered into one',
    'power-rule': 'the error of point 3, −3.184.',
    inner: 'm larger by',
    'chain-rule': 'pulls the line towards itself',
    update: 'the line after the update',
  };
  for (const [beat, words] of Object.entries(said)) {
    await openApp(page, `beat=${beat}&rate=0.02&k=1&point=3`);
    await expect(page.locator('#data-summary')).toContainText(words);
  }
});
