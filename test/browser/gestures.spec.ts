import type { CDPSession, Locator, Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

// Real touches, by way of the browser's own input: it scrolls, and takes pointers away, as on a phone.
test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

/** Where a finger is, and which one, counted from 0. */
type Place = readonly [x: number, y: number, finger?: number];

/** The fingers on a page. */
class Fingers {
  readonly #session: CDPSession;

  public constructor(session: CDPSession) {
    this.#session = session;
  }

  public static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Where fingers come down or go; those that lift, or all of them. */
  public async touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...places: readonly Place[]
  ): Promise<void> {
    const touchPoints = places.map(([x, y, id = 0]) => ({ x, y, id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Puts a finger down and draws it over the page, without letting go. */
  public async draw(from: Place, to: Place): Promise<void> {
    await this.touch('touchStart', from);
    for (let part = 1; part <= 10; part += 1) {
      const along = (axis: 0 | 1) => from[axis] + ((to[axis] - from[axis]) * part) / 10;
      await this.touch('touchMove', [along(0), along(1)]);
    }
  }
}

async function inside(target: Locator, x: number, y: number): Promise<Place> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('it has no place');
  return [box.x + x * box.width, box.y + y * box.height];
}

const link = 'v=1&points=1,2;2,3;3,5;4,4;5,6&m=0&b=0&rate=0.05&k=12';

for (const name of ['Learning rate', 'Iteration']) {
  test(`a finger that scrolls the page over the slider "${name}" changes nothing`, async ({
    page,
  }) => {
    const app = await openApp(page, link);
    const fingers = await Fingers.on(page);
    const slider = page.getByRole('slider', { name, exact: true });
    await page.evaluate(() => window.scrollTo(0, 0));
    const before = [await app.shareLink(), await slider.inputValue()];
    const [x, y] = await inside(slider, 0.8, 0.5);
    const scrolled = await page.evaluate(() => window.scrollY);
    // Which way there is more page to come.
    const room = await page.evaluate(
      () => document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
    );
    await fingers.draw([x, y], [x, y + (room > 200 ? -160 : 160)]);
    await expect.poll(async () => page.evaluate(() => window.scrollY)).not.toBe(scrolled);
    await fingers.touch('touchEnd');
    expect([await app.shareLink(), await slider.inputValue()]).toStrictEqual(before);
  });
}

test('a finger that scrolls the page over the curve of the loss goes nowhere', async ({ page }) => {
  const app = await openApp(page, link);
  const fingers = await Fingers.on(page);
  const curve = page.getByRole('img', { name: /Curve of the loss|loss/iu }).last();
  const [x, y] = await inside(curve, 0.9, 0.5);
  const scrolled = await page.evaluate(() => window.scrollY);
  await fingers.draw([x, y], [x, y + 160]);
  await expect.poll(async () => page.evaluate(() => window.scrollY)).not.toBe(scrolled);
  await fingers.touch('touchEnd');
  await app.expectIteration(12);
});

test('a palm beside the finger that drags a point changes nothing', async ({ page }) => {
  const app = await openApp(page, link);
  const fingers = await Fingers.on(page);
  const table = async () => (await app.exported('Run (JSON)')).replaceAll(/\s+/gu, '');
  const finger = await inside(app.dataPicture, 0.7, 0.72);
  const palm = await inside(app.dataPicture, 0.85, 0.3);
  // A point is made where it is known to be.
  await page.touchscreen.tap(finger[0], finger[1]);
  await expect.poll(async () => app.pointCount()).toBe(6);
  const made = await table();
  const moved: Place = [finger[0] + 40, finger[1] - 60];
  await fingers.draw(finger, moved);
  await fingers.touch('touchEnd');
  const alone = await table();
  expect(alone).not.toBe(made);
  await app.button('Undo').click();
  expect(await table()).toBe(made);
  const [palmX, palmY] = palm;
  const away: Place = [palmX - 20, palmY - 20, 1];
  await fingers.touch('touchStart', finger);
  await fingers.touch('touchMove', moved);
  await fingers.touch('touchStart', moved, [palmX, palmY, 1]);
  await fingers.touch('touchMove', moved, away);
  await fingers.touch('touchEnd', away);
  await fingers.touch('touchEnd');
  expect(await table()).toBe(alone);
  await app.button('Undo').click();
  expect(await table()).toBe(made);
});

test('Escape takes a drag back while the finger is still down', async ({ page }) => {
  const app = await openApp(page, link);
  const fingers = await Fingers.on(page);
  const finger = await inside(app.dataPicture, 0.7, 0.72);
  await page.touchscreen.tap(finger[0], finger[1]);
  await expect.poll(async () => app.pointCount()).toBe(6);
  const before = await app.shareLink();
  await inside(app.dataPicture, 0.7, 0.72);
  await fingers.draw(finger, [finger[0] + 40, finger[1] - 60]);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await fingers.touch('touchMove', [finger[0] - 60, finger[1] - 90]);
  await fingers.touch('touchEnd');
  expect(await app.shareLink()).toBe(before);
});
