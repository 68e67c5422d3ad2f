import { clipped, type Piece } from './clip.ts';
import { labelType, setText, type Measure, type SetText } from './labelSize.ts';
import type { Frame, LabelMark, Mark, Side } from './mark.ts';
import { firmCost, freeBox, type Occupancy } from './occupancy.ts';
import { occupancyOf } from './occupy.ts';
import {
  type Box,
  boxAround,
  boxesMeet,
  heldBetween,
  liesIn,
  type Place,
  widened,
} from './place.ts';
import { placeOf } from './resolve.ts';

/** Where a label stands. */
export interface PlacedLabel {
  readonly box: Box;
  readonly lines: SetText['lines'];
  /** From what it names to the label, where that is not beside it. */
  readonly leader?: Piece;
}

/** What stands in the picture already, beside the marks. */
interface Taken {
  readonly boxes: readonly Box[];
  readonly leaders: readonly Piece[];
}

// Nearer to the edge of the plot than this, text seems cut off.
const edge = 4;
const usualGap = 8;
const allSides: readonly Side[] = ['right', 'left', 'above', 'below'];
// How far along its side a label stands, from −1 (just past one end) over 0 (the middle) to 1. The order
// is fixed, so that a label stays where it is from frame to frame as long as it can.
const shares = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];
// In heights of a line: how far from its figure a label is still seen to belong to it.
const near = 1.2;

function beside(subject: Box, size: SetText, gap: number, side: Side, share: number): Box {
  const { width, height } = size;
  const along = (start: number, length: number, own: number): number =>
    start + length / 2 + (share * (length + own)) / 2 - own / 2;
  const left =
    side === 'right'
      ? subject.left + subject.width + gap
      : side === 'left'
        ? subject.left - gap - width
        : along(subject.left, subject.width, width);
  const top =
    side === 'below'
      ? subject.top + subject.height + gap
      : side === 'above'
        ? subject.top - gap - height
        : along(subject.top, subject.height, height);
  return { left, top, width, height };
}

/** The places along the sides of what a label names, the best first. */
function placesBeside(
  subject: Box,
  size: SetText,
  gap: number,
  sides: readonly Side[],
): readonly Box[] {
  return shares.flatMap((share) => sides.map((side) => beside(subject, size, gap, side, share)));
}

/** The place of the figure that is nearest to a label: of a straight figure any place on it. */
function nearestOf(places: readonly Place[], box: Box): Place {
  const middle: Place = [box.left + box.width / 2, box.top + box.height / 2];
  const [first = middle, second] = places;
  if (second !== undefined && places.length === 2) {
    const [dx, dy] = [second[0] - first[0], second[1] - first[1]];
    const squared = dx * dx + dy * dy;
    const along = (middle[0] - first[0]) * dx + (middle[1] - first[1]) * dy;
    const share = squared > 0 ? heldBetween(along / squared, 0, 1) : 0;
    return [first[0] + share * dx, first[1] + share * dy];
  }
  const far = ([x, y]: Place) => Math.hypot(x - middle[0], y - middle[1]);
  return places.reduce((best, place) => (far(place) < far(best) ? place : best), first);
}

function leaderTo(places: readonly Place[], box: Box): Piece {
  const from = nearestOf(places, box);
  return {
    from,
    to: [
      heldBetween(from[0], box.left, box.left + box.width),
      heldBetween(from[1], box.top, box.top + box.height),
    ],
  };
}

function lengthOf({ from, to }: Piece): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Whether a box lies in the plot and on no other label, nor on what leads to one. */
function isOpen(box: Box, occupancy: Occupancy, taken: Taken): boolean {
  const { area } = occupancy;
  if (!liesIn(box, widened(area, -edge))) return false;
  return (
    !taken.boxes.some((other) => boxesMeet(box, other)) &&
    !taken.leaders.some(({ from, to }) => clipped(from, to, box) !== undefined)
  );
}

function cheapest(
  candidates: readonly Box[],
  occupancy: Occupancy,
  taken: Taken,
): (Box & { readonly cost: number }) | undefined {
  let best: (Box & { readonly cost: number }) | undefined;
  for (const box of candidates) {
    if (!isOpen(box, occupancy, taken)) continue;
    const cost = occupancy.costOf(box);
    if (best !== undefined && cost >= best.cost) continue;
    best = { ...box, cost };
    if (cost === 0) break;
  }
  return best;
}

