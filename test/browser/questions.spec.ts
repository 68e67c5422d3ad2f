import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { numbersIn, openApp, type App } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import {
  referenceCurvature,
  referenceLeastSquares,
  referenceRun,
  type ReferenceIterate,
  type ReferenceProblem,
} from '../support/reference.ts';
import { someOf } from '../support/someOf.ts';

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6.5 },
];
const problem: ReferenceProblem = {
  points,
  start: { m: 0, b: 0 },
  learningRate: 0.05,
  loss: 'mean',
};
const link = `v=1&points=${points.map(({ x, y }) => `${x},${y}`).join(';')}&rate=0.05&k=4&beat=loss&point=1&page=questions`;

const best = referenceLeastSquares(points);
const { small, large } = referenceCurvature(problem);
const meanY = 4.1;

function at(iteration: number, changed: Partial<ReferenceProblem> = {}): ReferenceIterate {
  const iterate = referenceRun({ ...problem, ...changed }, iteration).at(-1);
  if (iterate?.iteration !== iteration) throw new Error('the reference ended early');
  return iterate;
}

function length({ gradientM, gradientB }: ReferenceIterate): number {
  return Math.hypot(gradientM, gradientB);
}

function squares(m: number, b: number): number {
  return points.reduce((total, { x, y }) => total + (m * x + b - y) ** 2, 0);
}

/** The rate that a scene rounds to three digits. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(3));
}

const [first] = points;
if (first === undefined) throw new Error('no points');
const start = at(0);
const one = at(1);
const calm = rounded(0.4 * (2 / large));
const half = rounded(0.5 * (2 / large));
const fastest = rounded(2 / (small + large));

interface Claim {
  /** The words of the question. */
  readonly question: string;
  /** Numbers that the sentence "What to look at" must have, from the independent calculation. */
  readonly numbers: () => readonly number[];
  /** Words that it must have. */
  readonly words?: RegExp;
  /** What else is to be seen. */
  readonly also?: (app: App) => Promise<void>;
  /** The heading of the guide, if the scene opens another page. */
  readonly page?: string;
}

async function drawnBeside(app: App, words: string): Promise<void> {
  await expect(app.region('Loss surface').getByText(words)).toBeVisible();
}

async function step(app: App, numbers: readonly number[]): Promise<void> {
  await app.expectInStep(numbers);
}

