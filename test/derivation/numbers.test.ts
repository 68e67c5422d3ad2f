import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/derivation/letters.ts';
import {
  fraction,
  type Expression,
  number,
  product,
  shownNumber,
} from '../../src/calculus/expression.ts';
import { createNumberFormat } from '../../src/calculus/showNumber.ts';
import { equationFormula, expressionFormula } from '../../src/calculus/tex.ts';
import { relationToTex } from '../../src/calculus/texWriter.ts';
import { comingOut } from '../../src/derivation/byHand.ts';
import { lineSums } from '../support/lineSums.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { scaleObservations, scalingOf } from '../../src/regression/scaling.ts';
import { beatInput, consistentInput } from './support/beatInputs.ts';
import { type Rational, rational } from '../calculus/support/rational.ts';
import { readByHand, readSides } from '../calculus/support/readTex.ts';
import { lineRun, lineStability } from '../support/line.ts';
import { iterationBeats, type BeatInput } from './support/lineBeats.ts';

function linesOf(input: BeatInput) {
  return iterationBeats(input).flatMap(({ lines }) => lines);
}

/** The same with standardised x, in which the feature is called z. */
function standardised({ observations, iterate, convention, chosen }: BeatInput): BeatInput {
  const scaling = scalingOf(observations, 'standard');
  const scaled = scaleObservations(observations, scaling);
  const { at, learningRate } = iterate;
  const point = chosen === 'all' ? 0 : chosen;
  return {
    ...beatInput(scaled, at, convention, point, learningRate),
    feature: 'z',
    spread: 3.7,
    unscaled: { observations, scaling },
  };
}

const anyInput = fc.oneof(
  consistentInput,
  consistentInput.map((input) => standardised(input)),
);

function expressionTex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression, { letters }));
}

describe('readSides', () => {
  it('reads as a pocket calculator does', () => {
    expect(readSides('x = 2 \\cdot ({-}3) + 1 = {-}5')).toEqual([
      { low: -5, high: -5 },
      { low: -5, high: -5 },
    ]);
    expect(readSides('L = \\frac{1}{4}\\, ({({-}2)}^{2} - 3) \\leftarrow {-}2^{2}')).toEqual([
      { low: 0.25, high: 0.25 },
      { low: -4, high: -4 },
    ]);
    expect(readSides('L = 1 + \\cdots + 2 \\\\ &= 2.5 \\times 10^{-3}')).toEqual([
      undefined,
      { low: 0.0025, high: 0.0025 },
    ]);
    const [rounded] = readSides('m \\approx \\htmlData{term=parameter-1}{{-}1.2346}');
    expect(rounded?.low).toBeCloseTo(-1.234_65, 9);
    expect(rounded?.high).toBeCloseTo(-1.234_55, 9);
  });

  it('knows what it cannot read', () => {
    for (const tex of ['x = 2 +', 'x = (2', 'x = m', 'x = 2) + 1']) {
      expect(() => readSides(tex)).toThrow(/unexpected/u);
    }
  });
});

/** Data and lines as one meets them: values with some decimals, and the iterates of runs on them. */
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => Number(`${digits}e${-decimals}`));
const run = fc
  .record({
    points: fc.array(fc.record({ x: decimal, y: decimal }), { minLength: 1, maxLength: 8 }),
    start: fc.record({ m: decimal, b: decimal }),
    convention: fc.constantFrom(...lossConventions),
    method: fc.constantFrom('batch' as const, 'point' as const),
    share: fc.double({ min: 0.01, max: 0.95, noNaN: true }),
    iteration: fc.nat({ max: 60 }),
    standard: fc.boolean(),
    chosen: fc.nat({ max: 7 }),
  })
  .map(({ points, start, convention, method, share, iteration, standard, chosen }): BeatInput => {
    const scaling = scalingOf(points, standard ? 'standard' : 'none');
    const observations = scaleObservations(points, scaling);
    const bound = lineStability(observations, convention)?.largestStableRate ?? 1;
    const learningRate = method === 'batch' ? share * Math.min(bound, 10) : 0.01;
    const trajectory = lineRun({
      observations,
      convention,
      start,
      learningRate,
      method:
        method === 'batch'
          ? { kind: 'batch' }
          : { kind: 'point', order: 'given', observations, seed: 1 },
    });
    const last = trajectory.extendTo(iteration + 1);
    const shown = Math.max(0, Math.min(iteration, last - 1));
    const iterate = trajectory.iterateAt(shown);
    return {
      observations,
      chosen: iterate.point ?? chosen % points.length,
      iterate,
      next: trajectory.thetaAt(Math.min(shown + 1, last)),
      convention,
      method,
      feature: standard ? 'z' : 'x',
      spread: Math.sqrt(lineSums(observations).sumYY / observations.length),
      unscaled: { observations: points, scaling },
    };
  });

