import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import {
  referenceCurvature,
  referenceLeastSquares,
  referenceRun,
  type ReferenceProblem,
} from '../support/reference.ts';

const problem: ReferenceProblem = {
  points: [
    { x: 1, y: 2.1 },
    { x: 2, y: 2.9 },
    { x: 3, y: 4.2 },
    { x: 5, y: 4.1 },
  ],
  start: { m: 0.5, b: 1 },
  learningRate: 0.04,
  loss: 'half',
};
const link = 'v=1&points=1,2.1;2,2.9;3,4.2;5,4.1&m=0.5&b=1&rate=0.04&loss=half&k=12';

test('the iterations file holds every iteration up to the cursor', async ({ page }) => {
  const app = await openApp(page, link);
  const csv = await app.exported('Iterations (CSV)');
  const [header, ...rows] = csv.trim().split(/\r?\n/u);
  expect(header).toBe('iteration,m,b,loss,gradient_m,gradient_b,learning_rate');
  expect(rows).toHaveLength(13);
  const run = referenceRun(problem, 12);
  for (const [index, row] of rows.entries()) {
    const cells = row.split(',');
    const iterate = run[index];
    if (iterate === undefined) throw new Error('the reference ended early');
    const wanted = [
      iterate.iteration,
      iterate.m,
      iterate.b,
      iterate.loss,
      iterate.gradientM,
      iterate.gradientB,
      problem.learningRate,
    ];
    for (const [column, cell] of cells.entries()) {
      expect(cell, 'the shortest decimal').toBe(String(Number(cell)));
      expect(Number(cell)).toBeCloseTo(wanted[column] ?? Number.NaN, 10);
    }
  }
});

test('the run file holds the results, and opens again on another machine', async ({
  page,
  otherMachine,
}) => {
  const app = await openApp(page, `${link}&beat=gradient`);
  const text = await app.exported('Run (JSON)');
  const run = JSON.parse(text) as {
    readonly results: {
      readonly leastSquares: Readonly<Record<'m' | 'b' | 'loss' | 'rSquared', number>>;
      readonly stability: Readonly<
        Record<'lambdaMin' | 'lambdaMax' | 'conditionNumber' | 'largestStableRate', number>
      >;
    };
  };
  const { leastSquares, stability } = run.results;
  const line = referenceLeastSquares(problem.points);
  const curvature = referenceCurvature(problem);
  expect(leastSquares.m).toBeCloseTo(line.m, 10);
  expect(leastSquares.b).toBeCloseTo(line.b, 10);
  expect(leastSquares.rSquared).toBeCloseTo(line.rSquared, 10);
  expect(leastSquares.loss).toBeCloseTo(
    referenceRun({ ...problem, start: line }, 0)[0]?.loss ?? Number.NaN,
    10,
  );
  expect(stability.lambdaMin).toBeCloseTo(curvature.small, 9);
  expect(stability.lambdaMax).toBeCloseTo(curvature.large, 9);
  expect(stability.conditionNumber).toBeCloseTo(curvature.large / curvature.small, 6);
  expect(stability.largestStableRate).toBeCloseTo(2 / curvature.large, 9);

  const other = await openApp(await otherMachine());
  await other.openMenu();
  await other.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'run.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await other.expectIteration(12);
  expect(await other.iterate()).toStrictEqual(await app.iterate());
  await expect(other.currentStep).toHaveText((await app.currentStep.textContent()) ?? '');
});

test('a file that is not ours is refused, and nothing is lost', async ({ page }) => {
  const app = await openApp(page, link);
  const before = await app.iterate();
  await app.openMenu();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'holiday.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "photos": [1, 2, 3] }'),
    });
  await expect(
    page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: /file|run/iu })
      .first(),
  ).toBeVisible();
  expect(await app.iterate()).toStrictEqual(before);
});
