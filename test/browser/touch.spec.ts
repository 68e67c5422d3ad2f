import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

test('a finger scrolls the page over the pictures, and a tap adds a point or sets the start', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&points=1,2;2,3;3,5&m=0&b=0&rate=0.05');
  const map = page.getByRole('application', { name: 'Map of the loss over slope and intercept' });
  const session = await page.context().newCDPSession(page);

  async function swipeUp(x: number, y: number): Promise<void> {
    const at = (distance: number) => [{ x, y: y - distance }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let distance = 10; distance <= 150; distance += 10) {
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: at(distance),
      });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  // A finger that rests on a picture before it drags finds nothing there to select.
  for (const picture of [app.dataPicture, map])
    expect(
      await picture.evaluate((element) => {
        const selection = window.getSelection();
        selection?.selectAllChildren(element);
        const text = selection?.toString().trim();
        selection?.removeAllRanges();
        return { text, written: element.textContent !== '' };
      }),
    ).toStrictEqual({ text: '', written: true });

  const before = await app.iterate();
  const box = await app.dataPicture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  // Between two points and off the line, of which a finger would take hold.
  await swipeUp(box.x + box.width * 0.4, box.y + box.height * 0.6);
  await expect.poll(async () => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  expect(await app.pointCount()).toBe(3);
  expect(await app.iterate()).toStrictEqual(before);

  const ground = await app.dataPicture.boundingBox();
  if (ground === null) throw new Error('the picture has no place');
  await page.touchscreen.tap(ground.x + ground.width * 0.4, ground.y + ground.height * 0.3);
  await expect.poll(async () => app.pointCount()).toBe(4);

  await map.scrollIntoViewIfNeeded();
  const surface = await map.boundingBox();
  if (surface === null) throw new Error('the picture has no place');
  const start = await app.iterate();
  await page.touchscreen.tap(surface.x + surface.width * 0.8, surface.y + surface.height * 0.3);
  await expect.poll(async () => (await app.iterate()).m).not.toBe(start.m);
});

test('what the guide shows comes into sight, and the way back leads to where one was', async ({
  page,
}) => {
  const app = await openApp(page, 'v=1&points=1,2;2,3;3,5&rate=0.05&k=3&page=questions');
  const before = await app.iterate();
  const guide = page.getByRole('region', { name: 'Questions people ask' });
  await guide.getByText('Where did the sum sign go?').tap();
  await expect(app.dataPicture).not.toBeInViewport();
  await guide
    .getByRole('button', { name: /^Show me/u })
    .first()
    .tap();
  await expect(app.dataPicture).toBeInViewport({ ratio: 0.9 });
  await guide.getByRole('button', { name: /^Back/u }).first().tap();
  await expect.poll(async () => app.iterate()).toStrictEqual(before);
});
