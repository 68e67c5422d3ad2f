import type { Expression } from './expression.ts';
import type { Index } from './indices.ts';

/** The parts of an expression, in the order in which they are read. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'symbol':
    case 'ellipsis':
      return [];
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'power':
      return [expression.base, expression.exponent];
    case 'negation':
      return [expression.operand];
    case 'change':
      return [expression.of];
    case 'fraction':
      return [expression.numerator, expression.denominator];
    case 'call':
      return [expression.argument];
    case 'indexed-sum':
      return [expression.body, expression.upper];
    case 'derivative':
      return [expression.of, expression.variable];
  }
}

/**
 * The expression with other parts, given in the order of `children`.
 * A leaf stays as it is, and so does a part for which `parts` has none.
 */
export function withChildren(expression: Expression, parts: readonly Expression[]): Expression {
  const [first, second] = parts;
  switch (expression.kind) {
    case 'number':
    case 'symbol':
    case 'ellipsis':
      return expression;
    case 'sum':
      return { ...expression, terms: parts };
    case 'product':
      return { ...expression, factors: parts };
    case 'power':
      return {
        ...expression,
        base: first ?? expression.base,
        exponent: second ?? expression.exponent,
      };
    case 'negation':
      return { ...expression, operand: first ?? expression.operand };
    case 'change':
      return { ...expression, of: first ?? expression.of };
    case 'fraction':
      return {
        ...expression,
        numerator: first ?? expression.numerator,
        denominator: second ?? expression.denominator,
      };
    case 'call':
      return { ...expression, argument: first ?? expression.argument };
    case 'indexed-sum':
      return {
        ...expression,
        body: first ?? expression.body,
        upper: second ?? expression.upper,
      };
    case 'derivative':
      return { ...expression, of: first ?? expression.of, variable: second ?? expression.variable };
  }
}

/** Whether two expressions are written alike. What a part stands for (its term) does not matter. */
export function sameExpression(one: Expression, other: Expression): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind) return false;
  if (one.kind === 'number') return other.kind === 'number' && Object.is(one.value, other.value);
  if (one.kind === 'symbol') {
    return other.kind === 'symbol' && one.name === other.name && one.index === other.index;
  }
  if (one.kind === 'call' && other.kind === 'call' && one.name !== other.name) return false;
  if (one.kind === 'derivative' && other.kind === 'derivative' && one.partial !== other.partial) {
    return false;
  }
  const parts = children(one);
  const others = children(other);
  return (
    parts.length === others.length &&
    parts.every((part, position) => {
      const counterpart = others[position];
      return counterpart !== undefined && sameExpression(part, counterpart);
    })
  );
}

/**
 * The expression with another one in the place of every part for which `other` gives one, itself
 * included. What is put in is left as it is.
 */
export function replacedWhere(
  expression: Expression,
  other: (part: Expression) => Expression | undefined,
): Expression {
  return (
    other(expression) ??
    withChildren(
      expression,
      children(expression).map((part) => replacedWhere(part, other)),
    )
  );
}

/** The expression with another one in each place where a part is written like `old`. */
export function replaced(expression: Expression, old: Expression, other: Expression): Expression {
  return replacedWhere(expression, (part) => (sameExpression(part, old) ? other : undefined));
}

/** Whether the test holds for the expression or for any part of it. */
export function someExpression(
  expression: Expression,
  test: (part: Expression) => boolean,
): boolean {
  return test(expression) || children(expression).some((part) => someExpression(part, test));
}

/** A rewriting of one part of an expression. */
export interface Rewriting<Detail> {
  /** The whole expression afterwards. */
  readonly whole: Expression;
  /** The part as it was. */
  readonly of: Expression;
  /** What it became. */
  readonly to: Expression;
  readonly detail: Detail;
}

/** Rewrites one expression, or says that the rule does not apply. */
export type Rewriter<Detail> = (
  expression: Expression,
) => { readonly to: Expression; readonly detail: Detail } | undefined;

/**
 * Rewrites the first part to which the rewriter applies, or returns undefined when there is none.
 * `outermost` looks at an expression before its parts, `innermost` after them; both go from left
 * to right.
 */
export function rewriteFirst<Detail>(
  expression: Expression,
  order: 'outermost' | 'innermost',
  rewriter: Rewriter<Detail>,
): Rewriting<Detail> | undefined {
  const here = (): Rewriting<Detail> | undefined => {
    const change = rewriter(expression);
    return change && { whole: change.to, of: expression, ...change };
  };
  const inside = (): Rewriting<Detail> | undefined => {
    const parts = children(expression);
    for (const [position, part] of parts.entries()) {
      const change = rewriteFirst(part, order, rewriter);
      if (change) {
        return { ...change, whole: withChildren(expression, parts.with(position, change.whole)) };
      }
    }
    return undefined;
  };
  return order === 'outermost' ? (here() ?? inside()) : (inside() ?? here());
}

/** The name of the symbol of a set, over which a Σ can go in place of the numbers from 1 to another one. */
export const setName = 'set';

/** Whether a Σ that ends here goes over a set, and not from 1 to a number. */
export function isSet(upper: Expression): boolean {
  return upper.kind === 'symbol' && upper.name === setName;
}

/** The index that an expression carries: that of e₃ and of e₃² is 2. */
export function indexOf(expression: Expression): Index | undefined {
  switch (expression.kind) {
    case 'symbol':
      return expression.index;
    case 'number':
      return expression.point;
    case 'power':
      return indexOf(expression.base);
    case 'call':
      return indexOf(expression.argument);
    case 'derivative':
    case 'change':
      return indexOf(expression.of);
    default:
      return undefined;
  }
}