/** Of the places on a line, one with room around it, to the right and above rather than elsewhere. */
function roomiest(
  places: readonly Place[],
  { width, height }: SetText,
  occupancy: Occupancy,
  taken: Taken,
): (Box & { readonly cost: number }) | undefined {
  const { area } = occupancy;
  let best: (Box & { readonly cost: number }) | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [x, y] of places) {
    const box = { left: x - width / 2, top: y - height / 2, width, height };
    if (!isOpen(widened(box, height / 2), occupancy, taken)) continue;
    const room = Math.min(
      10 * height,
      ...taken.boxes.map((other) =>
        Math.hypot((x - other.left - other.width / 2) / 2.4, y - other.top - other.height / 2),
      ),
    );
    const cost = occupancy.costOf(box);
    const worth = room + 0.06 * (x - area.left) - 0.06 * (y - area.top) - 1e3 * cost;
    if (worth <= most) continue;
    most = worth;
    best = { ...box, cost };
  }
  return best;
}

function placeFor(
  frame: Frame,
  label: LabelMark,
  set: SetText,
  occupancy: Occupancy,
  taken: Taken,
): Box | undefined {
  const { sides = allSides, gap = usualGap, on = false, leader = false, needed = false } = label;
  const places = label.of.map((at) => placeOf(frame, at));
  if (on) {
    const found = roomiest(places, set, occupancy, taken);
    return found !== undefined && (found.cost < firmCost || needed) ? found : undefined;
  }
  const subject = boxAround(places);
  const close = cheapest(placesBeside(subject, set, gap * frame.weight, sides), occupancy, taken);
  if (close?.cost === 0) return close;
  if (leader) {
    const row = set.height / set.lines.length;
    const further = [1, 2, 3, 4, 6, 8, 10].flatMap((rows) =>
      placesBeside(subject, set, gap * frame.weight + rows * row, sides),
    );
    const crossesNone = (box: Box): boolean => {
      const { from, to } = leaderTo(places, box);
      return !taken.boxes.some((other) => clipped(from, to, other) !== undefined);
    };
    const led = cheapest(further.filter(crossesNone), occupancy, taken);
    if (led?.cost === 0) return led;
    const anywhere = freeBox(occupancy, { width: set.width, height: set.height }, places, edge);
    if (anywhere.cost === 0 && isOpen(anywhere, occupancy, taken) && crossesNone(anywhere))
      return anywhere;
  }
  if (close !== undefined && (close.cost < firmCost || needed)) return close;
  if (!needed) return undefined;
  // It has to be read: moved into the plot, wherever that is.
  const { area } = frame.scales;
  const [wished = { left: area.left, top: area.top }] = placesBeside(subject, set, gap, sides);
  return {
    left: heldBetween(wished.left, area.left + edge, area.left + area.width - set.width - edge),
    top: heldBetween(wished.top, area.top + edge, area.top + area.height - set.height - edge),
    width: set.width,
    height: set.height,
  };
}

function placeOne(
  frame: Frame,
  label: LabelMark,
  measure: Measure,
  occupancy: Occupancy,
  taken: Taken,
): PlacedLabel | undefined {
  const type = labelType(label, frame.weight);
  for (const text of label.texts) {
    const set = setText(text, type, measure);
    const found = placeFor(frame, label, set, occupancy, taken);
    if (found === undefined) continue;
    const { left, top, width, height } = found;
    const box = { left, top, width, height };
    const places = label.of.map((at) => placeOf(frame, at));
    const leader = label.on === true ? undefined : leaderTo(places, box);
    const led = leader !== undefined && label.leader === true && lengthOf(leader) > near * type;
    return { box, lines: set.lines, ...(led ? { leader } : {}) };
  }
  return undefined;
}

/**
 * Finds room for the labels among some marks: in the plot, on no mark and on no other label, near what
 * they name or else with a line that leads there. Labels under a veil are left out.
 * @param below marks of a layer below, which count too.
 * @returns where each stands; a label for which there is no room, and which need not be, is not in it.
 */
export function placeLabels(
  frame: Frame,
  marks: readonly Mark[],
  measure: Measure,
  below: readonly Mark[] = [],
): ReadonlyMap<LabelMark, PlacedLabel> {
  const placed = new Map<LabelMark, PlacedLabel>();
  const open = marks.slice(marks.findLastIndex(({ shape }) => shape === 'veil') + 1);
  for (const mark of open)
    if (mark.shape === 'inset') {
      const inner = { scales: mark.scales, weight: frame.weight };
      for (const [label, place] of placeLabels(inner, mark.marks, measure))
        placed.set(label, place);
    }
  const labels = open
    .filter((mark) => mark.shape === 'label')
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  if (labels.length === 0) return placed;
  const occupancy = occupancyOf(frame, [...below, ...marks]);
  let taken: Taken = { boxes: [], leaders: [] };
  for (const label of labels) {
    const place = placeOne(frame, label, measure, occupancy, taken);
    if (place === undefined) continue;
    placed.set(label, place);
    taken = {
      boxes: [...taken.boxes, place.box],
      leaders: place.leader === undefined ? taken.leaders : [...taken.leaders, place.leader],
    };
  }
  return placed;
}
