import { isInRange } from './saturate.ts';

/** A number as it is shown, in parts, so that text and formula can each write it their way. */
export interface FormattedNumber {
  readonly negative: boolean;
  /** Digits without sign, with a decimal point where there is one: '0.05', '1.2346'. */
  readonly digits: string;
  /** Power of ten to multiply the digits by; undefined when the digits say it all. */
  readonly exponent: number | undefined;
  /** False when the digits are rounded. */
  readonly complete: boolean;
}

/** How many significant digits a rounded number shows. One more is shown when that makes it exact. */
export const defaultDigits = 5;

const leastPlainExponent = -4;
const mostPlainExponent = 5;

interface Decimal {
  /** Significant digits without a point; the first stands for the ones of 10^exponent. */
  readonly digits: string;
  readonly exponent: number;
  readonly complete: boolean;
}

function decimalOf(exponential: string, complete: boolean): Decimal {
  const [mantissa = '', exponent = '0'] = exponential.split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent), complete };
}

// Digits that binary arithmetic leaves alone, as a rule: 0.1 + 0.2 is 0.3 up to here.
const cleanDigits = 12;

function rounded(magnitude: number, significantDigits: number): Decimal {
  // Someone who asks for more digits wants to see what arithmetic has left over.
  const clean =
    significantDigits < cleanDigits ? Number(magnitude.toPrecision(cleanDigits)) : magnitude;
  const shortest = decimalOf(clean.toExponential(), true);
  if (shortest.digits.length <= significantDigits + 1) return shortest;
  // Whole numbers keep their ones: 123456.7 is shown as 123457, not as 123460, where the last 0
  // would look like a digit that was computed.
  const plain = shortest.exponent <= mostPlainExponent;
  const kept = plain ? Math.max(significantDigits, shortest.exponent + 1) : significantDigits;
  const result = decimalOf(magnitude.toExponential(kept - 1), false);
  if (Number.isFinite(Number(`${result.digits}e${result.exponent - kept + 1}`))) return result;
  // Rounded up, the largest numbers would be read back as infinite.
  return { ...shortest, digits: shortest.digits.slice(0, kept), complete: false };
}

function withPoint(digits: string, whole: number): string {
  if (whole <= 0) return `0.${'0'.repeat(-whole)}${digits}`;
  const padded = digits.padEnd(whole, '0');
  return padded.length > whole ? `${padded.slice(0, whole)}.${padded.slice(whole)}` : padded;
}

/**
 * The one rule by which numbers are shown. A number whose shortest decimal form has at most
 * `significantDigits` + 1 (that is 6) significant digits is shown exactly; any other is rounded to
 * `significantDigits` (but whole numbers to their ones), and zeros at its end are kept, because they
 * say how far it was rounded. What binary arithmetic leaves behind the twelfth digit does not count,
 * so that 0.1 + 0.2 is 0.3, and that is all of it. From 1e6 on and below 1e-4 powers of ten are used.
 * -0 is 0.
 *
 * @throws {RangeError} If the value is not finite: such a value must not get as far as the screen.
 */
export function formatNumber(value: number, significantDigits = defaultDigits): FormattedNumber {
  if (!Number.isFinite(value)) throw new RangeError(`cannot show ${value} as a number`);
  if (value === 0) return { negative: false, digits: '0', exponent: undefined, complete: true };
  const { digits, exponent, complete } = rounded(Math.abs(value), significantDigits);
  const negative = value < 0;
  return exponent >= leastPlainExponent && exponent <= mostPlainExponent
    ? { negative, digits: withPoint(digits, exponent + 1), exponent: undefined, complete }
    : { negative, digits: withPoint(digits, 1), exponent, complete };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(exponent: number): string {
  const digits = String(Math.abs(exponent)).replaceAll(/\d/gu, (digit) =>
    superscripts.charAt(Number(digit)),
  );
  return `${exponent < 0 ? '⁻' : ''}${digits}`;
}

// What stands at the end of the range was kept there, and what is infinite overflowed: all that is
// known of either is that it lies beyond.
function beyondRange(value: number): string {
  return value > 0 ? '> 1.8×10³⁰⁸' : '< −1.8×10³⁰⁸';
}

/**
 * The number as text, by the rule of {@link formatNumber}, with a true minus sign and powers of ten
 * in superscripts: '−1.2346×10⁻⁷'. One that is saturated, or infinite, is '> 1.8×10³⁰⁸' or
 * '< −1.8×10³⁰⁸'.
 *
 * @throws {RangeError} If the value is NaN.
 */
export function numberToText(value: number, significantDigits = defaultDigits): string {
  if (!isInRange(value) && !Number.isNaN(value)) return beyondRange(value);
  const { negative, digits, exponent } = formatNumber(value, significantDigits);
  const power = exponent === undefined ? '' : `×10${superscript(exponent)}`;
  return `${negative ? '−' : ''}${digits}${power}`;
}

/** A whole power of ten as text: '10⁻¹²', and '1' for the exponent 0. */
export function powerOfTenToText(exponent: number): string {
  if (exponent === 0) return '1';
  return exponent === 1 ? '10' : `10${superscript(exponent)}`;
}

/**
 * The number that someone who reads the shown text gets: always finite.
 *
 * @throws {RangeError} If the value is not finite.
 */
export function roundToShown(value: number, significantDigits = defaultDigits): number {
  const { negative, digits, exponent } = formatNumber(value, significantDigits);
  const magnitude = Number(`${digits}e${exponent ?? 0}`);
  return negative ? -magnitude : magnitude;
}
