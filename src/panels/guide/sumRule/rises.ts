import type { CostOver } from '../shared/pointFormulas.ts';

/** A height that depends on a parameter, before and after a nudge of it. */
export interface Rise {
  readonly before: number;
  readonly after: number;
  /** after − before. */
  readonly rise: number;
  /** The derivative by the parameter before the nudge. */
  readonly slope: number;
}

/** What a nudge of a parameter does to what a point costs. */
export function riseOf({ height, slope }: CostOver, from: number, nudge: number): Rise {
  const before = height(from);
  const after = height(from + nudge);
  return { before, after, rise: after - before, slope };
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
