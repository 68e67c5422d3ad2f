import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipped } from '../../../../src/ui/plot/marks/clip.ts';
import {
  edge,
  isOpen,
  leaderCost,
  leaderTo,
  type Taken,
} from '../../../../src/ui/plot/marks/leaders.ts';
import { nearestFree } from '../../../../src/ui/plot/marks/nearestFree.ts';
import {
  emptyOccupancy,
  firmCost,
  type Occupancy,
  rasterFor,
} from '../../../../src/ui/plot/marks/occupancy.ts';
import type { Box, Place, Size } from '../../../../src/ui/plot/marks/place.ts';

const area = { left: 20, top: 10, width: 300, height: 200 };
const nothing: Taken = { boxes: [], texts: [], leaders: [], barred: [] };

/** The same by looking at every place, in the order in which one reads. */
function byLookingAtAll(
  places: readonly Place[],
  { width, height }: Size,
  occupancy: Occupancy,
  taken: Taken,
): Box | undefined {
  const { lefts, tops } = rasterFor(area, { width, height }, edge);
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const top of tops)
    for (const left of lefts) {
      const box = { left, top, width, height };
      const covered = occupancy.costOf(box);
      const leader = leaderTo(places, box);
      const cost = 4 * covered + leaderCost(leader, occupancy);
      const crosses = taken.boxes.some(
        (other) => clipped(leader.from, leader.to, other) !== undefined,
      );
      if (covered >= firmCost || cost >= least || crosses || !isOpen(box, occupancy, taken))
        continue;
      best = box;
      least = cost;
    }
  return best;
}

it('finds what looking at every place finds', () => {
  const place = fc.tuple(fc.integer({ min: -40, max: 380 }), fc.integer({ min: -40, max: 260 }));
  const box = fc.record({
    left: fc.integer({ min: 20, max: 280 }),
    top: fc.integer({ min: 10, max: 180 }),
    width: fc.integer({ min: 5, max: 120 }),
    height: fc.integer({ min: 5, max: 90 }),
  });
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 3 }),
      fc.record({ width: fc.integer({ min: 8, max: 120 }), height: fc.constant(17) }),
      fc.array(fc.tuple(box, fc.constantFrom('firm' as const, 'soft' as const)), { maxLength: 9 }),
      fc.array(box, { maxLength: 2 }),
      (places, size, marks, boxes) => {
        const occupancy = emptyOccupancy(area);
        for (const [mark, clear] of marks) occupancy.takeBox(mark, clear);
        const taken = { ...nothing, boxes, texts: boxes };
        const best = nearestFree(places, size, occupancy, taken);
        expect(best).toStrictEqual(byLookingAtAll(places, size, occupancy, taken));
        if (best !== undefined) found += 1;
      },
    ),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});

it('takes the uppermost of places that are alike, and of these the one furthest to the left', () => {
  const occupancy = emptyOccupancy(area);
  // Anywhere around it there is room: the label may lie on what it names, which takes nothing.
  const box = nearestFree([[170, 110]], { width: 40, height: 17 }, occupancy, nothing);
  expect(box?.left).toBeLessThanOrEqual(170);
  expect(box).toStrictEqual(
    byLookingAtAll([[170, 110]], { width: 40, height: 17 }, occupancy, nothing),
  );
});

it('finds nothing where there is nothing free', () => {
  const occupancy = emptyOccupancy(area);
  occupancy.takeBox(area, 'firm');
  expect(nearestFree([[50, 50]], { width: 40, height: 17 }, occupancy, nothing)).toBeUndefined();
});
