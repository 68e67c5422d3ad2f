import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BeatLine } from '../../src/derivation/beat.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { speakLine } from '../../src/derivation/speakLine.ts';
import { translate } from '../../src/i18n/translate.ts';
import { beatInput, consistentInput } from './support/beatInputs.ts';
import { parseTex, readNumbers } from '../calculus/support/parseTex.ts';
import { iterationBeats } from './support/lineBeats.ts';

function pointsOf(count: number) {
  return Array.from({ length: count }, (_none, index) => ({ x: index + 1, y: 2 * index }));
}

function allPoints(count: number): readonly BeatLine[] {
  const input = beatInput(pointsOf(count), { m: 1, b: 3 });
  return iterationBeats({ ...input, chosen: 'all' }).flatMap(({ lines }) => lines);
}

function lineNamed(lines: readonly BeatLine[], id: string): BeatLine {
  const line = lines.find((each) => each.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
}

/** The errors at the ends of the rows, with the points they belong to. */
function errorsIn(line: BeatLine): readonly (readonly [number | undefined, number])[] {
  const { numbers } = line;
  if (numbers === undefined) throw new Error('the line has no numbers');
  return readNumbers(formulaToTex(numbers))
    .filter(({ term }) => term === 'error')
    .map(({ point, value }) => [point, value]);
}

describe('the lines of all points', () => {
  it('have a row for each of up to five points', () => {
    // ŷ = x + 3 and y = 2(x − 1), so e = 5 − x.
    const line = lineNamed(allPoints(5), 'error');
    expect(errorsIn(line)).toStrictEqual([
      [0, 4],
      [1, 3],
      [2, 2],
      [3, 1],
      [4, 0],
    ]);
    expect(line.leavesOut).toBe(false);
    expect(line.numbers?.skeleton).not.toContain('vdots');
  });

  it('show the first two and the last of more, with dots between', () => {
    const line = lineNamed(allPoints(2000), 'error');
    expect(errorsIn(line)).toStrictEqual([
      [0, 4],
      [1, 3],
      [1999, -1995],
    ]);
    expect(line.leavesOut).toBe(true);
    expect(line.numbers?.skeleton).toMatch(/\\vdots \\\\ (?!.*\\\\)/u);
  });

  it('leave the sums and the update as they are', () => {
    const one = iterationBeats(beatInput(pointsOf(7), { m: 1, b: 3 })).flatMap(
      ({ lines }) => lines,
    );
    for (const id of ['loss', 'gradient-1', 'gradient-2', 'update-1', 'update-loss']) {
      expect(lineNamed(allPoints(7), id).numbers).toStrictEqual(lineNamed(one, id).numbers);
    }
  });

  it('are the lines of each point, one below the other, and are spoken so', () => {
    fc.assert(
      fc.property(consistentInput, (input) => {
        const lines = iterationBeats({ ...input, chosen: 'all' }).flatMap((beat) => beat.lines);
        const first = iterationBeats({ ...input, chosen: 0 }).flatMap((beat) => beat.lines);
        const last = iterationBeats({ ...input, chosen: Infinity }).flatMap((beat) => beat.lines);
        const severalRows = lines.flatMap((line, index) => {
          expect(line.numbersEquation).toStrictEqual(first[index]?.numbersEquation);
          if (line.numbers !== undefined) parseTex(formulaToTex(line.numbers));
          return line.furtherEquations.length > 0 ? [{ line, index }] : [];
        });
        for (const { line, index } of severalRows) {
          // Where a line has a row for each parameter, those are further rows of one point, too.
          const { furtherEquations, numbersEquation } = last[index] ?? {};
          expect(line.furtherEquations.at(-1)).toStrictEqual(
            furtherEquations?.at(-1) ?? numbersEquation,
          );
          expect(speakLine(line, 'numbers', translate).split('; ')).toHaveLength(
            line.furtherEquations.length + 1,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