/** What each question claims, by its name in links. */
const claims: Readonly<Record<string, Claim>> = {
  guess: {
    question: 'What is the “guess”?',
    numbers: () => [one.m, one.b, first.x, first.y, one.m * first.x + one.b],
    also: async (app) => step(app, [one.m * first.x + one.b]),
  },
  square: {
    question: 'Why square the errors? Why not just add them up?',
    numbers: () => [0, squares(0, meanY)],
    also: async (app) => {
      expect((await app.iterate()).b).toBeCloseTo(meanY, 4);
    },
  },
  absolute: {
    question: 'Why not take the absolute value of the error?',
    // y = x: one error of −5. y = 2x − 2: −1, 0, 1, 2, −2.
    numbers: () => [5, 25, 6, 10],
    also: async (app) => {
      expect((await app.iterate()).loss).toBeCloseTo(25 / 5, 9);
    },
  },
  'one-over-n': {
    question: 'Where is the 1/N, and does it matter?',
    numbers: () => [5, 0.05, 0.05 / 5],
    words: /one on top of the other/u,
    also: async (app) => {
      const other = at(3, { loss: 'sum', learningRate: 0.01 });
      const shown = await app.iterate();
      expect(shown.m).toBeCloseTo(other.m, 4);
      expect(shown.b).toBeCloseTo(other.b, 4);
    },
  },
  'sum-sign': {
    question: 'Where did the sum sign go?',
    numbers: () => [5, (one.gradientM * 5) / 2, 2 / 5, one.gradientM],
    also: async (app) => step(app, [one.gradientM]),
  },
  'loss-not-zero': {
    question: 'Why does the loss not go down to 0?',
    numbers: () => [squares(best.m, best.b) / 5],
    also: async (app) => {
      const shown = await app.iterate();
      expect(shown.loss).toBeCloseTo(squares(best.m, best.b) / 5, 4);
      expect(Math.abs(shown.gradientM)).toBeLessThan(1e-9);
    },
  },
  partial: {
    question: 'What is a partial derivative?',
    numbers: () => [one.gradientM, one.gradientB],
    page: 'Partial derivative',
  },
  gradient: {
    question: 'What is the gradient, and where does it point?',
    numbers: () => [one.gradientM, one.gradientB, length(one), 0.05 * length(one)],
    also: async (app) => step(app, [one.gradientM, one.gradientB]),
  },
  'drop-two': {
    question: 'Why may the 2 be dropped? When not?',
    numbers: () => [0.05, 0.1],
    words: /one on top of the other/u,
  },
  'without-derivatives': {
    question: 'Can one do without derivatives?',
    numbers: () => [1e-4, one.gradientM],
    page: 'Three routes, one number',
    also: async (app) => {
      const words = (await app.region('Three routes, one number').textContent()) ?? '';
      expect(numbersIn(words).some((value) => Math.abs(value - one.gradientM) < 1e-4)).toBe(true);
    },
  },
  subtract: {
    question: 'Why subtract the gradient? Why not add it?',
    numbers: () => {
      const { m, b, gradientM, gradientB, loss } = one;
      const uphill = squares(m + 0.05 * gradientM, b + 0.05 * gradientB) / 5;
      return [loss, at(2).loss, uphill];
    },
    also: async (app) => drawnBeside(app, 'Mistake: minus of the update lost'),
  },
  together: {
    question: 'Why are m and b updated together?',
    numbers: () => {
      const late = points.reduce((total, { x, y }) => total + one.m * x + start.b - y, 0);
      return [start.b, one.b, start.b - 0.05 * (2 / 5) * late];
    },
    also: async (app) => drawnBeside(app, 'Mistake: b updated with the new m'),
  },
  rate: {
    question: 'What does the learning rate do?',
    numbers: () => [0.05, length(start), 0.05 * length(start)],
  },
  'rate-small': {
    question: 'Why must the learning rate be small? How small?',
    numbers: () => {
      const rate = rounded(1.1 * (2 / large));
      return [2 / large, rate, 1 - rate * large];
    },
    words: /grows, and the run diverges/u,
    also: async (app) => {
      expect((await app.iterate()).loss).toBeGreaterThan(start.loss);
      await expect(app.page.getByRole('button', { name: /^Use 0\./u })).toBeVisible();
    },
  },
  'steps-shrink': {
    question: 'Why do the updates get shorter although the rate stays the same?',
    numbers: () => [calm, calm * length(start), 12, calm * length(at(12, { learningRate: calm }))],
  },
  'each-point': {
    question: 'Update after each point, or after all of them?',
    numbers: () => {
      // Half of 1/(2 · max(x² + 1)), twenty passes over the points in their order.
      const rate = rounded(0.5 / (2 * 26));
      let { m, b } = problem.start;
      for (let pass = 0; pass < 20; pass += 1) {
        for (const { x, y } of points) {
          const error = m * x + b - y;
          m -= rate * 2 * error * x;
          b -= rate * 2 * error;
        }
      }
      const own = m * first.x + b - first.y;
      const all = at(0, { start: { m, b } });
      return [1, 2 * own * first.x, 2 * own, all.gradientM, all.gradientB];
    },
    also: async (app) => {
      await expect(app.chooser('Method')).toHaveValue('point');
    },
  },
  epoch: {
    question: 'What is an epoch?',
    numbers: () => [5, 2],
    words: /5 iterations here\. Iteration 5 lies in epoch 2/u,
    also: async (app) => app.expectIteration(5),
  },
  bowl: {
    question: 'Why is the surface a bowl?',
    numbers: () => [small, large],
    words: /a bowl/u,
  },
  elsewhere: {
    question: 'What if I start elsewhere? Can it get stuck?',
    numbers: () => {
      const mirrored = { m: 2 * best.m, b: 2 * best.b };
      const { m, b } = at(200, { start: mirrored, learningRate: fastest });
      return [mirrored.m, mirrored.b, m, b, 200, best.m, best.b];
    },
    also: async (app) => {
      const shown = await app.iterate();
      expect(shown.m).toBeCloseTo(best.m, 1);
      expect(shown.b).toBeCloseTo(best.b, 1);
    },
  },
  tilt: {
    question: 'Why do the contour lines tilt?',
    numbers: () => [3, -3],
  },
  zigzag: {
    question: 'Why does the path zigzag?',
    numbers: () => [1 - rounded(0.95 * (2 / large)) * large],
    words: /to the other side, every time/u,
  },
  slow: {
    question: 'Why is one direction so slow?',
    numbers: () => [large / small, 10, 100 * Math.abs(1 - fastest * small) ** 10],
    also: async (app) => {
      await app.button('Show me with scaled x').click();
      await expect(app.page.locator('.question-look')).toContainText('condition number is 1.');
      await app.openMenu();
      await expect(app.chooser('Scale x')).toHaveValue('standard');
      await app.closeMenu();
    },
  },
  'exact-stop': {
    question: 'Why does it not stop exactly at the minimum?',
    numbers: () => {
      const factor = 1 - half * small;
      const digits = Number((-Math.log10(factor)).toPrecision(3));
      return [factor, digits, 20, length(at(20, { learningRate: half }))];
    },
    words: /nothing changes any more/u,
    also: async (app) => {
      const words = (await app.page.locator('.question-look').textContent()) ?? '';
      const rest = Number(/From iteration ([\d,]+)/u.exec(words)?.[1]?.replace(',', ''));
      const before = await exactLine(app, rest - 1);
      const there = await exactLine(app, rest);
      expect(await exactLine(app, rest + 1)).toBe(there);
      expect(there).not.toBe(before);
    },
  },
  'least-squares': {
    question: 'Why not compute the best line directly?',
    numbers: () => [best.m, best.b, 0],
    also: async (app) => {
      const words = await app.page.locator('.question[open] .question-block').innerText();
      const numbers = numbersIn(words.replaceAll(/\s+/gu, ' '));
      // Σx² = 55, Σx = 15, Σxy = 71.5, Σy = 20.5, the determinant 5 · 55 − 15² = 50.
      for (const value of [55, 15, 71.5, 20.5, 50]) expect(numbers).toContain(value);
      await expect(app.page.locator('.question[open] .katex').first()).toBeVisible();
    },
  },
  'what-for': {
    question: 'Then what is gradient descent good for?',
    numbers: () => [5, 2, 5 * 2 ** 2 + 2 ** 3],
    also: async (app) => {
      const words = (await app.page.locator('.question-look').textContent()) ?? '';
      const iteration = await app.iteration();
      expect(words.replaceAll(',', '')).toContain(
        `${iteration} iterations on screen need about ${iteration * 10}.`,
      );
      await app.page.getByRole('slider', { name: 'Unknowns p' }).fill('3');
      // 10,000 · 1,000² + 1,000³ against 1,000 · 10,000 · 1,000.
      const table = app.page.getByRole('table', { name: /multiplications/u });
      await expect(table).toContainText('1.1×10¹⁰');
      await expect(table).toContainText('1×10¹⁰');
    },
  },
  neural: {
    question: 'How does this become a neural network?',
    numbers: () => {
      const error = one.m * first.x + one.b - first.y;
      return [1, 2 * error, first.x, 2 * error * first.x];
    },
    also: async (app) => {
      const error = 0.5 * (one.m * first.x + one.b) - first.y;
      const words = await app.page.locator('.question[open] .guide-numbers').allInnerTexts();
      const numbers = numbersIn(words.join(' ').replaceAll(/\s+/gu, ' '));
      expect(numbers.some((value) => Math.abs(value - 2 * error * 0.5 * first.x) < 1e-4)).toBe(
        true,
      );
    },
  },
  vertical: {
    question: 'What happens if all points have the same x?',
    // The nearest (m, b) to (0, 0) with 2m + b = 3 is 3 · (2, 1) / 5.
    numbers: () => [2, 1.2, 0.6, 3],
    words: /floor of the valley/u,
    also: async (app) => {
      await expect(app.page.locator('#surface-summary')).toContainText('whole valley');
    },
  },
};

