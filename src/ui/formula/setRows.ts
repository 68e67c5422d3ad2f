import { bestRows, type RowPart } from './rowBreaks.ts';
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

/** Takes back what `setRows` did. */
export function unsetRows(element: HTMLElement): void {
  element.style.fontSize = '';
  for (const end of element.querySelectorAll('.formula-row-end')) end.remove();
}

/**
 * Sets a measured formula in rows. Should its numbers become longer, the browser breaks those where they end.
 * @param available how wide a row may be, in CSS pixels.
 * @param share the size of its type, as a share of that at which it was measured.
 * @param least the smallest type it may have for a row that is saved, in CSS pixels.
 */
export function setRows(
  { element, bases, parts, type }: MeasuredFormula,
  available: number,
  share: number,
  least: number,
): void {
  const usual = type * share;
  if (usual <= 0) return;
  const { size, breaks } = bestRows(parts, available / usual, least / usual);
  element.style.fontSize = size === 1 ? '' : `${String(size)}em`;
  for (const end of element.querySelectorAll('.formula-row-end')) end.remove();
  for (const index of breaks) {
    const end = document.createElement('span');
    end.className = 'formula-row-end';
    bases[index]?.before(end);
  }
}
