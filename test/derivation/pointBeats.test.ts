import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat, BeatLine } from '../../src/derivation/beat.ts';
import type { LineId } from '../../src/derivation/lineIds.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { type Expression, number } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { pointModel } from '../../src/derivation/pointTemplates.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { type Line, lineRun } from '../support/line.ts';
import { iterationBeats, lineModel, beatTemplates, type BeatInput } from './support/lineBeats.ts';

function inputAt(
  observations: readonly Observation[],
  start: Line,
  convention: LossConvention,
  iteration: number,
): BeatInput & { readonly chosen: number } {
  const trajectory = lineRun({
    observations,
    convention,
    start,
    learningRate: 0.25,
    method: { kind: 'point', order: 'given', observations, seed: 1 },
  });
  trajectory.extendTo(iteration + 1);
  const iterate = trajectory.iterateAt(iteration);
  return {
    observations,
    chosen: iterate.point ?? 0,
    iterate,
    next: trajectory.thetaAt(iteration + 1),
    convention,
    method: 'point',
    feature: 'x',
  };
}

function lineOf(beats: readonly Beat[], id: LineId): BeatLine {
  const line = beats.flatMap(({ lines }) => lines).find((each) => each.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
}

/** The values of the sides of a line with numbers, as they stand there. */
function values(beats: readonly Beat[], id: LineId): readonly number[] {
  const sides = lineOf(beats, id).numbersEquation?.sides ?? [];
  return sides.map(({ expression }) => evaluate(expression, { scalars: {}, series: {} }));
}

const two: readonly Observation[] = [
  { x: 1, y: 2 },
  { x: 2, y: 2 },
];

describe('the beats of an iteration that uses one point', () => {
  // As in pointTrajectory.test.ts: at iteration 1 the line is ŷ = x + 1, and the second point has e = 1.
  const beats = iterationBeats(inputAt(two, { m: 0, b: 0 }, 'mean', 1));

  it('are the same nine', () => {
    expect(beats.map(({ name }) => name)).toEqual([...beatNames]);
  });

  it('have the numbers of that point, worked out on paper', () => {
    expect(values(beats, 'guess')).toEqual([3, 3]);
    expect(values(beats, 'error')).toEqual([1, 1]);
    expect(values(beats, 'square')).toEqual([1, 1]);
    // The square is known: of a whole one there is nothing left to work out.
    expect(values(beats, 'loss')).toEqual([1]);
    expect(values(beats, 'chain-1')).toEqual([4, 4]);
    expect(values(beats, 'gradient-1')).toEqual([4, 4]);
    expect(values(beats, 'gradient-2')).toEqual([2, 2]);
    expect(values(beats, 'update-1')).toEqual([0, 0]);
    expect(values(beats, 'update-loss')).toEqual([2.25, 2.25]);
  });

  it('carry half of the square in the half mean, and cancel the 2 in a step of its own', () => {
    const half = iterationBeats(inputAt(two, { m: 0, b: 1 }, 'half', 0));
    // e = 1 − 2 = −1 at x = 1.
    expect(values(half, 'loss')).toEqual([0.5, 0.5]);
    expect(values(half, 'gradient-1')).toEqual([-1, -1]);
    expect(values(half, 'gradient-2')).toEqual([-1, -1]);
    expect(values(half, 'update-loss')).toEqual([0.125, 0.125]);
    const rules = half.find(({ name }) => name === 'gradient')?.lines.map(({ rule }) => rule);
    expect(rules).toEqual(['constant-multiple', 'substitute', 'cancel', 'alike']);
  });

  it('have no sum and no number of points in any line', () => {
    for (const convention of lossConventions) {
      const tex = beatTemplates('x', convention, 'point')
        .flatMap(({ lines }) => lines)
        .map(({ symbols }) => formulaToTex(symbols))
        .join(' ');
      for (const { lines } of beatTemplates('x', convention, 'point')) {
        for (const { symbols } of lines) parseTex(formulaToTex(symbols));
      }
      expect(tex).not.toContain(String.raw`\sum`);
      expect(tex).not.toMatch(/\bN\b/u);
      expect(tex).toContain('L_{i}');
    }
  });

  const value = fc.double({ min: -10, max: 10, noNaN: true });
  const data = fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 5 });

  it('have sides of equal value, in symbols and in numbers, and can be typeset', () => {
    fc.assert(
      fc.property(
        data,
        fc.record({ m: value, b: value }),
        fc.constantFrom(...lossConventions),
        fc.nat({ max: 6 }),
        (observations, start, convention, iteration) => {
          const input = inputAt(observations, start, convention, iteration);
          const { definitions } = pointModel(lineModel('x', convention));
          const bindings = {
            scalars: { m: input.iterate.at[0]!, b: input.iterate.at[1]!, rate: 0.25 },
            series: { x: observations.map(({ x }) => x), y: observations.map(({ y }) => y) },
            point: input.chosen,
            definitions,
          };
          for (const line of iterationBeats(input).flatMap(({ lines }) => lines)) {
            for (const equation of [line.symbolsEquation, line.numbersEquation]) {
              if (equation === undefined) continue;
              // A change has a value only where the nudge is known, and a letter is kept: see numbers.test.ts.
              if (/change|limit|power|line|step/u.test(line.id)) continue;
              // The new loss is that of the new parameters.
              const isNew = line.id === 'update-loss';
              const at = isNew
                ? { ...bindings, scalars: { m: input.next[0]!, b: input.next[1]! } }
                : bindings;
              const worth = (expression: Expression): number => evaluate(expression, at);
              const wanted = isNew
                ? evaluate(definitions.get('L') ?? number(Number.NaN), at)
                : line.id.startsWith('update')
                  ? input.next[0]!
                  : worth(line.symbolsEquation.left);
              for (const { expression } of equation.sides) {
                // A result that rounding alone has left is shown as 0.
                const size = 1 + Math.abs(wanted) + 1e3 * Number(worth(expression) === 0);
                expect(Math.abs(worth(expression) - wanted), line.id).toBeLessThan(1e-8 * size);
              }
            }
            // The other beats are those of batch descent, which is tested in iterationBeats.test.ts.
            if (line.numbers && /^loss|^gradient|^update/u.test(line.id)) {
              parseTex(formulaToTex(line.numbers));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
