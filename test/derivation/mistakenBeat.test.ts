import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { negation, product, sum, symbol } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { lineModel } from '../../src/derivation/lineModel.ts';
import { mistakenBeat, type MistakenInput } from '../../src/derivation/mistakenBeat.ts';
import { mistakeNames, type MistakeName } from '../../src/descent/mistakes.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { convention, parameters, spreadPoints } from '../regression/arbitraries.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { type Line, lineRun, slippedRun } from '../support/line.ts';

const rate = 0.01;

function inputFor(
  mistake: MistakeName,
  observations: readonly Observation[],
  kind: LossConvention,
  start: Line,
): MistakenInput {
  const given = { observations, convention: kind, start, learningRate: rate };
  const run = lineRun({ ...given, method: { kind: 'batch' } });
  run.extendTo(1);
  const slipped = slippedRun(mistake, given);
  slipped.extendTo(1);
  return {
    observations,
    chosen: 0,
    iterate: run.iterateAt(0),
    next: run.thetaAt(1),
    convention: kind,
    feature: 'x',
    wrongGradient: slipped.iterateAt(0).slopes,
    wrongNext: slipped.thetaAt(1),
  };
}

describe('the lines with a slip', () => {
  it('say in symbols what their numbers say, and what the run with the slip does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mistakeNames),
        spreadPoints,
        convention,
        parameters,
        (mistake, points, kind, start) => {
          const input = inputFor(mistake, points, kind, start);
          const { lines } = mistakenBeat(mistake, input);
          expect(lines.length).toBeGreaterThan(0);
          for (const line of lines) {
            const symbolic = line.symbolsEquation.sides.at(-1)?.expression;
            const shown = line.numbersEquation?.sides.at(-1)?.expression;
            if (symbolic === undefined || shown?.kind !== 'number') throw new Error('no result');
            const value = evaluate(symbolic, {
              scalars: { ...start, N: points.length, rate, newM: input.wrongNext[0]! },
              series: { x: points.map(({ x }) => x), y: points.map(({ y }) => y) },
              point: 0,
              definitions: new Map([
                ...lineModel('x', kind).definitions,
                // Of the iterate whose m has already moved.
                [
                  'newError',
                  sum(
                    product(symbol('newM'), symbol('x', 'x', 'i')),
                    symbol('b'),
                    negation(symbol('y', 'y', 'i')),
                  ),
                ],
              ]),
            });
            expect(Math.abs(value - shown.value)).toBeLessThan(1e-9 * (1 + Math.abs(value) + 1e4));
            parseTex(formulaToTex(line.symbols));
            if (line.numbers !== undefined) parseTex(formulaToTex(line.numbers));
          }
        },
      ),
    );
  });

  it('stand at the beat where the slip is made', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 3, y: 5 },
    ];
    const beatOf = (mistake: MistakeName) =>
      mistakenBeat(mistake, inputFor(mistake, points, 'mean', { m: 0, b: 0 })).beat;
    expect(mistakeNames.map(beatOf)).toStrictEqual([
      'error',
      'update',
      'gradient',
      'gradient',
      'gradient',
      'update',
      'gradient',
    ]);
  });

  it('are written as one would write them', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 3, y: 5 },
    ];
    const tex = (mistake: MistakeName, kind: LossConvention) =>
      mistakenBeat(mistake, inputFor(mistake, points, kind, { m: 0, b: 0 }))
        .lines.map((line) => formulaToTex(line.symbols))
        .map((formula) =>
          formula.replaceAll(/\\htmlData\{[^}]*\}\{((?:[^{}]|\{[^{}]*\})*)\}/gu, '$1'),
        )
        .map((formula) => formula.slice(formula.lastIndexOf('= ')));
    expect(tex('no-two', 'half')[0]).toBe(
      String.raw`= \frac{1}{2\, N}\, \sum_{i=1}^{N} e_{i}\, x_{i}`,
    );
    expect(tex('wrong-count', 'mean')[1]).toBe(String.raw`= 2\, \sum_{i=1}^{N} e_{i}`);
    expect(tex('wrong-count', 'half')[1]).toBe(String.raw`= \sum_{i=1}^{N} e_{i}`);
    expect(tex('no-x', 'mean')).toStrictEqual([String.raw`= \frac{2}{N}\, \sum_{i=1}^{N} e_{i}`]);
    expect(tex('last-point', 'mean')[0]).toBe(String.raw`= \frac{2}{N}\, e_{2}\, x_{2}`);
  });
});
