import type { Term } from '../../../src/derivation/term.ts';
import { clipped } from '../../../src/ui/plot/marks/clip.ts';
import { barredPieces } from '../../../src/ui/plot/marks/barred.ts';
import { arrowOf, cross, crossesBarred, prolongs } from '../../../src/ui/plot/marks/leaders.ts';
import type { Frame, LabelMark, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { dotsAmong } from '../../../src/ui/plot/marks/outsideDots.ts';
import { type Box, boxesMeet, liesIn, type Place } from '../../../src/ui/plot/marks/place.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import type { PlacedLabel } from '../../../src/ui/plot/marks/placeLabels.ts';
import { inkOf, isOn } from './inkOf.ts';

type Placed = ReadonlyMap<LabelMark, PlacedLabel>;

/** Whether a number stands at a bracket as long as what it says, which needs no name. */
function isSpanned({ of: [from, to] }: LabelMark<Term>, marks: readonly Mark<Term>[]): boolean {
  return marks.some(
    (mark) =>
      mark.shape === 'segment' && mark.bars === true && mark.from === from && mark.to === to,
  );
}

/** Whether a mark hides all that is below a box. */
function covers(frame: Frame, mark: Mark<Term>, box: Box): boolean {
  if (mark.shape !== 'box' || mark.covers !== true || mark.fill < 1) return false;
  const [left, top] = placeOf(frame, mark.at);
  const [width, height] = [mark.width * frame.weight, mark.height * frame.weight];
  return liesIn(box, { left, top, width, height });
}

/** What is wrong with the labels that stand among these marks. */
export function labelFaults(
  frame: Frame,
  marks: readonly Mark<Term>[],
  placed: Placed,
): readonly string[] {
  // The text of a box or of a ring stands in it.
  const labels = marks.filter(
    (mark) => mark.shape === 'label' && mark.centred !== true && placed.has(mark),
  );
  const barred = barredPieces(
    frame,
    marks.slice(marks.findLastIndex(({ shape }) => shape === 'veil') + 1),
  );
  const dots = dotsAmong(frame, marks);
  const distance = (one: Place, other: Place) => Math.hypot(one[0] - other[0], one[1] - other[1]);
  const found: string[] = [];
  labels.forEach((label, index) => {
    const place = label.shape === 'label' ? placed.get(label) : undefined;
    if (place === undefined || label.shape !== 'label') return;
    const [name = ''] = label.texts;
    const { box, lines, leader } = place;
    const words = lines.map(({ text }) => text).join(' ');
    // A number without a name says nothing of what it is.
    if (/\d/u.test(words) && !/\p{L}/u.test(words) && !isSpanned(label, marks))
      found.push(`${name} is the bare number ${words}`);
    if (leader !== undefined && crossesBarred(leader, barred))
      found.push(`the leader of ${name} crosses an arrow or the path`);
    const arrow = arrowOf(
      label.of.map((at) => placeOf(frame, at)),
      barred,
    );
    if (leader !== undefined && arrow !== undefined && prolongs(leader, arrow))
      found.push(`the arrow of ${name} seems to begin at its name`);
    if (leader !== undefined && dots.some(({ at, radius }) => distance(at, leader.from) < radius))
      found.push(`the leader of ${name} scribbles into a dot`);
    if (!liesIn(box, frame.scales.area)) found.push(`${name} is not in the plot`);
    const ground = marks.findLastIndex((mark) => covers(frame, mark, box));
    for (const mark of marks.slice(ground + 1)) {
      const clear = 'clear' in mark ? (mark.clear ?? 'firm') : 'firm';
      if (clear === 'firm' && inkOf(frame, mark).some((ink) => isOn(box, ink)))
        found.push(`${name} is on a ${mark.shape}`);
    }
    for (const other of labels.slice(index + 1)) {
      const second = other.shape === 'label' ? placed.get(other) : undefined;
      if (second === undefined) continue;
      if (boxesMeet(box, second.box)) found.push(`${name} is on another label`);
      if (place.leader && second.leader && cross(place.leader, second.leader))
        found.push(`the leaders of ${name} and ${second.lines[0]?.text ?? ''} cross`);
      const leads = [
        [place.leader, second.box],
        [second.leader, box],
      ] as const;
      if (leads.some(([lead, on]) => lead !== undefined && clipped(lead.from, lead.to, on)))
        found.push(`a leader runs through ${name}`);
    }
  });
  return found;
}
