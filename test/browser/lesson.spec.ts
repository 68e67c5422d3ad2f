import { numbersIn, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { referenceRun, referenceTerms, type ReferenceProblem } from '../support/reference.ts';

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
const link = `v=1&points=${problem.points.map(({ x, y }) => `${x},${y}`).join(';')}&m=0.3&b=-0.7&rate=0.03&loss=mean`;

test('every step of two iterations shows the numbers of an independent calculation', async ({
  page,
}) => {
  const app = await openApp(page, `${link}&point=1`);
  const run = referenceRun(problem, 2);
  const [point] = problem.points;
  if (point === undefined) throw new Error('no points');
  for (const iteration of [0, 1]) {
    const iterate = run[iteration];
    const next = run[iteration + 1];
    if (iterate === undefined || next === undefined) throw new Error('the reference ended early');
    await app.expectIteration(iteration);
    const shown = await app.iterate();
    expect(shown.loss).toBeCloseTo(iterate.loss, 3);
    expect(shown.m).toBeCloseTo(iterate.m, 4);
    expect(shown.b).toBeCloseTo(iterate.b, 4);
    expect(shown.gradientM).toBeCloseTo(iterate.gradientM, 3);
    expect(shown.gradientB).toBeCloseTo(iterate.gradientB, 3);

    const terms = referenceTerms(iterate, point);
    const results: readonly (readonly number[])[] = [
      [iterate.m, point.x, iterate.b, terms.guess],
      [terms.guess, point.y, terms.error],
      [terms.error, terms.square],
      [terms.square, iterate.loss],
      [terms.error, terms.powerRule],
      [point.x, 1],
      [terms.error, terms.chainRuleM, terms.chainRuleB],
      [iterate.gradientM, iterate.gradientB],
      [problem.learningRate, iterate.gradientM, iterate.gradientB, next.m, next.b],
    ];
    for (const wanted of results) {
      await app.expectInStep(wanted);
      await app.nextBeat();
    }
  }
  await app.expectIteration(2);

  // And back, exactly as it was.
  await app.button('Previous step').click();
  await app.expectIteration(1);
  await app.button('Previous iteration').click();
  await app.expectIteration(0);
});

test('points are added by a click, and undone', async ({ page }) => {
  const app = await openApp(page, link);
  expect(await app.pointCount()).toBe(5);
  const box = await app.dataPicture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  await page.mouse.click(box.x + box.width * 0.35, box.y + box.height * 0.3);
  await expect.poll(async () => app.pointCount()).toBe(6);
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.7);
  await expect.poll(async () => app.pointCount()).toBe(7);
  await app.button('Undo').click();
  await app.button('Undo').click();
  await expect.poll(async () => app.pointCount()).toBe(5);
  await app.button('Redo').click();
  await expect.poll(async () => app.pointCount()).toBe(6);
});

test('a dragged point moves, and the drag is one step of undo', async ({ page }) => {
  const app = await openApp(page, link);
  const before = await app.iterate();
  const box = await app.dataPicture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  // A point of our own making is at a known place, and its square has room without other axes.
  const place = { x: box.x + box.width * 0.5, y: box.y + box.height * 0.45 };
  await page.mouse.click(place.x, place.y);
  await expect.poll(async () => app.pointCount()).toBe(6);
  const added = await app.iterate();
  expect(added.loss).not.toBe(before.loss);
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x, place.y + 30, { steps: 5 });
  await page.mouse.move(place.x, place.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await app.iterate()).loss).not.toBe(added.loss);
  expect(await app.pointCount()).toBe(6);
  await app.button('Undo').click();
  await expect.poll(async () => app.iterate()).toStrictEqual(added);
  await app.button('Undo').click();
  await expect.poll(async () => app.iterate()).toStrictEqual(before);
});

test('an empty picture keeps its axes for points that are clicked, and grows for one dragged to its edge', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&data=empty');
  const ticks = async () =>
    app.dataPicture.locator('.recharts-xAxis-tick-labels text').allTextContents();
  const before = await ticks();
  expect(before).toStrictEqual(['0', '2', '4', '6', '8', '10']);
  const box = await app.dataPicture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.click(...at(0.7, 0.3));
  await page.mouse.click(...at(0.76, 0.26));
  await expect.poll(async () => app.pointCount()).toBe(2);
  expect(await ticks()).toStrictEqual(before);
  await page.mouse.move(...at(0.76, 0.26));
  await page.mouse.down();
  await page.mouse.move(...at(1.2, 0.26), { steps: 8 });
  expect(await ticks()).toStrictEqual(before);
  await page.mouse.up();
  await expect.poll(ticks).toStrictEqual(['0', '2', '4', '6', '8', '10', '12']);
  await app.button('Undo').click();
  await expect.poll(ticks).toStrictEqual(before);
  // The rate that came with the empty picture suits what was clicked.
  await app.scrubTo(5);
  expect((await app.iterate()).loss).toBeLessThan(100);
});

