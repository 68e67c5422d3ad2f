import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactText,
  nudge,
  readIteration,
  readNumber,
  readRate,
} from '../../src/controls/readNumber.ts';

describe('readNumber', () => {
  it('reads back exactly what exactText writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Zero has no sign for a reader.
        expect(readNumber(exactText(value))).toStrictEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        });
      }),
    );
  });

  it.each([
    ['', 'Enter a number, such as 0.5.'],
    ['abc', '“abc” is not a number. Write it like 0.5, −2 or 1e-3.'],
    ['1e999', '“1e999” is too large a number.'],
    ['> 1.8×10³⁰⁸', '“> 1.8×10³⁰⁸” is too large a number.'],
    ['4,283', '“4,283” can mean 4.283 or 4283. Write the one you mean.'],
  ])('says what is wrong with “%s”', (text, message) => {
    expect(readNumber(text)).toStrictEqual({ ok: false, message });
  });

  it('reads a decimal comma, and numbers as the pictures and sentences write them', () => {
    expect(readNumber('0,05')).toStrictEqual({ ok: true, value: 0.05 });
    expect(readNumber('−1.8953×10⁹')).toStrictEqual({ ok: true, value: -1.8953e9 });
    expect(readRate('≈ 2.4825×10⁻⁷')).toStrictEqual({ ok: true, value: 2.4825e-7 });
    // As the message about the end of a run has it.
    expect(readIteration('4,283', 1e6)).toStrictEqual({ ok: true, value: 4283 });
  });
});

describe('readRate and readIteration', () => {
  it('accept only numbers that make sense there', () => {
    expect(readRate('0.05').ok).toBe(true);
    expect(readRate('0').ok).toBe(false);
    expect(readRate('-1').ok).toBe(false);
    expect(readIteration('12', 100).ok).toBe(true);
    expect(readIteration('4.283', 100)).toStrictEqual({
      ok: false,
      message:
        '“4.283” is not a whole number, and iterations are counted in whole numbers: 0, 1, 2 and so on.',
    });
    expect(readIteration('101', 100)).toStrictEqual({
      ok: false,
      message: 'Enter a whole number from 0 to 100, the last iteration of this run.',
    });
  });
});

describe('nudge', () => {
  it('moves by one unit of the second digit, without decimal dust', () => {
    expect(nudge(0.3, 1)).toBe(0.31);
    expect(nudge(0.07, -1)).toBe(0.069);
    expect(nudge(120, 1)).toBe(130);
    expect(nudge(0, -1)).toBe(-0.1);
  });
});
