import { type Definitions, definitionOf, dependsOn } from '../../../src/calculus/definitions.ts';
import type { Rewriting } from '../../../src/calculus/differentiate.ts';
import type {
  CallExpression,
  DerivativeExpression,
  Expression,
  FractionExpression,
} from '../../../src/calculus/expression.ts';
import type { FunctionName } from '../../../src/calculus/functionNames.ts';
import type { RuleName } from '../../../src/calculus/rules.ts';
import { sameExpression, someExpression } from '../../../src/calculus/tree.ts';

function isDerivative(expression: Expression | undefined): expression is DerivativeExpression {
  return expression?.kind === 'derivative';
}

function countDerivatives(expression: Expression): number {
  let count = 0;
  someExpression(expression, (part) => {
    if (part.kind === 'derivative') count += 1;
    return false;
  });
  return count;
}

function ruleOfRewriting(of: Expression, to: Expression): RuleName | undefined {
  if (of.kind === 'indexed-sum' && someExpression(to, ({ kind }) => kind === 'indexed-sum')) {
    return 'factor-out';
  }
  return of.kind === 'fraction' && isDividedAway(of) ? 'cancel' : 'simplify';
}

const factors = (part: Expression) => (part.kind === 'product' ? part.factors : [part]);

function isNegative(part: Expression): boolean {
  const [first] = factors(part);
  return part.kind === 'negation' || (first?.kind === 'number' && first.value < 0);
}

/** Whether all that is left to do with a fraction is to divide above and below by the same. */
function isDividedAway({ numerator, denominator }: FractionExpression): boolean {
  const parts = [numerator, denominator];
  const isNumber = (part: Expression, value: number) =>
    part.kind === 'number' && part.value === value;
  if (isNumber(numerator, 0) || isNumber(denominator, 1) || parts.some(isNegative)) return false;
  const leading = parts.map((part) => factors(part)[0]);
  const isDecimal = (part: Expression | undefined) =>
    part?.kind === 'number' && !Number.isInteger(part.value);
  if (leading.every((part) => part?.kind === 'number') && leading.some(isDecimal)) return false;
  return parts.flatMap(factors).every(({ kind }) => kind !== 'fraction');
}

/** The names that a textbook gives to the derivatives of the functions. */
const functionRules: Readonly<Record<FunctionName, RuleName>> = {
  exp: 'exponential',
  ln: 'logarithm',
  sin: 'sine',
  cos: 'cosine',
  tan: 'tangent',
  tanh: 'hyperbolic-tangent',
  sqrt: 'square-root',
  abs: 'absolute-value',
  logistic: 'logistic',
};

function ruleOfCall(inner: CallExpression, to: Expression, variable: Expression) {
  const [outer, inside] = to.kind === 'product' ? to.factors : [];
  if (isDerivative(outer) && isDerivative(inside)) {
    const linked =
      sameExpression(outer.variable, inner.argument) &&
      sameExpression(outer.of, inner) &&
      sameExpression(inside.of, inner.argument);
    return linked ? 'chain' : undefined;
  }
  const isDone = countDerivatives(to) === 0 && sameExpression(inner.argument, variable);
  return isDone ? functionRules[inner.name] : undefined;
}

function ruleOfFraction({ numerator, denominator }: FractionExpression, to: Expression) {
  if (to.kind !== 'fraction' || to.numerator.kind !== 'sum') return undefined;
  const squared =
    to.denominator.kind === 'power' && sameExpression(to.denominator.base, denominator);
  const [first, second] = to.numerator.terms;
  const crossed =
    countDerivatives(to.numerator) === 2 &&
    someExpression(first ?? to, (part) => sameExpression(part, denominator)) &&
    second?.kind === 'negation' &&
    someExpression(second, (part) => sameExpression(part, numerator));
  return squared && crossed ? 'quotient' : undefined;
}

/**
 * The name that a rule application ought to have, told from what it did and not from what it is
 * called: an independent reading of the textbook. Undefined when it is no rule at all.
 */
export function ruleOf(step: Rewriting, definitions: Definitions): RuleName | undefined {
  const { of, to } = step;
  if (!isDerivative(of)) return countDerivatives(of) === 0 ? ruleOfRewriting(of, to) : undefined;
  const { of: inner, variable } = of;
  const varies = (part: Expression) => dependsOn(part, variable, definitions);
  if (to.kind === 'number' && to.value === 1) {
    return sameExpression(inner, variable) ? 'identity' : undefined;
  }
  if (to.kind === 'number' && to.value === 0) return varies(inner) ? undefined : 'constant';
  if (!varies(inner)) return undefined;
  if (inner.kind === 'symbol') {
    const definition = definitionOf(inner, definitions);
    return isDerivative(to) && definition && sameExpression(to.of, definition)
      ? 'substitute'
      : undefined;
  }
  if (inner.kind === 'sum') {
    if (isDerivative(to)) {
      const written = inner.terms.flatMap((term) => {
        const definition = term.kind === 'symbol' ? definitionOf(term, definitions) : undefined;
        return definition?.kind === 'sum' ? definition.terms : [definition ?? term];
      });
      const expected: Expression = { kind: 'sum', terms: written };
      const same = sameExpression(to.of, expected) && !sameExpression(inner, expected);
      return same ? 'substitute' : undefined;
    }
    return to.kind === 'sum' && countDerivatives(to) === inner.terms.length ? 'sum' : undefined;
  }
  if (inner.kind === 'indexed-sum') {
    return to.kind === 'indexed-sum' && isDerivative(to.body) ? 'sum' : undefined;
  }
  if (inner.kind === 'call') return ruleOfCall(inner, to, variable);
  if (inner.kind === 'fraction' && varies(inner.denominator)) return ruleOfFraction(inner, to);
  if (inner.kind === 'power' && varies(inner.exponent)) {
    const rewritten = isDerivative(to) && to.of.kind === 'call' && to.of.name === 'exp';
    return rewritten ? 'variable-exponent' : undefined;
  }
  if (inner.kind === 'power' && to.kind === 'product') {
    const [first, second] = to.factors;
    if (isDerivative(first) && isDerivative(second)) {
      const linked =
        sameExpression(first.variable, inner.base) && sameExpression(second.of, inner.base);
      return linked ? 'chain' : undefined;
    }
    const lowered = first && sameExpression(first, inner.exponent) && second?.kind === 'power';
    return lowered && sameExpression(inner.base, variable) ? 'power' : undefined;
  }
  if (inner.kind === 'product' && to.kind === 'sum') {
    return inner.factors.every(varies) && to.terms.length === inner.factors.length
      ? 'product'
      : undefined;
  }
  if (isDerivative(to)) return 'simplify';
  const oneLeft = countDerivatives(to) === 1;
  const hasConstant =
    inner.kind === 'negation' ||
    (inner.kind === 'fraction' && !varies(inner.denominator)) ||
    (inner.kind === 'product' && inner.factors.some((factor) => !varies(factor)));
  return oneLeft && hasConstant ? 'constant-multiple' : undefined;
}
