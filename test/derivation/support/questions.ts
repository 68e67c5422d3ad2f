import { differentiate, type Differentiation } from '../../../src/calculus/differentiate.ts';
import { derivative, partialDerivative } from '../../../src/calculus/expression.ts';
import type { Definitions } from '../../../src/calculus/definitions.ts';
import type { Feature } from '../../../src/derivation/beat.ts';
import { pointModel } from '../../../src/derivation/pointTemplates.ts';
import type { LossConvention } from '../../../src/model/lossConvention.ts';
import { lineModel } from './lineBeats.ts';

/** The derivatives that the derivation takes, by the line that arrives at them. */
export interface ShownDerivatives {
  readonly definitions: Definitions;
  readonly of: Readonly<Record<string, Differentiation>>;
}

/** Every derivative that is shown, with the engine's steps. */
export function shownDerivatives(
  feature: Feature,
  convention: LossConvention,
  method: 'batch' | 'point' = 'batch',
): ShownDerivatives {
  const ofAll = lineModel(feature, convention);
  const model = method === 'batch' ? ofAll : pointModel(ofAll);
  const { definitions, error, square, loss, parameters } = model;
  const [m = loss, b = loss] = parameters;
  const questions = {
    'power-rule': derivative(square, error),
    'inner-1': partialDerivative(error, m),
    'inner-2': partialDerivative(error, b),
    'chain-1': partialDerivative(square, m),
    'chain-2': partialDerivative(square, b),
    'gradient-1': partialDerivative(loss, m),
    'gradient-2': partialDerivative(loss, b),
  };
  return {
    definitions,
    of: Object.fromEntries(
      Object.entries(questions).map(([line, question]) => [
        line,
        differentiate(question, definitions),
      ]),
    ),
  };
}
