/** A part of the page that is drawn at build time: a picture, the line of the step, or all around them. */
export type FirstPart = 'data' | 'parabola' | 'surface' | 'loss' | 'words' | 'frame';

function elementOf(page: HTMLElement, part: Exclude<FirstPart, 'frame'>): Element | null {
  return page.querySelector(part === 'words' ? '.current-step' : `[data-picture='${part}']`);
}

const shown = ['data', 'parabola', 'surface', 'loss', 'words'] as const;

/** The parts that the app has drawn; kept with the page, whose elements change with its moments. */
function taken(page: HTMLElement): readonly string[] {
  return (page.dataset['gone'] ?? '').split(' ');
}

function take(page: HTMLElement, part: (typeof shown)[number]): void {
  page.dataset['gone'] = [...taken(page), part].join(' ').trim();
}

/** Not every window has room for all pictures. Looked at once: it makes the browser lay out the page. */
function isInSight(page: HTMLElement, part: (typeof shown)[number]): boolean {
  return (elementOf(page, part)?.getClientRects().length ?? 0) > 0;
}

function firstPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#first');
}

const buttons = 'button:not(#first *)';

/** The app's own button that a button of the first page stands for. */
function twinOf(button: Element): HTMLElement | undefined {
  const wanted = button.textContent;
  return Array.from(document.querySelectorAll<HTMLElement>(buttons)).find(
    ({ textContent, className }) => textContent === wanted && className === button.className,
  );
}

/** Presses the button that was pressed before the app came, and that only the app can answer. */
function pressAgain(page: HTMLElement): void {
  const { wish } = page.dataset;
  if (wish === undefined) return;
  delete page.dataset['wish'];
  const wished = Array.from(document.querySelectorAll<HTMLElement>(buttons)).find(
    ({ textContent }) => textContent === wish,
  );
  // When what is being mounted stands.
  setTimeout(() => wished?.click());
}

/**
 * Takes a part of the first page away, which lies over the app, as soon as the app shows the same below it; with
 * its last part all of the page goes. See `docs/decisions/first-paint.md`.
 */
export function firstPageGives(part: FirstPart): void {
  const page = firstPage();
  if (page === null) return;
  if (part === 'frame') {
    const focused = page.contains(document.activeElement) ? document.activeElement : null;
    page.dataset['app'] = 'there';
    if (focused !== null) twinOf(focused)?.focus();
    pressAgain(page);
    for (const other of shown) if (!isInSight(page, other)) take(page, other);
  } else take(page, part);
  if (page.dataset['app'] === 'there' && shown.every((other) => taken(page).includes(other)))
    page.remove();
}

/** Takes all of the first page away: the app shows something else. */
export function endFirstPage(): void {
  firstPage()?.remove();
}

/** What Next and Back do. */
export interface Presses {
  readonly next: () => void;
  readonly back: () => void;
}

/**
 * Makes the presses of Next and Back that the first page has answered or counted, in the app; from now on it is the
 * app that answers them.
 */
export function takeOverFirstPage({ next, back }: Presses): void {
  const page = firstPage();
  if (page === null) return;
  const { steps } = page.dataset;
  page.dataset['app'] = 'runs';
  // Back at the very first line changes nothing but that the page has been used.
  if (steps === '0') back();
  for (let step = 0; step < Number(steps ?? 0); step += 1) next();
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('.step-next') !== null) next();
    else if (target.closest('.step-back') !== null) back();
  });
}

/**
 * Lets the first page show another moment, until the app has drawn its own.
 * @param name the moment: a step of the derivation, and the line within it.
 * @returns whether the page is there and knows the moment.
 */
export function showFirstMoment(name: string): boolean {
  const moments = document.querySelectorAll<HTMLElement>('template[data-moment]');
  const index = Array.from(moments, ({ dataset }) => dataset['moment']).indexOf(name);
  if (firstPage() === null || index === -1) return false;
  // Told to the script of the page, `scripts/build/first/answer.js`.
  dispatchEvent(new CustomEvent('first-moment', { detail: index + 1 }));
  return true;
}
