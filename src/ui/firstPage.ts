/** A part of the page that is drawn at build time: a picture, the line of the step, or all around them. */
export type FirstPart = 'data' | 'parabola' | 'surface' | 'loss' | 'words' | 'frame';

function elementOf(page: HTMLElement, part: Exclude<FirstPart, 'frame'>): Element | null {
  return page.querySelector(part === 'words' ? '.current-step' : `[data-picture='${part}']`);
}

const shown = ['data', 'parabola', 'surface', 'loss', 'words'] as const;

function take(page: HTMLElement, part: (typeof shown)[number]): void {
  elementOf(page, part)?.setAttribute('data-gone', '');
}

function isTaken(page: HTMLElement, part: (typeof shown)[number]): boolean {
  return elementOf(page, part)?.hasAttribute('data-gone') ?? true;
}

/** Not every window has room for all pictures. Looked at once: it makes the browser lay out the page. */
function isInSight(page: HTMLElement, part: (typeof shown)[number]): boolean {
  return (elementOf(page, part)?.getClientRects().length ?? 0) > 0;
}

function firstPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#first');
}

/**
 * Takes a part of the first page away, which lies over the app, as soon as the app shows the same below it; with
 * its last part all of the page goes. See `docs/decisions/first-paint.md`.
 */
export function firstPageGives(part: FirstPart): void {
  const page = firstPage();
  if (page === null) return;
  if (part === 'frame') {
    page.dataset['app'] = 'there';
    for (const other of shown) if (!isInSight(page, other)) take(page, other);
  } else take(page, part);
  if (page.dataset['app'] === 'there' && shown.every((other) => isTaken(page, other)))
    page.remove();
}

/** Takes all of the first page away: the app shows something else. */
export function endFirstPage(): void {
  firstPage()?.remove();
}
