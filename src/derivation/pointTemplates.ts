import {
  type Expression,
  fraction,
  number,
  partialDerivative,
  product,
  symbol,
} from '../calculus/expression.ts';
import { placeOf } from './term.ts';
import { gradientLine, otherGradients, pointForms } from './gradientTemplates.ts';
import { sentenceFor } from './lineSentence.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { slopeSentence } from './slopeSentence.ts';

// The beats in which an iteration that uses one point differs from one that uses all: where the others
// have L and a Σ, there is Lᵢ, the loss of this point alone.

/** eᵢ², or eᵢ²/2 in the half mean. There is no 1/N: one point is not a mean. */
function lossOfPoint({ square, convention }: ModelSymbols): Expression {
  return convention === 'half' ? fraction(square, number(2)) : square;
}

/** The model with Lᵢ for the loss: its definition, and all that is differentiated, are one point's. */
export function pointModel<Symbols extends ModelSymbols>(symbols: Symbols): Symbols {
  const definitions = new Map(symbols.definitions);
  definitions.set('L', lossOfPoint(symbols));
  return { ...symbols, loss: symbol('L', undefined, 'i'), definitions };
}

/** Lᵢ = eᵢ². */
export function pointLossBeat(symbols: ModelSymbols): BeatTemplate {
  const half = symbols.convention === 'half';
  // The square is known from the beat before: the line goes on from its value.
  const value = symbol('square', 'square', 'i');
  const numeric = half ? fraction(value, number(2)) : value;
  const line = lineTemplate({
    id: 'loss',
    left: symbols.loss,
    side: lossOfPoint(symbols),
    rule: 'definition-point-loss',
    isResult: true,
    // Of the whole square the value is the result already.
    worked: (values) => ({
      sides: half ? (workedSide(numeric, () => number(0))(values)?.sides ?? []) : [],
      result: resultOf(numeric, values),
    }),
    sentence: sentenceFor(
      symbols,
      `line.point.loss.${half ? 'half' : 'whole'}`,
      half ? 'point-half' : 'point-loss',
    ),
  });
  return { name: 'loss', lines: [line] };
}

/** ∂Lᵢ/∂m and ∂Lᵢ/∂b; in the half mean ½ · 2e · x, in which the 2 cancels in a line of its own. */
export function pointGradientBeat(
  symbols: ModelSymbols,
  slots: readonly number[],
  others: readonly number[],
): BeatTemplate {
  const { parameters, square, loss, convention, penalty } = symbols;
  const isSquared = penalty === 'squared';
  const [first = 0, ...further] = slots;
  const half = convention === 'half';
  const forms = pointForms(symbols, first);
  const ofSquare = partialDerivative(square, parameters[first] ?? loss);
  const halved = (rest: Expression): Expression => product(fraction(number(1), number(2)), rest);
  const line = (
    side: Expression,
    parts: Parameters<typeof gradientLine>[3],
    slot = first,
  ): LineTemplate => gradientLine(symbols, slot, side, parts);

  const lines = [
    ...(half
      ? [
          line(halved(ofSquare), {
            id: 'gradient-factor',
            rule: 'constant-multiple',
            by: ['loss'],
            sentence: sentenceFor(symbols, 'line.point.gradient-factor', 'gradient-factor', first),
          }),
          ...(isSquared
            ? [
                line(halved(forms.ofPoint), {
                  id: 'gradient-points',
                  rule: 'substitute',
                  by: ['chain-rule'],
                  sentence: sentenceFor(
                    symbols,
                    'line.point.gradient-points',
                    'point-gradient',
                    first,
                  ),
                }),
              ]
            : []),
          line(forms.result, {
            id: `gradient-${placeOf(first)}`,
            rule: isSquared ? 'cancel' : 'substitute',
            by: isSquared ? [] : ['chain-rule'],
            isResult: true,
            sentence: slopeSentence(
              symbols,
              first === 0 ? 'line.gradient-m.half' : undefined,
              'gradient-result',
              first,
            ),
          }),
        ]
      : [
          line(forms.ofPoint, {
            id: `gradient-${placeOf(first)}`,
            rule: 'substitute',
            by: ['loss', 'chain-rule'],
            isResult: true,
            sentence: sentenceFor(
              symbols,
              first === 0 ? 'line.point.gradient-m' : undefined,
              'point-gradient',
              first,
            ),
          }),
        ]),
    ...further.map((slot) =>
      line(
        pointForms(symbols, slot).result,
        {
          id: `gradient-${placeOf(slot)}`,
          rule: 'alike',
          isResult: true,
          sentence: sentenceFor(
            symbols,
            slot === 1 ? 'line.point.gradient-b' : undefined,
            'point-gradient',
            slot,
          ),
        },
        slot,
      ),
    ),
    ...otherGradients(symbols, others, (slot) => pointForms(symbols, slot).result),
  ];
  return { name: 'gradient', lines };
}
