import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { number, power, product, shownNumber, sum, symbol } from '../../src/calculus/expression.ts';
import { speakLine } from '../../src/derivation/speakLine.ts';
import { ruleNames, tidyNames } from '../../src/calculus/rules.ts';
import { definitionNames } from '../../src/derivation/reasons.ts';
import { speak } from '../../src/calculus/speech.ts';
import { letterNames } from '../../src/derivation/letters.ts';
import { speechWordIds } from '../../src/calculus/speechWords.ts';
import messages from '../../src/i18n/messages/en/derivation.json';
import { translate } from '../../src/i18n/translate.ts';
import { beatInput, wildInput } from './support/beatInputs.ts';
import { iterationBeats } from './support/lineBeats.ts';

const observations = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
];

function spoken(kind: 'symbols' | 'numbers'): Readonly<Record<string, string>> {
  const lines = iterationBeats(beatInput(observations, { m: 2, b: -1 })).flatMap(
    (beat) => beat.lines,
  );
  return Object.fromEntries(lines.map((line) => [line.id, speakLine(line, kind, translate)]));
}

describe('speech', () => {
  it('speaks the lines in symbols', () => {
    const lines = spoken('symbols');
    expect(lines['guess']).toBe('y hat i equals m x i plus b');
    expect(lines['error']).toBe('e i equals y hat i minus y i');
    expect(lines['square']).toBe('e i squared equals e i times e i');
    expect(lines['loss']).toBe(
      'L equals 1 over N times the sum, for i from 1 to N, of e i squared',
    );
    expect(lines['power-divide']).toBe(
      'the change of e i squared over the change of e i equals 2 e i plus h',
    );
    expect(lines['power-rule']).toMatch(/equals 2 e i$/u);
    expect(lines['update-1']).toBe(
      'm becomes m minus eta times the partial derivative of L with respect to m; b becomes b minus eta times the partial derivative of L with respect to b',
    );
    expect(lines['update-loss']).toBe(
      'new L equals 1 over N times the sum, for i from 1 to N, of e i squared',
    );
  });

  it('speaks the lines with numbers', () => {
    const lines = spoken('numbers');
    expect(lines['guess']).toBe('y hat 1 equals 2 times 1 minus 1 equals 1');
    expect(lines['chain-1']).toMatch(/equals 2 times minus 1 times 1 equals minus 2$/u);
    expect(lines['update-step']).toBe(
      'the change of m equals minus 0.05 times minus 5 equals 0.25; the change of b equals minus 0.05 times minus 3 equals 0.15',
    );
    expect(lines['update-1']).toBe(
      'm becomes 2 minus 0.05 times minus 5 equals 2.25; b becomes minus 1 minus 0.05 times minus 3 equals minus 0.85',
    );
  });

  it('groups what would be misheard', () => {
    const group = product(number(2), sum(symbol('m'), symbol('b')));
    expect(speak(group, translate)).toBe('2 times the quantity m plus b, end of quantity,');
    expect(speak(power(shownNumber(-3), number(3)), translate)).toContain(
      'minus 3, end of quantity, cubed',
    );
    expect(speak(shownNumber(-2.5e-8), translate)).toBe('minus 2.5 times ten to the power minus 8');
  });

  it('has words for every line of any iterate, with nothing left to fill in', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        for (const line of iterationBeats(input).flatMap((beat) => beat.lines)) {
          expect(speakLine(line, 'symbols', translate)).toMatch(/ (equals|becomes|goes to) /u);
          const numbers = speakLine(line, 'numbers', translate);
          expect(numbers === '').toBe(line.numbers === undefined);
          expect(numbers).not.toMatch(/[{}\\]|speech\./u);
        }
      }),
    );
  });
});

describe('the messages of the derivation', () => {
  it('name and explain every rule and every beat', () => {
    const needed = [
      ...[...ruleNames, ...definitionNames].map((rule) => `rule.${rule}.name`),
      // The others have a sentence in every line of theirs.
      ...ruleNames.map((rule) => `rule.${rule}.sentence`),
      ...tidyNames.map((name) => `tidy.${name}`),
      ...beatNames.map((beat) => `beat.${beat}.title`),
      // Where the loss of a point is no square.
      ...['square', 'power-rule', 'inner'].flatMap((beat) => [
        `beat.${beat}.absolute`,
        `beat.${beat}.log`,
      ]),
      ...speechWordIds,
      ...letterNames.map((name) => `speech.letter.${name}`),
    ];
    expect(Object.keys(messages).toSorted()).toEqual(needed.toSorted());
  });
});
