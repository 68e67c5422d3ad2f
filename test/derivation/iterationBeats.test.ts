import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat, BeatLine, LineId } from '../../src/derivation/beat.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { iterationBeats } from '../../src/derivation/iterationBeats.ts';
import { roundToShown } from '../../src/numerics/formatNumber.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { beatInput, consistentInput, wildInput } from './support/beatInputs.ts';
import { intervalOf, shownInterval } from '../calculus/support/interval.ts';
import { parseTex, readNumbers } from '../calculus/support/parseTex.ts';

const five: readonly Observation[] = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
  { x: 3, y: 3 },
  { x: 4, y: 6 },
  { x: 5, y: 5 },
];

function linesOf(beats: readonly Beat[]): readonly BeatLine[] {
  return beats.flatMap(({ lines }) => lines);
}

/** The numbers of a line as a person would write them down from the screen. */
function plain(
  beats: readonly Beat[],
  id: LineId,
  kind: 'symbols' | 'numbers' = 'numbers',
): string {
  const formula = linesOf(beats).find((line) => line.id === id)?.[kind];
  if (formula === undefined) return '';
  return formulaToTex(formula)
    .replaceAll(/\\htmlData\{[^}]*\}/gu, '')
    .replaceAll(/\{(\(?)\{-\}([\d.]+)(\)?)\}/gu, '$1-$2$3')
    .replaceAll(/\{(\(-[\d.]+\))\}/gu, '$1')
    .replaceAll('{-}', '-')
    .replaceAll(/\{([\d.]+)\}/gu, '$1')
    .replaceAll(/\\begin\{aligned\}|\\end\{aligned\}|&|\\qquad|\{\}|\\bigl|\\bigr/gu, '')
    .replaceAll(/\\cdot\b/gu, '·')
    .replaceAll(String.raw`\,`, '')
    .replaceAll(/\s+/gu, ' ');
}

