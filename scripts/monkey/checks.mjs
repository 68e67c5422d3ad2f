/** @typedef {import('@playwright/test').Page} Page */

/**
 * Looks at the page as a person would, and gives what is wrong with it. In the page, in one go.
 * @param {Page} page
 * @returns {Promise<{ readonly faults: readonly string[], readonly onBody: boolean }>}
 */
export async function look(page) {
  return page.evaluate(async () => {
    // Two frames: what was asked for has been drawn, and what follows from it told.
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    });
    /** @type {string[]} */
    const faults = [];
    const fields = [...document.querySelectorAll('input')];
    const seen = [
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [aria-valuetext], [title]')].map((element) =>
        ['aria-label', 'aria-valuetext', 'title']
          .map((name) => element.getAttribute(name) ?? '')
          .join('\n'),
      ),
      ...fields.map(({ value }) => value),
    ].join('\n');
    const odd = /.{0,30}(?:∞|\bNaN\b|\bInfinity\b|\bundefined\b|\[object ).{0,30}/u.exec(seen);
    if (odd !== null) faults.push(`on the page: ${odd[0]}`);
    for (const field of fields) {
      const empty = field.classList.contains('number-field-input') && field.value === '';
      const wanted = (field.getAttribute('aria-label') ?? '').includes('new point');
      const marked = field.hasAttribute('aria-invalid') || field === document.activeElement;
      if (empty && !wanted && !marked) {
        faults.push(`empty and unmarked: ${field.getAttribute('aria-label')}`);
      }
    }
    if (document.querySelector('.panel-failed') !== null) faults.push('a part has failed');
    /** The pictures whose canvas has not as many pixels as it takes on screen. */
    const stretched = () =>
      [...document.querySelectorAll('canvas')]
        .filter((canvas) => {
          const { width, height, clientWidth, clientHeight } = canvas;
          const across = Math.abs(width - clientWidth * devicePixelRatio);
          const up = Math.abs(height - clientHeight * devicePixelRatio);
          if (clientWidth === 0 || Math.max(across, up) <= 2) return false;
          // In a place too small for a picture nothing is drawn, and nothing is measured.
          const copy = new OffscreenCanvas(width, height).getContext('2d', {
            willReadFrequently: true,
          });
          copy?.drawImage(canvas, 0, 0);
          return copy?.getImageData(0, 0, width, height).data.some((value) => value > 0) ?? false;
        })
        .map((canvas) => canvas.closest('[data-picture]')?.getAttribute('data-picture'));
    // One that has just come is measured in the frames that follow, which a slow machine makes late.
    for (let wait = 0; wait < 30 && stretched().length > 0; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    for (const name of stretched()) faults.push(`picture ${name} is stretched`);
    return { faults, onBody: document.activeElement === document.body };
  });
}

/**
 * In the page: whether the words of the pictures and the controls tell of one and the same iterate, and
 * whether that is the one which plain loops over the points in the address arrive at.
 * @returns {readonly string[]}
 */
function disagreements() {
  /** @type {string[]} */
  const faults = [];
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const words = document.querySelector('#surface-summary')?.textContent ?? '';
  const pattern = /(−?)(\d[\d,]*(?:\.\d+)?)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/gu;
  const numbers = [...words.matchAll(pattern)].map(([, sign, digits = '', power = '']) => {
    const exponent = power
      .split('')
      .map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit)))
      .join('');
    return Number(
      `${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}e${exponent === '' ? 0 : exponent}`,
    );
  });
  const [iteration, loss, m, b] = numbers;
  const slider = document.querySelector('#root .iteration-slider');
  // Where the loss has no number the words tell of no iteration either.
  const told = /^At iteration|\. At iteration/u.test(words);
  if (!told || iteration === undefined || !(slider instanceof HTMLInputElement)) return faults;
  if (slider.valueAsNumber !== iteration) {
    faults.push(`the slider is at ${slider.value}, the surface speaks of ${iteration}`);
  }
  const state = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
  // The loops below are those of the line with squared errors, and over one parameter the words tell the slope.
  const plain =
    !state.has('over') &&
    !state.has('model') &&
    !state.has('each') &&
    state.get('method') === 'batch' &&
    state.get('scale') === 'none' &&
    state.has('points');
  if (!plain || iteration > 2000 || loss === undefined || m === undefined || b === undefined) {
    return faults;
  }
  const points = (state.get('points') ?? '')
    .split(';')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(',').map(Number));
  const convention = state.get('loss');
  const factor = convention === 'sum' ? 1 : 1 / points.length / (convention === 'half' ? 2 : 1);
  const rate = Number(state.get('rate'));
  let [slope, intercept] = [Number(state.get('m')), Number(state.get('b'))];
  for (let k = 0; k < iteration; k += 1) {
    let [alongM, alongB] = [0, 0];
    for (const [x = 0, y = 0] of points) {
      const error = slope * x + intercept - y;
      alongM += 2 * factor * error * x;
      alongB += 2 * factor * error;
    }
    slope -= rate * alongM;
    intercept -= rate * alongB;
  }
  const size = Math.max(...points.flat().map(Math.abs), 1);
  // Plain loops lose their digits where numbers are large: there they judge no one.
  if (points.length === 0 || !(Math.abs(slope) + Math.abs(intercept) < 1e8 && size < 1e4))
    return faults;
  for (const [name, shown, worked] of /** @type {const} */ ([
    ['m', m, slope],
    ['b', b, intercept],
  ])) {
    const slack = 1e-4 * Math.abs(worked) + 1e-6 * size;
    if (Math.abs(shown - worked) > slack) {
      faults.push(`${name} is ${shown} in the words of the surface, ${worked} by plain loops`);
    }
  }
  return faults;
}

/**
 * What the pictures, the controls and the address still do not agree on when all that was to follow has followed.
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export async function compare(page) {
  // What plays is paused by its button, and then the address follows.
  const pause = page.locator('.transport-play[aria-label="Pause"]');
  if (await pause.isVisible()) await pause.click({ timeout: 1000 }).catch(() => undefined);
  let faults = await page.evaluate(disagreements);
  for (let times = 0; faults.length > 0 && times < 30; times += 1) {
    await page.waitForTimeout(100);
    faults = await page.evaluate(disagreements);
  }
  return faults;
}
