import type { Piece } from './clip.ts';
import { barredPieces } from './barred.ts';
import { labelType, setText, type Measure, type SetText } from './labelSize.ts';
import { isFixed, textsOf } from './labelTexts.ts';
import type { Frame, LabelMark, Mark, Side } from './mark.ts';
import { edge, isBlocked, isOpen, leaderTo, lengthOf, arrowOf, type Taken } from './leaders.ts';
import { nearestFree } from './nearestFree.ts';
import { beside, placesBeside, placesWithin } from './labelPlaces.ts';
import { firmCost, type Occupancy } from './occupancy.ts';
import { dotsAmong, outsideDots } from './outsideDots.ts';
import { occupancyOf } from './occupy.ts';
import {
  type Box,
  boxAround,
  heldBetween,
  overlap,
  type Place,
  setApart,
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

const usualGap = 8;
const allSides: readonly Side[] = ['right', 'left', 'above', 'below'];
// In heights of a line: how far from its figure a label is still seen to belong to it.
const near = 1.35;

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

/** The places at one of which a line to a label begins. */
function beginsOf(frame: Frame, { of, ledFrom }: LabelMark): readonly Place[] {
  return (ledFrom === undefined ? of : [ledFrom]).map((at) => placeOf(frame, at));
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
  if (label.centred === true) {
    const { left, top, width, height } = boxAround(places);
    return {
      left: left + (width - set.width) / 2,
      top: top + (height - set.height) / 2,
      width: set.width,
      height: set.height,
    };
  }
  if (on) {
    const found = roomiest(places, set, occupancy, taken);
    return found !== undefined && (found.cost < firmCost || needed) ? found : undefined;
  }
  const subject = boxAround(places);
  if (label.settled === true)
    return beside(subject, set, gap * frame.weight, sides[0] ?? 'right', 0);
  const close = cheapest(placesBeside(subject, set, gap * frame.weight, sides), occupancy, taken);
  if (close?.cost === 0) return close;
  if (leader !== false) {
    const begins = beginsOf(frame, label);
    const led = nearestFree(begins, set, occupancy, taken);
    const longest = leader === true ? Number.POSITIVE_INFINITY : leader * set.height;
    if (led !== undefined && lengthOf(leaderTo(begins, led)) <= longest) return led;
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

interface Attempt {
  readonly needed: boolean;
  readonly leader: LabelMark['leader'];
  /** Whether soft ground will do: not where it may still stand on free ground farther off. */
  readonly onSoft: boolean;
}

/** One stands farther away than it would, or takes a bad place if it must be read, only where no text of it has a good one. */
function attemptsOf({ leader, far = false, needed = false }: LabelMark): readonly Attempt[] {
  const anywhere = typeof leader === 'number' ? true : leader;
  return [
    { needed: false, leader, onSoft: !far },
    ...(far ? [{ needed: false, leader: anywhere, onSoft: true }] : []),
    ...(needed ? [{ needed: true, leader: anywhere, onSoft: true }] : []),
  ];
}

/** A place in what a label names for one of its texts: a shorter one there says more than a longer one that is led to. */
function placeWithin(
  frame: Frame,
  { of, gap = usualGap }: LabelMark,
  sets: readonly SetText[],
  occupancy: Occupancy,
  taken: Taken,
): PlacedLabel | undefined {
  // Of a figure that reaches far beyond the picture only what is seen: the places in all of it have no end.
  const subject = overlap(boxAround(of.map((at) => placeOf(frame, at))), occupancy.area);
  if (subject === undefined) return undefined;
  for (const set of sets) {
    const found = cheapest(placesWithin(subject, set, gap * frame.weight), occupancy, taken);
    if (found?.cost !== 0) continue;
    const { left, top, width, height } = found;
    return { box: { left, top, width, height }, lines: set.lines };
  }
  return undefined;
}

function placeOne(
  frame: Frame,
  label: LabelMark,
  measure: Measure,
  occupancy: Occupancy,
  taken: Taken,
): PlacedLabel | undefined {
  const type = labelType(label, frame.weight);
  const sets = textsOf(label).map((text) => setText(text, type, measure));
  const hasPlace = isFixed(label);
  const inside =
    label.within === true ? placeWithin(frame, label, sets, occupancy, taken) : undefined;
  if (inside !== undefined) return inside;
  let onSoft: PlacedLabel | undefined;
  for (const { needed, leader, onSoft: isSoftEnough } of attemptsOf(label)) {
    for (const [index, set] of (needed ? sets.slice(-1) : sets).entries()) {
      // A shorter text on free ground rather than a longer one on a path; but none in two rows for that.
      if (onSoft !== undefined && index >= label.texts.length) break;
      const found = placeFor(frame, { ...label, leader, needed }, set, occupancy, taken);
      if (found === undefined) continue;
      const { left, top, width, height } = found;
      const box = { left, top, width, height };
      const lead = leaderTo(beginsOf(frame, label), box);
      const hasOwnBegin = label.ledFrom !== undefined;
      const mayBeLed = hasOwnBegin || (leader ?? false) !== false;
      const isFar = mayBeLed && lengthOf(lead) > near * type;
      const isCut = isFar && isBlocked(lead, taken.texts, taken);
      if (isCut && label.settled !== true && !needed) continue;
      const led = isFar && !isCut;
      const place = { box, lines: set.lines, ...(led ? { leader: lead } : {}) };
      if (hasPlace || needed || occupancy.costOf(box) === 0) return place;
      onSoft ??= place;
    }
    if (onSoft !== undefined && isSoftEnough) return onSoft;
  }
  return undefined;
}

/** In which order labels choose: the numbers of level lines after all that has a name of its own. */
function rankOf({ rank = 0, on = false }: LabelMark): number {
  return on ? Number.POSITIVE_INFINITY : rank;
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
  const labels = open
    .filter((mark) => mark.shape === 'label')
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  if (labels.length === 0) return placed;
  const occupancy = occupancyOf(frame, marks, below);
  const barred = barredPieces(frame, open);
  const dots = dotsAmong(frame, [...below, ...open]);
  let taken: Taken = { boxes: [], texts: [], leaders: [], barred };
  for (const label of labels) {
    const own = arrowOf(
      label.of.map((at) => placeOf(frame, at)),
      barred,
    );
    const found = placeOne(frame, label, measure, occupancy, { ...taken, own });
    if (found === undefined) continue;
    const { leader, ...there } = found;
    const outside = leader && outsideDots(leader, dots, frame.weight);
    const place: PlacedLabel = outside === undefined ? there : { ...there, leader: outside };
    placed.set(label, place);
    taken = {
      boxes: [...taken.boxes, setApart(place.box, frame.weight)],
      texts: [...taken.texts, place.box],
      leaders: place.leader === undefined ? taken.leaders : [...taken.leaders, place.leader],
      barred,
    };
  }
  return placed;
}
