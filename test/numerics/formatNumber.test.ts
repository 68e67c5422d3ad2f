import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, numberToText, roundToShown } from '../../src/numerics/formatNumber.ts';
import { isInRange } from '../../src/numerics/saturate.ts';
import { parseNumber } from '../../src/numerics/parseNumber.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('numberToText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [2, '2'],
    [-2.5, '−2.5'],
    [0.05, '0.05'],
    [0.1 + 0.2, '0.3'],
    [0.3 + 1e-11, '0.30000'],
    [123_456, '123456'],
    [-123_456, '−123456'],
    [123_456.7, '123457'],
    [12_345.678, '12346'],
    [1234.5678, '1234.6'],
    [1 / 3, '0.33333'],
    [2 / 3, '0.66667'],
    [999_999.7, '1.00000×10⁶'],
    [1e6, '1×10⁶'],
    [1_234_567, '1.2346×10⁶'],
    [0.0001, '0.0001'],
    [0.000_1234567, '0.00012346'],
    [0.000_01, '1×10⁻⁵'],
    [0.000_099_999_99, '0.00010000'],
    [-1.234_56789e-7, '−1.2346×10⁻⁷'],
    [1.5e300, '1.5×10³⁰⁰'],
    [5e-324, '5×10⁻³²⁴'],
    [1.797e308, '1.797×10³⁰⁸'],
    // What was kept from going on is not shown as if it were the value.
    [Number.MAX_VALUE, '> 1.8×10³⁰⁸'],
    [-Number.MAX_VALUE, '< −1.8×10³⁰⁸'],
    [Infinity, '> 1.8×10³⁰⁸'],
    [-Infinity, '< −1.8×10³⁰⁸'],
  ])('%d is %s', (value, text) => {
    expect(numberToText(value)).toBe(text);
  });

  it('does not show NaN', () => {
    expect(() => numberToText(Number.NaN)).toThrow(RangeError);
  });

  it('shows as many digits as it is asked for, and one more if that is all of them', () => {
    expect(numberToText(Math.PI, 3)).toBe('3.14');
    expect(numberToText(3.125, 3)).toBe('3.125');
    expect(numberToText(1951, 3)).toBe('1951');
    expect(numberToText(1_951_000, 3)).toBe('1.951×10⁶');
  });
});

describe('formatNumber', () => {
  it('gives the parts of a number', () => {
    expect(formatNumber(-1.234_56789e-7)).toStrictEqual({
      negative: true,
      digits: '1.2346',
      exponent: -7,
      complete: false,
    });
    expect(formatNumber(0.9)).toStrictEqual({
      negative: false,
      digits: '0.9',
      exponent: undefined,
      complete: true,
    });
  });

  it.each([Number.NaN, Infinity, -Infinity])('does not show %d', (value) => {
    expect(() => formatNumber(value)).toThrow(RangeError);
  });

  it('has digits of a plain form, whatever the number', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 8 }), (value, digits) => {
        expect(formatNumber(value, digits).digits).toMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/u);
      }),
    );
  });
});

describe('roundToShown', () => {
  it('is what one reads back from the text', () => {
    fc.assert(
      fc.property(finite.filter(isInRange), (value) => {
        const text = numberToText(value).replace(/×10(.*)$/u, (_, power: string) => {
          const digits = power.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) =>
            String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)),
          );
          return `e${digits.replace('⁻', '-')}`;
        });
        expect(parseNumber(text)).toStrictEqual({ ok: true, value: roundToShown(value) });
      }),
      { numRuns: 1000 },
    );
  });

  it('is right to five digits, finite, and stays when rounded again', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const shown = roundToShown(value);
        // The largest numbers are rounded towards 0, because no double lies beyond them.
        const relative = Math.abs(value) < 1e308 ? 5.000_001e-5 : 1e-4;
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(relative * Math.abs(value));
        expect(roundToShown(shown)).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves every number of up to six digits as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.integer({ min: -320, max: 300 }),
        (digits, exponent) => {
          const value = Number(`${digits}e${exponent}`);
          expect(roundToShown(value) + 0).toBe(value + 0);
        },
      ),
    );
  });
});
