import type { Frame, LabelMark, Mark } from './mark.ts';
import { distanceToPiece } from './clip.ts';
import { distanceToBox, type Place } from './place.ts';
import type { PlacedLabel } from './placeLabels.ts';
import { pieceOf, placeIn, placeOf, squareBox } from './resolve.ts';

/** What lies under a pointer. */
export interface Found<Term extends string = string> {
  readonly mark: Mark<Term>;
  readonly term: Term | undefined;
  readonly point: number | undefined;
  /** In pixels; 0 on the mark itself. */
  readonly distance: number;
}

const usualReach = 7;
const far = { distance: Number.POSITIVE_INFINITY };

interface Distance {
  readonly distance: number;
  /** Which of many it is. */
  readonly index?: number;
}

function nearestOfMany(count: number, distanceOf: (index: number) => number): Distance {
  let distance = Number.POSITIVE_INFINITY;
  let index = 0;
  for (let each = 0; each < count; each += 1) {
    const away = distanceOf(each);
    if (away >= distance) continue;
    distance = away;
    index = each;
  }
  return { distance, index };
}

function distanceTo(
  frame: Frame,
  mark: Exclude<Mark, { shape: 'veil' }>,
  place: Place,
  placed: ReadonlyMap<LabelMark, PlacedLabel>,
): Distance {
  const { weight } = frame;
  switch (mark.shape) {
    case 'dot': {
      const at = placeOf(frame, mark.at);
      const away = Math.hypot(at[0] - place[0], at[1] - place[1]);
      return { distance: Math.max(0, away - mark.radius * weight) };
    }
    case 'dots': {
      const many = nearestOfMany(mark.count, (index) => {
        const at = placeIn(frame, mark.x, mark.y, index);
        return Math.hypot(at[0] - place[0], at[1] - place[1]);
      });
      return { ...many, distance: Math.max(0, many.distance - mark.radius * weight) };
    }
    case 'stems':
      return nearestOfMany(mark.count, (index) =>
        distanceToPiece(place, {
          from: placeIn(frame, mark.x, mark.from, index),
          to: placeIn(frame, mark.x, mark.to, index),
        }),
      );
    case 'segment':
    case 'arrow': {
      const piece = pieceOf(frame, mark.from, mark.to);
      return piece === undefined ? far : { distance: distanceToPiece(place, piece) };
    }
    case 'curve':
    case 'region': {
      // The last corner of a region leads to the first again.
      const pieces = mark.shape === 'curve' ? mark.count - 1 : mark.count;
      const { distance } = nearestOfMany(pieces, (index) =>
        distanceToPiece(place, {
          from: placeIn(frame, mark.x, mark.y, index),
          to: placeIn(frame, mark.x, mark.y, (index + 1) % mark.count),
        }),
      );
      return { distance };
    }
    case 'square':
      return { distance: distanceToBox(place, squareBox(frame, mark)) };
    case 'box': {
      const [left, top] = placeOf(frame, mark.at);
      const box = { left, top, width: mark.width * weight, height: mark.height * weight };
      return { distance: distanceToBox(place, box) };
    }
    case 'label': {
      const label = placed.get(mark);
      return label === undefined ? far : { distance: distanceToBox(place, label.box) };
    }
  }
}

/** How coarse a target a mark is: a dot lies on lines, and lines on areas, which would hide it else. */
function coarseness({ shape }: Mark): number {
  if (shape === 'square' || shape === 'box') return 2;
  return shape === 'dot' || shape === 'dots' || shape === 'label' ? 0 : 1;
}

function found<Term extends string>(
  frame: Frame,
  mark: Exclude<Mark<Term>, { shape: 'veil' }>,
  place: Place,
  placed: ReadonlyMap<LabelMark, PlacedLabel>,
  more: number,
): Found<Term> | undefined {
  if (mark.term === undefined && mark.point === undefined) return undefined;
  const { distance, index } = distanceTo(frame, mark, place, placed);
  const own = mark.shape === 'label' || coarseness(mark) === 2 ? 0 : usualReach;
  const reach = 'reach' in mark ? (mark.reach ?? own) : own;
  if (distance > reach * frame.weight + (own === 0 ? 0 : more)) return undefined;
  return { mark, term: mark.term, point: index ?? mark.point, distance };
}

/**
 * The mark with a term or a point that a place means. Of those within whose reach it is, dots come before
 * lines, and lines before areas; of those alike the nearest one, or else the one on top.
 * @param more how much further a finger reaches than a mouse, in pixels.
 */
export function markAt<Term extends string>(
  frame: Frame,
  marks: readonly Mark<Term>[],
  place: Place,
  placed: ReadonlyMap<LabelMark, PlacedLabel> = new Map(),
  more = 0,
): Found<Term> | undefined {
  let best: Found<Term> | undefined;
  for (const mark of marks.toReversed()) {
    if (mark.shape === 'veil') continue;
    const next = found(frame, mark, place, placed, more);
    if (next === undefined) continue;
    const coarser = best === undefined ? -1 : coarseness(mark) - coarseness(best.mark);
    if (coarser < 0 || (coarser === 0 && next.distance < (best?.distance ?? 0))) best = next;
  }
  return best;
}
