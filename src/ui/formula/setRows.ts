import { bestRows, leftOf, type RowPart } from './rowBreaks.ts';
import './setRows.css';

/** The parts of a typeset formula that are not broken themselves, as they stand on screen. */
export interface MeasuredFormula {
  readonly element: HTMLElement;
  readonly bases: readonly Element[];
  readonly parts: readonly RowPart[];
  /** The size of its type as it was measured, in CSS pixels. */
  readonly type: number;
}

const relation = /^[=≈←→]/u;
const sign = /^[+−]/u;
// A formula is not shifted by more of a row than this: it would seem to belong to something else.
const mostShift = 0.25;
const uneven = 1.02;

function startOf(text: string): RowPart['start'] {
  if (relation.test(text)) return 'relation';
  return sign.test(text) ? 'sign' : 'other';
}

/** Measures a formula that is in sight; its browser lays out the page for that. */
export function measureFormula(element: HTMLElement): MeasuredFormula {
  const bases = [...element.querySelectorAll('.katex-html > .katex-base')];
  const [first] = bases;
  const type = first === undefined ? 0 : Number.parseFloat(getComputedStyle(first).fontSize);
  let depth = 0;
  const parts = bases.map((base): RowPart => {
    const text = base.textContent.replaceAll('\u200B', '').trim();
    const part = {
      width: type > 0 ? base.getBoundingClientRect().width / type : 0,
      start: startOf(text),
      depth,
    };
    for (const letter of text) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    return part;
  });
  return { element, bases, parts, type };
}

/** How wide a formula is in one row, in CSS pixels at the size at which it was measured. */
export function widthInOneRow({ parts, type }: MeasuredFormula): number {
  return type * parts.reduce((sum, { width }) => sum + width, 0);
}

/** Takes back the rows of a formula. */
function clearRows(element: HTMLElement): void {
  for (const end of element.querySelectorAll('.formula-row-end')) end.remove();
  for (const base of element.querySelectorAll<HTMLElement>('.katex-base[style*="margin-left"]'))
    base.style.marginLeft = '';
}

/** Takes back what `setRows` and `alignFormulas` did. */
export function unsetRows(element: HTMLElement): void {
  element.style.fontSize = '';
  element.style.paddingLeft = '';
  clearRows(element);
}

/** How a formula stands in its rows, in CSS pixels. */
export interface StandingRows {
  readonly element: HTMLElement;
  /** How wide its widest row is. */
  readonly widest: number;
  /** Where its first relation stands; undefined without one. */
  readonly column: number | undefined;
}

/**
 * Sets a measured formula in rows. Should its numbers become longer, the browser breaks those where they end.
 * @param available how wide a row may be, in CSS pixels.
 * @param share the size of its type, as a share of that at which it was measured.
 * @param least the smallest type it may have for a row that is saved, in CSS pixels.
 * @param inColumn whether rows begin below the first equals sign.
 */
export function setRows(
  { element, bases, parts, type }: MeasuredFormula,
  available: number,
  share: number,
  least: number,
  inColumn = true,
): StandingRows {
  const usual = type * share;
  element.style.paddingLeft = '';
  if (usual <= 0) return { element, widest: 0, column: undefined };
  const { size, breaks, indents } = bestRows(parts, available / usual, least / usual, inColumn);
  element.style.fontSize = size === 1 ? '' : `${String(size)}em`;
  clearRows(element);
  const widths = [...breaks, parts.length].map((to, row) =>
    parts
      .slice(breaks[row - 1] ?? 0, to)
      .reduce((sum, { width }) => sum + width, indents[row - 1] ?? 0),
  );
  for (const [row, index] of breaks.entries()) {
    const end = document.createElement('span');
    end.className = 'formula-row-end';
    const base = bases[index];
    base?.before(end);
    const indent = indents[row] ?? 0;
    if (indent > 0 && base instanceof HTMLElement) base.style.marginLeft = `${String(indent)}em`;
  }
  const left = leftOf(parts);
  return {
    element,
    widest: Math.max(...widths) * usual * size,
    column: left === undefined ? undefined : left * usual * size,
  };
}

/**
 * Shifts formulas that stand below each other, so that their first equals signs do too, as far as each has room.
 * @param available how wide a row may be, in CSS pixels.
 */
export function alignFormulas(formulas: readonly StandingRows[], available: number): void {
  const column = Math.max(0, ...formulas.map((each) => each.column ?? 0));
  for (const { element, widest, column: own } of formulas) {
    const shift = column - (own ?? column);
    // Letters do not shrink evenly: a row may be a little wider than it was reckoned to be, and would break once more.
    const room = available - uneven * widest;
    if (shift > 0.5 && shift <= mostShift * available && shift <= room)
      element.style.paddingLeft = `${String(shift)}px`;
  }
}
