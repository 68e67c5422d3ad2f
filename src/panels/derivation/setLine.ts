import { smallestSize } from '../../ui/formula/rowBreaks.ts';
import {
  alignFormulas,
  measureFormula,
  setRows,
  unsetRows,
  widthInOneRow,
} from '../../ui/formula/setRows.ts';
import type { MeasuredFormula } from '../../ui/formula/setRows.ts';

// Between symbols and numbers that stand side by side, in em of the line of the moment.
const gap = 1.2;
// Widths that are added up are right to this, in CSS pixels.
const slack = 0.3;

/** A line with all that is known of its formulas before they are set. */
export interface MeasuredLine {
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

/** Forgets what was measured of a line: letters have come, or have been told apart, and the same text is of another width. */
export function forgetMeasures(element: HTMLElement): void {
  for (const formula of formulasOf(element)) measured.delete(formula);
}

function known(formula: HTMLElement, box: string): MeasuredFormula | undefined {
  const before = measured.get(formula);
  if (before?.text !== formula.textContent || before.box !== box) return undefined;
  return before.formula.bases.every((base) => formula.contains(base)) ? before.formula : undefined;
}

/** Lines by what they hold, measured where that is not known: all are taken back before the first is measured. */
export function measureLines(
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
export function shareBeside({ formulas, width }: MeasuredLine): number {
  const [symbols, numbers] = formulas;
  if (symbols === undefined || numbers === undefined || width <= 0) return Number.POSITIVE_INFINITY;
  const space = gap * symbols.type;
  return (widthInOneRow(symbols) + space + widthInOneRow(numbers)) / width;
}

/** Whether each formula of a line has room in one row at a share of its size, so that none is broken or made smaller. */
export function isInOneRow({ formulas, width }: MeasuredLine, share: number): boolean {
  return formulas.every((formula) => widthInOneRow(formula) * share <= width);
}

/**
 * Whether a line can be set within its width at a share of its size: what is not broken may be too wide by itself.
 * @param least the smallest type that a row is set in for that, in CSS pixels.
 */
export function mayBeNarrow(
  { formulas, width }: MeasuredLine,
  share: number,
  least: number,
): boolean {
  return formulas.every(({ parts, type }) => {
    const row = smallestSize(least / (type * share));
    return Math.max(0, ...parts.map((part) => part.width)) * type * share * row <= width + slack;
  });
}

/** Sets a line at a share of the size at which it was measured, and says whether none of its rows is too wide. */
export function setLine(
  { element, formulas, width }: MeasuredLine,
  share: number,
  beside: boolean,
  least: number,
  inColumn = true,
): boolean {
  element.style.fontSize = share === 1 ? '' : `${String(share)}em`;
  element.classList.toggle('current-lines-beside', beside);
  // Side by side they are known to fit in one row.
  const available = beside ? Number.POSITIVE_INFINITY : width;
  const rows = formulas.map((formula) => setRows(formula, available, share, least, inColumn));
  const inSight = element.classList.contains('current-lines-symbols') ? rows.slice(0, 1) : rows;
  if (!beside && inColumn) alignFormulas(inSight, width);
  return beside || inSight.every(({ widest }) => widest <= width + slack);
}

/** Whether the formulas of an earlier line stand side by side at a size. */
export function isBeside(line: MeasuredLine, size: number): boolean {
  return shareBeside(line) * size <= 1;
}

/** The heights of the parts of a line at its full size, in CSS pixels. */
export interface LineHeights {
  readonly symbols: number;
  readonly numbers: number;
  /** What is left between and around them. */
  readonly rest: number;
}

/** Heights of a line that stands, its formulas below each other, at a share of its full size. */
export function heightsAt({ element, formulas }: MeasuredLine, size: number): LineHeights {
  const [symbols = 0, numbers = 0] = formulas.map((each) => each.element.offsetHeight / size);
  // Its box may be higher than what is in it.
  const inner = element.querySelector<HTMLElement>('.current-lines-formulas')?.offsetHeight ?? 0;
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  const around = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  return { symbols, numbers, rest: (inner + around) / size - symbols - numbers };
}

/** How high a line is at its full size: hardly ever less than it will be, as smaller type needs fewer rows. */
export function heightOf(
  heights: LineHeights | undefined,
  beside: boolean,
  withNumbers: boolean,
): number {
  if (heights === undefined) return 0;
  const { symbols, numbers, rest } = heights;
  if (!withNumbers) return symbols + rest;
  return rest + (beside ? Math.max(symbols, numbers) : symbols + numbers);
}

/**
 * Sets an earlier line: beside each other where its formulas fit, else below each other, or the symbols alone; and says
 * whether none of its rows is too wide.
 */
export function setEarlier(
  line: MeasuredLine,
  size: number,
  withNumbers: boolean,
  least: number,
): boolean {
  const { element } = line;
  const beside = withNumbers && isBeside(line, size);
  element.hidden = false;
  element.classList.toggle('current-lines-symbols', !withNumbers);
  return setLine(line, size, beside, least);
}
