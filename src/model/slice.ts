import { niceDomain, type Domain } from '../numerics/ticks.ts';
import { wallIn } from './levels.ts';
import type { Objective, ParameterVector } from './objective.ts';

// How often the way is doubled at most before it is given up: then the loss falls on and on.
const mostDoublings = 8;
// At the bottom rounding can make a step downhill look like one upwards.
const rounding = 1e-9;
// Room below the lowest loss, where the step is drawn along the axis, as a share of the height.
const roomBelow = 0.12;
const roomAbove = 0.06;

/**
 * Roughly where the loss is least along one parameter, the others held: where Newton's step along it leads, if the
 * loss is lower there (of a parabola it is the place itself), or else where it rises again downhill. Undefined where
 * it is level, or nothing rises.
 */
export function leastAlong(on: Objective, at: ParameterVector, slot: number): number | undefined {
  const slopes = new Float64Array(on.size);
  const here = on.gradient(at, slopes);
  const from = at[slot] ?? 0;
  const slope = slopes[slot] ?? 0;
  const lossAt = (value: number): number => on.value(at.with(slot, value));
  const curvature = on.curvature(at)[slot * (on.size + 1)] ?? 0;
  const vertex = from - slope / curvature;
  if (curvature > 0 && lossAt(vertex) <= here + rounding * Math.abs(here)) return vertex;
  if (!(Math.abs(slope) > 0)) return undefined;
  let way = (-Math.sign(slope) * Math.max(1, Math.abs(from))) / 8;
  let [before, loss] = [from, here];
  for (let time = 0; time < mostDoublings; time += 1) {
    const next = from + way;
    const nextLoss = lossAt(next);
    if (!(nextLoss < loss)) return before === from ? next : before;
    [before, loss] = [next, nextLoss];
    way *= 2;
  }
  return undefined;
}

/** A range of one parameter with these values in it, and room on either side. */
export function rangeAround(values: readonly (number | undefined)[]): Domain {
  const finite = values.filter((value): value is number => Number.isFinite(value));
  return niceDomain(Math.min(...finite), Math.max(...finite), 0.3);
}

/** The range of some losses: with 0 if that is near, and without walls that would make the rest flat. */
export function lossRange(losses: readonly number[], needed: readonly number[]): Domain {
  const sorted = Float64Array.from(losses).filter(Number.isFinite).toSorted();
  const shown = needed.filter(Number.isFinite);
  const least = Math.min(sorted[0] ?? 0, ...shown);
  const most = Math.max(wallIn(sorted, least) ?? least, ...shown);
  const ground = least > 0 && least < 0.4 * most ? 0 : least;
  const height = most - ground;
  if (!(height > 0)) return niceDomain(ground, most);
  return [ground - roomBelow * height, most + roomAbove * height];
}
