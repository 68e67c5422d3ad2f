import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { numbersIn, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

// The points of the scene, and the loop of the video, written down here once more.
const points = [
  { x: 0.15, y: 0.3 },
  { x: 0.35, y: 0.25 },
  { x: 0.5, y: 0.55 },
  { x: 0.65, y: 0.5 },
  { x: 0.9, y: 0.8 },
];

interface LoopState {
  readonly m: number;
  readonly b: number;
  readonly guess: number;
  readonly error: number;
}

/** What the loop has worked out in each of its first iterations, and m and b before it. */
function loop(iterations: number, rate: number): readonly LoopState[] {
  let m = 0;
  let b = 0;
  return Array.from({ length: iterations }, (_, iteration) => {
    const { x, y } = points[iteration % points.length]!;
    const guess = m * x + b;
    const error = y - guess;
    const seen = { m, b, guess, error };
    m += error * x * rate;
    b += error * rate;
    return seen;
  });
}

function line(page: Page, id: string): Locator {
  return page.locator(`.code-listing [data-line="${id}"]`);
}

async function valueOf(page: Page, id: string): Promise<number> {
  const text = (await line(page, id).locator('output').textContent()) ?? '';
  return numbersIn(text)[0] ?? Number.NaN;
}

test('the code of the video runs with the numbers of its loop', async ({ page }) => {
  const app = await openApp(page, 'page=video');
  await app.button('Set up as in the video').click();
  const expected = loop(9, 0.05);
  // The first pass begins, goes over into the second, and ends at point 3.
  for (const iteration of [0, 1, 6]) {
    const { m, b, guess, error } = expected[iteration]!;
    await app.iterationSlider.fill(String(iteration));
    await app.expectIteration(iteration);
    const shown = await app.iterate();
    expect(shown.m).toBeCloseTo(m, 4);
    expect(shown.b).toBeCloseTo(b, 4);
    await expect(line(page, 'guess')).toHaveAttribute('aria-current', 'true');
    expect(await valueOf(page, 'guess')).toBeCloseTo(guess, 3);
    await expect(line(page, 'error').locator('output')).toHaveCount(0);
    await app.nextBeat();
    await expect(line(page, 'error')).toHaveAttribute('aria-current', 'true');
    expect(await valueOf(page, 'error')).toBeCloseTo(error, 3);
    // The calculus, in which no line runs, up to the update.
    await app.nextBeat();
    await expect(page.locator('.code-listing [aria-current]')).toHaveCount(0);
    for (let step = 0; step < 6; step += 1) await app.nextBeat();
    await expect(line(page, 'slope')).toHaveAttribute('aria-current', 'true');
    await expect(line(page, 'intercept')).toHaveAttribute('aria-current', 'true');
    const after = expected[iteration + 1]!;
    expect(await valueOf(page, 'slope')).toBeCloseTo(after.m, 3);
    expect(await valueOf(page, 'intercept')).toBeCloseTo(after.b, 3);
    // The derivation says the same: minus the learning rate times the gradient of this point.
    await app.expectInStep([after.m, after.b]);
    await app.nextBeat();
  }
  // Seven iterations are one pass over five points and two more.
  await app.expectIteration(7);
  await expect(page.getByText('Epoch 2, point 3 of 5')).toBeVisible();
});

test('it settles near the least-squares line, not on it, and a click goes there', async ({
  page,
}) => {
  const app = await openApp(page, 'page=video');
  await app.button('Set up as in the video').click();
  const cells = async (row: string): Promise<readonly number[]> =>
    numbersIn((await page.locator(`[data-row="${row}"] td`).allTextContents()).join(' '));
  const end = loop(50_001, 0.05).at(-1)!;
  const [m = 0, b = 0, loss = 0] = await cells('cycle');
  expect(m).toBeCloseTo(end.m, 4);
  expect(b).toBeCloseTo(end.b, 4);
  const [bestM = 0, , least = 0] = await cells('leastSquares');
  expect(Math.abs(m - bestM)).toBeGreaterThan(0.001);
  expect(loss).toBeGreaterThan(least);
  await app.button('Run until it settles').click();
  await expect(page.getByText(/Settled at iteration/u)).toBeVisible();
  expect((await app.iterate()).m).toBeCloseTo(m, 4);
});

test('its moments are scenes, and one gets back', async ({ page }) => {
  const app = await openApp(page, 'page=video');
  await app.button('0.01, too slow').click();
  await expect(app.field('Learning rate value')).toHaveValue('0.01');
  await app.button('Rate missing').click();
  await expect(app.field('Learning rate value')).toHaveValue('1');
  await app.button('Sign wrong').click();
  const row = page.locator('.video-explanation tbody tr').nth(1).locator('th, td');
  const [frame, m = 0, b = 0] = numbersIn((await row.allTextContents()).join(' '));
  let wrong = { m: 0, b: 0 };
  for (const { x, y } of points) {
    const error = wrong.m * x + wrong.b - y;
    wrong = { m: wrong.m + error * x * 0.05, b: wrong.b + error * 0.05 };
  }
  expect(frame).toBe(1);
  expect(m).toBeCloseTo(wrong.m, 3);
  expect(b).toBeCloseTo(wrong.b, 3);
  await app.button('Back to where I was').click();
  await expect(app.chooser('Method')).toHaveValue('batch');
  await expect(app.field('Learning rate value')).toHaveValue('0.05');
});

test('20 points may be summed, 40 may not', async ({ page }) => {
  const app = await openApp(page, 'page=video');
  const slider = page.getByRole('slider', { name: 'Points', exact: true });
  await slider.fill('20');
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'converges');
  await app.button('20 points summed').click();
  await expect.poll(async () => app.pointCount()).toBe(20);
  await expect(page.getByRole('button', { name: /^Use \d/u })).toHaveCount(0);
  await slider.fill('40');
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'diverges');
  await app.button('40 points summed').click();
  await expect(page.getByText(/Diverges: after iteration/u)).toBeVisible();
  await app.button('40 points one by one').click();
  await expect(page.getByText(/too large for a computer/u)).toHaveCount(0);
});

test('with one point the program waits', async ({ page }) => {
  const app = await openApp(page, 'page=video&points=0.5,0.5&method=point&loss=half&rate=0.05');
  await expect(line(page, 'wait')).toHaveAttribute('aria-current', 'true');
  const playing = app.button('Play, a pass a frame');
  await expect(playing).toHaveAttribute('aria-disabled', 'true');
  await playing.click({ force: true });
  await app.expectIteration(0);
});

test('axe finds nothing on the page of the video', async ({ page }) => {
  const app = await openApp(page, 'page=video&theme=dark');
  await app.button('Sign wrong').click();
  await app.button('Next step').click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toStrictEqual([]);
});
