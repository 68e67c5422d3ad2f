import { clipped } from './clip.ts';
import type { Frame, LabelMark, Mark } from './mark.ts';
import { occupancyOf } from './occupy.ts';
import { boxesMeet } from './place.ts';
import type { PlacedLabel } from './placeLabels.ts';

type Placed = ReadonlyMap<LabelMark, PlacedLabel>;

// As a share of a label: what a mark may take of it at a corner.
const mostTaken = 0.15;
// The side of a square that the occupancy counts, in pixels.
const counted = 4;

/** All that is drawn, as if none of it were firm: then a cost is a number of squares. */
function alike(mark: Mark): Mark {
  if (mark.shape === 'veil' || mark.shape === 'label' || mark.clear === 'none') return mark;
  return { ...mark, clear: 'soft' };
}

/**
 * The labels of a layer below on which something of a layer above lies: a label, what leads to one, or so
 * much of a mark that they cannot be read.
 * @param above the marks of the layer above, with the places of their labels.
 */
export function coveredLabels(
  below: Placed,
  frame: Frame,
  above: { readonly marks: readonly Mark[]; readonly placed: Placed },
): readonly LabelMark[] {
  if (below.size === 0) return [];
  const occupancy = occupancyOf(
    frame,
    above.marks.map((mark) => alike(mark)),
    [],
  );
  const places = [...above.placed.values()];
  return [...below].flatMap(([label, { box }]) => {
    const squares = (box.width * box.height) / counted ** 2;
    const isCovered =
      occupancy.costOf(box) > mostTaken * squares ||
      places.some(
        ({ box: other, leader }) =>
          boxesMeet(box, other) ||
          (leader !== undefined && clipped(leader.from, leader.to, box) !== undefined),
      );
    return isCovered ? [label] : [];
  });
}
