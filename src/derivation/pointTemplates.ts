import { differentiate } from '../calculus/differentiate.ts';
import {
  type Expression,
  fraction,
  number,
  partialDerivative,
  product,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { LineSentence } from './lineSentence.ts';
import type { LineModel } from './lineModel.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';

// The beats in which an iteration that uses one point differs from one that uses all: where the others
// have L and a Σ, there is Lᵢ, the loss of this point alone.

/** eᵢ², or eᵢ²/2 in the half mean. There is no 1/N: one point is not a mean. */
function lossOfPoint({ square }: LineModel, convention: LossConvention): Expression {
  return convention === 'half' ? fraction(square, number(2)) : square;
}

/** The model with Lᵢ for the loss: its definition, and all that is differentiated, are one point's. */
export function pointModel(model: LineModel, convention: LossConvention): LineModel {
  const definitions = new Map(model.definitions);
  definitions.set('L', lossOfPoint(model, convention));
  return { ...model, loss: symbol('L', undefined, 'i'), definitions };
}

/** Lᵢ = eᵢ². */
export function pointLossBeat(model: LineModel, convention: LossConvention): BeatTemplate {
  const own = lossOfPoint(model, convention);
  // The square is known from the beat before: the line goes on from its value.
  const value = symbol('square', 'square', 'i');
  const numeric = convention === 'half' ? fraction(value, number(2)) : value;
  const line = lineTemplate({
    id: 'loss',
    left: model.loss,
    side: own,
    rule: 'definition-point-loss',
    lights: ['square'],
    isResult: true,
    // Of the whole square the value is the result already.
    worked: (values) => ({
      sides:
        convention === 'half' ? (workedSide(numeric, () => number(0))(values)?.sides ?? []) : [],
      result: resultOf(numeric, values),
    }),
    sentence: () => ({
      id: `line.point.loss.${convention === 'half' ? 'half' : 'whole'}`,
      values: {},
    }),
  });
  return { name: 'loss', lines: [line] };
}

/** ∂Lᵢ/∂m and ∂Lᵢ/∂b; in the half mean ½ · 2e · x, in which the 2 cancels in a line of its own. */
export function pointGradientBeat(model: LineModel, convention: LossConvention): BeatTemplate {
  const { m, b, square, loss, definitions } = model;
  const half = convention === 'half';
  const ofSquare = partialDerivative(square, m);
  const steps = differentiate(ofSquare, definitions);
  const outerTimesInner = steps.steps.at(-1)?.before ?? steps.derivative;
  const halved = (rest: Expression): Expression => product(fraction(number(1), number(2)), rest);

  function line(
    unknown: typeof m,
    id: LineTemplate['id'],
    side: Expression | undefined,
    rule: LineTemplate['rule'],
    more: Partial<LineTemplate> = {},
  ): LineTemplate {
    const of = unknown === m ? 'm' : 'b';
    const left = partialDerivative(loss, unknown, `gradient-${of}`);
    const right = side ?? differentiate(left, definitions).derivative;
    return lineTemplate({
      id,
      left,
      side: right,
      rule,
      worked: workedSide(right, ({ input }) =>
        shownNumber(input.iterate.gradient[of], `gradient-${of}`),
      ),
      sentence: () => ({ id: `line.point.${id}` as LineSentence['id'], values: {} }),
      ...more,
    });
  }

  const lines = [
    ...(half
      ? [
          line(m, 'gradient-factor', halved(ofSquare), 'constant-multiple', { by: ['loss'] }),
          line(m, 'gradient-points', halved(outerTimesInner), 'substitute', { by: ['chain-rule'] }),
          line(m, 'gradient-m', undefined, 'cancel', {
            isResult: true,
            sentence: () => ({ id: 'line.gradient-m.half', values: {} }),
          }),
        ]
      : [
          line(m, 'gradient-m', outerTimesInner, 'substitute', {
            by: ['loss', 'chain-rule'],
            isResult: true,
          }),
        ]),
    line(b, 'gradient-b', undefined, 'alike', { isResult: true }),
  ];
  return { name: 'gradient', lines };
}
