import type { ClosedForm, Objective, ParameterVector } from '../model/objective.ts';
import { nearestBest } from '../model/quadratic.ts';
import { saturate } from '../numerics/saturate.ts';
import { type AffineSlopes, imageOf, writeSlopes } from './affineSlopes.ts';
import { type Contraction, contractionOf } from './contraction.ts';
import {
  type MistakeInput,
  type MistakeName,
  mistakenSlopesByRate,
  rightSlopes,
} from './mistakes.ts';
import { stability } from './stability.ts';

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
  readonly destination: { readonly at: ParameterVector; readonly loss: number } | undefined;
  readonly leastLoss: number;
}

// As in contraction.ts.
const rounding = 1e-12;

function about(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= rounding * Math.max(Math.abs(value), Math.abs(wanted));
}

/** The number c for which the slopes are c times the right ones wherever they are; undefined if none. */
function multipleOf(
  { weights, target }: ClosedForm,
  slopes: AffineSlopes,
  right: AffineSlopes,
): number | undefined {
  const size = weights.length;
  // Each number of the image as large as is typical; one that no error depends on tells nothing.
  const typical = weights.map((weight) => (weight > 0 ? Math.sqrt(target.length / weight) : 0));
  const inUnits = (matrix: Float64Array): Float64Array =>
    matrix.map((value, place) => value * (typical[place % size] ?? 0));
  const [ours, theirs] = [inUnits(slopes.matrix), inUnits(right.matrix)];
  const largest = theirs.reduce(
    (best, value, place) => (Math.abs(value) > Math.abs(theirs[best] ?? 0) ? place : best),
    0,
  );
  const multiple = (ours[largest] ?? 0) / (theirs[largest] ?? 0);
  const alike = ours.every((value, place) => {
    const row = place - (place % size);
    const reach = Math.hypot(...ours.subarray(row, row + size));
    return Math.abs(value - multiple * (theirs[place] ?? 0)) <= rounding * reach;
  });
  return alike && slopes.constant.every((value) => value === 0) && Number.isFinite(multiple)
    ? multiple
    : undefined;
}

/** A matrix times a rate. */
function stepOf({ matrix }: AffineSlopes, rate: number): Float64Array {
  return matrix.map((value) => rate * value);
}

/** Those two numbers for which a matrix of two by two gives these (G. Cramer). */
function solveTwo(matrix: Float64Array, [one = 0, other = 0]: Float64Array): Float64Array {
  const [aa = 0, ab = 0, ba = 0, bb = 0] = matrix;
  const determinant = aa * bb - ab * ba;
  return Float64Array.of(
    (bb * one - ab * other) / determinant,
    (aa * other - ba * one) / determinant,
  );
}

/** Where an iteration of two parameters that settles comes to rest from a start. */
export function restingPlace(
  form: ClosedForm,
  slopes: AffineSlopes,
  learningRate: number,
  start: ParameterVector,
): ParameterVector {
  const { rank, trace } = contractionOf(form, stepOf(slopes, learningRate));
  if (rank === 0) return start;
  if (rank === 2) {
    // At 0 it is the least place itself, to its last digit.
    if (slopes.constant.every((value) => value === 0)) return nearestBest(form, start);
    const image = solveTwo(
      slopes.matrix,
      slopes.constant.map((value) => -value),
    );
    const fromOrigin = solveTwo(
      form.rows,
      image.map((value, row) => value + (form.offset[row] ?? 0)),
    );
    return fromOrigin.map((value, slot) => value + (form.origin[slot] ?? 0));
  }
  // All steps have one direction, and each is 1 − trace times the one before: a geometric series.
  const first = new Float64Array(start.length);
  writeSlopes(slopes, imageOf(form, start), first);
  return start.map((value, slot) => value - (learningRate * (first[slot] ?? 0)) / trace);
}

const slowest = 1e-6;
const fastest = 1e9;
const growth = 1.02;

/** The least rate at which the iteration does not settle, sought from very small rates upwards. */
function largestStableRate(
  form: ClosedForm,
  reference: number,
  slopesAt: (rate: number) => AffineSlopes,
): number {
  const settles = (rate: number): boolean =>
    contractionOf(form, stepOf(slopesAt(rate), rate)).settles;
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

/** Whether a place is as good as the least one, but for rounding. */
function isLeast(form: ClosedForm, place: ParameterVector, start: ParameterVector): boolean {
  const excess = (at: ParameterVector): number =>
    Math.hypot(...imageOf(form, at).map((value, row) => Math.sqrt(form.weights[row] ?? 0) * value));
  const scale = excess(start) + Math.sqrt(form.residual);
  return excess(place) <= 1e-9 * scale;
}

/**
 * The verdict on a slip, for the loss, the rate and the start at hand. Undefined where the loss depends on nothing (no
 * points), when its numbers are too large to tell, and for more or fewer than two parameters.
 */
export function verdictOn(
  name: MistakeName,
  input: MistakeInput,
  { value }: Pick<Objective, 'value'>,
  start: ParameterVector,
): Verdict | undefined {
  const { form, learningRate } = input;
  const bounds = stability(form);
  const slopesAt = mistakenSlopesByRate(name, input);
  const slopes = slopesAt(learningRate);
  const right = rightSlopes(form);
  const [step, rightStep] = [stepOf(slopes, learningRate), stepOf(right, learningRate)];
  if (bounds === undefined || !Number.isFinite(bounds.smoothRate) || start.length !== 2)
    return undefined;
  const numbers = [...step, ...rightStep, ...slopes.constant];
  if (!numbers.every(Number.isFinite)) return undefined;
  const multiple = multipleOf(form, slopes, right);
  const stableRate =
    multiple !== undefined && multiple > 0
      ? bounds.largestStableRate / multiple
      : largestStableRate(form, bounds.smoothRate, slopesAt);
  const place = stableRate > 0 ? restingPlace(form, slopes, learningRate, start) : undefined;
  return {
    kind: kindOf(multiple, place !== undefined && isLeast(form, place, start), stableRate),
    multiple,
    mistaken: { ...contractionOf(form, step), largestStableRate: stableRate },
    right: { ...contractionOf(form, rightStep), largestStableRate: bounds.largestStableRate },
    destination: place && { at: place.map(saturate), loss: saturate(value(place)) },
    leastLoss: form.factor * form.residual,
  };
}

function kindOf(multiple: number | undefined, least: boolean, stableRate: number): VerdictKind {
  if (multiple !== undefined && about(multiple, 1)) return 'none';
  if (stableRate === 0) return 'fatal';
  if (multiple !== undefined) return 'harmless';
  return least ? 'other-path' : 'biased';
}