/** m and b with all their digits, from the file of iterations. */
async function exactLine(app: App, iteration: number): Promise<string> {
  await app.setField('Iteration number', String(iteration));
  await app.expectIteration(iteration);
  const file = await app.exported('Iterations (CSV)');
  return file.trim().split('\n').at(-1)?.split(',').slice(1, 3).join(',') ?? '';
}

/** Opens a question by its link, lets it show what it claims, and goes back to where one was. */
async function expectShown(
  page: Page,
  name: string,
  { question, numbers, words, also, page: heading }: Claim,
): Promise<void> {
  const app = await openApp(page, `${link}&question=${name}`);
  const answer = page.locator(`[data-question="${name}"]`);
  await expect(answer.getByText(question)).toBeVisible();
  const before = await app.iterate();
  await answer
    .getByRole('button', { name: /^Show me/u })
    .first()
    .click();
  if (heading !== undefined) await expect(app.region(heading)).toBeVisible();
  const look = page.locator('.question-look');
  await expect(look).toBeVisible();
  if (words !== undefined) await expect(look).toContainText(words);
  const shown = numbersIn((await look.textContent()) ?? '');
  for (const wanted of numbers()) {
    const near = shown.some(
      (value) => Math.abs(value - wanted) <= Math.max(1e-9, Math.abs(wanted) * 6e-5),
    );
    expect(near, `${wanted} in ${shown.join(' ')}`).toBe(true);
  }
  await also?.(app);
  await app.button('Back to where I was').click();
  await expect(answer).toHaveAttribute('open', '');
  await expect(app.button('Back to where I was')).toBeHidden();
  expect(await app.iterate()).toStrictEqual(before);
}

const entries = someOf(Object.entries(claims), 2);
// One load of the page serves several questions; each is opened by its link.
const together = 5;