/** The last number in TeX: its digits, and the power of ten behind it. */
function resultWritten(tex: string): { readonly digits: string; readonly exponent: number } {
  const found = [...tex.matchAll(/(\d+(?:\.\d+)?)(?: \\times 10\^\{(-?\d+)\})?/gu)].at(-1);
  return { digits: found?.[1] ?? '', exponent: Number(found?.[2] ?? 0) };
}

const almostNothing: Rational = { above: 1n, below: 10n ** 11n };

/**
 * How far what is worked out may be from the result as it is written: half a unit of its last place. Where
 * the line says "equals" all the way, next to nothing: what the twelfth digit of a double leaves.
 */
function tolerance(tex: string, size: Rational): Rational {
  if (!tex.includes(String.raw`\approx`)) return rational.times(almostNothing, size);
  const { digits, exponent } = resultWritten(tex);
  // Nothing is left but what the last of five digits may be off.
  if (digits === '0') return rational.times(rational.written('0.00001', 0), size);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return rational.times(rational.powerOfTen(exponent - decimals), { above: 1n, below: 2n });
}

/** The sum of the numbers that are written, without their signs: by it rounding is judged. */
function sizeOf(tex: string): Rational {
  const written = tex.matchAll(/(\d+(?:\.\d+)?)(?: \\times 10\^\{(-?\d+)\})?/gu);
  return [...written]
    .map(([, digits = '0', exponent = '0']) => rational.written(digits, Number(exponent)))
    .reduce(rational.plus, { above: 1n, below: 1n });
}

/** The lines of a straight line with 0 and with 1 in the place of the letter that stays a letter. */
function withoutLetters(tex: string): readonly string[] {
  const letter = /\\htmlData\{term=parameter-[12]\}\{[mb]\}/gu;
  // What stands on the left is asked for, and is no part of what is worked out.
  const [, ...sides] = tex.split(/(?== |\\approx |\\leftarrow )/u);
  return ['0', '1'].map((value) => `x ${sides.join('').replaceAll(letter, value)}`);
}

