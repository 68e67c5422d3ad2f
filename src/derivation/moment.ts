import type { MethodChoice } from '../descent/method.ts';
import type { MethodId } from '../descent/methods/method.ts';
import type { Data } from '../model/data.ts';
import type { ModelIterate, Unscaled } from './beat.ts';
import type { ModelSymbols } from './modelSymbols.ts';

/** The points of a derivation, whichever way they are kept. */
export interface Points {
  readonly count: number;
  /** The inputs of a point in the order of the model, and its y; NaN outside the data. */
  readonly input: (point: number, place: number) => number;
  readonly y: (point: number) => number;
}

/** All that the numbers of the lines come from. In working units. */
export interface Moment {
  readonly symbols: ModelSymbols;
  readonly points: Points;
  readonly chosen: number | 'all';
  readonly iterate: ModelIterate;
  /** θ after the update. */
  readonly next: Float64Array;
  /** The loss there over all points, where it is known already: adding it up again visits each of them. */
  readonly nextLoss: (() => number) | undefined;
  readonly method: MethodId;
  readonly details: MethodChoice | undefined;
  /** The second derivatives of the loss, a square matrix by rows. */
  readonly curvature: Float64Array | undefined;
  readonly spread: number;
  readonly unscaled: Unscaled | undefined;
}

/** As a model with any inputs has its data. */
export function pointsOfColumns({ count, inputs, y }: Data): Points {
  return {
    count,
    input: (point, place) => inputs[place]?.[point] ?? Number.NaN,
    y: (point) => y[point] ?? Number.NaN,
  };
}
