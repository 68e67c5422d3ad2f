import { describe, expect, it } from 'vitest';
import type { BeatLine } from '../../src/derivation/beat.ts';
import { modelBeats } from '../../src/derivation/modelBeats.ts';
import { speakLine } from '../../src/derivation/speakLine.ts';
import { translate } from '../../src/i18n/translate.ts';
import type { MethodId } from '../../src/descent/methods/method.ts';
import { modelInput, models } from './support/modelInputs.ts';

function linesOf(name: string, method: MethodId = 'batch'): readonly BeatLine[] {
  const [, model] = models.find(([each]) => each === name)!;
  return modelBeats(modelInput(model, 'squared', 'mean', method)).flatMap(({ lines }) => lines);
}

/** What is given of a line, and how the lines end whose results these are. */
function givenOf(lines: readonly BeatLine[], id: string, of: readonly string[]) {
  const given = lines.find((line) => line.id === id)?.given;
  const parts = of.map((part) => lines.find((line) => line.id === part)!);
  const endsOf = (line: BeatLine) =>
    speakLine(line, 'numbers', translate).split(/ equals | is about /u);
  return {
    said: given && speakLine(given, 'numbers', translate).split('; '),
    parts: parts.map((part) => [endsOf(part)[0], endsOf(part).at(-1)]),
  };
}

describe('what is given of a line that is made of several', () => {
  it.each([
    ['line', 'chain-rule', ['power-rule', 'inner-1']],
    ['line', 'update-step', ['gradient-1', 'gradient-2']],
    ['exponential', 'chain-rule', ['power-rule', 'inner-1']],
  ])('is the result of each: %s, %s', (name, id, of) => {
    const { said, parts } = givenOf(linesOf(name), id, of);
    expect(said).toHaveLength(2);
    for (const [place, [left, result]] of parts.entries())
      expect([`${left} equals ${result}`, `${left} is about ${result}`]).toContain(said?.[place]);
  });

  it('is nothing where one line says all', () => {
    const lines = linesOf('line');
    expect(lines.filter(({ given }) => given !== undefined).map(({ id }) => id)).toStrictEqual([
      'chain-rule',
      'update-step',
    ]);
  });

  it('is the gradient of all parameters shown, for a method that carries something on', () => {
    const { said } = givenOf(linesOf('line', 'momentum'), 'update-velocity-1', []);
    expect(said).toHaveLength(2);
  });
});
