import type { ClosedForm } from '../model/objective.ts';
import { type Eigenvalue, eigenvalues, eigenvaluesOfTwo } from '../numerics/eigenvalues.ts';
import { singularValues } from '../numerics/singularValues.ts';
import { squareColumns } from '../numerics/squareMatrix.ts';

/**
 * What an affine iteration does to its distance from where it rests. With θ ← θ − K(θ − θ°), along
 * each eigenvector of K, of eigenvalue κ, that distance is multiplied by 1 − κ.
 */
export interface Contraction {
  /** In how many directions it moves: less than there are where it rests on a whole line of places, 0 when it never moves. */
  readonly rank: number;
  /**
   * Largest |1 − κ| over the directions in which it moves: what the distance is multiplied by in the
   * worst of them. 0 when it never moves.
   */
  readonly factor: number;
  /** Whether it comes to rest, from wherever it starts. */
  readonly settles: boolean;
  /** Whether it walks on for ever at one pace, so that nothing grows and nothing rests. */
  readonly drifts: boolean;
}

/** The directions in which an iteration moves, and what it makes of them. */
export interface Moves {
  /** Perpendicular to one another, of length 1. */
  readonly directions: readonly Float64Array[];
  /** Those parts of the step that the image of θ gives along each of them. */
  readonly shares: readonly Float64Array[];
  /** The matrix K over them, by rows. */
  readonly map: Float64Array;
}

/** What is this small beside the parts that it is the difference of, is 0 up to rounding. */
export const rounding = 1e-12;

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((total, value, place) => total + value * (other[place] ?? 0), 0);
}

function rowsOf(matrix: Float64Array, size: number): readonly Float64Array[] {
  return Array.from({ length: size }, (_none, row) =>
    matrix.subarray(row * size, (row + 1) * size),
  );
}

/** A matrix that takes the image of a closed form, where each number of it is as large as is typical: one that no error depends on tells nothing. */
export function inTypicalUnits(
  { weights, target }: ClosedForm,
  matrix: Float64Array,
): Float64Array {
  const typical = weights.map((weight) => (weight > 0 ? Math.sqrt(target.length / weight) : 0));
  return matrix.map((value, place) => value * (typical[place % weights.length] ?? 0));
}

/** In which directions an iteration moves that subtracts `step` times the image of a closed form; in so many at most. */
export function movesOf(form: ClosedForm, step: Float64Array, most = form.weights.length): Moves {
  const { rows, weights } = form;
  const size = weights.length;
  const { values, images } = singularValues(inTypicalUnits(form, step), size);
  const directions = images
    .slice(0, most)
    .filter((_image, place) => (values[place] ?? 0) > rounding * (values[0] ?? 0))
    .map((image, place) => image.map((value) => value / (values[place] ?? 1)));
  const columns = squareColumns(step, size);
  const shares = directions.map((direction) =>
    Float64Array.from(columns, (column) => dot(column, direction)),
  );
  const seen = directions.map((direction) =>
    Float64Array.from(rowsOf(rows, size), (row) => dot(row, direction)),
  );
  const map = Float64Array.from(shares.flatMap((share) => seen.map((image) => dot(share, image))));
  return { directions, shares, map };
}

/** The eigenvalues of two parameters that both move: by a formula that keeps the digits of the small one; else undefined. */
function ofTwo({ rows }: ClosedForm, step: Float64Array): readonly Eigenvalue[] | undefined {
  const [aa = 0, ab = 0, ba = 0, bb = 0] = step;
  const [forA = 0, forB = 0, thenA = 0, thenB = 0] = rows;
  const determinant = aa * bb - ab * ba;
  if (!(Math.abs(determinant) > rounding * (Math.abs(aa * bb) + Math.abs(ab * ba))))
    return undefined;
  // Of the image the map is K = U times the step.
  const trace = forA * aa + forB * ba + (thenA * ab + thenB * bb);
  return eigenvaluesOfTwo(trace, (forA * thenB - forB * thenA) * determinant);
}

/** The κ of an iteration that subtracts `step` times the image, one for each direction in which it moves. */
export function kappasOf(form: ClosedForm, step: Float64Array): readonly Eigenvalue[] | undefined {
  const size = form.weights.length;
  const both = size === 2 ? ofTwo(form, step) : undefined;
  if (both !== undefined) return both;
  const { directions, map } = movesOf(form, step, size === 2 ? 1 : size);
  const found = eigenvalues(map, directions.length);
  const reach = map.reduce((sum, value) => sum + Math.abs(value), 0);
  // Where nothing is left of a direction but rounding, nothing draws it to rest.
  return found?.map((kappa) =>
    Math.hypot(kappa.re, kappa.im) <= rounding * reach ? { re: 0, im: 0 } : kappa,
  );
}

/** Whether what an eigenvalue stands for gets shorter. Compared without the 1, so that a very small κ counts. */
function shrinks({ re, im }: Eigenvalue): boolean {
  if (im === 0) return re > 0 && re < 2;
  return re * re + im * im < 2 * re;
}

/** What an iteration with these κ does at so many times the rate that they are of. */
export function contractionBy(kappas: readonly Eigenvalue[], times = 1): Contraction {
  const all = kappas.map(({ re, im }) => ({ re: times * re, im: times * im }));
  const factor = all.reduce((most, { re, im }) => Math.max(most, Math.hypot(1 - re, im)), 0);
  return {
    rank: all.length,
    factor,
    settles: all.every(shrinks),
    drifts: all.some(({ re, im }) => re === 0 && im === 0) && factor <= 1,
  };
}

/** From how many times the rate that the κ are of the iteration does not settle: each |1 − times κ| is then less than 1. */
export function stableTimes(kappas: readonly Eigenvalue[]): number {
  return kappas.reduce((least, { re, im }) => {
    if (!(re > 0)) return 0;
    return Math.min(least, im === 0 ? 2 / re : 2 / (re + (im / re) * im));
  }, Number.POSITIVE_INFINITY);
}
