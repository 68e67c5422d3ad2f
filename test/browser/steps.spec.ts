import { type App, includesNumber, numbersIn, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { referenceRun, referenceTerms, type ReferenceProblem } from '../support/reference.ts';

const problem: ReferenceProblem = {
  points: [
    { x: 1, y: 2 },
    { x: 2, y: 3 },
    { x: 3, y: 5 },
    { x: 4, y: 4 },
    { x: 5, y: 6 },
  ],
  start: { m: 0, b: 0 },
  learningRate: 0.05,
  loss: 'mean',
};

function iterateAt(iteration: number, of: ReferenceProblem = problem) {
  const iterate = referenceRun(of, iteration).at(-1);
  if (iterate?.iteration !== iteration) throw new Error('the run is shorter');
  return iterate;
}

function list(app: App, name: RegExp) {
  return app.region('Derivation').getByRole('list', { name });
}

test('unfolds every step of a line, opens the page of a rule, and comes back to the same step', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=five-points&k=3&beat=inner');
  const derivation = app.region('Derivation');
  await derivation.getByRole('button', { name: /^Every step m, Inside the square/u }).click();
  const steps = list(app, /^Steps of the partial derivative of e i with respect to m/u);
  await expect(steps.locator('> li')).toHaveCount(9);
  const constant = steps.locator('> li').nth(5);
  await expect(constant).toContainText(
    'What does not change with the variable has the derivative 0',
  );
  await expect(constant.locator('.katex-html [data-changed="after"]')).toHaveText('0');
  // What changed is told apart by a line below it, not by colour alone.
  const border = async (side: string) =>
    constant
      .locator(`.katex-html [data-changed="${side}"]`)
      .evaluate((part) => getComputedStyle(part).borderBottomStyle);
  expect([await border('before'), await border('after')]).toStrictEqual(['dashed', 'solid']);

  await steps.getByRole('button', { name: 'Constant multiple rule' }).click();
  await expect(app.region('Partial derivative')).toBeVisible();
  await expect(app.currentStep).toContainText('Inside the square');
  await app.button('Close the guide').click();
  await expect(app.region('Partial derivative')).toHaveCount(0);
  await expect(app.currentStep).toContainText('Inside the square');
  await app.expectIteration(3);
  await expect(steps.locator('> li')).toHaveCount(9);

  await derivation.getByRole('button', { name: /^In short m, Inside the square/u }).click();
  await expect(steps).toHaveCount(0);
});

test('opens the page of the power rule from its line', async ({ page }) => {
  const app = await openApp(page, 'v=1&data=five-points&k=2&beat=power-rule');
  await app.currentStep.locator('.rule-link').click();
  await expect(app.region('Power rule')).toBeVisible();
  await expect(app.currentStep).toContainText('How fast does e² grow');
  await app.expectIteration(2);
});

test('a link shows every step, and all points', async ({ page }) => {
  const app = await openApp(page, 'v=1&data=five-points&k=1&beat=error&steps=every&point=all');
  await expect(page.getByRole('checkbox', { name: 'Every step' })).toBeChecked();
  await expect(list(app, /^Steps of/u)).toHaveCount(7);
  const iterate = iterateAt(1);
  await app.expectInStep(problem.points.map((point) => referenceTerms(iterate, point).error));
  // A click on a point in the picture chooses that one again.
  await page.keyboard.press('a');
  await expect(app.button('All points')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('a');
  await expect(app.button('All points')).toHaveAttribute('aria-pressed', 'true');
  expect(await app.shareLink()).toContain('point=all');
});

test('the table adds up to the sums of the formulas', async ({ page }) => {
  const app = await openApp(page, 'v=1&data=five-points&k=4&beat=loss');
  await app.currentStep.getByRole('button', { name: 'Table' }).click();
  const table = app.region('Table of the points').getByRole('table');
  const iterate = iterateAt(4);
  let [sumOfErrors, sumOfSquares, sumOfProducts] = [0, 0, 0];
  for (const [index, point] of problem.points.entries()) {
    const { guess, error, square } = referenceTerms(iterate, point);
    sumOfErrors += error;
    sumOfSquares += square;
    sumOfProducts += error * point.x;
    const numbers = numbersIn(
      await table
        .getByRole('row')
        .nth(index + 1)
        .innerText(),
    );
    for (const wanted of [point.x, point.y, guess, error, square, error * point.x]) {
      expect(includesNumber(numbers, wanted), `${wanted} in row ${index + 1}`).toBe(true);
    }
  }
  const totals = numbersIn(await table.getByRole('row').last().innerText());
  for (const wanted of [sumOfErrors, sumOfSquares, sumOfProducts]) {
    expect(includesNumber(totals, wanted), `total ${wanted}`).toBe(true);
  }
  const lines = await app
    .region('Table of the points')
    .locator('.formula > .visually-hidden')
    .allInnerTexts();
  const shown = lines.flatMap((line) => numbersIn(line.replaceAll('minus ', '−')));
  for (const wanted of [iterate.loss, iterate.gradientM, iterate.gradientB]) {
    expect(includesNumber(shown, wanted), `${wanted} below the table`).toBe(true);
  }

  // Pointing at a row lights its point; a click chooses it everywhere.
  await table.getByRole('row').nth(3).click();
  await expect(app.region('Derivation').getByText('3 of 5')).toBeVisible();
  await expect(table.getByRole('row').nth(3)).toHaveAttribute('aria-current', 'true');
});

test('the table follows 2,000 points while the run plays, and the chosen one is in sight', async ({
  page,
}) => {
  const points = Array.from({ length: 2000 }, (_none, index) => ({
    x: index / 200,
    y: (index % 7) + index / 100,
  }));
  const fragment = points.map(({ x, y }) => `${x},${y}`).join(';');
  const app = await openApp(page, `v=1&points=${fragment}&rate=0.01&page=table&point=1234`);
  const table = app.region('Table of the points').getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(52);
  await expect(table.getByRole('button', { name: 'Choose point 1234' })).toBeInViewport();
  const total = table.getByRole('row').last().getByRole('cell').nth(1);
  const before = await total.innerText();
  await app.button('Play').click();
  await expect(total).not.toHaveText(before);
  await app.button('Pause').click();
  const iterate = iterateAt(await app.iteration(), {
    ...problem,
    points,
    learningRate: 0.01,
  });
  await expect
    .poll(async () => includesNumber(numbersIn(await total.innerText()), iterate.loss * 2000))
    .toBe(true);
});

test('on the projector the step unfolds too, and nothing of its lines is cut off', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=five-points&k=3&beat=chain-rule&layout=projector');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Downhill');
  const lines = page.getByRole('group', { name: 'Lines of this step' });
  for (const beat of ['chain-rule', 'gradient', 'update']) {
    await expect(page.locator(`[data-step="${beat}"]`)).toBeVisible();
    const hidden = await lines.evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(hidden, beat).toBeLessThanOrEqual(1);
    await app.button('Next step').click();
  }
  await app.button('Previous step').click();
  await app.button('Previous step').click();
  await page.getByRole('button', { name: /^Every step m, Gradient/u }).click();
  await expect(list(app, /^Steps of the partial derivative of L/u)).toBeVisible();
});
