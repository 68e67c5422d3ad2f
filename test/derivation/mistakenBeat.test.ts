import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { negation, product, sum, symbol } from '../../src/calculus/expression.ts';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { mistakenBeat, type MistakenInput } from '../../src/derivation/mistakenBeat.ts';
import { mistakeNames, type MistakeName } from '../../src/descent/mistakes.ts';
import { symbolsOf } from '../../src/derivation/modelBeats.ts';
import { dataOf } from '../../src/model/data.ts';
import { modelOf } from '../../src/model/model.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { convention, parameters, spreadPoints } from '../regression/arbitraries.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { type Line, lineRun, slippedRun } from '../support/line.ts';
import { lineModel, ofLine } from './support/lineBeats.ts';

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
  return ofLine({
    observations,
    chosen: 0,
    iterate: run.iterateAt(0),
    next: run.thetaAt(1),
    convention: kind,
    feature: 'x',
    wrongGradient: slipped.iterateAt(0).slopes,
    wrongNext: slipped.thetaAt(1),
  });
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

describe('the lines with a slip of another model', () => {
  // ŷ = a x² + b through (1, 2) and (2, 3) from a = 1, b = 0: errors −1 and 1, of the mean 2/2 Σ e x² = 3 along a.
  function squareInput(wrong: readonly number[]): MistakenInput {
    const parsed = parse('a x^2 + b');
    const model = parsed.ok ? modelOf(parsed.expression) : 'no model';
    if (typeof model === 'string') throw new Error(model);
    const at = Float64Array.of(1, 0);
    return {
      model,
      penalty: 'squared',
      convention: 'mean',
      parameter: 0,
      data: dataOf([
        { x: 1, y: 2 },
        { x: 2, y: 3 },
      ]),
      chosen: 0,
      iterate: { iteration: 0, at, slopes: Float64Array.of(3, 0), loss: 1, learningRate: 0.1 },
      next: Float64Array.of(0.7, 0),
      wrongGradient: Float64Array.from(wrong),
      wrongNext: at.map((value, slot) => value - 0.1 * wrong[slot]!),
    };
  }

  it.each([
    // Σ e without the x².
    ['no-x', [0, 0], 1],
    // 1/2 Σ e x².
    ['no-two', [1.5, 0], 2],
    // 2 Σ e x².
    ['wrong-count', [6, 0], 2],
    // 2/2 · 1 · 4, of the second point alone.
    ['last-point', [4, 1], 2],
  ] as const)('%s: symbols and numbers say the same', (mistake, wrong, count) => {
    const { beat, lines } = mistakenBeat(mistake, squareInput(wrong));
    expect(beat).toBe('gradient');
    expect(lines).toHaveLength(count);
    for (const [slot, line] of lines.entries()) {
      const side = line.symbolsEquation.sides.at(-1)!.expression;
      const { definitions } = symbolsOf(squareInput(wrong));
      const value = evaluate(side, {
        scalars: { a: 1, b: 0, N: 2 },
        series: { x: [1, 2], y: [2, 3] },
        point: 0,
        definitions,
      });
      expect(value).toBeCloseTo(wrong[slot]!, 12);
      expect(line.numbersEquation?.sides.at(-1)?.expression).toMatchObject({ value: wrong[slot] });
    }
  });
});
