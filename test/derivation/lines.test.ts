import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { type Expression, number } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { withChildren, children } from '../../src/calculus/tree.ts';
import type { BeatLine, Feature } from '../../src/derivation/beat.ts';
import { lineIds, type LineId } from '../../src/derivation/lineIds.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { linesOf } from './support/lineOfPoints.ts';
import { methodIds } from '../../src/descent/methods/method.ts';
import { methods } from '../../src/descent/methods/methods.ts';
import { translate } from '../../src/i18n/translate.ts';
import messages from '../../src/i18n/messages/en/lines.json';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { beatInput } from './support/beatInputs.ts';
import { iterationBeats, lineModel } from './support/lineBeats.ts';

const five = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

/** Every kind of derivation: feature, convention and method. */
const kinds = (['x', 'z'] as const).flatMap((feature) =>
  lossConventions.flatMap((convention) =>
    methodIds.map((method) => ({ feature, convention, method })),
  ),
);

type Kind = (typeof kinds)[number];

function beatsOf({ feature, convention, method }: Kind, chosen: number | 'all' = 2) {
  const input = beatInput(five, { m: 0, b: 0 }, convention, 2);
  const { uses, memory } = methods[method];
  return iterationBeats({
    ...input,
    iterate: {
      ...input.iterate,
      ...(uses === 'some' ? { rows: [2, 4] } : {}),
      state: Float64Array.from([0, 0, ...memory.flatMap(() => [0.5, 1.5])]),
    },
    curvature: Float64Array.of(22, 6, 6, 2),
    chosen,
    feature,
    method,
    spread: Math.SQRT2,
    unscaled: { observations: five, scaling: { centre: 0, spread: 1 } },
  });
}

function allLines(kind: Kind, chosen: number | 'all' = 2): readonly BeatLine[] {
  return beatsOf(kind, chosen).flatMap(({ lines }) => lines);
}

function sentenceOf({ sentence }: BeatLine): string {
  return translate(sentence.id, sentence.values);
}

describe('the lines of a derivation', () => {
  it('are these, for the mean: each beat begins with what one knows, and ends with what it is for', () => {
    const ids = (feature: Feature): readonly (readonly LineId[])[] =>
      beatNames.map((beat) => linesOf(beat, { feature, convention: 'mean' }).map(({ id }) => id));
    expect(ids('x')).toEqual([
      ['guess'],
      ['error'],
      ['square'],
      ['loss-sum', 'loss', 'loss-map'],
      ['power-quotient', 'power-expand', 'power-divide', 'power-rule'],
      ['inner-error', 'inner-line-1', 'inner-1', 'inner-line-2', 'inner-2'],
      ['chain-change', 'chain-limit', 'chain-rule', 'chain-1', 'chain-2'],
      [
        'gradient-loss',
        'gradient-factor',
        'gradient-sum',
        'gradient-points',
        'gradient-1',
        'gradient-2',
      ],
      ['update-step', 'update-1', 'update-loss'],
    ]);
    expect(ids('z')[0]).toEqual(['standardise', 'guess']);
  });

  it.each(kinds)('are at most 30, none of them twice: $feature, $convention, $method', (kind) => {
    const lines = allLines(kind);
    expect(lines.length).toBeLessThanOrEqual(30);
    const order = lines.map(({ id }) => lineIds.indexOf(id));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    const texts = lines.map(({ symbols }) => formulaToTex(symbols));
    expect(new Set(texts).size).toBe(texts.length);
    for (const tex of texts) parseTex(tex);
  });

  it.each(kinds)(
    'rest on earlier steps only, and each beat arrives at something: $feature, $convention, $method',
    (kind) => {
      for (const [position, { lines }] of beatsOf(kind).entries()) {
        for (const { by } of lines) {
          for (const step of by) expect(beatNames.indexOf(step)).toBeLessThan(position);
        }
        expect(lines.at(-1)?.isResult).toBe(true);
      }
    },
  );
});

/** The expression with each change replaced by what a nudge of m makes of the quantity. */
function withChanges(expression: Expression, changed: (of: Expression) => Expression): Expression {
  if (expression.kind === 'change') return changed(expression.of);
  return withChildren(
    expression,
    children(expression).map((part) => withChanges(part, changed)),
  );
}

