import { type AffineSlopes, imageOf, rightSlopes, writeSlopes } from '../model/affineSlopes.ts';
import type { ClosedForm, Objective, ParameterVector } from '../model/objective.ts';
import { nearestBest } from '../model/quadratic.ts';
import type { Eigenvalue } from '../numerics/eigenvalues.ts';
import { leastSquaresSolution } from '../numerics/leastSquaresSolution.ts';
import { isInRange, saturate } from '../numerics/saturate.ts';
import { squareColumns } from '../numerics/squareMatrix.ts';
import {
  type Contraction,
  contractionBy,
  inTypicalUnits,
  kappasOf,
  movesOf,
  rounding,
  stableTimes,
} from './contraction.ts';
import { type MistakeInput, type MistakeName, mistakenSlopesByRate } from './mistakes.ts';
import { curvedDirections, stability } from './stability.ts';

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

function about(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= rounding * Math.max(Math.abs(value), Math.abs(wanted));
}

/** The number c for which the slopes are c times the right ones wherever they are; undefined if none. */
function multipleOf(
  form: ClosedForm,
  slopes: AffineSlopes,
  right: AffineSlopes,
): number | undefined {
  const size = form.weights.length;
  const ours = inTypicalUnits(form, slopes.matrix);
  const theirs = inTypicalUnits(form, right.matrix);
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

/** The numbers for which a matrix by rows gives these. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  return leastSquaresSolution(squareColumns(matrix, right.length), right).best;
}

/**
 * Where an iteration that settles comes to rest from a start.
 * @param rank in how many directions it moves.
 */
export function restingPlace(
  form: ClosedForm,
  slopes: AffineSlopes,
  rank: number,
  start: ParameterVector,
): ParameterVector {
  const { matrix, constant } = slopes;
  if (rank === start.length) {
    // At 0 it is the least place itself, to its last digit.
    if (constant.every((value) => value === 0)) return nearestBest(form, start);
    const image = solved(
      matrix,
      constant.map((value) => -value),
    );
    const fromOrigin = solved(
      form.rows,
      image.map((value, row) => value + (form.offset[row] ?? 0)),
    );
    return fromOrigin.map((value, slot) => value + (form.origin[slot] ?? 0));
  }
  // In the directions in which it moves nothing is left of the slopes there.
  const { directions, map } = movesOf(form, matrix, rank);
  const first = new Float64Array(start.length);
  writeSlopes(slopes, imageOf(form, start), first);
  const along = Float64Array.from(directions, (direction) =>
    direction.reduce((sum, value, slot) => sum + value * (first[slot] ?? 0), 0),
  );
  const ways = solved(map, along);
  return start.map((value, slot) =>
    directions.reduce(
      (at, direction, place) => at - (ways[place] ?? 0) * (direction[slot] ?? 0),
      value,
    ),
  );
}

const fastest = 1e9;
const growth = 1.02;

/**
 * The least rate at which an iteration does not settle whose slopes hang on it: each parameter moves after those before it.
 * As long as each is drawn to its own best by less than twice the way, it settles (A. M. Ostrowski, 1954): from there on
 * it is sought.
 */
function stableRateOfMoved(
  form: ClosedForm,
  right: AffineSlopes,
  slopesAt: (rate: number) => AffineSlopes,
): number {
  const size = form.weights.length;
  const own = form.best.map((_none, slot) =>
    form.weights.reduce(
      (sum, _weight, row) =>
        sum + (right.matrix[slot * size + row] ?? 0) * (form.rows[row * size + slot] ?? 0),
      0,
    ),
  );
  const known = 2 / Math.max(...own);
  const settles = (rate: number): boolean => {
    const kappas = kappasOf(form, slopesAt(rate).matrix);
    return kappas !== undefined && contractionBy(kappas, rate).settles;
  };
  let stable = known / growth;
  let unstable = stable * growth;
  while (settles(unstable)) {
    if (unstable > fastest * known) return Number.POSITIVE_INFINITY;
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

// Of more than two parameters: beside so steep a direction the eigenvalue of a flat one has no digit.
const mostCondition = 1e12;

/** The κ of a slip for each unit of the rate; undefined where they cannot be told. */
function kappasOfSlip(
  form: ClosedForm,
  slopes: AffineSlopes,
  multiple: number | undefined,
  right: readonly Eigenvalue[],
): readonly Eigenvalue[] | undefined {
  if (multiple === undefined) return kappasOf(form, slopes.matrix);
  return right.map(({ re }) => ({ re: multiple * re, im: 0 }));
}

/**
 * The verdict on a slip, for the loss, the rate and the start at hand. Undefined where the loss depends on nothing (no
 * points), and when its numbers are too large or too far apart to tell.
 */
export function verdictOn(
  name: MistakeName,
  input: MistakeInput,
  { value }: Pick<Objective, 'value'>,
  start: ParameterVector,
): Verdict | undefined {
  const { form, learningRate } = input;
  const bounds = stability(form);
  if (bounds === undefined || !Number.isFinite(bounds.smoothRate)) return undefined;
  if (start.length > 2 && bounds.lambdaMax > mostCondition * bounds.lambdaFelt) return undefined;
  const slopesAt = mistakenSlopesByRate(name, input);
  const slopes = slopesAt(learningRate);
  const right = rightSlopes(form, form.factor);
  const steps = [slopes.matrix, right.matrix].flatMap((matrix) =>
    Array.from(matrix, (each) => learningRate * each),
  );
  const numbers = [...slopes.matrix, ...right.matrix, ...slopes.constant];
  if (!numbers.every(isInRange) || !steps.every(Number.isFinite)) return undefined;
  const multiple = multipleOf(form, slopes, right);
  const rightKappas = curvedDirections(form)
    .filter(({ curvature }) => curvature > 0)
    .map(({ curvature }) => ({ re: curvature, im: 0 }));
  const kappas = kappasOfSlip(form, slopes, multiple, rightKappas);
  if (kappas === undefined) return undefined;
  const ofOthers = (): number =>
    name === 'new-m' ? stableRateOfMoved(form, right, slopesAt) : stableTimes(kappas);
  const stableRate =
    multiple !== undefined && multiple > 0 ? bounds.largestStableRate / multiple : ofOthers();
  const place = stableRate > 0 ? restingPlace(form, slopes, kappas.length, start) : undefined;
  return {
    kind: kindOf(multiple, place !== undefined && isLeast(form, place, start), stableRate),
    multiple,
    mistaken: { ...contractionBy(kappas, learningRate), largestStableRate: stableRate },
    right: {
      ...contractionBy(rightKappas, learningRate),
      largestStableRate: bounds.largestStableRate,
    },
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
