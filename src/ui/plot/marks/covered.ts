import { clipped } from './clip.ts';
import type { Frame, LabelMark, Mark } from './mark.ts';
import { occupancyOf } from './occupy.ts';
import { type Box, boxesMeet, setApart } from './place.ts';
import type { PlacedLabel } from './placeLabels.ts';

type Placed = ReadonlyMap<LabelMark, PlacedLabel>;

// As shares of the height of a line of type: the room above and below its letters, which a mark may have,
// and the room beside them.
const spare = { upright: 0.2, along: 0.1 };

/** All that is drawn, as if none of it were firm: then a cost is a number of squares. */
function alike(mark: Mark): Mark {
  if (mark.shape === 'veil' || mark.shape === 'label' || mark.clear === 'none') return mark;
  return { ...mark, clear: 'soft' };
}

/** What a label says. */
function textOf({ lines }: Pick<PlacedLabel, 'lines'>): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Where the letters of a label stand within its box. */
function lettersOf({ left, top, width, height }: Box, line: number): Box {
  const [along, upright] = [spare.along * line, spare.upright * line];
  return {
    left: left + along,
    top: top + upright,
    width: Math.max(0, width - 2 * along),
    height: Math.max(0, height - 2 * upright),
  };
}

/**
 * The labels of a layer below on which something of a layer above lies: a label, or one so near that both would be
 * read as one, what leads to a label, or a mark on its letters; and those that say what one above says. A digit that a mark touches may be read as another one.
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
  const said = new Set(places.map((place) => textOf(place)));
  return [...below].flatMap(([label, { box, lines }]) => {
    const isCovered =
      (lines.length > 0 && said.has(textOf({ lines }))) ||
      occupancy.costOf(lettersOf(box, box.height / Math.max(1, lines.length))) > 0 ||
      places.some(
        ({ box: other, leader }) =>
          boxesMeet(box, setApart(other, frame.weight)) ||
          (leader !== undefined && clipped(leader.from, leader.to, box) !== undefined),
      );
    return isCovered ? [label] : [];
  });
}
