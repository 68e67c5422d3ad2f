import { saturate } from '../numerics/saturate.ts';
import { eigen } from '../numerics/symmetricMatrix.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { leastLoss } from '../regression/leastSquares.ts';
import { hessian, loss } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import { type AffineUpdate, isFiniteUpdate, standingOf } from './affineRun.ts';
import { type Contraction, contractionOf } from './contraction.ts';
import { type MistakeInput, type MistakeName, mistakenUpdate, rightUpdate } from './mistakes.ts';
import { stabilityBetween } from './stability.ts';

/**
 * What a slip does to the run, at rates that are small enough:
 * - `none`: nothing at all, with these data;
 * - `harmless`: every step is a positive multiple of the right one, the rate alone is another;
 * - `other-path`: it arrives at the least loss, by another path;
 * - `biased`: it comes to rest where the loss is not least;
 * - `fatal`: it does not come to rest at any rate.
 */
export type VerdictKind = 'none' | 'harmless' | 'other-path' | 'biased' | 'fatal';

/** What becomes of one iteration at the present rate. */
export interface Outcome extends Contraction {
  /** The least rate at which it does not come to rest; 0 when it does so at none. */
  readonly largestStableRate: number;
}

/** What a slip does, computed from the linear map of its iteration. All in working units. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** What the right step is multiplied by, when it is the same multiple everywhere; negative: uphill. */
  readonly multiple: number | undefined;
  readonly mistaken: Outcome;
  readonly right: Outcome;
  /** Where it comes to rest from the start at hand; undefined when it does not at any rate. */
  readonly destination: (Parameters & { readonly loss: number }) | undefined;
  readonly leastLoss: number;
}

// As in contraction.ts.
const rounding = 1e-12;

function about(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= rounding * Math.max(Math.abs(value), Math.abs(wanted));
}

/** The number c for which the step is c times the right one wherever it is made; undefined if none. */
function multipleOf(
  sums: CentredSums,
  step: AffineUpdate,
  right: AffineUpdate,
): number | undefined {
  const factor = step.br / right.br;
  const spread = Math.sqrt(sums.sumXX / Math.max(1, sums.count));
  const alike =
    (spread === 0 || about(step.mm, factor * right.mm)) &&
    about(step.mr, factor * right.mr) &&
    // Of d and r typical for these points.
    Math.abs(step.bm) * spread <= rounding * Math.abs(step.br) &&
    step.m0 === 0 &&
    step.b0 === 0;
  return alike && Number.isFinite(factor) ? factor : undefined;
}

/** Where an iteration that settles comes to rest from a start. */
export function restingPlace(sums: CentredSums, step: AffineUpdate, start: Parameters): Parameters {
  const { d, r } = standingOf(sums, start);
  const { mm, mr, m0, bm, br, b0 } = step;
  const { rank, trace } = contractionOf(sums, step);
  if (rank === 0) return start;
  if (rank === 2) {
    const determinant = mm * br - mr * bm;
    const restD = (mr * b0 - br * m0) / determinant;
    const restR = (bm * m0 - mm * b0) / determinant;
    const m = (sums.line?.m ?? 0) + restD;
    // At d = r = 0 it is the least-squares line itself, to its last digit.
    if (restD === 0 && restR === 0 && sums.line !== undefined) return sums.line;
    return { m, b: restR + sums.meanY - m * sums.meanX };
  }
  // All steps have one direction, and each is 1 − trace times the one before: a geometric series.
  return {
    m: start.m - (mm * d + mr * r + m0) / trace,
    b: start.b - (bm * d + br * r + b0) / trace,
  };
}

const slowest = 1e-6;
const fastest = 1e9;
const growth = 1.02;

/** The least rate at which the iteration does not settle, sought from very small rates upwards. */
function largestStableRate(
  sums: CentredSums,
  reference: number,
  stepAt: (rate: number) => AffineUpdate,
): number {
  const settles = (rate: number): boolean => contractionOf(sums, stepAt(rate)).settles;
  let stable = slowest * reference;
  if (!settles(stable)) return 0;
  let unstable = stable * growth;
  while (settles(unstable)) {
    if (unstable > fastest * reference) return Number.POSITIVE_INFINITY;
    stable = unstable;
    unstable *= growth;
  }
  for (let round = 0; round < 60; round += 1) {
    const middle = (stable + unstable) / 2;
    if (settles(middle)) stable = middle;
    else unstable = middle;
  }
  return unstable;
}

/** Whether the line is as good as the least-squares line, but for rounding. */
function isLeast(sums: CentredSums, place: Parameters, start: Parameters): boolean {
  const excess = (parameters: Parameters): number => {
    const { d, r } = standingOf(sums, parameters);
    return Math.hypot(Math.sqrt(sums.sumXX) * d, Math.sqrt(sums.count) * r);
  };
  const scale = excess(start) + Math.sqrt(sums.residualSumOfSquares);
  return excess(place) <= 1e-9 * scale;
}

/**
 * The verdict on a slip, for the data, the convention, the rate and the start at hand. Undefined when
 * there are no points, or when their numbers are too large to tell.
 */
export function verdictOn(
  name: MistakeName,
  input: MistakeInput,
  start: Parameters,
): Verdict | undefined {
  const { sums, convention } = input;
  const bounds = stabilityBetween(...eigen(hessian(sums, convention)).values);
  const step = mistakenUpdate(name, input);
  const right = rightUpdate(input);
  if (bounds === undefined || !Number.isFinite(bounds.smoothRate)) return undefined;
  if (!isFiniteUpdate(step) || !isFiniteUpdate(right)) return undefined;
  const multiple = multipleOf(sums, step, right);
  const stableRate =
    multiple !== undefined && multiple > 0
      ? bounds.largestStableRate / multiple
      : largestStableRate(sums, bounds.smoothRate, (learningRate) =>
          mistakenUpdate(name, { ...input, learningRate }),
        );
  const place = stableRate > 0 ? restingPlace(sums, step, start) : undefined;
  const destination = place && {
    m: saturate(place.m),
    b: saturate(place.b),
    loss: loss(sums, convention, place),
  };
  return {
    kind: kindOf(multiple, place !== undefined && isLeast(sums, place, start), stableRate),
    multiple,
    mistaken: { ...contractionOf(sums, step), largestStableRate: stableRate },
    right: { ...contractionOf(sums, right), largestStableRate: bounds.largestStableRate },
    destination,
    leastLoss: leastLoss(sums, convention),
  };
}

function kindOf(multiple: number | undefined, least: boolean, stableRate: number): VerdictKind {
  if (multiple !== undefined && about(multiple, 1)) return 'none';
  if (stableRate === 0) return 'fatal';
  if (multiple !== undefined) return 'harmless';
  return least ? 'other-path' : 'biased';
}