for (let place = 0; place < entries.length; place += together) {
  const some = entries.slice(place, place + together);
  test(`each shows what it claims: ${some.map(([name]) => name).join(', ')}`, async ({ page }) => {
    for (const [name, claim] of some)
      await test.step(claim.question, async () => {
        await expectShown(page, name, claim);
      });
  });
}

// One leads to the next, and they are checked as one walk.
const chain = ['bend', 'squash', 'two-neurons', 'backpropagation'];

test('leads from a line to a network, question by question, and back', async ({ page }) => {
  const app = await openApp(page, `${link}&question=bend`);
  const before = await app.iterate();
  const look = page.locator('.question-look');
  await app.button('Show me').click();
  await expect(look).toContainText('no line gets below that');
  const [, ofLine = 0] = numbersIn((await look.textContent()) ?? '');
  await page.getByRole('button', { name: /^And then: How does a line/u }).click();
  await expect(look).toContainText('no line gets below');
  const [, ofNeuron = 0] = numbersIn((await look.textContent()) ?? '');
  expect(ofNeuron).toBeLessThan(ofLine / 4);
  await page.getByRole('button', { name: /^And then: Why does one/u }).click();
  await app.button('Show me two neurons').click();
  await page.getByRole('button', { name: /^And then: What is backprop/u }).click();
  const graph = page.getByRole('img', { name: /^How the cost of one point is worked out/u });
  await expect(graph).toBeVisible();
  // A canvas that nobody gives a size keeps 300 × 150 pixels, which are stretched then.
  await expect
    .poll(async () =>
      graph
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => [
          canvas.clientWidth > 300,
          Math.abs(canvas.width - canvas.clientWidth) <= 1,
          Math.abs(canvas.height - canvas.clientHeight) <= 1,
        ]),
    )
    .toStrictEqual([true, true, true]);
  await expect(look).toContainText('8 local rates are used, once each');
  // Forwards through five parts, then the rate of the cost itself.
  for (let part = 0; part < 5; part += 1) await app.button('Next part').click();
  await expect(page.getByRole('slider', { name: 'Part', exact: true })).toHaveValue('6');
  await expect(graph).toHaveAccessibleName(/∂e²\/∂e²\s=\s1\./u);
  // The line of the derivation takes it along again.
  await app.button('Next step').click();
  await expect(app.button('Follow the derivation')).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toStrictEqual([]);
  await app.button('Back to where I was').click();
  expect(await app.iterate()).toStrictEqual(before);
});

test('every question has a claim that is checked', async ({ page }) => {
  await openApp(page, 'page=questions');
  const questions = page.locator('.question');
  await expect(questions.first()).toBeVisible();
  const names = await questions.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-question')),
  );
  const checked = [...Object.keys(claims), ...chain];
  expect(new Set(names)).toStrictEqual(new Set(checked));
  expect(names).toHaveLength(checked.length);
});

test('is found, opened and shown by the keyboard alone', async ({ page }) => {
  const app = await openApp(page, 'page=questions');
  const search = page.getByRole('searchbox', { name: 'Search the questions' });
  const count = app.region('Questions people ask').getByRole('status');
  await search.focus();
  await page.keyboard.type('ZIGZÁG');
  await expect(count).toHaveText('1 question');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question="zigzag"]')).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  await expect(app.button('Show me')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.question-look')).toBeVisible();
  await app.expectIteration(10);

  await search.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('quaternion');
  await expect(count).toHaveText('No question found');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const all = Object.keys(claims).length + chain.length;
  await expect(page.locator('.question')).toHaveCount(all);
});

test('the way back survives a reload, and an undo', async ({ page }) => {
  const app = await openApp(page, `${link}&question=without-derivatives`);
  const before = await app.iterate();
  await app.button('Show me').click();
  await expect(app.region('Three routes, one number')).toBeVisible();
  await page.reload();
  await app.ready();
  await app.button('Back to where I was').click();
  await expect(page.locator('[data-question="without-derivatives"]')).toHaveAttribute('open', '');
  expect(await app.iterate()).toStrictEqual(before);

  await page.locator('[data-question="vertical"] summary').click();
  await app.button('Show me').click();
  await app.expectIteration(60);
  await app.button('Undo').click();
  await app.expectIteration(4);
  await app.button('Back to where I was').click();
  expect(await app.iterate()).toStrictEqual(before);
});

test('axe finds nothing on an answer with its scene, nor on the page that a scene opens', async ({
  page,
}) => {
  const app = await openApp(page, `${link}&question=least-squares&theme=dark`);
  const found = async (): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
  };
  await app.button('Show me').click();
  await expect(page.locator('.question-look')).toBeVisible();
  expect(await found()).toStrictEqual([]);
  await page.locator('[data-question="partial"] summary').click();
  await app.button('Show me').click();
  await expect(app.region('Partial derivative')).toBeVisible();
  expect(await found()).toStrictEqual([]);
});
