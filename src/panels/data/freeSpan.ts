import type { PlotArea } from '../../ui/plot/plotScales.ts';

/** What stands at an edge of the picture, from left to right in pixels, and how bad it is to hide it. */
export interface EdgeObstacle {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

const steps = 16;

/**
 * The left end of a span of some width at an edge of the picture, in pixels: where it hides least, and
 * as near to the middle as that allows.
 */
export function freeSpan(
  { left, width: room }: PlotArea,
  obstacles: readonly EdgeObstacle[],
  width: number,
): number {
  const reach = Math.max(0, (room - width) / 2);
  const hidden = (start: number): number => {
    let cost = 0;
    for (const obstacle of obstacles)
      if (obstacle.from < start + width && obstacle.to > start) cost += obstacle.cost;
    return cost;
  };
  let best = left + (room - width) / 2;
  let least = hidden(best);
  const middle = best;
  for (let step = 1; step <= steps && least > 0; step += 1) {
    for (const away of [(reach * step) / steps, (-reach * step) / steps]) {
      const cost = hidden(middle + away);
      if (cost >= least) continue;
      best = middle + away;
      least = cost;
    }
  }
  return best;
}
