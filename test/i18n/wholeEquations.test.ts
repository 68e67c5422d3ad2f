import { describe, expect, it } from 'vitest';
import { translate, translateRow } from '../../src/i18n/translate.ts';
import { wholeEquations } from '../../src/i18n/wholeEquations.ts';
import { filesBelow } from '../support/sourceFiles.ts';

const messages = filesBelow('src/i18n/messages', /\.json$/u).flatMap(({ text }) =>
  Object.entries(JSON.parse(text) as Record<string, string>),
);
/** The pieces of a text between which a row may end. */
const pieces = (text: string): readonly string[] => text.split(/[ \n]/u);

describe('the equations of a text', () => {
  it('are not broken at their equals sign', () => {
    const found = pieces(wholeEquations('Where x = 0 the line has the height b = 0.4: so far up.'));
    expect(found).toContain('x\u00A0=\u00A00');
    expect(found).toContain('b\u00A0=\u00A00.4:');
    expect(wholeEquations('It is a label: L = 18')).toBe('It is a label: L = 18');
  });

  it('are not broken between their terms either, where a row has room for them', () => {
    const whole =
      'e₃\u00A0=\u00A01.38\u00A0·\u00A03\u00A0+\u00A00.4\u00A0−\u00A05\u00A0=\u00A0−0.46';
    const plain = whole.replaceAll('\u00A0', ' ');
    expect(pieces(wholeEquations(`With the new m and b: ${plain}, and so on.`))).toContain(
      `${whole},`,
    );
    const long = '1.2345 · 3.4567 + 0.45678 − 5.4321 = −0.70803';
    expect(pieces(wholeEquations(long)).at(-1)).toBe('5.4321\u00A0=\u00A0−0.70803');
  });

  it('are each in one row in all messages, and short enough for a phone', () => {
    const found = messages.filter(([, text]) => text.length > 30 && / [=≈≠≤≥<>] \S/u.test(text));
    expect(found.length).toBeGreaterThan(60);
    for (const [key, text] of found) {
      const rows = pieces(wholeEquations(text));
      expect(
        rows.filter((piece) => /^[=≈≠≤≥<>]$/u.test(piece)),
        key,
      ).toStrictEqual([]);
      // The names of placeholders are longer than most numbers.
      expect(Math.max(...rows.map(({ length }) => length)), key).toBeLessThan(36);
    }
  });

  it('are so in what is said on screen', () => {
    const said = translate('line.guess', { from: 'zero', points: 'one', point: 3 });
    expect(pieces(said)).toContain('i\u00A0=\u00A03:');
    const row = translateRow('model.none.sentence', 'A row of a table says: at t = 0 it is c.');
    expect(pieces(row)).toContain('t\u00A0=\u00A00');
  });
});
