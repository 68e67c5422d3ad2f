/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {import('./random.mjs').Chance} Chance */

/** @type {WeakMap<Page, Promise<CDPSession>>} */
const sessions = new WeakMap();

/** @param {Page} page */
function sessionOf(page) {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Draws one finger or two over the window; now and then the system takes the touch away before it ends.
 * @param {Page} page
 * @param {Chance} chance
 * @returns {Promise<string>} what was done
 */
export async function touchDrag(page, chance) {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  const fingers = Array.from({ length: chance.share() < 0.25 ? 2 : 1 }, (_, id) => {
    const [x, y] = [chance.below(width), chance.below(height)];
    return { id, x, y, toX: chance.below(width), toY: chance.below(height) };
  });
  const isTaken = chance.share() < 0.15;
  const session = await sessionOf(page);
  /** @param {'touchStart' | 'touchMove'} type @param {number} share of the way */
  const send = (type, share) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(({ id, x, y, toX, toY }) => ({
        id,
        x: x + (toX - x) * share,
        y: y + (toY - y) * share,
      })),
    });
  await send('touchStart', 0);
  for (const share of [0.1, 0.5, 1]) await send('touchMove', share);
  await session.send('Input.dispatchTouchEvent', {
    type: isTaken ? 'touchCancel' : 'touchEnd',
    touchPoints: [],
  });
  const ways = fingers.map(({ x, y, toX, toY }) => `${x},${y} to ${toX},${toY}`);
  return `draw a finger ${ways.join(' and ')}${isTaken ? ', taken away' : ''}`;
}
