import { measureFormula, setRows, unsetRows, widthInOneRow } from '../../ui/formula/setRows.ts';
import type { MeasuredFormula } from '../../ui/formula/setRows.ts';
import { onNextFrame } from '../../ui/nextFrame.ts';
import { arrangements, firstThatFits, type Arrangement } from './lineArrangements.ts';

// The size of the line before, and of the older ones, as a share of that of the line of the moment.
const sizes = {
  near: 0.86,
  small: 0.7,
  'symbols-near': 0.86,
  'symbols-small': 0.7,
  none: 0.7,
  older: 0.62,
};
// Between symbols and numbers that stand side by side, in em of the line of the moment.
const gap = 1.2;
// What a line before leaves free above it at least, in CSS pixels: letters reach out of their rows.
const spare = 4;
// Widths that are added up are right to this, in CSS pixels.
const slack = 0.3;

interface MeasuredLine {
  readonly element: HTMLElement;
  readonly formulas: readonly MeasuredFormula[];
  /** How wide its formulas may be. */
  readonly width: number;
}

const formulasOf = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('.formula-wraps'),
];

/** A line as it is before anything is measured. */
function reset(element: HTMLElement): void {
  element.hidden = false;
  element.style.fontSize = '';
  element.classList.remove('current-lines-beside', 'current-lines-symbols');
  for (const formula of formulasOf(element)) unsetRows(formula);
}

function measureLine(element: HTMLElement): MeasuredLine {
  const place = element.querySelector('.current-lines-formulas');
  return {
    element,
    // Not a whole number of pixels: half a one too much, and the browser breaks the row once more.
    width: (place?.getBoundingClientRect().width ?? 0) - slack,
    formulas: formulasOf(element).map((formula) => measureFormula(formula)),
  };
}

/** How wide symbols and numbers are side by side, as a share of the width there is; without both it is too much. */
function shareBeside({ formulas, width }: MeasuredLine): number {
  const [symbols, numbers] = formulas;
  if (symbols === undefined || numbers === undefined || width <= 0) return Number.POSITIVE_INFINITY;
  const space = gap * symbols.type;
  return (widthInOneRow(symbols) + space + widthInOneRow(numbers)) / width;
}

/** Sets a line at a share of the size at which it was measured. */
function setLine(
  { element, formulas, width }: MeasuredLine,
  share: number,
  beside: boolean,
  least: number,
): void {
  element.style.fontSize = share === 1 ? '' : `${String(share)}em`;
  element.classList.toggle('current-lines-beside', beside);
  // Side by side they are known to fit in one row.
  const available = beside ? Number.POSITIVE_INFINITY : width;
  for (const formula of formulas) setRows(formula, available, share, least);
}

/** Sets an earlier line: beside each other where its formulas fit, else below each other, or the symbols alone. */
function setEarlier(line: MeasuredLine, size: number, withNumbers: boolean, least: number): void {
  const { element } = line;
  const beside = withNumbers && size < sizes.near && shareBeside(line) * size <= 1;
  element.hidden = false;
  element.classList.toggle('current-lines-symbols', !withNumbers);
  setLine(line, size, beside, least);
}

/**
 * Sets the line of the moment and the lines before it in a box, so that nothing is cut: `arrangements` says in which ways.
 * What is older stands smaller above, as many lines as there is room for.
 * @param least the smallest type that a row may be saved by, in CSS pixels.
 */
function arrange(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  least: number,
): void {
  const available = box.clientHeight;
  if (available <= 0) return;
  // All of them before the first is measured: each time that something is measured, the page is laid out.
  for (const element of [now, ...earlier]) reset(element);
  const line = measureLine(now);
  const others = earlier.map((element) => measureLine(element));
  const before = others.at(-1);
  for (const { element } of others) element.hidden = true;

  const fits = ({ share, beside, before: setting }: Arrangement): boolean => {
    setLine(line, share, beside, least);
    if (before !== undefined) {
      if (setting === 'none') before.element.hidden = true;
      else setEarlier(before, sizes[setting] * share, !setting.startsWith('symbols'), 0);
    }
    const height = now.offsetHeight + (before?.element.offsetHeight ?? 0);
    return height + (setting === 'none' ? 0 : spare) <= available;
  };
  const ways = arrangements(before !== undefined, shareBeside(line) <= 1);
  const way = firstThatFits(ways, fits);
  if (before === undefined || way === undefined || way.before === 'none') return;

  let left = available - now.offsetHeight - before.element.offsetHeight;
  for (const older of others.slice(0, -1).toReversed()) {
    const size = sizes.older * way.share;
    setEarlier(older, size, shareBeside(older) * size <= 1, 0);
    left -= older.element.offsetHeight;
    if (left < spare) {
      older.element.hidden = true;
      return;
    }
  }
}

/**
 * Keeps lines arranged in their box, as its size and the numbers in them change.
 * @param earlier the lines before, the oldest first.
 * @returns `fit` does it at once, before anything is painted; `stop` ends it.
 */
export function fitLines(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  least: () => number,
): { readonly fit: () => void; readonly stop: () => void } {
  let forget: (() => void) | undefined;
  let known = '';
  const sizesNow = (): string =>
    [box, now, ...earlier]
      .map(({ clientWidth, clientHeight }) => `${String(clientWidth)} ${String(clientHeight)}`)
      .join();

  function fit(): void {
    arrange(box, now, earlier, least());
    known = sizesNow();
  }

  if (typeof ResizeObserver === 'undefined') return { fit, stop: () => undefined };
  const observer = new ResizeObserver(() => {
    forget = onNextFrame(() => {
      // Its own doing needs no answer.
      if (sizesNow() !== known) fit();
    });
  });
  for (const element of [box, now, ...earlier]) observer.observe(element);
  return {
    fit,
    stop: () => {
      observer.disconnect();
      forget?.();
    },
  };
}