describe('by hand it comes out', () => {
  const format = createNumberFormat();

  it('in every line, whatever the data, the iterate, the convention, the method and the scaling', () => {
    fc.assert(
      fc.property(run, (input) => {
        for (const { id, numbersEquation, furtherEquations } of linesOf(input)) {
          // Numbers on their way are not worked out from each other.
          if (numbersEquation === undefined || id === 'chain-limit') continue;
          // Each row of a line by itself.
          const rows = [numbersEquation, ...furtherEquations];
          const texts = rows.map((row) =>
            formulaToTex(equationFormula(row, 'row', { format, letters })),
          );
          for (const tex of texts.flatMap(withoutLetters)) {
            const sides = readByHand(tex);
            const result = sides.at(-1);
            if (result === undefined) throw new Error(`${id} has no result`);
            for (const side of sides) {
              if (side === undefined) continue;
              expect(
                rational.isWithin(side, result, tolerance(tex, sizeOf(tex))),
                `${id}: ${tex}`,
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('for the total of a sum as well, which stands between the terms and the result', () => {
    fc.assert(
      fc.property(run, (input) => {
        for (const { id, numbersEquation } of linesOf(input)) {
          const [terms, total] = numbersEquation?.sides.map(({ expression }) => expression) ?? [];
          if (terms?.kind !== 'product' || total?.kind !== 'product') continue;
          const [sum, value] = [terms.factors.at(-1), total.factors.at(-1)];
          if (sum?.kind !== 'sum' || value?.kind !== 'number') continue;
          if (someExpression(sum, ({ kind }) => kind === 'ellipsis')) continue;
          const relation = relationToTex[numbersEquation?.sides[1]?.relation ?? 'equals'];
          const tex = `x ${relation} ${expressionTex(sum)} ${relation} ${expressionTex(value)}`;
          const [worked, written] = readByHand(tex);
          if (worked === undefined || written === undefined) throw new Error(tex);
          expect(
            rational.isWithin(worked, written, tolerance(tex, sizeOf(tex))),
            `${id}: ${tex}`,
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('with the examples that did not: 2 · (−0.39496), and a fifth of 2.6857', () => {
    const lines = linesOf(beatInput([{ x: 0, y: 0.394_956_78 }], { m: 0, b: 0 }));
    const written = lines.find(({ id }) => id === 'power-rule')?.numbers;
    expect(written && formulaToTex(written)).toMatch(/394957\)\} \\approx \{-\}0\.78991$/u);
    const fifth = comingOut(
      {
        sides: [product(fraction(number(1), number(5)), shownNumber(2.685_674_3))],
        result: shownNumber(2.685_674_3 / 5),
      },
      createNumberFormat(),
    );
    expect(fifth.map(expressionTex)).toEqual([String.raw`\frac{1}{5} \cdot 2.68567`, '0.53713']);
  });

  it('down to nothing where terms cancel to what rounding leaves behind', () => {
    const point = [{ x: 3, y: 0.3 }];
    const error = linesOf(beatInput(point, { m: 0.1, b: 0 })).find(({ id }) => id === 'error');
    expect(0.1 * 3 - 0.3).not.toBe(0);
    expect(error?.numbers && formulaToTex(error.numbers)).toMatch(/0$|0\}$/u);
  });
});

describe('the lines with numbers', () => {
  it('carry at least as many digits in what is worked out as in what comes out', () => {
    fc.assert(
      fc.property(run, (input) => {
        for (const { id, numbersEquation } of linesOf(input)) {
          if (id === 'chain-limit') continue;
          const sides = numbersEquation?.sides.map(({ expression }) => expression) ?? [];
          const result = sides.at(-1);
          if (result?.kind !== 'number' || result.digits === undefined) continue;
          const fewer = sides
            .slice(0, -1)
            .some((side) =>
              someExpression(
                side,
                (part) =>
                  part.kind === 'number' && part.shown && (part.digits ?? 0) <= result.digits!,
              ),
            );
          expect(fewer).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('end in the loss, the gradient and the parameters that the run has', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { iterate, next } = input;
        const expected: Readonly<Record<string, number>> = {
          loss: iterate.loss,
          'gradient-1': iterate.slopes[0]!,
          'gradient-2': iterate.slopes[1]!,
          'update-1': next[0]!,
          'update-2': next[1]!,
        };
        for (const { id, numbersEquation } of linesOf(input)) {
          const result = numbersEquation?.sides.at(-1)?.expression;
          const wanted = expected[id];
          if (result?.kind !== 'number' || wanted === undefined) continue;
          const largest = Math.max(
            iterate.loss,
            Math.abs(iterate.at[0]!),
            Math.abs(iterate.at[1]!),
            1,
          );
          const isNothing = result.value === 0 && Math.abs(wanted) < 1e-9 * largest;
          expect(isNothing || result.value === wanted, id).toBe(true);
        }
      }),
    );
  });

  it('leave no symbol without its number, but the letter of a straight line', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { id, numbersEquation } of linesOf(input)) {
          for (const { expression } of numbersEquation?.sides ?? []) {
            const left = someExpression(
              expression,
              (part) =>
                ['derivative', 'indexed-sum', 'change'].includes(part.kind) ||
                (part.kind === 'symbol' && id !== part.term?.replace('parameter', 'inner-line')),
            );
            expect(left, id).toBe(false);
          }
        }
      }),
    );
  });
});

describe('the rate by smaller and smaller nudges', () => {
  it('comes from that of the line before to the slope', () => {
    const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: [2, 3, 5, 4, 6][x - 1] ?? 0 }));
    const input = { ...beatInput(points, { m: 0, b: 0 }, 'mean', 2), spread: Math.SQRT2 };
    const line = linesOf(input).find(({ id }) => id === 'chain-limit');
    // None of them is equal to another: each follows from a smaller nudge.
    expect(line?.numbers && formulaToTex(line.numbers)).toBe(
      String.raw`{-}28.2 \to {-}29.82 \to {-}30`,
    );
    expect(line?.sentence.values).toMatchObject({
      known: 'exact',
      nudge: '0.02',
      move: '0.06',
      // (−5 + 3 · 0.02)² − (−5)²
      moved: '−4.94',
      before: '25',
      rise: '−0.5964',
      rate: '−29.82',
    });
    const before = linesOf(input).find(({ id }) => id === 'chain-change');
    const words = { nudge: '0.2', move: '0.6', moved: '−4.4', before: '25', rise: '−5.64' };
    expect(before?.sentence.values).toMatchObject({ known: 'exact', ...words });
  });

  it('has the rates that become the slopes in its words, and what turns the line', () => {
    const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: [2, 3, 5, 4, 6][x - 1] ?? 0 }));
    const input = { ...beatInput(points, { m: 0, b: 0 }, 'mean', 2), spread: Math.SQRT2 };
    const wordsOf = (wanted: string) =>
      linesOf(input).find(({ id }) => id === wanted)?.sentence.values;
    // −5.64 / 0.6 · 0.6 / 0.2 becomes 2 · (−5) · 3.
    expect(wordsOf('chain-rule')).toMatchObject({
      known: 'yes',
      before: '(−9.4) · 3',
      after: '(−10) · 3',
    });
    expect(wordsOf('chain-1')).toMatchObject({
      known: 'yes',
      rate: '−10',
      way: 'up',
      lever: '3',
      turn: '−30',
    });
    // Of all points there is none.
    expect(
      linesOf({ ...input, chosen: 'all' }).find(({ id }) => id === 'chain-1')?.sentence.values,
    ).toMatchObject({ known: 'no' });
  });

  it('is told where the square of the error is beyond all numbers', () => {
    const points = [
      { x: 1990, y: 5 },
      { x: 1991, y: 6 },
      { x: 1993, y: 7 },
    ];
    const far = { m: 1, b: -1e200 };
    const told = linesOf({ ...beatInput(points, far, 'half', 1), spread: 1.2 }).map(
      ({ sentence }) => Object.values(sentence.values).join(' '),
    );
    expect(told.filter((words) => words.includes('NaN'))).toStrictEqual([]);
  });

  it('is told where a pull times its lever is beyond all numbers', () => {
    const points = [1, 2, 3].map((x) => ({ x: x * 1e200, y: x * 1e200 }));
    const told = linesOf({ ...beatInput(points, { m: 0, b: 0 }, 'mean', 1), spread: 1e200 }).map(
      ({ id, sentence }) => [id, sentence.values['known']],
    );
    expect(told).toContainEqual(['chain-1', 'no']);
  });

  it('is what the nudges do to the square, nearer to the end each time', () => {
    fc.assert(
      fc.property(run, (input) => {
        const lines = linesOf(input);
        const of = (wanted: string) => {
          const found = lines.find(({ id }) => id === wanted)?.numbersEquation?.sides ?? [];
          return found.map(({ expression }) =>
            expression.kind === 'number' ? expression.value : 0,
          );
        };
        const way = of('chain-limit');
        if (way.length < 2) return;
        const end = way.at(-1) ?? 0;
        const slope = of('chain-rule').at(-1) ?? 0;
        const size = Math.max(...way.map(Math.abs));
        expect(Math.abs(end - slope)).toBeLessThanOrEqual(1e-12 * size);
        const gaps = way.map((rate) => Math.abs(rate - end));
        expect(gaps).toStrictEqual(gaps.toSorted((one, other) => other - one));
        // A tenth of the nudge is a tenth of the way.
        const [first = 10, second = 1] = way.length === 3 ? gaps : [];
        expect(first / second).toBeCloseTo(10, 3);
      }),
    );
  });
});
