import {
  call,
  difference,
  type Expression,
  fraction,
  negation,
  number,
  power,
  product,
} from './expression.ts';
import type { FunctionName } from './functionNames.ts';
import type { FunctionRuleName } from './rules.ts';

/**
 * All that is known of a function of one argument: its number, its derivative, how it is written,
 * typed and called. Nothing else in the house knows a function by its name.
 */
export interface FunctionRule {
  /** f(u); NaN where the function is not defined. */
  readonly value: (u: number) => number;
  /**
   * f′(u) as a number. Worked out apart from `derivative`, and without cancellation, so that the one can
   * be checked by the other.
   */
  readonly slope: (u: number) => number;
  /** f″(u) as a number: how fast the slope changes, which says how far its rounding may reach. */
  readonly bend: (u: number) => number;
  /** f′(u) in symbols: what the rule of the function says. */
  readonly derivative: (u: Expression) => Expression;
  readonly rule: FunctionRuleName;
  /** TeX of f(u) from that of u; `tall` when parentheses have to grow. */
  readonly tex: (u: string, tall: boolean) => string;
  /** TeX of f(u) to a power, where it is written in another way than with parentheses around. */
  readonly raised?: (u: string, exponent: string, tall: boolean) => string;
  /** The names that may be typed, in small letters; the first is the one that is written. */
  readonly typed: readonly string[];
}

function enclosed(u: string, tall: boolean): string {
  return tall ? String.raw`\left(${u}\right)` : `(${u})`;
}

/** A function that is written by its name; of some the square is written sin²(u). */
function byName(command: string): Pick<FunctionRule, 'tex'> {
  return { tex: (u, tall) => command + enclosed(u, tall) };
}

function byNameWithPower(command: string): Pick<FunctionRule, 'tex' | 'raised'> {
  return {
    ...byName(command),
    raised: (u, exponent, tall) => `${command}^{${exponent}}${enclosed(u, tall)}`,
  };
}

/** 1 / (1 + e⁻ᵘ), as exact on the left as on the right. */
function logistic(u: number): number {
  if (u >= 0) return 1 / (1 + Math.exp(-u));
  const grown = Math.exp(u);
  return grown / (1 + grown);
}

const one = number(1);
const two = number(2);

/** Each of them by name, with all that the engine has to know of it. */
export const functions: Readonly<Record<FunctionName, FunctionRule>> = {
  exp: {
    value: Math.exp,
    slope: Math.exp,
    bend: Math.exp,
    derivative: (u) => call('exp', u),
    rule: 'exponential',
    tex: (u) => `e^{${u}}`,
    typed: ['exp'],
  },
  ln: {
    value: (u) => (u > 0 ? Math.log(u) : Number.NaN),
    slope: (u) => (u > 0 ? 1 / u : Number.NaN),
    bend: (u) => -1 / u / u,
    derivative: (u) => fraction(one, u),
    rule: 'logarithm',
    ...byName(String.raw`\ln`),
    typed: ['ln', 'log'],
  },
  sin: {
    value: Math.sin,
    slope: Math.cos,
    bend: (u) => -Math.sin(u),
    derivative: (u) => call('cos', u),
    rule: 'sine',
    ...byNameWithPower(String.raw`\sin`),
    typed: ['sin'],
  },
  cos: {
    value: Math.cos,
    slope: (u) => -Math.sin(u),
    bend: (u) => -Math.cos(u),
    derivative: (u) => negation(call('sin', u)),
    rule: 'cosine',
    ...byNameWithPower(String.raw`\cos`),
    typed: ['cos'],
  },
  tan: {
    value: Math.tan,
    slope: (u) => 1 / Math.cos(u) ** 2,
    bend: (u) => (2 * Math.tan(u)) / Math.cos(u) ** 2,
    derivative: (u) => fraction(one, power(call('cos', u), two)),
    rule: 'tangent',
    ...byNameWithPower(String.raw`\tan`),
    typed: ['tan', 'tg'],
  },
  tanh: {
    value: Math.tanh,
    slope: (u) => 1 / Math.cosh(u) ** 2,
    bend: (u) => (-2 * Math.tanh(u)) / Math.cosh(u) ** 2,
    derivative: (u) => difference(one, power(call('tanh', u), two)),
    rule: 'hyperbolic-tangent',
    ...byNameWithPower(String.raw`\tanh`),
    typed: ['tanh'],
  },
  sqrt: {
    value: Math.sqrt,
    slope: (u) => 1 / (2 * Math.sqrt(u)),
    bend: (u) => -1 / (4 * u * Math.sqrt(u)),
    derivative: (u) => fraction(one, product(two, call('sqrt', u))),
    rule: 'square-root',
    tex: (u) => String.raw`\sqrt{${u}}`,
    typed: ['sqrt'],
  },
  abs: {
    value: Math.abs,
    // At the corner there is none: descent takes 0, between the two sides.
    slope: Math.sign,
    bend: () => 0,
    derivative: (u) => fraction(u, call('abs', u)),
    rule: 'absolute-value',
    tex: (u) => String.raw`\left|${u}\right|`,
    raised: (u, exponent) => String.raw`\left|${u}\right|^{${exponent}}`,
    typed: ['abs'],
  },
  logistic: {
    value: logistic,
    slope: (u) => logistic(u) * logistic(-u),
    bend: (u) => logistic(u) * logistic(-u) * (logistic(-u) - logistic(u)),
    derivative: (u) => product(call('logistic', u), difference(one, call('logistic', u))),
    rule: 'logistic',
    tex: (u, tall) => String.raw`\sigma${enclosed(u, tall)}`,
    raised: (u, exponent, tall) => String.raw`\sigma${enclosed(u, tall)}^{${exponent}}`,
    typed: ['logistic', 'sigmoid', 'sigma'],
  },
};
