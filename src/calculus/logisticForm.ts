import { alike } from './alike.ts';
import { call, type Expression, negation, number, product } from './expression.ts';
import { isExactly } from './simplification.ts';
import { children, withChildren } from './tree.ts';

/** The expression with the other sign, as one would write it: −w x − b is turned into w x + b. */
function opposite(expression: Expression): Expression {
  switch (expression.kind) {
    case 'negation':
      return expression.operand;
    case 'number':
      return number(-expression.value);
    case 'sum':
      return { ...expression, terms: expression.terms.map(opposite) };
    default:
      return negation(expression);
  }
}

/** The v of 1 + eᵛ, in either order; undefined for any other expression. */
function exponentBesideOne(expression: Expression): Expression | undefined {
  if (expression.kind !== 'sum' || expression.terms.length !== 2) return undefined;
  if (!expression.terms.some((term) => isExactly(term, 1))) return undefined;
  const power = expression.terms.find((term) => term.kind === 'call' && term.name === 'exp');
  return power?.kind === 'call' ? power.argument : undefined;
}

function logisticOf(expression: Expression): Expression | undefined {
  if (expression.kind !== 'fraction') return undefined;
  const { numerator, denominator } = expression;
  const exponent = exponentBesideOne(denominator);
  if (exponent === undefined) return undefined;
  if (numerator.kind === 'call' && numerator.name === 'exp') {
    if (alike(numerator.argument, exponent)) return call('logistic', exponent);
  }
  const sigma = call('logistic', opposite(exponent));
  return isExactly(numerator, 1) ? sigma : product(numerator, sigma);
}

function rewritten(expression: Expression): Expression {
  const parts = children(expression);
  const others = parts.map(rewritten);
  const changed = others.some((part, position) => part !== parts[position]);
  const whole = changed ? withChildren(expression, others) : expression;
  return logisticOf(whole) ?? whole;
}

/**
 * The same formula with the logistic function by its name: a/(1 + e⁻ᵘ) is a σ(u), which takes fewer steps to
 * differentiate. Undefined when there is nothing of the kind in it.
 */
export function withLogistic(expression: Expression): Expression | undefined {
  const other = rewritten(expression);
  return other === expression ? undefined : other;
}
