import type { FunctionName } from './functionNames.ts';
import { functions } from './functions.ts';

/**
 * A dual number: a value, and how fast it changes with the variable. Each carries a bound of the rounding
 * that has gathered in it, so that whether two of them agree need not be guessed.
 */
export interface Dual {
  readonly value: number;
  /** The true value lies within this of `value`; infinite when nothing is known. */
  readonly slack: number;
  readonly slope: number;
  /** The true slope lies within this of `slope`. */
  readonly slopeSlack: number;
}

// Half a unit in the last place of 1: what one operation rounds by.
const unit = 2 ** -53;
// The functions and powers of the language are a little less exact than its four operations.
const functionUnits = 8 * unit;
const smallest = 2 ** -1000;

/** What is known where a function is not defined, or two operators stand behind one another: nothing. */
export const unknown: Dual = {
  value: Number.NaN,
  slack: Number.POSITIVE_INFINITY,
  slope: Number.NaN,
  slopeSlack: Number.POSITIVE_INFINITY,
};

/** A number that does not change, known within `slack`. */
export function constant(value: number, slack = 0): Dual {
  return { value, slack, slope: 0, slopeSlack: 0 };
}

/** What is differentiated by: its slope is 1, and known exactly. */
export function variable(value: number, slack = 0): Dual {
  return { value, slack, slope: 1, slopeSlack: 0 };
}

/** −u */
export function negative(u: Dual): Dual {
  return { ...u, value: -u.value, slope: -u.slope };
}

/** How far a result may be rounded; not at all when it is a whole number made of whole numbers. */
function rounding(result: number, u: number, v: number): number {
  const isExact =
    Number.isSafeInteger(result) && Number.isSafeInteger(u) && Number.isSafeInteger(v);
  return isExact ? 0 : Math.abs(result) * unit + smallest;
}

/** u + v */
export function plus(u: Dual, v: Dual): Dual {
  const value = u.value + v.value;
  const slope = u.slope + v.slope;
  return {
    value,
    slack: u.slack + v.slack + rounding(value, u.value, v.value),
    slope,
    slopeSlack: u.slopeSlack + v.slopeSlack + rounding(slope, u.slope, v.slope),
  };
}

/** How far the product of two numbers may be off. */
function productSlack(u: number, uSlack: number, v: number, vSlack: number): number {
  return Math.abs(u) * vSlack + Math.abs(v) * uSlack + uSlack * vSlack + rounding(u * v, u, v);
}

/** u v, by the product rule. */
export function times(u: Dual, v: Dual): Dual {
  const [left, right] = [u.slope * v.value, u.value * v.slope];
  return {
    value: u.value * v.value,
    slack: productSlack(u.value, u.slack, v.value, v.slack),
    slope: left + right,
    slopeSlack:
      productSlack(u.slope, u.slopeSlack, v.value, v.slack) +
      productSlack(u.value, u.slack, v.slope, v.slopeSlack) +
      rounding(left + right, left, right),
  };
}

/** 1/v; unknown where v may be 0. */
function inverse(v: Dual): Dual {
  const least = Math.abs(v.value) - v.slack;
  if (!(least > 0)) return unknown;
  const value = 1 / v.value;
  const slack = v.slack / (least * Math.abs(v.value)) + Math.abs(value) * unit + smallest;
  const square = value * value;
  const squareSlack = productSlack(value, slack, value, slack);
  return {
    value,
    slack,
    slope: -v.slope * square,
    slopeSlack: productSlack(v.slope, v.slopeSlack, square, squareSlack),
  };
}

/** u/v */
export function over(u: Dual, v: Dual): Dual {
  return times(u, inverse(v));
}

/** The largest size that a function has at the ends of what its argument may be, and between. */
function largest(of: (u: number) => number, { value, slack }: Dual): number {
  return Math.max(Math.abs(of(value - slack)), Math.abs(of(value)), Math.abs(of(value + slack)));
}

/** Whether the number is exact, and does not change. */
function isConstant({ slack, slope, slopeSlack }: Dual): boolean {
  return slack === 0 && slope === 0 && slopeSlack === 0;
}

/** A value as the functions of the language give it, where their arguments are exact. */
function computed(value: number): Dual {
  return Number.isFinite(value) ? constant(value, functionUnits * Math.abs(value)) : unknown;
}

/** f(u), by the chain rule; unknown where f is not defined, or has a corner, so near that u may be there. */
export function applied(name: FunctionName, u: Dual): Dual {
  const { value: f, slope: rate, bend } = functions[name];
  if (isConstant(u)) return computed(f(u.value));
  // Beyond this the ends of what u may be say too little about what lies between.
  if (!(u.slack <= 1e-3)) return unknown;
  const value = f(u.value);
  const slope = rate(u.value);
  const steepest = largest(rate, u);
  const change = 2 * largest(bend, u) * u.slack + functionUnits * Math.abs(slope);
  // At a corner the two sides differ, however near one looks.
  const beside = Math.max(u.slack, Number.MIN_VALUE);
  const jump = Math.abs(rate(u.value + beside) - rate(u.value - beside));
  if (!(jump <= 2 * change + smallest)) return unknown;
  return {
    value,
    slack: 2 * steepest * u.slack + functionUnits * Math.abs(value) + smallest,
    slope: slope * u.slope,
    slopeSlack: productSlack(slope, change, u.slope, u.slopeSlack),
  };
}

/** uⁿ for a whole number n. */
function raisedTo(u: Dual, exponent: number): Dual {
  if (exponent < 0) return inverse(raisedTo(u, -exponent));
  if (exponent === 0) return constant(1);
  const lower = u.value ** (exponent - 1);
  const reach = (Math.abs(u.value) + u.slack) ** Math.max(0, exponent - 2);
  const lowerSlack = (exponent - 1) * reach * u.slack + functionUnits * Math.abs(lower) + smallest;
  const rate = exponent * lower;
  const rateSlack = exponent * lowerSlack + Math.abs(rate) * unit;
  return {
    value: u.value * lower,
    slack: productSlack(u.value, u.slack, lower, lowerSlack),
    slope: rate * u.slope,
    slopeSlack: productSlack(rate, rateSlack, u.slope, u.slopeSlack),
  };
}

/** uᵛ: a whole power, or for u > 0 e to the power v ln u. */
export function toPower(u: Dual, v: Dual): Dual {
  if (isConstant(v) && Number.isInteger(v.value)) return raisedTo(u, v.value);
  if (isConstant(u) && isConstant(v)) return computed(u.value ** v.value);
  return applied('exp', times(v, applied('ln', u)));
}
