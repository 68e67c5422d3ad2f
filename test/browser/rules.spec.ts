import type { Locator, Page } from '@playwright/test';
import { includesNumber, numbersIn, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { referenceRun, type ReferenceProblem } from '../support/reference.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const problem: ReferenceProblem = {
  points: [
    { x: 1, y: 2 },
    { x: 2, y: 3 },
    { x: 3, y: 5 },
    { x: 4, y: 4 },
    { x: 5, y: 6.5 },
  ],
  start: { m: 0.3, b: -0.7 },
  learningRate: 0.03,
  loss: 'mean',
};
const points = problem.points.map(({ x, y }) => `${x},${y}`).join(';');
const link = `v=1&points=${points}&m=0.3&b=-0.7&rate=0.03&loss=mean&k=2`;

function iterate() {
  const reached = referenceRun(problem, 2)[2];
  if (reached === undefined) throw new Error('the reference ended early');
  return reached;
}

/** The loss as anyone would work it out. */
function lossAt(m: number, b: number): number {
  const squares = problem.points.map(({ x, y }) => (m * x + b - y) ** 2);
  return squares.reduce((total, square) => total + square, 0) / squares.length;
}

/** Presses a key until a slider says a value. */
async function slideTo(slider: Locator, key: string, value: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (value.test((await slider.getAttribute('aria-valuetext')) ?? '')) return;
    await slider.press(key);
  }
  throw new Error(`the slider never says ${value.source}`);
}

/** Waits until all of these numbers stand somewhere in the words or formulas of a place. */
async function expectNumbers(place: Locator, wanted: readonly number[]): Promise<void> {
  await expect
    .poll(async () => {
      const texts = await place.evaluateAll((elements) =>
        elements.flatMap((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const parts: string[] = [];
          while (walker.nextNode() !== null) parts.push(walker.currentNode.textContent ?? '');
          return [parts.join(' ')];
        }),
      );
      const numbers = texts.flatMap((text) => [
        ...numbersIn(text),
        ...numbersIn(text.replaceAll('− ', ' ')),
      ]);
      return wanted.filter((number) => !includesNumber(numbers, number));
    })
    .toStrictEqual([]);
}

