import type { Term } from '../../derivation/term.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { At, Frame, LabelMark, Mark } from '../../ui/plot/marks/mark.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';
import { tangent } from './overTangent.ts';
import { aboutCurve, lossSize, nameOfCurve, slopeColumn, slopeText } from './slopeColumn.ts';

// The squares of all points over a parameter, each with its slope in a column beside them. The dots carry the numbers of
// their points: lines from dots to rows would cross, as the heights have another order than the sum.

// How far a tangent reaches to both sides, as a share of the shorter side of the plot; and beyond the ring of its dot.
const reach = { point: 0.09, loss: 0.11 };
const pastRing = 5;
// Radius of a ring with the number of its point, of a dot without, and of that of the loss, in pixels; and how many radii
// apart rings are at least.
const radius = { ring: 7, plain: 4, loss: 6 };
const ringsApart = 1.8;
const numberSize = 0.85;
// How far to the left of its dot a ring is that has no room there, in pixels: past those that have.
const asideBy = 24;
// How far from the dots the column is at least, and beyond the tangents, in pixels.
const column = { away: 26, beyond: 8 };

function isLoss({ point }: OverCurve): boolean {
  return point === undefined;
}

function reachOf(own: OverCurve): number {
  return isLoss(own) ? reach.loss : reach.point;
}

/** The curves whose dots have room for the numbers of their points: none of them is on another, nor on that of the loss. */
function numbered({ curves, kept }: OverPicture, frame: Frame): ReadonlySet<OverCurve> {
  const { scales, weight } = frame;
  const apart = ringsApart * radius.ring * weight;
  const loss = curves.filter((own) => isLoss(own));
  const found: OverCurve[] = [];
  const inTurn = curves
    .filter((own) => !isLoss(own))
    .toSorted((one, other) => Number(other.point === kept) - Number(one.point === kept));
  for (const own of inTurn)
    if (
      [...loss, ...found].every(
        ({ height }) => Math.abs(scales.farY(height) - scales.farY(own.height)) >= apart,
      )
    )
      found.push(own);
  return new Set(found);
}

/** The dot of a curve, with the number of its point: in a ring where that has room, or else in one aside, joined to it. */
function dotOf({ at }: OverPicture, own: OverCurve, hasNumber: boolean): readonly Mark<Term>[] {
  const { point } = own;
  const place: At = { x: at, y: own.height };
  const aside: At = { ...place, dx: -asideBy };
  const dot = { shape: 'dot', at: place, point } as const;
  if (point === undefined) return [{ ...dot, radius: radius.loss, role: 'gradient' }];
  const number = {
    shape: 'label',
    role: 'ink',
    texts: [String(point + 1)],
    of: [hasNumber ? place : aside],
    centred: true,
    size: numberSize,
    point,
  } as const;
  const ring = { ...dot, radius: radius.ring, role: 'surface', rim: 'gradient', width: 2 } as const;
  if (hasNumber) return [ring, number];
  return [
    { shape: 'segment', from: place, to: aside, role: 'gradient', width: 1.6, point },
    { ...dot, radius: radius.plain, role: 'gradient' },
    { ...ring, at: aside },
    number,
  ];
}

/** The tangents and the dots, that of the loss over the others. */
function dots(picture: OverPicture, frame: Frame, told: readonly OverCurve[]) {
  const { width, height } = frame.scales.area;
  const least = ((radius.ring + pastRing) * frame.weight) / Math.min(width, height);
  const withNumber = numbered(picture, frame);
  return [
    ...told.map((own) => tangent(picture, own, frame, Math.max(reachOf(own), least)).mark),
    ...told
      .toSorted((one, other) => Number(isLoss(one)) - Number(isLoss(other)))
      .flatMap((own) => dotOf(picture, own, withNumber.has(own))),
  ];
}

/** The slope of a curve by itself, at the end of its tangent or with a line to it, beside a column of those of the points or without. */
function ownLabel(
  picture: OverPicture,
  frame: Frame,
  own: OverCurve,
  isBesideColumn: boolean,
): LabelMark<Term> {
  const slope = numberToText(own.slope);
  return {
    shape: 'label',
    role: isLoss(own) ? 'gradient' : 'ink',
    texts: (isBesideColumn ? [false] : [true, false]).map((isLong) =>
      slopeText(nameOfCurve(own), slope, isLong),
    ),
    of: [tangent(picture, own, frame, reachOf(own)).end],
    leader: true,
    size: isLoss(own) ? lossSize : 1,
    // The column stands where it stands.
    ...(isLoss(own) ? { rank: isBesideColumn ? 1 : -1 } : {}),
    ...aboutCurve(picture, own),
  };
}

/** The squares of the points, each with its slope, and the loss. */
export function eachMarks(picture: OverPicture, frame: Frame): readonly Mark<Term>[] {
  const { curves, named } = picture;
  const told = curves.filter((own) => named || isLoss(own));
  const { width, height } = frame.scales.area;
  const away = Math.max(
    column.away * frame.weight,
    reach.loss * Math.min(width, height) + column.beyond * frame.weight,
  );
  const found = named ? slopeColumn(picture, frame, away) : undefined;
  const drawn = dots(picture, frame, told);
  // Where the curves leave no room for a column, each slope stands where there is some.
  const alone = told.filter((own) => found === undefined || (isLoss(own) && !found.hasLoss));
  return [
    ...drawn,
    ...(found?.marks ?? []),
    ...alone.map((own) => ownLabel(picture, frame, own, found !== undefined)),
  ];
}
