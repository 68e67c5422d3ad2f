import {
  alignFormulas,
  measureFormula,
  setRows,
  unsetRows,
  widthInOneRow,
} from '../../ui/formula/setRows.ts';
import type { MeasuredFormula } from '../../ui/formula/setRows.ts';
import { onNextFrame } from '../../ui/nextFrame.ts';
import {
  arrangements,
  chooseArrangement,
  sizeOf,
  sizes,
  type Arrangement,
} from './lineArrangements.ts';

// Between symbols and numbers that stand side by side, in em of the line of the moment.
const gap = 1.2;
// Above and below the formulas of a line, in em of their type.
const padding = 0.6;
// What a line before leaves free above it at least, in CSS pixels: letters reach out of their rows.
const spare = 4;
// Widths that are added up are right to this, in CSS pixels.
const slack = 0.3;

/** The way in which lines stand, and which lines in which box. */
export interface ArrangedLines {
  readonly key: string;
  readonly way: Arrangement | undefined;
  /** Whether the box of the line of the moment had to grow. */
  readonly grown: boolean;
  /** How large each of them is then, as a text. */
  readonly sizes?: string;
}

interface MeasuredLine {
  readonly element: HTMLElement;
  readonly formulas: readonly MeasuredFormula[];
  /** How wide its formulas may be. */
  readonly width: number;
}

const formulasOf = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('.formula-wraps'),
];

/** Takes back how a line was set, but for its rows. */
function clear(element: HTMLElement): void {
  element.hidden = false;
  element.style.fontSize = '';
  element.classList.remove('current-lines-beside', 'current-lines-symbols');
}

// What was measured for a text of a formula, in em: as long as that and its typesetting stay, it holds.
const measured = new WeakMap<
  HTMLElement,
  { readonly text: string; readonly box: string; readonly formula: MeasuredFormula }
>();

function known(formula: HTMLElement, box: string): MeasuredFormula | undefined {
  const before = measured.get(formula);
  if (before?.text !== formula.textContent || before.box !== box) return undefined;
  return before.formula.bases.every((base) => formula.contains(base)) ? before.formula : undefined;
}

/** Lines by what they hold, measured where that is not known: all are taken back before the first is measured. */
function measureLines(
  elements: readonly HTMLElement[],
  now: HTMLElement,
  box: string,
): readonly MeasuredLine[] {
  for (const element of elements) {
    const unknown = formulasOf(element).filter((formula) => known(formula, box) === undefined);
    if (element === now || unknown.length > 0) clear(element);
    for (const formula of unknown) unsetRows(formula);
  }
  const place = now.querySelector('.current-lines-formulas');
  // Not a whole number of pixels: half a one too much, and the browser breaks the row once more.
  const width = (place?.getBoundingClientRect().width ?? 0) - slack;
  const measure = (element: HTMLElement): MeasuredFormula => {
    const formula = known(element, box) ?? measureFormula(element);
    measured.set(element, { text: element.textContent, box, formula });
    return formula;
  };
  return elements.map((element) => ({
    element,
    width,
    formulas: formulasOf(element).map(measure),
  }));
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
  inColumn = true,
): void {
  element.style.fontSize = share === 1 ? '' : `${String(share)}em`;
  element.classList.toggle('current-lines-beside', beside);
  // Side by side they are known to fit in one row.
  const available = beside ? Number.POSITIVE_INFINITY : width;
  const rows = formulas.map((formula) => setRows(formula, available, share, least, inColumn));
  if (!beside && inColumn && !element.classList.contains('current-lines-symbols'))
    alignFormulas(rows, width);
}

/** Whether the formulas of an earlier line stand side by side at a size. */
function isBeside(line: MeasuredLine, size: number): boolean {
  return size < sizes.near && shareBeside(line) * size <= 1;
}

/** The heights of the parts of a line at its full size, in CSS pixels. */
interface LineHeights {
  readonly symbols: number;
  readonly numbers: number;
  /** What is left between and around them. */
  readonly rest: number;
}

/** Heights of a line that stands, its formulas below each other, at a share of its full size. */
function heightsAt({ element, formulas }: MeasuredLine, size: number): LineHeights {
  const [symbols = 0, numbers = 0] = formulas.map((each) => each.element.offsetHeight / size);
  // Its box may be higher than what is in it.
  const inner = element.querySelector<HTMLElement>('.current-lines-formulas')?.offsetHeight ?? 0;
  const around = padding * (formulas[0]?.type ?? 0);
  return { symbols, numbers, rest: inner / size + around - symbols - numbers };
}

/** How high a line is at its full size: hardly ever less than it will be, as smaller type needs fewer rows. */
function heightOf(heights: LineHeights | undefined, beside: boolean, withNumbers: boolean): number {
  if (heights === undefined) return 0;
  const { symbols, numbers, rest } = heights;
  if (!withNumbers) return symbols + rest;
  return rest + (beside ? Math.max(symbols, numbers) : symbols + numbers);
}

/** Sets an earlier line: beside each other where its formulas fit, else below each other, or the symbols alone. */
function setEarlier(line: MeasuredLine, size: number, withNumbers: boolean, least: number): void {
  const { element } = line;
  const beside = withNumbers && isBeside(line, size);
  element.hidden = false;
  element.classList.toggle('current-lines-symbols', !withNumbers);
  setLine(line, size, beside, least);
}

function keyOf(box: HTMLElement, now: HTMLElement, earlier: readonly HTMLElement[]): string {
  const names = [...earlier, now].map((element) => element.dataset['lineId']);
  return [box.clientWidth, box.clientHeight, ...names].join(' ');
}

