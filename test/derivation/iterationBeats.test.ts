import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat, BeatLine } from '../../src/derivation/beat.ts';
import type { LineId } from '../../src/derivation/lineIds.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { beatInput, wildInput } from './support/beatInputs.ts';
import { readByHand } from '../calculus/support/readTex.ts';
import { parseTex, readNumbers } from '../calculus/support/parseTex.ts';
import { modelBeats } from '../../src/derivation/modelBeats.ts';
import { iterationBeats, ofLine } from './support/lineBeats.ts';

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
    .replaceAll(/\\mathbin\{\{-\}\}/gu, '-')
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
    expect(plain(beats, 'inner-error')).toBe('{e_2} = 2 · 2 - 1 - 5 = -2');
    expect(plain(beats, 'inner-1')).toMatch(/= 2$/u);
    expect(plain(beats, 'inner-2')).toMatch(/= 1$/u);
    expect(plain(beats, 'chain-1')).toContain('= 2 · (-2) · 2 = -8');
    expect(plain(beats, 'chain-2')).toContain('= 2 · (-2) · 1 = -4');
  });

  it('works the difference quotient out with a nudge of 1, for a spread of 1', () => {
    // ((−2 + 1)² − (−2)²) / 1 = (1 − 4) / 1 = −3 = −4 + 1.
    expect(plain(beats, 'power-quotient')).toMatch(/= -3$/u);
    expect(plain(beats, 'power-expand')).toContain('4 - 4 + 1 - 4');
    expect(plain(beats, 'power-divide')).toMatch(/= -4 \+ 1 = -3$/u);
  });

  it('keeps the letter of the straight line, so that its slope is seen', () => {
    expect(plain(beats, 'inner-line-1')).toBe('{e_2} = 2 · {m} + (-1 - 5) = 2 · {m} - 6');
    expect(plain(beats, 'inner-line-2')).toBe('{e_2} = 1 · {b} + (2 · 2 - 5) = 1 · {b} - 1');
  });

  it('sends a nudge of m through, so that the change of the error cancels', () => {
    // Δm = 0.2, so Δe = 2 · 0.2 = 0.4 and Δe² = (−1.6)² − 4 = −1.44.
    const line = linesOf(beats).find(({ id }) => id === 'chain-change');
    const values = readByHand(formulaToTex(line?.numbers ?? { skeleton: '', numbers: [] }));
    expect(values.map((value) => Number(value?.above) / Number(value?.below))).toEqual([
      -7.2, -7.2, -7.2,
    ]);
    // A point at x = 0 does not feel m at all.
    const still = iterationBeats(beatInput([{ x: 0, y: 1 }], { m: 2, b: 0 }));
    expect(plain(still, 'chain-change')).toBe('');
  });

  it('shows all terms of up to six points, and the total', () => {
    expect(plain(beats, 'loss-sum')).toMatch(/= 1 \+ 4 \+ 4 \+ 1 \+ 16 \\\\ = 26$/u);
    expect(plain(beats, 'loss')).toBe(String.raw`{L} = \frac15 · 26 = 5.2`);
    expect(plain(beats, 'gradient-1')).toContain(
      String.raw`= \frac25 ((-1) · 1 + (-2) · 2 + 2 · 3 \\ + 1 · 4 + 4 · 5) \\ = \frac25 · 25 = 10`,
    );
    expect(plain(beats, 'gradient-2')).toContain(
      String.raw`= \frac25 (-1 - 2 + 2 + 1 + 4) \\ = \frac25 · 4 = 1.6`,
    );
    expect(plain(beats, 'gradient-sum')).toContain(String.raw`= \frac15 (-2 - 8 + 12 + 8 + 40)`);
  });

  it('shows of more points the first two, the chosen one and the last', () => {
    const ten = Array.from({ length: 10 }, (_none, index) => ({ x: index, y: 0 }));
    const squares = (chosen: number): string =>
      plain(iterationBeats(beatInput(ten, { m: 1, b: 0 }, 'sum', chosen)), 'loss-sum');
    expect(squares(4)).toContain(String.raw`= 0 + 1 + \cdots + 16 + \cdots + 81 \\ = 285`);
    expect(squares(2)).toContain(String.raw`= 0 + 1 + 4 + \cdots + 81 \\ = 285`);
    expect(squares(8)).toContain(String.raw`= 0 + 1 + \cdots + 64 + 81 \\ = 285`);
    expect(squares(9)).toContain(String.raw`= 0 + 1 + \cdots + 81 \\ = 285`);
  });

  it('updates both parameters from the old ones', () => {
    expect(plain(beats, 'update-1')).toBe(
      String.raw`{m} \leftarrow 2 - 0.05 · 10 = 1.5 \\ {b} \leftarrow -1 - 0.05 · 1.6 = -1.08`,
    );
  });

  it('works the new loss out, by steps 1 to 4 once more', () => {
    // ŷ = 1.5x − 1.08: guesses 0.42, 1.92, 3.42, 4.92, 6.42.
    expect(plain(beats, 'update-loss')).toBe(
      String.raw`\text{new }L = \frac15 ((-1.58)^2 + (-3.08)^2 + 0.42^2 + (-1.08)^2 + 1.42^2) \\ = \frac15 · 15.342 = 3.0684`,
    );
    const line = linesOf(beats).find(({ id }) => id === 'update-loss');
    expect(line?.sentence.values).toMatchObject({
      error: 'e₂',
      side: '1.5 · 2 − 1.08 − 5',
      result: '−3.08',
    });
  });

  it('carries the factor 2 to the end in every convention', () => {
    const sides = (convention: 'sum' | 'mean' | 'half', id: LineId): string =>
      plain(iterationBeats(beatInput(five, { m: 2, b: -1 }, convention)), id, 'symbols').replace(
        /^.*? = /u,
        '',
      );
    expect(sides('sum', 'gradient-1')).toBe(String.raw`2 \sum_{i=1}^{N} {e_{i}} {x_{i}}`);
    expect(sides('mean', 'gradient-1')).toBe(String.raw`\frac2{N} \sum_{i=1}^{N} {e_{i}} {x_{i}}`);
    expect(sides('half', 'gradient-1')).toBe(String.raw`\frac1{N} \sum_{i=1}^{N} {e_{i}} {x_{i}}`);
  });

  it('writes no brackets or dots for one point', () => {
    const one = iterationBeats(beatInput(five.slice(0, 1), { m: 2, b: -1 }));
    expect(plain(one, 'gradient-1')).toContain(String.raw`= \frac21 · (-1) · 1 = -2`);
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
      linesOf(iterationBeats(beatInput(five, { m, b: 0.123_456_712_345 }))).map(
        ({ numbers }) => numbers?.skeleton,
      );
    // Numbers of so many digits are rounded wherever they stand, as in a drag.
    expect(skeleton(2.234_567_812_345)).toEqual(skeleton(2.243_210_912_345));
  });

  it('takes the nearest point when the chosen one is outside the data', () => {
    const shown = (chosen: number) =>
      plain(iterationBeats(beatInput(five, { m: 2, b: -1 }, 'mean', chosen)), 'error');
    expect(shown(-1)).toContain('e_1');
    expect(shown(99)).toContain('e_5');
  });

  it('looks at a few points only, however many there are', () => {
    let reads = 0;
    const counted = (values: Float64Array): Float64Array =>
      new Proxy(values, {
        get(target, key): unknown {
          if (typeof key === 'string' && /^\d+$/u.test(key)) reads += 1;
          return Reflect.get(target, key);
        },
      });
    const x = Float64Array.from({ length: 100_000 }, (_none, i) => i);
    const columns = { inputs: [counted(x)], y: counted(x.map((each) => -each)) };
    const input = {
      ...ofLine({ ...beatInput(five, { m: 2, b: -1 }), nextLoss: () => 1 }),
      data: { count: 100_000, ...columns },
    };
    const lines = linesOf(modelBeats(input));
    // No line is written before it is asked for: while something is dragged most are not seen.
    const before = reads;
    expect(lines.some(({ numbers }) => numbers !== undefined)).toBe(true);
    expect(lines.every(({ symbols }) => symbols.skeleton !== '')).toBe(true);
    expect(reads).toBeGreaterThan(before);
    expect(reads).toBeLessThan(100);
    // And once it is known it is the same one.
    expect(lines[3]?.numbers).toBe(lines[3]?.numbers);
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
    const lines = linesOf(iterationBeats(beatInput(five, { m: -2, b: 1e-7 })));
    const [guess, loss] = ['guess', 'loss-sum'].map((id) => lines.find((line) => line.id === id));
    expect(readNumbers(formulaToTex(guess?.numbers ?? { skeleton: '', numbers: [] }))).toEqual([
      { term: 'parameter-1', point: undefined, value: -2 },
      { term: 'x', point: 0, value: 1 },
      { term: 'parameter-2', point: undefined, value: 1e-7 },
      { term: 'prediction', point: 0, value: -2 },
    ]);
    const squares = readNumbers(formulaToTex(loss?.numbers ?? { skeleton: '', numbers: [] }));
    expect(squares.map(({ term, point }) => [term, point])).toEqual([
      ['square', 0],
      ['square', 1],
      ['square', 2],
      ['square', 3],
      ['square', 4],
    ]);
  });

  it('has the numbers of the iterate in their places', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        const { iterate, next, observations } = input;
        for (const { id, numbers } of linesOf(iterationBeats(input))) {
          if (numbers === undefined) continue;
          for (const { term, point, value } of readNumbers(formulaToTex(numbers))) {
            const { x = Number.NaN, y = Number.NaN } = observations[point ?? -1] ?? {};
            const prediction = iterate.at[0]! * x + iterate.at[1]!;
            const expected: Readonly<Record<string, readonly number[]>> = {
              'parameter-1': id === 'update-1' ? [iterate.at[0]!, next[0]!] : [iterate.at[0]!],
              'parameter-2': id === 'update-1' ? [iterate.at[1]!, next[1]!] : [iterate.at[1]!],
              x: [x],
              y: [y],
              prediction: [prediction],
              error: [prediction - y],
              square: [(prediction - y) ** 2],
              loss: [iterate.loss],
              rate: [iterate.learningRate],
              'gradient-1': [iterate.slopes[0]!],
              'gradient-2': [iterate.slopes[1]!],
              'square-by-error': [2 * (prediction - y)],
              'square-by-1': [2 * (prediction - y) * x],
              'error-by-1': [x],
            };
            // In a sum the sign stands before the term, so sizes are compared. How many digits are shown
            // depends on what comes out; what is too small to be told from rounding is shown as 0.
            const size = Math.abs(value);
            const near = expected[term]?.some((number) => {
              const gap = Math.abs(size - Math.abs(number));
              return gap <= 0.5 * Math.max(size, Math.abs(number)) || size === 0;
            });
            expect(near, `${id} ${term}`).toBe(true);
          }
        }
      }),
    );
  });
});
