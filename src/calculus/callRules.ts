import { type CallExpression, type Expression, number, power } from './expression.ts';
import {
  isExactly,
  isNumber,
  productOf,
  type SimplificationRule,
  simpler,
} from './simplification.ts';

function forCalls(
  does: string,
  apply: (expression: CallExpression) => Expression | undefined,
): SimplificationRule {
  return {
    does,
    tidies: 'functions',
    apply: (expression) => {
      const to = expression.kind === 'call' ? apply(expression) : undefined;
      return to && simpler(to);
    },
  };
}

function isCallOf(
  expression: Expression,
  name: CallExpression['name'],
): expression is CallExpression {
  return expression.kind === 'call' && expression.name === name;
}

const atZero: Readonly<Partial<Record<CallExpression['name'], number>>> = {
  exp: 1,
  sin: 0,
  cos: 1,
  tan: 0,
  tanh: 0,
  sqrt: 0,
  abs: 0,
};

/** The rules for functions, in the order in which they are tried. */
export const callRules: readonly SimplificationRule[] = [
  forCalls('knows the functions at 0 and 1', ({ name, argument }) => {
    const value = isExactly(argument, 0) ? atZero[name] : undefined;
    if (value !== undefined) return number(value);
    if (!isExactly(argument, 1)) return undefined;
    if (name === 'ln') return number(0);
    return name === 'sqrt' || name === 'abs' ? argument : undefined;
  }),
  forCalls('knows the size of a number', ({ name, argument }) =>
    name === 'abs' && isNumber(argument) ? number(Math.abs(argument.value)) : undefined,
  ),
  forCalls('knows that a size has no sign', (expression) =>
    expression.name === 'abs' && expression.argument.kind === 'negation'
      ? { ...expression, argument: expression.argument.operand }
      : undefined,
  ),
  forCalls('knows that ln undoes the exponential', ({ name, argument }) => {
    if (name !== 'ln') return undefined;
    if (argument.kind === 'symbol' && argument.name === 'euler') return number(1);
    return isCallOf(argument, 'exp') ? argument.argument : undefined;
  }),
  forCalls('writes the exponential of a multiple of ln as a power', ({ name, argument }) => {
    if (name !== 'exp') return undefined;
    if (isCallOf(argument, 'ln')) return argument.argument;
    if (argument.kind !== 'product') return undefined;
    const place = argument.factors.findIndex((factor) => isCallOf(factor, 'ln'));
    const found = argument.factors[place];
    if (found === undefined || !isCallOf(found, 'ln')) return undefined;
    return power(found.argument, productOf(argument.factors.toSpliced(place, 1)));
  }),
  {
    does: 'writes powers of e as the exponential function',
    tidies: 'functions',
    apply: (expression) =>
      expression.kind === 'power' &&
      expression.base.kind === 'symbol' &&
      expression.base.name === 'euler'
        ? simpler({ kind: 'call', name: 'exp', argument: expression.exponent })
        : undefined,
  },
];