/** Sets older lines above those that stand in a box, as many as there is room for, and each whole. */
function setOlder(older: readonly MeasuredLine[], size: number, room: number): void {
  for (const line of older) setEarlier(line, size, shareBeside(line) * size <= 1, 0);
  // All of them before the first is measured: each time that something is measured, the page is laid out.
  const heights = older.map(({ element }) => element.offsetHeight);
  let left = room;
  for (const [index, { element }] of [...older.entries()].toReversed()) {
    left -= heights[index] ?? 0;
    element.hidden = left < spare;
  }
}

/** The height that the box of the line of the moment has, whatever stands in it, in CSS pixels. */
function usualHeight(now: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(now).minHeight);
  return Number.isNaN(height) ? 0 : height;
}

/**
 * Sets the line of the moment and the lines before it in a box, so that nothing is cut: `arrangements` says in which ways.
 * The box of the line of the moment keeps its height from line to line: only what would be too small in it makes it
 * grow, and has its rows as long as they can be. What is older stands smaller above, as many lines as there is room for.
 * @param least the smallest type that a row may be saved by, in CSS pixels.
 * @param standing how lines stood before; the same ones stay as they are as long as they fit.
 */
function arrange(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  least: number,
  standing: ArrangedLines | undefined,
): ArrangedLines | undefined {
  const available = box.clientHeight;
  if (available <= 0) return standing;
  const key = keyOf(box, now, earlier);
  const boxSize = `${String(box.clientWidth)} ${String(available)}`;
  const [line, ...others] = measureLines([now, ...earlier], now, boxSize);
  if (line === undefined) return standing;
  const before = others.at(-1);
  for (const { element } of others) element.hidden = true;

  // A pixel that is not a whole one is no reason to grow.
  const usual = Math.min(available, Math.ceil(usualHeight(now)));
  const kept = standing?.key === key ? standing : undefined;
  /** The best way in which the line of the moment is no higher than a limit; undefined where there is none. */
  const within = (limit: number, ways: readonly Arrangement[], inColumn: boolean) => {
    const tried = { isWhole: false };
    const fits = ({ share, beside, before: setting }: Arrangement): boolean => {
      setLine(line, share, beside, least, inColumn);
      if (before !== undefined) {
        if (setting === 'none') before.element.hidden = true;
        else setEarlier(before, sizeOf(setting, share), !setting.startsWith('symbols'), 0);
      }
      const height = now.offsetHeight + (before?.element.offsetHeight ?? 0);
      tried.isWhole =
        now.offsetHeight <= limit && height + (setting === 'none' ? 0 : spare) <= available;
      return tried.isWhole;
    };
    let heights: readonly (LineHeights | undefined)[] | undefined;
    const seemsToFit = (arrangement: Arrangement): boolean => {
      // As the first of the ways has left them.
      heights ??= [heightsAt(line, 1), before && heightsAt(before, sizes.near)];
      const [own, other] = heights;
      const { share, beside, before: setting } = arrangement;
      const height = share * heightOf(own, beside, true);
      if (before === undefined || setting === 'none') return height <= limit;
      const size = sizeOf(setting, share);
      const above =
        size * heightOf(other, isBeside(before, size), !setting.startsWith('symbols')) + spare;
      return height <= limit && Math.max(height, usual) + above <= available;
    };
    const way = chooseArrangement(ways, fits, kept?.way, seemsToFit);
    return tried.isWhole ? way : undefined;
  };
  const ways = arrangements(before !== undefined, shareBeside(line) <= 1);
  const type = line.formulas[0]?.type ?? 0;
  const legible = ways.filter(({ share }) => share * type >= least);
  const inPlace = () => within(usual, legible, true) ?? within(usual, legible, false);
  const way =
    (kept?.grown === true ? undefined : inPlace()) ??
    within(available, legible, false) ??
    within(available, ways, false) ??
    ways.at(-1);
  if (before !== undefined && way !== undefined && way.before !== 'none') {
    const room = available - now.offsetHeight - before.element.offsetHeight;
    setOlder(others.slice(0, -1), sizes.older * way.share, room);
  }
  return { key, way, grown: now.offsetHeight > usual };
}

/**
 * Keeps lines arranged in their box, as its size and the numbers in them change.
 * @param earlier the lines before, the oldest first.
 * @param standing how they stand, kept from one rendering to the next.
 * @returns `fit` does it at once, before anything is painted; `stop` ends it.
 */
export function fitLines(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  least: () => number,
  standing: { current: ArrangedLines | undefined },
): { readonly fit: () => void; readonly stop: () => void } {
  let forget: (() => void) | undefined;
  const elements = [box, now, ...earlier];
  const sizesNow = (): string =>
    elements
      .map(({ clientWidth, clientHeight }) => `${String(clientWidth)} ${String(clientHeight)}`)
      .join();
  const isAsItWas = (): boolean =>
    standing.current?.key === keyOf(box, now, earlier) && standing.current.sizes === sizesNow();

  /** With other numbers mostly nothing becomes larger or smaller: then all stays as it is. */
  function fit(): void {
    if (isAsItWas()) return;
    const arranged = arrange(box, now, earlier, least(), standing.current);
    standing.current = arranged && { ...arranged, sizes: sizesNow() };
  }

  if (typeof ResizeObserver === 'undefined') return { fit, stop: () => undefined };
  const observer = new ResizeObserver(() => {
    forget = onNextFrame(() => {
      if (isAsItWas()) return;
      // Letters that have come, or have been told apart: the same text is of another width.
      for (const element of [now, ...earlier])
        for (const formula of formulasOf(element)) measured.delete(formula);
      fit();
    });
  });
  for (const element of elements) observer.observe(element);
  return {
    fit,
    stop: () => {
      observer.disconnect();
      forget?.();
    },
  };
}