function guide(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

test('the power rule: a secant becomes a tangent, by keyboard', async ({ page }) => {
  await openApp(page, `${link}&point=1&page=power-rule`);
  const place = guide(page, 'Power rule');
  await place.getByRole('radio', { name: 'x³', exact: true }).check();
  const nudge = place.getByRole('slider', { name: 'Nudge h' });
  await nudge.focus();
  await slideTo(nudge, 'ArrowLeft', /^0\.01:/u);
  const secant = (1.51 ** 3 - 1.5 ** 3) / 0.01;
  // 3x² + 3xh + h² term by term, the slope they add up to, and the tangent's.
  await expectNumbers(place, [6.75, 3 * 1.5 * 0.01, 0.0001, secant, 3 * 1.5 ** 2]);
  const point = place.getByRole('slider', { name: 'Point x' });
  await slideTo(point, 'ArrowLeft', /^−0\.5$/u);
  await expectNumbers(place, [((-0.49) ** 3 - (-0.5) ** 3) / 0.01, 0.75]);
  // The error of the first point at iteration 2.
  const { m, b } = iterate();
  const error = m + b - 2;
  await expectNumbers(place, [error, 2 * error, 2 * error + 0.01]);
});

test('the chain rule: rates multiply', async ({ page }) => {
  await openApp(page, `${link}&page=chain-rule&point=3`);
  const place = guide(page, 'Chain rule');
  const nudge = place.getByRole('slider', { name: 'Nudge h' });
  await slideTo(nudge, 'ArrowLeft', /^0\.001$/u);
  const [example, inLoss] = [0, 1].map((position) => place.getByRole('table').nth(position));
  if (example === undefined || inLoss === undefined) throw new Error('two tables');
  await expectNumbers(example, [3, 14, 42, ((3 * 2.001 + 1) ** 2 - 49) / 0.001]);
  const { m, b } = iterate();
  const error = 3 * m + b - 5;
  await expectNumbers(inLoss, [
    3,
    2 * error,
    6 * error,
    ((error + 0.003) ** 2 - error ** 2) / 0.001,
  ]);
  await place.getByRole('radio', { name: 'intercept b' }).check();
  await expectNumbers(inLoss, [1, 2 * error, ((error + 0.001) ** 2 - error ** 2) / 0.001]);
  const send = place.getByRole('button', { name: 'Send the nudge' }).first();
  // How many values wait for the nudge, as often as that changes: a busy machine may look too late.
  const waiting = await place.evaluateHandle((region) => {
    const seen: number[] = [];
    new MutationObserver(() => {
      const count = region.querySelectorAll('.machine-waits').length;
      if (seen.at(-1) !== count) seen.push(count);
    }).observe(region, { subtree: true, childList: true, attributeFilter: ['class'] });
    return seen;
  });
  await send.click();
  await expect.poll(async () => waiting.jsonValue()).toStrictEqual([2, 1, 0]);
});

test('partial derivatives: one number moves, the other stays', async ({ page }) => {
  const app = await openApp(page, `${link}&page=partial-derivative`);
  const place = guide(page, 'Partial derivative');
  const { m, b, gradientM, gradientB } = iterate();
  await expectNumbers(place, [gradientM, gradientB, m, b]);
  const undo = await app.button('Undo').getAttribute('aria-disabled');
  const slider = place.getByRole('slider', { name: 'Move m' });
  await slider.press('ArrowRight');
  const moved = place.getByText(/m moved to/u);
  await expect(moved).toBeVisible();
  const value = Number(await slider.inputValue());
  expect(value).toBeGreaterThan(m);
  const slope = (lossAt(value + 1e-4, b) - lossAt(value - 1e-4, b)) / 2e-4;
  await expectNumbers(moved, [value, lossAt(value, b), slope, b]);
  // It is seen on the loss surface too, until the page closes; and nothing else has changed.
  const readout = app.region('Loss surface').locator('.surface-readout');
  await expectNumbers(readout, [Number(lossAt(value, b).toPrecision(4))]);
  await app.button('Close the guide').click();
  await expect(readout).toHaveCount(0);
  await app.expectIteration(2);
  expect(await app.button('Undo').getAttribute('aria-disabled')).toBe(undo);
});

test('three routes give one number, until the nudge is too small', async ({ page }) => {
  const app = await openApp(page, `${link}&page=routes`);
  const place = guide(page, 'Three routes, one number');
  const { m, b, gradientM, gradientB } = iterate();
  const table = place.getByRole('table', { name: 'The three routes' });
  for (const name of ['1. multiply out', '2. chain rule', '3. nudge']) {
    await expectNumbers(table.getByRole('row', { name }), [gradientM]);
  }
  const count = problem.points.length;
  const a = problem.points.reduce((total, { x }) => total + x * x, 0) / count;
  const linear = problem.points.reduce((total, { x, y }) => total + 2 * x * (b - y), 0) / count;
  const constant = problem.points.reduce((total, { y }) => total + (b - y) ** 2, 0) / count;
  await expectNumbers(place, [a, linear, constant, 2 * a * m + linear]);

  const digits = async () =>
    Number(
      await table.getByRole('row', { name: '3. nudge' }).getByRole('cell').last().textContent(),
    );
  const nudge = place.getByRole('slider', { name: 'Nudge h' });
  expect(await digits()).toBeGreaterThan(9);
  await slideTo(nudge, 'ArrowLeft', /^1×10⁻¹²:/u);
  await expect.poll(digits).toBeLessThan(6);

  await place.getByRole('radio', { name: '∂L/∂b' }).check();
  await expectNumbers(table.getByRole('row', { name: '2. chain rule' }), [gradientB]);
  // It follows the run.
  await app.button('Next iteration').click();
  const next = referenceRun(problem, 3)[3];
  await expectNumbers(table.getByRole('row', { name: '1. multiply out' }), [next?.gradientB ?? 0]);
});

test('no page says NaN, whatever the points are', async ({ page }) => {
  for (const data of ['', '1,2', '3,1;3,2', '1e300,1e300;-1e300,5']) {
    for (const [name, title] of [
      ['power-rule', 'Power rule'],
      ['chain-rule', 'Chain rule'],
      ['sum-rule', 'Sum rule'],
      ['partial-derivative', 'Partial derivative'],
      ['routes', 'Three routes, one number'],
    ] as const) {
      const app = await openApp(page, `v=1&points=${data}&page=${name}`);
      await expect(app.region(title)).toBeVisible();
      const text = await page.locator('.guide-page').textContent();
      expect(text, `${data}, ${name}`).not.toMatch(/NaN|Infinity|undefined/u);
    }
  }
});
