import { predict } from '../../../regression/predict.ts';
import type { Observation } from '../../../regression/observation.ts';
import type { Parameters } from '../../../regression/parameters.ts';

/** A height that depends on m, before and after a nudge of m. */
export interface Rise {
  readonly before: number;
  readonly after: number;
  /** after − before. */
  readonly rise: number;
  /** The derivative by m before the nudge. */
  readonly slope: number;
}

/** The squared error of a point over m, with b held. */
export function squareOver({ x, y }: Observation, { b }: Parameters): (m: number) => number {
  return (m) => (predict({ m, b }, x) - y) ** 2;
}

/** What a nudge of m does to the squared error of a point. */
export function riseOf(observation: Observation, parameters: Parameters, nudge: number): Rise {
  const { x, y } = observation;
  const height = squareOver(observation, parameters);
  const before = height(parameters.m);
  const after = height(parameters.m + nudge);
  return {
    before,
    after,
    rise: after - before,
    slope: 2 * (predict(parameters, x) - y) * x,
  };
}

/** Two heights on top of each other: every number of one added to that of the other. */
export function together(one: Rise, other: Rise): Rise {
  return {
    before: one.before + other.before,
    after: one.after + other.after,
    rise: one.rise + other.rise,
    slope: one.slope + other.slope,
  };
}

/** A height made a number of times as low: so is its rise, and so is its slope. */
export function divided({ before, after, rise, slope }: Rise, by: number): Rise {
  return { before: before / by, after: after / by, rise: rise / by, slope: slope / by };
}
