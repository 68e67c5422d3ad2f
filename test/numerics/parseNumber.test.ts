import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/numerics/parseNumber.ts';

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
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toStrictEqual({ ok: true, value });
  });

  it.each(['', '   ', '\u00A0', '\t\n'])('finds %j empty', (text) => {
    expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'empty' });
  });

  const words = ['NA', 'NaN', '#DIV/0!', 'inf', 'Infinity', '-Infinity', 'abc', 'null', 'true'];
  const otherNotations = ['0x10', '0b1', '0o7', '1_000', '1/2', '2024-01-05', '10%', '$5', '=1+1'];
  const otherGrouping = ['1,5', '1.234,56', '1 234', "1'000", '- 1', '1 e3'];
  const unfinished = ['5.', '.', '+', '-', 'e5', '1e', '1e+', '1e5.5', '1.2.3', '--1', '+-1'];
  const otherCharacters = ['١٢', '１２', '²', '1n', '1f', '<img src=x onerror=alert(1)>'];
  it.each([...words, ...otherNotations, ...otherGrouping, ...unfinished, ...otherCharacters])(
    'does not take %j for a number',
    (text) => {
      expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'notANumber' });
    },
  );

  it.each(['1e400', '-1e309', '9'.repeat(400)])('says that %j is too large', (text) => {
    expect(parseNumber(text)).toStrictEqual({ ok: false, reason: 'tooLarge' });
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
