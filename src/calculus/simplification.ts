import {
  type Expression,
  fraction,
  negation,
  number,
  type NumberExpression,
  product,
} from './expression.ts';
import type { RuleName, TidyName } from './rules.ts';

/** A rewriting that keeps the value, with the name of its rule. */
export interface Simplification {
  readonly to: Expression;
  readonly detail: Extract<RuleName, 'simplify' | 'factor-out' | 'cancel'>;
}

/** One way to write the same value in a shorter way. */
export interface SimplificationRule {
  /** What it does, for those who look into the engine. */
  readonly does: string;
  /** What it is called where a class opens a line in which it was used. */
  readonly tidies: TidyName;
  /** The simpler expression, whose parts are as simple as they get; undefined when there is none. */
  readonly apply: (expression: Expression) => Simplification | undefined;
}

/** An expression that was only made simpler. */
export function simpler(to: Expression): Simplification {
  return { to, detail: 'simplify' };
}

/** Whether the expression is a number, such as the 2 in 2e. */
export function isNumber(expression: Expression): expression is NumberExpression {
  return expression.kind === 'number';
}

/** Whether the expression is this number. */
export function isExactly(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

/** A sum or product of any number of parts, without the operator when there are fewer than two. */
export function joined(
  parts: readonly Expression[],
  join: (...parts: readonly Expression[]) => Expression,
  empty: number,
): Expression {
  const [first] = parts;
  if (first === undefined) return number(empty);
  return parts.length === 1 ? first : join(...parts);
}

/** The factors of a product, or the expression as its only one. */
export function factorsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'product' ? expression.factors : [expression];
}

/** The product of some factors, as short as it is written. */
export function productOf(factors: readonly Expression[]): Expression {
  return joined(
    factors.filter((factor) => !isExactly(factor, 1)),
    product,
    1,
  );
}

/** above / below, without the fraction bar over 1. */
export function quotientOf(above: Expression, below: Expression): Expression {
  return isExactly(below, 1) ? above : fraction(above, below);
}

/** The expression with a minus sign before it when `negative`. */
export function signed(expression: Expression, negative: boolean): Expression {
  return negative ? negation(expression) : expression;
}