test('plays, pauses, scrubs back, restarts', async ({ page }) => {
  const app = await openApp(page, `${link}&speed=30`);
  await app.button('Play').click();
  await expect.poll(async () => app.iteration()).toBeGreaterThan(5);
  await app.button('Pause').click();
  const reached = await app.iteration();
  await page.waitForTimeout(300);
  expect(await app.iteration()).toBe(reached);

  await app.scrubTo(3);
  const third = referenceRun(problem, 3)[3];
  const shown = await app.iterate();
  expect(shown.m).toBeCloseTo(third?.m ?? Number.NaN, 4);
  expect(shown.b).toBeCloseTo(third?.b ?? Number.NaN, 4);
  expect(shown.loss).toBeCloseTo(third?.loss ?? Number.NaN, 4);

  await app.button('Restart').click();
  await app.expectIteration(0);
});

test('a rate that is too large diverges, undo brings the old one back, and the link carries it all', async ({
  page,
  otherMachine,
}) => {
  const app = await openApp(page, `${link}&k=4&beat=chain-rule`);
  await app.expectIteration(4);
  const before = await app.iterate();

  await app.setField('Learning rate value', '0.9');
  await expect(page.getByText(/diverges/iu).first()).toBeVisible();
  const steep = referenceRun({ ...problem, learningRate: 0.9 }, 10_000);
  const last = steep.length - 1;
  expect(last).toBeLessThan(2000);
  await app.button('Run to convergence').click();
  await expect
    .poll(async () => {
      const said = await page.getByText(/diverge/iu).allTextContents();
      // The app may leave the finite numbers a step or two from where plain loops do.
      return said.flatMap((text) => numbersIn(text)).some((number) => Math.abs(number - last) <= 2);
    })
    .toBe(true);

  await app.button('Undo').click();
  await expect(app.field('Learning rate value')).toHaveValue('0.03');
  await app.scrubTo(4);
  expect(await app.iterate()).toStrictEqual(before);

  const shared = await app.shareLink();
  expect(shared).toContain('rate=0.03');
  const other = await otherMachine();
  const opened = await openApp(other, new URL(shared).hash.slice(1));
  await opened.expectIteration(4);
  expect(await opened.iterate()).toStrictEqual(before);
  await expect(opened.currentStep).toHaveText((await app.currentStep.textContent()) ?? '');
});

test('"Start from here" makes the line on screen the start', async ({ page }) => {
  const app = await openApp(page, `${link}&k=6`);
  await app.expectIteration(6);
  const { m, b, loss } = await app.iterate();
  await app.button('Start from here').click();
  await app.expectIteration(0);
  const now = await app.iterate();
  expect(now.m).toBe(m);
  expect(now.b).toBe(b);
  expect(now.loss).toBe(loss);
  await app.button('Undo').click();
  await expect(app.field('Slope m')).toHaveValue('0.3');
});

test('the start is set by numbers, and a text is refused with words', async ({ page }) => {
  const app = await openApp(page, link);
  await app.setField('Slope m', '1.25');
  await app.setField('Intercept b', '-2');
  await expect.poll(async () => (await app.iterate()).m).toBe(1.25);
  expect((await app.iterate()).b).toBe(-2);

  await app.setField('Learning rate value', 'fast');
  await expect(app.field('Learning rate value')).toHaveAttribute('aria-invalid', 'true');
  await app.field('Learning rate value').press('Escape');
  await expect(app.field('Learning rate value')).toHaveValue('0.03');
});

test('another loss gives other numbers for the same line', async ({ page }) => {
  const app = await openApp(page, link);
  const mean = await app.iterate();
  await app.openMenu();
  await app.chooser('Loss').selectOption('sum');
  await expect.poll(async () => (await app.iterate()).loss).toBeCloseTo(5 * mean.loss, 2);
  const sum = referenceRun({ ...problem, loss: 'sum' }, 0)[0];
  expect((await app.iterate()).gradientM).toBeCloseTo(sum?.gradientM ?? Number.NaN, 2);
});
