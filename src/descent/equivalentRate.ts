import { lossFactor, type LossConvention } from '../model/lossConvention.ts';

/**
 * The learning rate under which batch descent walks the same path in another convention: the loss is
 * multiplied by a number, its gradient by the same number, and the rate is divided by it. From `mean`
 * to `sum` that is η/N, from `mean` to `half` 2η. With no points every rate does: it stays.
 */
export function equivalentRate(
  learningRate: number,
  from: LossConvention,
  to: LossConvention,
  count: number,
): number {
  if (count === 0) return learningRate;
  return learningRate * (lossFactor(from, count) / lossFactor(to, count));
}
