import type { BeatLine } from './beat.ts';
import type { Expression } from '../calculus/expression.ts';
import type { Index } from '../calculus/indices.ts';
import { belongsToPoint, type Term } from './term.ts';
import { termOf } from './termOf.ts';
import { children, indexOf } from '../calculus/tree.ts';

/** A term that stands in a formula, and for which points. */
export interface TermUse {
  readonly term: Term;
  /**
   * 'every' inside a Σ; 'i' outside of one, where it stands for the point at hand; a point counted
   * from 0; undefined for a term that is not one of points.
   */
  readonly point: Index | 'every' | undefined;
}

function collect(expression: Expression, inSum: boolean, uses: TermUse[]): void {
  const term = termOf(expression);
  if (term !== undefined) {
    const index = indexOf(expression);
    const point = belongsToPoint(term) ? (index === 'i' && inSum ? 'every' : index) : undefined;
    if (!uses.some((use) => use.term === term && use.point === point)) uses.push({ term, point });
  }
  for (const part of children(expression))
    collect(part, inSum || expression.kind === 'indexed-sum', uses);
}

/**
 * The terms that stand in the symbols of some lines, each once, in the order in which they are
 * read: a whole (e²) before what it is made of (e). Of a term that stands both for the point at
 * hand and for every point, the first is kept.
 */
export function termsOfLines(
  lines: readonly Pick<BeatLine, 'symbolsEquation'>[],
): readonly TermUse[] {
  const uses: TermUse[] = [];
  for (const { symbolsEquation } of lines) {
    collect(symbolsEquation.left, false, uses);
    for (const { expression } of symbolsEquation.sides) collect(expression, false, uses);
  }
  return uses.filter(
    (use, position) => uses.findIndex((earlier) => earlier.term === use.term) === position,
  );
}
