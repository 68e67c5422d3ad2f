import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToText, powerOfTenToText, roundToShown } from '../../src/numerics/formatNumber.ts';
import { parseMarkedNumber, parseNumber } from '../../src/numerics/parseNumber.ts';
import { isInRange } from '../../src/numerics/saturate.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['+3', 3],
    ['−3.2', -3.2],
    ['-3.2', -3.2],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['1e3', 1000],
    ['2E-2', 0.02],
    ['2e−2', 0.02],
    ['1e308', 1e308],
    ['5e-324', 5e-324],
    ['1e-400', 0],
    ['  7\t', 7],
    ['\u00A07\u202F', 7],
    ['007', 7],
    ['0.1', 0.1],
    ['–3', -3],
    ['1e–3', 1e-3],
    ['≈ 0.25', 0.25],
    ['=4', 4],
    ['−1.2346×10⁻⁷', -1.2346e-7],
    ['3 × 10⁹', 3e9],
    ['3*10^9', 3e9],
    ['2·10⁻³', 2e-3],
    ['1,5×10²', 150],
    ['1,234×10³', 1234],
    ['10⁻¹²', 1e-12],
    ['-10^3', -1000],
    ['0,05', 0.05],
    [',5', 0.5],
    ['-1,5', -1.5],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['1,2345', 1.2345],
    ['4,283,000', 4_283_000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['12\u202F345,6', 12_345.6],
    ["1'000", 1000],
    ['1’000.5', 1000.5],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toStrictEqual({ ok: true, value });
  });

  it.each(['', '   ', '\u00A0', '\t\n'])('finds %j empty', (text) => {
    expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'empty' });
  });

  const words = ['NA', 'NaN', '#DIV/0!', 'inf', 'Infinity', '-Infinity', 'abc', 'null', 'true'];
  const otherNotations = ['0x10', '0b1', '0o7', '1_000', '1/2', '2024-01-05', '10%', '$5', '=1+1'];
  const otherGrouping = [
    '12,34,567',
    '1 23',
    '0 123',
    "1 000'000",
    '1,2,3',
    '- 1',
    '1 e3',
    '2 10³',
  ];
  const unfinished = ['5.', '.', '+', '-', 'e5', '1e', '1e+', '1e5.5', '1.2.3', '--1', '+-1'];
  const otherCharacters = [
    '١٢',
    '１２',
    '²',
    '5²',
    '×10³',
    '≈',
    '> x',
    '1n',
    '1f',
    '<img src=x onerror=alert(1)>',
  ];
  it.each([...words, ...otherNotations, ...otherGrouping, ...unfinished, ...otherCharacters])(
    'does not take %j for a number',
    (text) => {
      expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'notANumber' });
    },
  );

  it.each(['1e400', '-1e309', '1×10⁴⁰⁰', '> 1.8×10³⁰⁸', '< −1.8×10³⁰⁸', '9'.repeat(400)])(
    'says that %j is too large',
    (text) => {
      expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'tooLarge' });
    },
  );

  it('says how 4,283 can be read, and reads it where it has one meaning', () => {
    expect(parseNumber('−4,283')).toStrictEqual({
      ok: false,
      reason: 'ambiguous',
      readings: [-4.283, -4283],
    });
    expect(parseNumber('4,283', 'whole')).toStrictEqual({ ok: true, value: 4283 });
    expect(parseNumber('4.283', 'whole')).toStrictEqual({ ok: true, value: 4.283 });
  });

  it('reads every number as the app writes it, rounded or not', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(isInRange(value));
        const shown = { ok: true, value: roundToShown(value) + 0 };
        expect(parseNumber(numberToText(value))).toStrictEqual(shown);
        expect(parseNumber(`≈ ${numberToText(value)}`)).toStrictEqual(shown);
      }),
    );
    for (let exponent = -323; exponent <= 308; exponent += 1) {
      const value = Number(`1e${exponent}`);
      expect(parseNumber(powerOfTenToText(exponent))).toStrictEqual({ ok: true, value });
    }
  });

  it('reads a number as languages write it, or asks, and never takes it for another', () => {
    const anyLanguage = fc.constantFrom('en', 'de', 'fr', 'cs', 'pl', 'de-CH', 'es', 'pt-BR', 'ru');
    fc.assert(
      fc.property(anyLanguage, fc.integer({ min: -1e9, max: 1e9 }), (language, thousandths) => {
        const value = thousandths / 1000;
        // German and others write 1.234 for 1234, which here is a number with three decimals.
        const options = { minimumFractionDigits: 1, maximumFractionDigits: 3 } as const;
        const parsed = parseNumber(value.toLocaleString(language, options));
        const readings = parsed.ok
          ? [parsed.value]
          : parsed.reason === 'ambiguous' && parsed.readings;
        expect(readings).toContain(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(parseNumber(value.toLocaleString('en'), 'whole')).toStrictEqual({ ok: true, value });
      }),
    );
  });

  it('reads every number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toStrictEqual({ ok: true, value: value + 0 });
      }),
    );
  });

  it('gives a finite number or a reason for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseNumber(text);
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.reason !== 'tooLarge').toBe(true);
      }),
    );
  });
});

describe('parseMarkedNumber', () => {
  it.each([
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1.234.567,8', ',', 1_234_567.8],
    ['1 234,5', ',', 1234.5],
    ['1 234.5', '.', 1234.5],
    [' −2,5 ', ',', -2.5],
    ['1,5e-3', ',', 0.0015],
    ['1,5×10²', ',', 150],
    ['-0', '.', 0],
    [',5', ',', 0.5],
  ] as const)('reads %j with %j before the decimals as %d', (text, mark, value) => {
    expect(parseMarkedNumber(text, mark)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ['1,5', '.', 'notANumber'],
    ['1.5', ',', 'notANumber'],
    ['1,5', '.', 'notANumber'],
    ['1 234,5', '.', 'notANumber'],
    ['1,23,456', '.', 'notANumber'],
    ['=3', '.', 'notANumber'],
    ['<5', '.', 'notANumber'],
    ['5,', ',', 'notANumber'],
    [' ', ',', 'empty'],
    ['1e400', '.', 'tooLarge'],
  ] as const)('refuses %j with %j before the decimals: %s', (text, mark, reason) => {
    expect(parseMarkedNumber(text, mark)).toStrictEqual({ ok: false, reason });
  });

  it('agrees with the reading of one number wherever that has one meaning', () => {
    const piece = fc.constantFrom('1', '234', '0', '.', ',', ' ', '-', 'e3', '×10²', '’');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        const alone = parseNumber(text);
        const marked = (['.', ','] as const).map((mark) => parseMarkedNumber(text, mark));
        fc.pre(alone.ok || alone.reason !== 'ambiguous');
        const values = marked.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
        expect(values.includes(alone.ok ? alone.value : Number.NaN)).toBe(alone.ok);
        expect(values.length > 0).toBe(alone.ok);
      }),
    );
  });
});