describe('the lines with a change in them', () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true });

  it('hold for any nudge, not only for one that is small', () => {
    fc.assert(
      fc.property(value, value, value, value, (x, y, m, b) => {
        const h = 0.37;
        const { definitions, error, square } = lineModel('x', 'mean');
        const at = (slope: number, nudge = 0) => ({
          scalars: { m: slope, b, h, N: 1 },
          series: { x: [x], y: [y], ...(nudge === 0 ? {} : { e: [m * x + b - y + nudge] }) },
          point: 0,
          definitions,
        });
        for (const beat of ['power-rule', 'chain-rule'] as const) {
          for (const { id, equation } of linesOf(beat, { feature: 'x', convention: 'mean' })) {
            if (equation.left.kind !== 'fraction') continue;
            // In the power rule e is nudged by h, in the chain rule m is.
            const byM = beat === 'chain-rule';
            const after = byM ? at(m + h) : at(m, h);
            const changed = (of: Expression): Expression =>
              of.kind === 'symbol' && of.name === 'm'
                ? number(h)
                : number(evaluate(of, after) - evaluate(of, at(m)));
            const moved = evaluate(error, after) - evaluate(error, at(m));
            // Nothing is divided by a change that is 0, or lost in rounding.
            if (Math.abs(moved) < 1e-3) continue;
            const worth = (side: Expression): number => evaluate(withChanges(side, changed), at(m));
            const left = worth(equation.left);
            const size = 1 + Math.abs(left) + Math.abs(evaluate(square, at(m)));
            for (const { relation, expression } of equation.sides) {
              // What a rate comes nearer to it has at no nudge.
              if (relation === 'tends') continue;
              expect(Math.abs(worth(expression) - left) / size, id).toBeLessThan(1e-8);
            }
          }
        }
      }),
    );
  });
});

describe('the sentences of the lines', () => {
  // What one can see: in the formula, among the data, or on the map.
  const visible =
    /\b(line|point|picture|arrow|tangent|square|stack|curve|map|formulas?|stands?|error|loss|term|bar|heights?|slope|rate)\b|[ΣΔ∂ηŷ]|e²/u;

  it.each(kinds)(
    'are short, and speak of what one sees: $feature, $convention, $method',
    (kind) => {
      for (const chosen of [2, 'all'] as const) {
        for (const line of allLines(kind, chosen)) {
          const sentence = sentenceOf(line);
          const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’.]*/gu) ?? [];
          expect(words.length, sentence).toBeLessThanOrEqual(27);
          expect(words.length, sentence).toBeGreaterThan(8);
          expect(sentence, line.id).toMatch(visible);
          expect(sentence).not.toMatch(/[{}]|NaN|undefined|Infinity/u);
        }
      }
    },
  );

  it('are all used', () => {
    const used = new Set(
      kinds.flatMap((kind) => allLines(kind).map(({ sentence }) => sentence.id as string)),
    );
    expect(Object.keys(messages).filter((id) => !used.has(id))).toEqual([]);
  });

  it('say what the nudge does at the point, and which way the parameters go', () => {
    const lines = allLines({ feature: 'x', convention: 'mean', method: 'batch' });
    const sentence = (id: LineId): string => {
      const line = lines.find((each) => each.id === id);
      return line === undefined ? '' : sentenceOf(line);
    };
    expect(sentence('guess')).toContain('Point i\u00A0=\u00A03: its x gives the guess');
    expect(sentence('inner-1')).toContain('nudge m by 0.2, the error moves by 0.6');
    expect(sentence('inner-2')).toContain('Nudge b by 0.2: the error moves by 0.2 too');
    expect(sentence('update-1')).toContain('m grows, b grows');
    const high = iterationBeats(beatInput(five, { m: 3, b: 3 }));
    const update = high.at(-1)?.lines.at(-2);
    expect(update && sentenceOf(update)).toContain('m shrinks, b shrinks');
  });

  it('introduce a word or sign before it is used without a word', () => {
    const lines = allLines({ feature: 'x', convention: 'mean', method: 'batch' });
    const firstOf = (sign: RegExp, where: (line: BeatLine) => string): number =>
      lines.findIndex((line) => sign.test(where(line)));
    const inFormula = ({ symbols }: BeatLine): string => formulaToTex(symbols);
    for (const [inTex, inWords] of [
      [/\\sum/u, /Σ says/u],
      [/\\Delta/u, /Δ says/u],
      [/\\partial/u, /∂ says/u],
      [/\\eta/u, /η \(eta\)/u],
      [/\\leftarrow/u, /← says “becomes”/u],
    ] as const) {
      expect(firstOf(inWords, sentenceOf), String(inTex)).toBe(firstOf(inTex, inFormula));
    }
  });
});
