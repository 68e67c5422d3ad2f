import { differentiate } from '../calculus/differentiate.ts';
import {
  change,
  derivative,
  fraction,
  partialDerivative,
  product,
  shownNumber,
} from '../calculus/expression.ts';
import type { WorkedLine } from './byHand.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineModel } from './lineModel.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import { parameterNudge } from './nudges.ts';

/** A nudge of m sent through: by how much it moves the error, and that the square. */
function sentThrough(values: IterateValues, error: number): WorkedLine | undefined {
  const x = values.input.observations[values.point]?.x ?? 0;
  const ofM = parameterNudge(values.spread, x);
  const ofError = ofM * x;
  // The error does not move at all: nothing can be divided by that.
  if (ofError === 0) return undefined;
  const ofSquare = ofError * (2 * error + ofError);
  const [square, middle, nudge] = [ofSquare, ofError, ofM].map((value) => shownNumber(value));
  if (square === undefined || middle === undefined || nudge === undefined) return undefined;
  return {
    sides: [product(fraction(square, middle), fraction(middle, nudge)), fraction(square, nudge)],
    result: shownNumber(ofSquare / ofM),
  };
}

/** ∂(e²)/∂m = 2e · x and ∂(e²)/∂b = 2e · 1: two rates that multiply, because Δe cancels. */
export function chainRuleBeat(model: LineModel): BeatTemplate {
  const { m, b, error, square, definitions } = model;
  const question = partialDerivative(square, m);
  const outer = derivative(square, error);
  const inner = partialDerivative(error, m);
  const rates = product(outer, inner);

  function put(unknown: typeof m, id: LineTemplate['id']): LineTemplate {
    const factors = [outer, partialDerivative(error, unknown)];
    const side = product(...factors.map((each) => differentiate(each, definitions).derivative));
    const left = partialDerivative(square, unknown);
    return lineTemplate({
      id,
      left,
      side,
      rule: 'substitute',
      by: ['power-rule', 'inner'],
      isResult: true,
      worked: workedSide(side, (values) => resultOf(side, values)),
    });
  }

  const lines = [
    lineTemplate({
      id: 'chain-change',
      left: fraction(change(square), change(m)),
      side: product(fraction(change(square), change(error)), fraction(change(error), change(m))),
      rule: 'cancel-change',
      lights: ['m', 'error', 'square'],
      worked: (values) => sentThrough(values, values.symbol(error, values.point)?.value ?? 0),
    }),
    lineTemplate({
      id: 'chain-rule',
      left: question,
      side: rates,
      rule: 'chain',
      lights: ['square-by-error', 'error-by-m'],
      worked: workedSide(rates, (values) => resultOf(rates, values)),
    }),
    put(m, 'chain-m'),
    put(b, 'chain-b'),
  ];
  return { name: 'chain-rule', lines };
}
