import type { CentredSums } from '../regression/centredSums.ts';
import { lossFactor, type LossConvention } from '../regression/loss.ts';
import type { Observation } from '../regression/observation.ts';
import type { AffineUpdate } from './affineRun.ts';

/**
 * The classic slips of batch gradient descent:
 * - `error-sign`: e = y − ŷ, and the rest as before;
 * - `plus`: the minus of the update dropped, m ← m + η ∂L/∂m;
 * - `no-x`: x forgotten in ∂L/∂m;
 * - `no-two`: the factor 2 of the power rule forgotten;
 * - `wrong-count`: the sum for a mean, or the mean for the sum;
 * - `new-m`: m is updated first, and b with the new m;
 * - `last-point`: the sum sign lost, so that only the last point counts.
 */
export const mistakeNames = [
  'error-sign',
  'plus',
  'no-x',
  'no-two',
  'wrong-count',
  'new-m',
  'last-point',
] as const;

export type MistakeName = (typeof mistakeNames)[number];

/** What a mistaken iteration is made of; all in working units. */
export interface MistakeInput {
  readonly sums: CentredSums;
  readonly convention: LossConvention;
  readonly learningRate: number;
  /** The point whose term is left when the Σ is lost; undefined when there are no points. */
  readonly lastPoint: Observation | undefined;
}

/** The right iteration, its step length multiplied by a factor. */
export function rightUpdate(
  { sums, convention, learningRate }: MistakeInput,
  factor = 1,
): AffineUpdate {
  const { count, meanX, sumXX } = sums;
  const scale = learningRate * 2 * lossFactor(convention, count) * factor;
  return {
    mm: scale * sumXX,
    mr: scale * count * meanX,
    m0: 0,
    bm: 0,
    br: scale * count,
    b0: 0,
  };
}

/** ∂L/∂m = (2/N) Σ eᵢ: m gets the step of b. */
function stepWithoutX(input: MistakeInput): AffineUpdate {
  const right = rightUpdate(input);
  return { ...right, mm: 0, mr: right.br };
}

/** b's step with the new m: r is m x̄ + b − ȳ with the m that has already moved. */
function stepWithNewM(input: MistakeInput): AffineUpdate {
  const right = rightUpdate(input);
  const { meanX } = input.sums;
  return {
    ...right,
    bm: -right.br * meanX * right.mm,
    br: right.br * (1 - meanX * right.mr),
  };
}

/** The error of the last point alone: e = (d + m*)(x − x̄) + r + ȳ − y. */
function stepOfLastPoint(input: MistakeInput): AffineUpdate {
  const { sums, convention, learningRate, lastPoint } = input;
  const { x, y } = lastPoint ?? { x: 0, y: 0 };
  const scale = learningRate * 2 * lossFactor(convention, sums.count);
  const apart = x - sums.meanX;
  const constant = (sums.line?.m ?? 0) * apart + sums.meanY - y;
  return {
    mm: scale * x * apart,
    mr: scale * x,
    m0: scale * x * constant,
    bm: scale * apart,
    br: scale,
    b0: scale * constant,
  };
}

/** The iteration with this slip in it. */
export function mistakenUpdate(name: MistakeName, input: MistakeInput): AffineUpdate {
  const { count } = input.sums;
  switch (name) {
    case 'error-sign':
    case 'plus':
      return rightUpdate(input, -1);
    case 'no-x':
      return stepWithoutX(input);
    case 'no-two':
      return rightUpdate(input, 1 / 2);
    case 'wrong-count':
      return rightUpdate(input, input.convention === 'sum' ? 1 / Math.max(1, count) : count);
    case 'new-m':
      return stepWithNewM(input);
    case 'last-point':
      return stepOfLastPoint(input);
  }
}
