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

/** The line of the derivation that is current, in the overview. */
function currentLine(app: App) {
  return app.currentStep.locator('[aria-current="true"]');
}

test('goes line by line, forwards and back, and a link and a reload keep the line', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=five-points&k=1&beat=inner');
  await expect(currentLine(app)).toHaveAttribute('data-line', '1');
  await expect(currentLine(app)).toContainText('the guess of step 1 into the error of step 2');
  await app.button('Next step').click();
  await app.button('Next step').click();
  await expect(currentLine(app)).toHaveAttribute('data-line', '3');
  await expect(currentLine(app)).toContainText('The round ∂ says');
  expect(await app.shareLink()).toContain('beat=inner&line=3');
  await page.reload();
  await app.ready();
  await expect(currentLine(app)).toHaveAttribute('data-line', '3');
  await app.button('Previous step').click();
  await expect(currentLine(app)).toHaveAttribute('data-line', '2');
  // An iteration on, the same line.
  await app.button('Next iteration').click();
  await app.expectIteration(2);
  await expect(currentLine(app)).toHaveAttribute('data-line', '2');
  // After the last line of the step the next step begins.
  for (let line = 2; line <= 5; line += 1) await app.button('Next step').click();
  await expect(app.currentStep).toHaveAttribute('data-beat', 'chain-rule');
  await app.button('Previous step').click();
  await expect(currentLine(app)).toHaveAttribute('data-line', '5');
});

test('opens the page of a rule from its line, and comes back to the same line', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=five-points&k=2&beat=power-rule&line=4');
  await currentLine(app).locator('.rule-link').click();
  await expect(app.region('Power rule')).toBeVisible();
  await expect(currentLine(app)).toContainText('Let h shrink to 0');
  await app.button('Close the guide').click();
  await expect(currentLine(app)).toHaveAttribute('data-line', '4');
  await app.expectIteration(2);
});

test('a line names the step that it rests on, which is a press away', async ({ page }) => {
  const app = await openApp(page, 'v=1&data=five-points&k=2&beat=gradient&line=4');
  await currentLine(app).getByRole('button', { name: 'from step 7' }).click();
  await expect(app.currentStep).toHaveAttribute('data-beat', 'chain-rule');
  await app.expectIteration(2);
});

test('the rules of a derivative stand on its page, what changed marked by more than colour', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=five-points&page=partial-derivative');
  const steps = app
    .region('Partial derivative')
    .getByRole('list', { name: /^Steps of the partial derivative of e i with respect to m/u });
  await expect(steps.locator('> li').first()).toContainText('Put in');
  const constant = steps.locator('> li').filter({ hasText: 'Constant rule' }).first();
  const border = async (side: string) =>
    constant
      .locator(`.katex-html [data-changed="${side}"]`)
      .evaluate((part) => getComputedStyle(part).borderBottomStyle);
  expect([await border('before'), await border('after')]).toStrictEqual(['dashed', 'solid']);
});

test('a link shows every step, and all points', async ({ page }) => {
  const app = await openApp(page, 'v=1&data=five-points&k=1&beat=error&steps=every&point=all');
  await expect(page.getByRole('checkbox', { name: 'Every step' })).toBeChecked();
  // Every line of the derivation, at most 30.
  await expect(app.region('Derivation').locator('[data-line]')).toHaveCount(29);
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

test('the projector shows every line that the overview shows, one after the other', async ({
  page,
}) => {
  await openApp(page, 'v=1&data=five-points&k=3&beat=guess&layout=projector');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Downhill');
  const now = page.locator('.current-lines-now');
  const shown: (string | null)[] = [];
  for (let line = 0; line < 29; line += 1) {
    await expect(now.locator('.katex-html').first()).toBeVisible();
    shown.push(await now.getAttribute('data-line-id'));
    await page.keyboard.press('PageDown');
    await expect(now).not.toHaveAttribute('data-line-id', shown.at(-1) ?? '');
  }
  expect(new Set(shown).size).toBe(29);
  await expect(now).toHaveAttribute('data-line-id', 'guess');
});

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });
  test('the type stays from line to line of a step', async ({ page }) => {
    await openApp(page, 'v=1&beat=inner&layout=projector');
    const sizes: string[] = [];
    for (let line = 1; line <= 5; line += 1) {
      await expect(page.locator('.current-step-position')).toHaveText(`line ${String(line)} of 5`);
      const symbols = page.locator('.current-lines-now .beat-symbols').first();
      sizes.push(await symbols.evaluate((element) => getComputedStyle(element).fontSize));
      await page.keyboard.press('PageDown');
    }
    expect(new Set(sizes).size, sizes.join()).toBe(1);
  });
});
