import { onNextFrame } from '../nextFrame.ts';

// What can be broken is shrunk further, because what is left then cannot: a long fraction.
const smallest = { row: 0.8, broken: 0.6 };
const stepSize = 0.05;
// A formula grows again only when it would fit with room to spare, so that digits that come and go
// do not make it flicker between two sizes.
const slack = 0.94;

/**
 * The size, as a share of the normal one, at which a formula fits: in steps of 5 %.
 * @param natural width of the formula at normal size, in any unit.
 * @param available width there is, in the same unit.
 * @param current the size it has now.
 * @param least the smallest size.
 */
export function fittingSize(
  natural: number,
  available: number,
  current: number,
  least: number = smallest.row,
): number {
  if (natural <= 0 || available <= 0) return current;
  const wanted = available / natural;
  const steps = Math.floor(wanted / stepSize + 1e-9) * stepSize;
  const size = Math.min(1, Math.max(least, Number(steps.toFixed(2))));
  return size > current && natural * size > available * slack && size < 1 + 1e-9
    ? Math.max(current, Number((size - stepSize).toFixed(2)))
    : size;
}

/**
 * Keeps a formula within its box: shrinks it, to 80 % at most or to 60 % what has been broken into rows,
 * then lets the box scroll and makes it a tab stop with a name, as a scrolling box must be for those who
 * use the keyboard.
 * @returns a function that stops it.
 */
export function fitWidth(
  box: HTMLElement,
  content: HTMLElement,
  scrollName: string,
  wraps = false,
): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  let size = 1;
  let scrolls = false;
  // As the browser reports them: asked for, they would make it lay out the page once more.
  let shown = 0;
  let available = 0;
  let forget: (() => void) | undefined;

  function fit(): void {
    const natural = shown / size;
    const next = fittingSize(natural, available, size, wraps ? smallest.broken : smallest.row);
    if (next !== size) {
      size = next;
      content.style.fontSize = size === 1 ? '' : `${size}em`;
    }
    const overflows = available > 0 && natural * size > available + 1;
    if (overflows === scrolls) return;
    scrolls = overflows;
    box.classList.toggle('formula-scrolls', scrolls);
    if (scrolls) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', scrollName);
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    }
  }

  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target === box) available = contentRect.width;
      else shown = contentRect.width;
    }
    // In the next frame: a size changed while sizes are being reported is an error in browsers.
    forget = onNextFrame(fit);
  });
  observer.observe(box);
  observer.observe(content);
  return () => {
    observer.disconnect();
    forget?.();
  };
}
