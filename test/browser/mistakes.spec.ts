import { AxeBuilder } from '@axe-core/playwright';
import { numbersIn, openApp, type App } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

// Small enough that every slip that can settle does so soon.
const link = 'v=1&points=1,2;2,3;3,5;4,4;5,6&m=0&b=0&rate=0.01&loss=mean&k=40';

const slips: readonly (readonly [name: string, verdict: string, beat: string])[] = [
  ['sign of the error reversed', 'Fatal: it diverges', 'error'],
  ['minus of the update lost', 'Fatal: it diverges', 'update'],
  ['x forgotten in ∂L/∂m', 'Biased: it ends elsewhere', 'gradient'],
  ['factor 2 forgotten', 'Harmless', 'gradient'],
  ['sum taken for the mean', 'Harmless', 'gradient'],
  ['b updated with the new m', 'Same destination, other path', 'update'],
  ['sum sign lost', 'Biased: it ends elsewhere', 'gradient'],
];

function summary(app: App, picture: 'data' | 'surface'): Promise<string | null> {
  return app.page.locator(`#${picture}-summary`).textContent();
}

function curveWords(app: App): Promise<string | null> {
  return app.region('Loss by iteration').getByRole('img').first().getAttribute('aria-label');
}

test('each slip gets its verdict, its marked line, and words in every picture', async ({
  page,
}) => {
  const app = await openApp(page, `${link}&page=mistakes`);
  const lab = app.region('Mistake lab');
  await expect(lab.getByRole('radio', { name: 'none' })).toBeChecked({ timeout: 20_000 });
  for (const [name, verdict, beat] of slips) {
    await lab.getByRole('radio', { name, exact: true }).check();
    await expect(lab.getByRole('heading', { name: verdict, exact: true })).toBeVisible();
    expect(await summary(app, 'surface')).toContain(`another run (${name})`);
    expect(await summary(app, 'data')).toContain(`another run (${name})`);
    expect(await curveWords(app)).toContain(`another run (${name})`);
    const marked = page.locator('.mistake-lines');
    await expect(marked).toHaveCount(1);
    await expect(page.locator(`[data-beat="${beat}"] .mistake-lines`)).toHaveCount(1);
  }
  // The legend stays when the guide is closed, and puts the slip away.
  await app.button('Close the guide').click();
  await expect(page.getByText('Mistake: sum sign lost')).toBeVisible();
  await app.button('Switch off').click();
  await expect(page.locator('.mistake-lines')).toHaveCount(0);
  expect(await summary(app, 'surface')).not.toContain('another run');
});

test('the wrong path is where an independent calculation puts it', async ({ page }) => {
  const app = await openApp(page, `${link.replace('k=40', 'k=3')}&mistake=no-x`);
  let [m, b] = [0, 0];
  for (let k = 0; k < 3; k += 1) {
    let total = 0;
    for (const [x, y] of [
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 4],
      [5, 6],
    ] as const)
      total += m * x + b - y;
    m -= 0.01 * 0.4 * total;
    b -= 0.01 * 0.4 * total;
  }
  const words = (await summary(app, 'data')) ?? '';
  const [slope, intercept] = numbersIn(words).slice(-2);
  expect(slope).toBeCloseTo(m, 4);
  expect(intercept).toBeCloseTo(b, 4);
  // It travels with the link.
  expect(await app.shareLink()).toContain('mistake=no-x');
});

test('a slip that diverges leaves the axes alone, and the run plays on', async ({ page }) => {
  const ticks = async (app: App) =>
    Promise.all(
      ['Loss by iteration', 'Loss surface'].map((name) =>
        app.region(name).locator('svg.recharts-surface').first().textContent(),
      ),
    );
  const app = await openApp(page, `${link}&mistake=plus&speed=300`);
  const withSlip = await ticks(app);
  await app.button('Switch off').click();
  await expect(app.button('Switch off')).toHaveCount(0);
  expect(await ticks(app)).toStrictEqual(withSlip);
  await app.button('Guide').click();
  await page.getByRole('button', { name: /^Mistake lab/u }).click();
  await page.getByRole('radio', { name: 'minus of the update lost' }).check();
  await app.button('Play').click();
  await expect.poll(async () => app.iteration()).toBeGreaterThan(300);
  await app.button('Pause').click();
  await expect
    .poll(async () => summary(app, 'surface'))
    .toMatch(/another run \(minus of the update lost\)/u);
});

test('another convention walks the same path at its rate, and its bounds are others', async ({
  page,
}) => {
  const app = await openApp(page, `${link}&page=conventions`);
  const guide = app.region('Sum, mean, half mean');
  const cell = async (row: RegExp, column: number) => {
    const text = await guide
      .getByRole('row', { name: row })
      .getByRole('cell')
      .nth(column)
      .textContent();
    return numbersIn(text ?? '')[0] ?? Number.NaN;
  };
  await expect(guide.getByRole('radio', { name: 'Mean', exact: true })).toBeChecked({
    timeout: 20_000,
  });
  const [sum, mean, half] = [
    await cell(/^Rate must be below/u, 0),
    await cell(/^Rate must be below/u, 1),
    await cell(/^Rate must be below/u, 2),
  ];
  expect(mean / sum).toBeCloseTo(5, 2);
  expect(half / mean).toBeCloseTo(2, 2);

  await guide.getByRole('button', { name: 'Overlay Sum' }).click();
  const difference = guide.getByText(/Up to iteration 40 the two paths/u);
  await expect(difference).toBeVisible();
  const apart = numbersIn((await difference.textContent()) ?? '')[1] ?? 0;
  expect(apart).toBeLessThan(1e-12);
  expect(await summary(app, 'surface')).toContain('another run (Sum)');

  const before = await app.iterate();
  await guide.getByRole('button', { name: /^Use it: Sum at rate/u }).click();
  await app.openMenu();
  await expect(app.chooser('Loss')).toHaveValue('sum');
  await app.closeMenu();
  await expect(app.field('Learning rate value')).toHaveValue('0.002');
  await expect.poll(async () => (await app.iterate()).loss).toBeCloseTo(5 * before.loss, 2);
  const after = await app.iterate();
  expect([after.m, after.b]).toStrictEqual([before.m, before.b]);
  await app.button('Undo').click();
  await app.openMenu();
  await expect(app.chooser('Loss')).toHaveValue('mean');
  await app.closeMenu();
  await expect(app.field('Learning rate value')).toHaveValue('0.01');
});

// One theme each: all pages share their colours, which are measured by arithmetic elsewhere.
test('axe finds nothing on the pages of slips and of conventions', async ({ page }) => {
  for (const [theme, opened, name] of [
    ['light', 'page=mistakes&mistake=no-x', 'Mistake lab'],
    ['dark', 'page=conventions&comparison=half', 'Sum, mean, half mean'],
  ] as const) {
    const app = await openApp(page, `${link}&theme=${theme}&${opened}`);
    await expect(app.region(name).locator('h3').first()).toBeVisible({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${String(target)}`),
    );
    expect(found, opened).toStrictEqual([]);
  }
});
