import { indexedSum, product, shownNumber, symbol } from '../calculus/expression.ts';
import { replaced, setName } from '../calculus/tree.ts';
import { lossFactor } from '../model/lossConvention.ts';
import { factorInSymbols } from './conventionFactor.ts';
import { batchCount, batchLoss, type IterateValues } from './iterateValues.ts';
import { sentenceFor } from './lineSentence.ts';
import { type BeatTemplate, lineTemplate, workedSide } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';

// The beats in which an iteration that uses some of the points differs from one that uses all: the loss is
// that of the batch B, and a Σ goes over its n points.

/** The model with the loss of the batch for the loss. */
export function someModel<Symbols extends ModelSymbols>(symbols: Symbols): Symbols {
  const count = symbol(batchCount);
  const upper = symbol(setName);
  const squares = indexedSum(symbols.square, upper);
  const lossOfSquares =
    symbols.convention === 'sum'
      ? squares
      : product(factorInSymbols(symbols.convention, count), squares);
  const loss = symbol(batchLoss, 'loss');
  const definitions = new Map(symbols.definitions);
  definitions.set(loss.name, lossOfSquares);
  return { ...symbols, loss, lossOfSquares, count, upper, definitions };
}

const known = symbol('square', 'square', 'i');

/** The loss of the batch, from the costs of its points. */
function lossOfBatch({ moment, summed, symbol: valueAt }: IterateValues) {
  const points = moment.iterate.rows ?? [];
  const total = points.reduce((sum, point) => sum + (valueAt(known, point)?.value ?? 0), 0);
  return lossFactor(moment.symbols.convention, summed) * total;
}

/** L of B = (1/n) Σ e² over the points of B. */
export function someLossBeat(symbols: ModelSymbols): BeatTemplate {
  const { loss, lossOfSquares, square, convention } = symbols;
  // The squares are known from the beat before: the line goes on from their values.
  const ofValues = replaced(lossOfSquares, square, known);
  const line = lineTemplate({
    id: 'loss',
    left: loss,
    side: lossOfSquares,
    rule: 'definition-batch-loss',
    isResult: true,
    worked: workedSide(ofValues, (values) => shownNumber(lossOfBatch(values), 'loss')),
    sentence: sentenceFor(symbols, `line.some.loss.${convention}`, `some-as-${convention}`),
  });
  return { name: 'loss', lines: [line] };
}
