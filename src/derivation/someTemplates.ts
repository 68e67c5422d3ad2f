import { indexedSum, product, shownNumber, symbol } from '../calculus/expression.ts';
import { replaced } from '../calculus/tree.ts';
import { lossFactor, type LossConvention } from '../regression/loss.ts';
import { factorInSymbols } from './conventionFactor.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineModel } from './lineModel.ts';
import { type BeatTemplate, lineTemplate, workedSide } from './lineTemplate.ts';

// The beats in which an iteration that uses some of the points differs from one that uses all: the loss is
// that of the batch B, and a Σ goes over its n points.

/** The model with the loss of the batch for the loss. */
export function someModel(model: LineModel, convention: LossConvention): LineModel {
  const count = symbol('n');
  const upper = symbol('batch');
  const squares = indexedSum(model.square, upper);
  const lossOfSquares =
    convention === 'sum' ? squares : product(factorInSymbols(convention, count), squares);
  const loss = symbol('L_B', 'loss');
  const definitions = new Map(model.definitions);
  definitions.set(loss.name, lossOfSquares);
  return { ...model, loss, lossOfSquares, count, upper, definitions };
}

/** The loss of the batch, from the squares of its points. */
function lossOfBatch(
  { input, summed, symbol: valueAt }: IterateValues,
  convention: LossConvention,
) {
  const points = input.iterate.rows ?? [];
  const total = points.reduce(
    (sum, point) => sum + (valueAt(symbol('square', 'square', 'i'), point)?.value ?? 0),
    0,
  );
  return lossFactor(convention, summed) * total;
}

/** L of B = (1/n) Σ e² over the points of B. */
export function someLossBeat(model: LineModel, convention: LossConvention): BeatTemplate {
  const { loss, lossOfSquares, square } = model;
  // The squares are known from the beat before: the line goes on from their values.
  const ofValues = replaced(lossOfSquares, square, symbol('square', 'square', 'i'));
  const line = lineTemplate({
    id: 'loss',
    left: loss,
    side: lossOfSquares,
    rule: 'definition-batch-loss',
    lights: ['square'],
    isResult: true,
    worked: workedSide(ofValues, (values) => shownNumber(lossOfBatch(values, convention), 'loss')),
    sentence: () => ({ id: `line.some.loss.${convention}`, values: {} }),
  });
  return { name: 'loss', lines: [line] };
}