describe('iterationBeats, on paper', () => {
  // ŷ = 2x − 1: guesses 1, 3, 5, 7, 9 and errors −1, −2, 2, 1, 4 with squares adding up to 26.
  const beats = iterationBeats(beatInput(five, { m: 2, b: -1 }, 'mean', 1, 0.05));

  it('tells the nine beats in order', () => {
    expect(beats.map(({ name }) => name)).toEqual([...beatNames]);
  });

  it('puts the numbers of the chosen point in', () => {
    expect(plain(beats, 'guess')).toBe(String.raw`{\hat{y}_2} = 2 · 2 - 1 = 3`);
    expect(plain(beats, 'error')).toBe('{e_2} = 3 - 5 = -2');
    expect(plain(beats, 'square')).toBe('{{e}_2^2} = (-2) · (-2) = 4');
    expect(plain(beats, 'power-rule')).toBe(
      String.raw`{\frac{d({{e}_2^2})}{d{e_2}}} = 2 · (-2) = -4`,
    );
    expect(plain(beats, 'inner-m')).toContain('= 2 + 0 - 0 = 2');
    expect(plain(beats, 'inner-b')).toContain('= 0 + 1 - 0 = 1');
    expect(plain(beats, 'chain-m')).toContain('= 2 · (-2) · 2 = -8');
    expect(plain(beats, 'chain-b')).toContain('= 2 · (-2) · 1 = -4');
  });

  it('shows the first two terms of a long sum, the last, and the total', () => {
    expect(plain(beats, 'loss')).toBe(
      String.raw`{L} = \frac15 (1 + 4 + \cdots + 16) \\ = \frac15 · 26 = 5.2`,
    );
    expect(plain(beats, 'gradient-m')).toContain(
      String.raw`= \frac25 ((-1) · 1 + (-2) · 2 \\ + \cdots + 4 · 5) \\ = \frac25 · 25 = 10`,
    );
    expect(plain(beats, 'gradient-b')).toContain(
      String.raw`= \frac25 (-1 - 2 + \cdots + 4) \\ = \frac25 · 4 = 1.6`,
    );
  });

  it('updates both parameters from the old ones', () => {
    expect(plain(beats, 'update-m')).toBe(String.raw`{m} \leftarrow 2 - 0.05 · 10 = 1.5`);
    expect(plain(beats, 'update-b')).toBe(String.raw`{b} \leftarrow -1 - 0.05 · 1.6 = -1.08`);
  });

  it('carries the factor 2 to the end in every convention', () => {
    const last = (convention: 'sum' | 'mean' | 'half') =>
      plain(iterationBeats(beatInput(five, { m: 2, b: -1 }, convention)), 'gradient-m', 'symbols')
        .split(String.raw` \\ `)
        .slice(-2);
    expect(last('sum')[1]).toBe(String.raw`= 2 \sum_{i=1}^{N} {e_{i}} {x_{i}}`);
    expect(last('mean')[1]).toBe(String.raw`= \frac2{N} \sum_{i=1}^{N} {e_{i}} {x_{i}}`);
    expect(last('half')).toEqual([
      String.raw`= \frac2{2 N} \sum_{i=1}^{N} {e_{i}} {x_{i}}`,
      String.raw`= \frac1{N} \sum_{i=1}^{N} {e_{i}} {x_{i}}`,
    ]);
  });

  it('writes all terms of up to four points, and no brackets or dots for one', () => {
    const four = iterationBeats(beatInput(five.slice(0, 4), { m: 2, b: -1 }, 'sum'));
    expect(plain(four, 'loss')).toBe(String.raw`{L} = 1 + 4 + 4 + 1 \\ = 10`);
    const one = iterationBeats(beatInput(five.slice(0, 1), { m: 2, b: -1 }));
    expect(plain(one, 'gradient-m')).toContain(String.raw`= \frac21 · (-1) · 1 = -2`);
  });

  it('has symbols and no numbers without points', () => {
    const empty = linesOf(iterationBeats({ ...beatInput([], { m: 1, b: 1 }) }));
    expect(empty.every(({ numbers, numbersEquation }) => !numbers && !numbersEquation)).toBe(true);
    expect(empty.every(({ symbols }) => symbols.skeleton.length > 0)).toBe(true);
  });

  it('writes z for standardised x, still pointing at x', () => {
    const [guess] = linesOf(iterationBeats({ ...beatInput(five, { m: 1, b: 1 }), feature: 'z' }));
    expect(guess?.symbols.skeleton).toContain(String.raw`\htmlData{term=x}{z_{i}}`);
  });

  it('says about when a number is rounded, and equals when all are shown in full', () => {
    const relations = (m: number) =>
      linesOf(iterationBeats(beatInput(five, { m, b: 0 })))
        .find(({ id }) => id === 'guess')
        ?.numbersEquation?.sides.map(({ relation }) => relation);
    expect(relations(0.1)).toEqual(['equals', 'equals']);
    expect(relations(1 / 3)).toEqual(['about', 'about']);
  });

  it('keeps the skeleton when only digits change', () => {
    const skeleton = (m: number) =>
      linesOf(iterationBeats(beatInput(five, { m, b: 0.123_456_7 }))).map(
        ({ numbers }) => numbers?.skeleton,
      );
    expect(skeleton(2.234_567_8)).toEqual(skeleton(2.243_210_9));
  });

  it('takes the nearest point when the chosen one is outside the data', () => {
    const shown = (chosen: number) =>
      plain(iterationBeats(beatInput(five, { m: 2, b: -1 }, 'mean', chosen)), 'error');
    expect(shown(-1)).toContain('e_1');
    expect(shown(99)).toContain('e_5');
  });

  it('looks at a few points only, however many there are', () => {
    let reads = 0;
    const many = new Proxy(
      Array.from({ length: 100_000 }, (_none, i) => ({ x: i, y: -i })),
      {
        get(target, key, receiver): unknown {
          if (typeof key === 'string' && /^\d+$/u.test(key)) reads += 1;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    const input = { ...beatInput(five, { m: 2, b: -1 }), observations: many };
    iterationBeats(input);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(100);
  });
});

describe('iterationBeats, any iterate', () => {
  it('writes nothing that KaTeX cannot read', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        for (const { symbols, numbers } of linesOf(iterationBeats(input))) {
          parseTex(formulaToTex(symbols));
          if (numbers) parseTex(formulaToTex(numbers));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fills slots with plain digits, once each and in order', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        for (const { numbers } of linesOf(iterationBeats(input))) {
          if (numbers === undefined) continue;
          const slots = [...numbers.skeleton.matchAll(/⟦(\d+)⟧/gu)].map(([, slot]) => Number(slot));
          expect(slots).toEqual(numbers.numbers.map((_digits, slot) => slot));
          for (const digits of numbers.numbers) expect(digits).toMatch(/^\d+(\.\d+)?$/u);
        }
      }),
    );
  });

  it('is read by the tests as a person reads it', () => {
    const [guess, , , loss] = linesOf(iterationBeats(beatInput(five, { m: -2, b: 1e-7 })));
    expect(readNumbers(formulaToTex(guess?.numbers ?? { skeleton: '', numbers: [] }))).toEqual([
      { term: 'm', point: undefined, value: -2 },
      { term: 'x', point: 0, value: 1 },
      { term: 'b', point: undefined, value: 1e-7 },
      { term: 'prediction', point: 0, value: -2 },
    ]);
    const squares = readNumbers(formulaToTex(loss?.numbers ?? { skeleton: '', numbers: [] }));
    expect(squares.map(({ term, point }) => [term, point])).toEqual([
      ['square', 0],
      ['square', 1],
      ['square', 4],
      ['loss', undefined],
    ]);
  });

  it('reads back as the iterate, to the digits shown', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        const { iterate, next, observations } = input;
        for (const { id, numbers } of linesOf(iterationBeats(input))) {
          if (numbers === undefined) continue;
          for (const { term, point, value } of readNumbers(formulaToTex(numbers))) {
            const { x = Number.NaN, y = Number.NaN } = observations[point ?? -1] ?? {};
            const prediction = iterate.m * x + iterate.b;
            const expected: Readonly<Record<string, readonly number[]>> = {
              m: id === 'update-m' ? [iterate.m, next.m] : [iterate.m],
              b: id === 'update-b' ? [iterate.b, next.b] : [iterate.b],
              x: [x],
              y: [y],
              prediction: [prediction],
              error: [prediction - y],
              square: [(prediction - y) ** 2],
              loss: [iterate.loss],
              rate: [iterate.learningRate],
              'gradient-m': [iterate.gradient.m],
              'gradient-b': [iterate.gradient.b],
            };
            // In a sum the sign stands before the term, so sizes are compared.
            // What binary arithmetic leaves in the last digits is not shown, see showNumber.ts.
            const sizes = expected[term]?.flatMap((number) =>
              [number, Number(number.toPrecision(12))].map((near) => Math.abs(roundToShown(near))),
            );
            expect(sizes).toContain(Math.abs(value));
          }
        }
      }),
    );
  });

  it('has left equal to right, to the digits shown', () => {
    fc.assert(
      fc.property(consistentInput, (input) => {
        const { m, b } = input.iterate;
        const sizes = input.observations.map(
          ({ x, y }) => Math.abs(m * x) + Math.abs(b) + Math.abs(y),
        );
        const xs = input.observations.map(({ x }) => Math.abs(x));
        // What double precision may lose in a sum over points of this size.
        const largest = Math.max(1, ...sizes) * Math.max(1, ...sizes, ...xs);
        const slack = 1e-11 * largest * input.observations.length;
        for (const { numbersEquation } of linesOf(iterationBeats(input))) {
          expect(numbersEquation).toBeDefined();
          const sides = numbersEquation?.sides ?? [];
          const result = sides.at(-1)?.expression;
          if (result?.kind !== 'number') throw new Error('a line ends in a number');
          const right = result.shown
            ? shownInterval(result.value)
            : { low: result.value, high: result.value };
          for (const { expression } of sides) {
            if (someExpression(expression, ({ kind }) => kind === 'ellipsis')) continue;
            const left = intervalOf(expression);
            expect(left.low).toBeLessThanOrEqual(right.high + slack);
            expect(left.high).toBeGreaterThanOrEqual(right.low - slack);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
