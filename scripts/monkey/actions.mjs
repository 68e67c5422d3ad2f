import { dropByChance } from './files.mjs';
import { linkByChance } from './links.mjs';
import { touchDrag } from './touch.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./random.mjs').Chance} Chance */

/**
 * What is done at random. Each says what it did; `control` is true where it was done to a control, from
 * which the focus must not fall to the page.
 * @typedef {{ readonly words: string, readonly control: boolean }} Done
 */

const keys = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'Space',
  'Enter',
  'Escape',
  'Tab',
  'Shift+Tab',
  'Delete',
  'Shift+ArrowRight',
  'Control+z',
  'Control+y',
  'a',
  'e',
  'o',
  'p',
  '?',
  '1',
  '2',
  '3',
  '4',
  'b',
  '.',
];

const texts = [
  '',
  '0',
  '-3',
  '12',
  '1000000',
  '0.05',
  '1e-12',
  '1e308',
  '1e-320',
  '-1e200',
  '0,5',
  '4,283',
  '−2',
  'x12',
  '2.5e-7',
  '  7 ',
  '1e999',
  '3 4',
  '0x10',
];

const sizes = [
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 568],
  [1920, 1080],
  [844, 390],
  [600, 600],
];

const controls =
  'a[href], button, select, input:not([type=file]), summary, [role=application], [tabindex="0"]';

/**
 * A control that is seen, chosen by a share of all of them.
 * @param {Page} page
 * @param {number} share
 * @param {string} selector
 */
async function controlAt(page, share, selector) {
  return page.evaluate(([wanted, part]) => {
    const modal = document.querySelector('dialog[open]') ?? document;
    const seen = [...modal.querySelectorAll(wanted)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    const element = seen[Math.floor(part * seen.length)];
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return undefined;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return {
      name: `${element.tagName.toLowerCase()} "${name.trim().slice(0, 40)}"`,
      x: x + width / 2,
      y: y + height / 2,
      options: element instanceof HTMLSelectElement ? element.options.length : 0,
    };
  }, /** @type {const} */ ([selector, share]));
}

/**
 * Gives the window another size. One that fills the screen has no other size: it leaves the full screen first, also where
 * what was done before is only just about to fill it.
 * @param {Page} page
 * @param {number} width
 * @param {number} height
 */
async function resized(page, width, height) {
  for (let times = 0; ; times += 1) {
    await page.evaluate(async () => {
      if (document.fullscreenElement !== null)
        await document.exitFullscreen().catch(() => undefined);
    });
    try {
      await page.setViewportSize({ width, height });
      return;
    } catch (error) {
      if (times === 20 || !/fullscreen/u.test(String(error))) throw error;
      await page.waitForTimeout(50);
    }
  }
}

/** @type {readonly (readonly [weight: number, act: (page: Page, chance: Chance) => Promise<Done>])[]} */
const acts = [
  [
    22,
    async (page, chance) => {
      const control = await controlAt(page, chance.share(), controls);
      if (control === undefined) return { words: 'nothing to press', control: false };
      await page.mouse.click(control.x, control.y);
      return { words: `press ${control.name}`, control: false };
    },
  ],
  [
    6,
    async (page, chance) => {
      const control = await controlAt(page, chance.share(), controls);
      if (control === undefined) return { words: 'nothing to touch', control: false };
      await page.touchscreen.tap(Math.max(0, control.x), Math.max(0, control.y));
      return { words: `touch ${control.name}`, control: false };
    },
  ],
  [
    12,
    async (page, chance) => {
      const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
      const [x, y, toX, toY] = [width, height, width, height].map((side) => chance.below(side));
      await page.mouse.move(x ?? 0, y ?? 0);
      await page.mouse.down();
      await page.mouse.move(toX ?? 0, toY ?? 0, { steps: 3 });
      // Sometimes a key during the drag.
      const key = chance.share() < 0.2 ? chance.of(keys) : undefined;
      if (key !== undefined) await page.keyboard.press(key);
      await page.mouse.up();
      return { words: `drag ${x},${y} to ${toX},${toY} ${key ?? ''}`, control: false };
    },
  ],
  [8, async (page, chance) => ({ words: await touchDrag(page, chance), control: false })],
  [2, async (page, chance) => ({ words: await dropByChance(page, chance), control: false })],
  [
    32,
    async (page, chance) => {
      const key = chance.of(keys);
      await page.keyboard.press(key);
      // By Tab one leaves the page at its ends.
      return { words: `key ${key}`, control: !key.endsWith('Tab') };
    },
  ],
  [
    10,
    async (page, chance) => {
      const field = await controlAt(page, chance.share(), 'input[type=text]:not([readonly])');
      if (field === undefined) return { words: 'no field', control: false };
      const text = chance.of(texts);
      await page.mouse.click(field.x, field.y, { clickCount: 3 });
      await page.keyboard.type(text);
      if (chance.share() < 0.7) await page.keyboard.press('Enter');
      return { words: `type "${text}" into ${field.name}`, control: false };
    },
  ],
  [
    6,
    async (page, chance) => {
      const list = await controlAt(page, chance.share(), 'select');
      if (list === undefined) return { words: 'no list', control: false };
      const option = chance.below(Math.max(1, list.options));
      await page.evaluate(([x, y, index]) => {
        const element = document.elementFromPoint(x, y);
        if (!(element instanceof HTMLSelectElement)) return;
        element.focus();
        element.selectedIndex = index;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }, /** @type {const} */ ([list.x, list.y, option]));
      return { words: `choose ${option} of ${list.name}`, control: false };
    },
  ],
  [
    3,
    async (page, chance) => {
      const [width = 1280, height = 720] = chance.of(sizes);
      await resized(page, width, height);
      return { words: `resize to ${width} × ${height}`, control: false };
    },
  ],
  [
    6,
    async (page, chance) => {
      const link = linkByChance(chance);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      return { words: `open #${link}`, control: false };
    },
  ],
  [
    2,
    async (page, chance) => {
      const back = chance.share() < 0.7;
      await page.evaluate(
        (steps) => {
          history.go(steps);
        },
        back ? -1 : 1,
      );
      return { words: back ? 'go back' : 'go forward', control: false };
    },
  ],
  [
    1,
    async (page) => {
      await page.reload();
      return { words: 'reload', control: false };
    },
  ],
];

const total = acts.reduce((sum, [weight]) => sum + weight, 0);

/**
 * Does something at random.
 * @param {Page} page
 * @param {Chance} chance
 * @returns {Promise<Done>}
 */
export async function actByChance(page, chance) {
  let left = chance.share() * total;
  for (const [weight, act] of acts) {
    left -= weight;
    if (left < 0) return act(page, chance);
  }
  throw new RangeError('the weights do not add up');
}
