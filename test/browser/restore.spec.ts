import { openApp, openAt } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

const link = 'v=1&points=1,2;2,3;3,5&m=0.5&b=0.25&rate=0.05&loss=mean';

test('a reload brings back the exact step', async ({ page }) => {
  const app = await openApp(page, `${link}&k=7&beat=square`);
  await app.button('Next step').click();
  const before = { step: await app.currentStep.textContent(), iterate: await app.iterate() };
  await page.reload();
  await app.ready();
  await app.expectIteration(7);
  expect(await app.iterate()).toStrictEqual(before.iterate);
  await expect(app.currentStep).toHaveText(before.step ?? '');
});

test('a bad value in a link is named, and the rest of the link still works', async ({ page }) => {
  const app = await openApp(page, `${link}&loss=cubic&k=3`.replace('&loss=mean', ''));
  await expect(page.getByText(/loss.*cubic|cubic.*loss/iu).first()).toBeVisible();
  await app.expectIteration(3);
  await expect(app.field('Slope m')).toHaveValue('0.5');
  await app.openMenu();
  await expect(app.chooser('Loss')).toHaveValue('mean');
});

const broken: readonly (readonly [string, string, RegExp])[] = [
  ['points', 'v=1&points=1,2;banana;3,4', /banana/u],
  ['rate', 'v=1&rate=-1', /rate/iu],
  ['k', 'v=1&k=many', /many/iu],
  ['data', 'v=1&data=no-such-set', /no-such-set/iu],
  ['percent', 'v=1&m=%E0%A4%A', /m/u],
];
for (const [name, fragment, words] of broken) {
  test(`a broken link opens and says so: ${name}`, async ({ page }) => {
    const app = await openApp(page, fragment);
    const notices = page.getByRole('status').or(page.getByRole('alert'));
    await expect(notices.filter({ hasText: words }).first()).toBeVisible();
    await app.button('Next iteration').click();
  });
}

test('a stored state from another world is set aside', async ({ page }) => {
  const before = await openApp(page, link);
  await before.button('Next iteration').click();
  // A text of the same origin: leaves the app, which keeps its state, but not what it kept it in.
  // The browser asks for the usual icon of a page without one of its own.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('./favicon.svg');
  const keys = await page.evaluate(() => {
    const found: string[] = [];
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        found.push(key);
        storage.setItem(key, '{"version":99,"experiment":"?"}');
      }
    }
    return found;
  });
  expect(keys.length).toBeGreaterThan(0);
  const app = await openAt(page, './');
  await expect(page.getByText(/another version|cannot read/u).first()).toBeVisible();
  await app.button('Next step').click();
});

test('edge cases of the data show no NaN anywhere', async ({ page }) => {
  for (const points of [
    '',
    '2,3',
    '1,1;1,2;1,4',
    '2,2;2,2;2,2',
    '1,1;2,2;3,3',
    '1e300,1;-1e300,2',
  ]) {
    const app = await openApp(page, `v=1&points=${points}&k=2`);
    await expect
      .poll(async () => app.pointCount())
      .toBe(points === '' ? 0 : points.split(';').length);
    await app.button('Next iteration').click();
    await app.button('Next step').click();
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/u);
  }
});
