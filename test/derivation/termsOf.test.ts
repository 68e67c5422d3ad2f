import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BeatName } from '../../src/derivation/beatNames.ts';
import { termsOfLines } from '../../src/derivation/termsOf.ts';
import { valueOnLine } from './support/lineOfPoints.ts';
import { belongsToPoint, isTerm, parameterOfTerm, terms } from '../../src/derivation/term.ts';
import { beatInput } from './support/beatInputs.ts';
import { iterationBeats } from './support/lineBeats.ts';

const input = beatInput(
  [
    { x: 1, y: 2 },
    { x: 2, y: 3 },
  ],
  { m: 0.5, b: 1 },
);
const beats = iterationBeats(input);

function linesOf(name: BeatName) {
  return beats.find((beat) => beat.name === name)?.lines ?? [];
}

function termsOf(name: BeatName): readonly string[] {
  return termsOfLines(linesOf(name)).map(({ term, point }) => `${term} ${String(point)}`);
}

describe('termsOfLines', () => {
  it('finds the terms of a step in its formulas, in the order in which they are read', () => {
    expect(termsOf('guess')).toStrictEqual([
      'prediction i',
      'parameter-1 undefined',
      'x i',
      'parameter-2 undefined',
    ]);
    expect(termsOf('error')).toStrictEqual(['error i', 'prediction i', 'y i']);
  });

  it('takes a term under a sum sign for that of every point', () => {
    expect(termsOf('loss').slice(0, 3)).toStrictEqual([
      'square every',
      'error every',
      'loss undefined',
    ]);
    // And those that the map is over.
    expect(termsOf('loss')).toContain('parameter-2 undefined');
  });

  it('knows every partial derivative for what it is', () => {
    expect(termsOf('power-rule')).toContain('square-by-error i');
    expect(termsOf('inner')).toContain('error-by-1 i');
    expect(termsOf('inner')).toContain('error-by-2 i');
    expect(termsOf('chain-rule')).toContain('square-by-1 i');
    expect(termsOf('chain-rule')).toContain('square-by-2 i');
    expect(termsOf('gradient')[0]).toBe('gradient-1 undefined');
    expect(termsOf('update')).toContain('rate undefined');
  });

  it('finds all terms that there are, in all steps together', () => {
    const found = new Set(beats.flatMap(({ lines }) => termsOfLines(lines)).map((use) => use.term));
    // Further parameters have terms of their own, which the line has no use for.
    const ofLine = terms.filter((term) => (parameterOfTerm(term)?.slot ?? 0) < 2);
    expect(ofLine.filter((term) => !found.has(term))).toStrictEqual([]);
  });
});

describe('the formulas', () => {
  const tex = (name: BeatName) =>
    linesOf(name)
      .map(({ symbols }) => symbols.skeleton)
      .join(' ');

  it('carry the terms of all points apart from those of the point at hand', () => {
    expect(tex('loss')).toContain('term=square,point=every');
    expect(tex('square')).toContain(String.raw`\htmlData{term=square}`);
  });

  it('carry the derivatives', () => {
    expect(tex('inner')).toContain('term=error-by-1');
    expect(tex('chain-rule')).toContain('term=square-by-2');
  });
});

describe('the number of a term', () => {
  const [first] = input.observations;

  it('is what one gets by hand', () => {
    const value = (term: (typeof terms)[number]) => valueOnLine(term, input.iterate, first);
    expect(value('prediction')).toBe(1.5);
    expect(value('error')).toBe(-0.5);
    expect(value('square')).toBe(0.25);
    expect(value('square-by-error')).toBe(-1);
    expect(value('rate')).toBe(0.05);
    expect(value('gradient-1')).toBe(input.iterate.slopes[0]!);
  });

  it('has the rates of change that the central difference has', () => {
    const calm = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(calm, calm, calm, calm, (x, y, m, b) => {
        const nearby = (...at: number[]) => ({ ...input.iterate, at: Float64Array.from(at) });
        const at = (dm: number, db: number, term: 'error' | 'square') =>
          valueOnLine(term, nearby(m + dm, b + db), { x, y }) ?? Number.NaN;
        const h = 1e-3;
        for (const term of ['error', 'square'] as const) {
          const byM = (at(h, 0, term) - at(-h, 0, term)) / (2 * h);
          const byB = (at(0, h, term) - at(0, -h, term)) / (2 * h);
          const given = nearby(m, b);
          expect(valueOnLine(`${term}-by-1`, given, { x, y })).toBeCloseTo(byM, 3);
          expect(valueOnLine(`${term}-by-2`, given, { x, y })).toBeCloseTo(byB, 3);
        }
      }),
    );
  });

  it('is missing for a point that is not there, and where it is not a number', () => {
    expect(valueOnLine('error', input.iterate, undefined)).toBeUndefined();
    expect(valueOnLine('square', input.iterate, { x: 1, y: 1e300 })).toBeUndefined();
    expect(terms.filter((term) => belongsToPoint(term))).toContain('error-by-2');
    expect(isTerm('nonsense')).toBe(false);
  });
});
