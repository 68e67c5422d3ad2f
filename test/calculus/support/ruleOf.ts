import { type Definitions, definitionOf, dependsOn } from '../../../src/calculus/definitions.ts';
import type { DerivationStep } from '../../../src/calculus/differentiate.ts';
import type { DerivativeExpression, Expression } from '../../../src/calculus/expression.ts';
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
  const divided = of.kind === 'fraction' && to.kind === 'fraction' && to !== of.numerator;
  if (divided) return 'cancel';
  return 'simplify';
}

/**
 * The name that a rule application ought to have, told from what it did and not from what it is
 * called: an independent reading of the textbook. Undefined when it is no rule at all.
 */
export function ruleOf(step: DerivationStep, definitions: Definitions): RuleName | undefined {
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
