import type { Expression } from './expression.ts';
import { sameExpression, someExpression } from './tree.ts';

// What is asked of the shape of an expression to write it: how tall and how wide it is, and what stands between factors.

/** Whether it is taller than a row, so that parentheses around it must grow. */
export function isTall(expression: Expression): boolean {
  return someExpression(
    expression,
    ({ kind }) => kind === 'fraction' || kind === 'indexed-sum' || kind === 'derivative',
  );
}

/** TeX in parentheses. */
export function enclosed(tex: string, tall: boolean): string {
  return tall ? String.raw`\left(${tex}\right)` : `(${tex})`;
}

/** Whether a factor begins with a digit, so that a dot is needed before it. */
function beginsWithNumber(expression: Expression): boolean {
  if (expression.kind === 'number') return true;
  if (expression.kind === 'power') return beginsWithNumber(expression.base);
  if (expression.kind === 'product') {
    const [first] = expression.factors;
    return first !== undefined && beginsWithNumber(first);
  }
  return expression.kind === 'negation';
}

/** Whether two factors are told apart by a dot: 2 · 3, (2e) · x, e · e, but 2e and m x. */
export function needsDot(left: Expression, right: Expression): boolean {
  if (beginsWithNumber(right) || left.kind === 'product' || right.kind === 'product') return true;
  if (sameExpression(left, right)) return true;
  // σ with a parenthesis behind it is the logistic function.
  if (left.kind === 'symbol' && left.name === 'sigma') return right.kind !== 'symbol';
  if (left.kind === 'fraction' && right.kind === 'fraction') return true;
  if (left.kind === 'number') {
    return (left.shown || left.value === 1) && right.kind !== 'indexed-sum';
  }
  return left.kind === 'derivative' || (left.kind === 'power' && beginsWithNumber(left));
}

// With more digits than these, plain numbers no longer fit into one row.
const mostDigitsInRow = 7;
/** Whether a sum with this term is broken into rows. */
export function isWide(term: Expression): boolean {
  return (
    term.kind === 'product' || (term.kind === 'number' && (term.digits ?? 0) > mostDigitsInRow)
  );
}
