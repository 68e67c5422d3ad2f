import type { Expression } from './expression.ts';
import { functions } from './functions.ts';

/** How tightly an expression binds: what binds less than its place asks for gets parentheses. */
const levels = { sum: 0, product: 1, factor: 2, base: 3 } as const;
type Level = (typeof levels)[keyof typeof levels];

function levelOf(expression: Expression): Level {
  switch (expression.kind) {
    case 'sum':
    case 'negation':
      return levels.sum;
    case 'product':
    case 'fraction':
      return levels.product;
    case 'power':
      return levels.factor;
    case 'number':
      return expression.value < 0 ? levels.sum : levels.base;
    default:
      return levels.base;
  }
}

function placed(expression: Expression, least: Level): string {
  const text = write(expression);
  return levelOf(expression) < least ? `(${text})` : text;
}

function termText(term: Expression, position: number): string {
  if (term.kind === 'negation') return `-${placed(term.operand, levels.product)}`;
  const text = placed(term, levels.product);
  return position === 0 ? text : `+${text}`;
}

/** The name of a symbol as it is typed. */
function nameText(name: string): string {
  return name === 'euler' ? 'e' : name;
}

/**
 * A formula as a text that `parse` reads as the same formula: `a*exp(k*x)`. Short, without spaces, and in
 * letters that a link can carry.
 * @throws {RangeError} for what cannot be typed: a Σ, a derivative, dots, a symbol with an index.
 */
export function write(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'symbol':
      if (expression.index !== undefined) throw new RangeError('an index of a series is not typed');
      return nameText(expression.name);
    case 'sum':
      return expression.terms.map(termText).join('');
    case 'negation':
      return `-${placed(expression.operand, levels.product)}`;
    case 'product':
      return expression.factors
        .map((factor, position) => {
          // A fraction may come first, as in a/b*c, and is in parentheses elsewhere.
          const opens = position === 0 && factor.kind === 'fraction';
          return opens ? write(factor) : placed(factor, levels.factor);
        })
        .join('*');
    case 'fraction': {
      const above = placed(expression.numerator, levels.product);
      return `${above}/${placed(expression.denominator, levels.factor)}`;
    }
    case 'power':
      return `${placed(expression.base, levels.base)}^${placed(expression.exponent, levels.base)}`;
    case 'call':
      return `${functions[expression.name].typed[0] ?? expression.name}(${write(expression.argument)})`;
    case 'indexed-sum':
    case 'derivative':
    case 'change':
    case 'ellipsis':
      throw new RangeError(`${expression.kind} is not typed`);
  }
}
