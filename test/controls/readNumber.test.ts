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

  it.each(['', '1,5', 'abc', '1e999', '0x10'])('says what is wrong with “%s”', (text) => {
    const result = readNumber(text);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toMatch(/number/u);
  });
});

describe('readRate and readIteration', () => {
  it('accept only numbers that make sense there', () => {
    expect(readRate('0.05').ok).toBe(true);
    expect(readRate('0').ok).toBe(false);
    expect(readRate('-1').ok).toBe(false);
    expect(readIteration('12', 100).ok).toBe(true);
    expect(readIteration('1.5', 100).ok).toBe(false);
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
