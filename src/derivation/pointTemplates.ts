import type { LossConvention } from '../regression/loss.ts';
import { differentiate, type DerivationStep } from '../calculus/differentiate.ts';
import type { Side } from '../calculus/equation.ts';
import {
  type Expression,
  fraction,
  number,
  partialDerivative,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import type { LineModel } from './lineModel.ts';
import { type BeatTemplate, beatTemplate, equalSide, lineTemplate } from './lineTemplate.ts';
import { workedOut } from './substitute.ts';

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
  // The square is known from the beat before: half of it goes on from its value.
  const value = symbol('square', 'square', 'i');
  const numeric = convention === 'half' ? fraction(value, number(2)) : own;
  return beatTemplate(
    'loss',
    lineTemplate({
      id: 'loss',
      equation: { left: model.loss, sides: [equalSide('definition-point-loss', own)] },
      numeric,
      result: (values) => shownNumber(workedOut(numeric, values)),
    }),
  );
}

/** The sides from ∂/∂m of Lᵢ written out to 2eᵢxᵢ; in the half mean the 2 cancels in a row of its own. */
function gradientSides(
  steps: readonly DerivationStep[],
  collected: Expression,
  derivative: Expression,
): readonly Side[] {
  const [writtenOut] = steps;
  if (writtenOut === undefined) throw new RangeError('the loss of a point is a definition');
  const sides = [
    equalSide('definition-point-loss', writtenOut.after),
    equalSide('chain', collected, true),
  ];
  if (collected !== derivative) sides.push(equalSide('cancel', derivative, true));
  return sides;
}

/** ∂Lᵢ/∂m and ∂Lᵢ/∂b. */
export function pointGradientBeat(model: LineModel): BeatTemplate {
  const lines = (['m', 'b'] as const).map((unknown) => {
    const term = `gradient-${unknown}` as const;
    const question = partialDerivative(model.loss, model[unknown], term);
    const { steps, derivative } = differentiate(question, model.definitions);
    const collected = steps.find(({ rule }) => rule === 'cancel')?.before ?? derivative;
    return lineTemplate({
      id: term,
      rule: 'chain',
      equation: { left: question, sides: gradientSides(steps, collected, derivative) },
      steps,
      numeric: collected,
      result: ({ input }) => shownNumber(input.iterate.gradient[unknown], term),
    });
  });
  return beatTemplate('gradient', ...lines);
}
