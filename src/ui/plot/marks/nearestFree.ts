import { edge, isBlocked, isOpen, leaderCost, leaderTo, lengthOf, type Taken } from './leaders.ts';
import { firmCost, type Occupancy, rasterFor } from './occupancy.ts';
import { type Box, boxAround, type Place, type Size } from './place.ts';

// What it costs to cover one square of soft ground, in pixels of a longer leader.
const covering = 4;
/** How far a length of a row or a column is from another one; 0 where they have something in common. */
function gapBetween(from: number, length: number, other: number, otherLength: number): number {
  return Math.max(0, other - from - length, from - other - otherLength);
}

// Lengths that are as good as equal, in pixels: they differ by rounding.
const rounding = 1e-6;

/**
 * The place on nothing firm, and on little that is soft, with a short way to what the label names; of those
 * alike the uppermost, and of these the one furthest to the left. The rows near by come first: what is further
 * away than the best place costs so much cannot be better, and most places are.
 */
export function nearestFree(
  places: readonly Place[],
  set: Size,
  occupancy: Occupancy,
  taken: Taken,
): Box | undefined {
  const { width, height } = set;
  const { lefts, tops } = rasterFor(occupancy.area, set, edge);
  const subject = boxAround(places);
  const rows = tops
    .map((top, row) => ({
      top,
      row,
      up: gapBetween(top, height, subject.top, subject.height),
    }))
    .toSorted((one, other) => one.up - other.up);
  const across = lefts.map((left) => gapBetween(left, width, subject.left, subject.width));
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  let first = Number.POSITIVE_INFINITY;
  for (const { top, row, up } of rows) {
    if (up > least + rounding) break;
    for (const [column, left] of lefts.entries()) {
      if (Math.hypot(across[column] ?? 0, up) > least + rounding) continue;
      const box = { left, top, width, height };
      const covered = occupancy.costOf(box);
      if (covered >= firmCost) continue;
      const leader = leaderTo(places, box);
      const soft = covering * covered;
      if (soft + lengthOf(leader) > least) continue;
      const cost = soft + leaderCost(leader, occupancy);
      const order = row * lefts.length + column;
      if (cost > least || (cost === least && order > first)) continue;
      if (!isOpen(box, occupancy, taken)) continue;
      if (isBlocked(leader, taken.boxes, taken)) continue;
      best = box;
      least = cost;
      first = order;
    }
  }
  return best;
}
