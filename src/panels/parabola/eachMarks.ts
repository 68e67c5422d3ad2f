import { type Term, termAbout } from '../../calculus/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { labelType } from '../../ui/plot/marks/labelSize.ts';
import type { At, Frame, LabelMark, Mark } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';
import { tangent } from './overTangent.ts';

// The squares of all points over a parameter. Their dots lie above each other, so their slopes stand in a column
// beside them, in the same order: what leads there cannot cross.

// How far a tangent reaches to both sides, as a share of the shorter side of the plot.
const reach = { point: 0.09, loss: 0.11 };
// In a plot that is narrower than this, in sizes of its type, only the point shown and the loss have names.
const roomForNames = 26;
// How far from the dots the column is at least, and beyond the tangents, and how far from the curves below it and from
// the edge, in pixels; by how much farther another place is tried, and how far at most, as a share of the width.
const column = { away: 34, beyond: 6, above: 6, edge: 5, stride: 12, farthest: 0.5 };
// Height of a row, in sizes of its type; and how large the type of the loss is.
const row = 1.54;
const lossSize = 1.15;
// How wide a label is about, in sizes of its type, and where what leads to it begins beside a dot.
const longest = { name: 9, number: 4 };
const besideDot = 8;

/** A slope with the place of its row in the column, in pixels of the plot. */
interface Row {
  readonly own: OverCurve;
  readonly y: number;
}

/** The curves that have a row, from above: all, or where so many have no room the point shown and the loss. */
function rowsFor({ curves, named, kept }: OverPicture, most: number): readonly OverCurve[] {
  const told = named ? curves : curves.filter(({ point }) => point === undefined);
  const shown =
    told.length <= most
      ? told
      : told.filter(({ point }) => point === undefined || point === (kept ?? 0));
  return shown.toSorted((one, other) => other.height - one.height);
}

function isNarrow({ area, typeSize }: Frame['scales']): boolean {
  return area.width < roomForNames * typeSize;
}

/** The rows of the column, from above, and whether the curves leave it free. */
interface Column {
  readonly rows: readonly Row[];
  readonly side: 1 | -1;
  /** How far from the dots, in pixels of a picture of usual weight. */
  readonly away: number;
  readonly isFree: boolean;
}

/**
 * Where the slopes stand so far from their dots: beside them as far as the curves leave room below, and else higher up,
 * each a row from the next.
 */
function columnAt(
  picture: OverPicture,
  { scales, weight }: Frame,
  side: 1 | -1,
  away: number,
): Column {
  const { top, height, left, width } = scales.area;
  const { at, curves } = picture;
  const type = labelType({ size: lossSize }, weight);
  const step = row * type;
  const inside = Math.floor((height - 2 * column.edge) / step);
  const shown = rowsFor(picture, Math.max(1, inside));
  const from = scales.farX(at) + side * away * weight;
  const long = isNarrow(scales) ? longest.number : longest.name;
  // Over the width of the labels.
  const under = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      picture.x[0] +
      ((from + side * share * long * type - left) / width) * (picture.x[1] - picture.x[0]),
  );
  const heights = curves.flatMap(({ heightAt }) =>
    under.map((value) => scales.farY(heightAt(value))),
  );
  const bottom = Math.min(...heights) - column.above * weight - step / 2;
  const first = top + column.edge + step / 2;
  let before = Number.NEGATIVE_INFINITY;
  const rows = shown.map((own, index): Row => {
    const last = bottom - (shown.length - 1 - index) * step;
    const wished = Math.max(first + index * step, Math.min(last, scales.farY(own.height)));
    before = Math.max(wished, before + step);
    return { own, y: before };
  });
  const half = step / 2 + (column.above * weight) / 2;
  const [upper, lower] = [(rows[0]?.y ?? top) - half, before + half];
  const crosses = heights.some((y) => y > upper && y < lower);
  const isInside =
    before + step / 2 < top + height &&
    from + side * step > left &&
    from + side * step < left + width;
  return { rows, side, away, isFree: isInside && !crosses };
}

/** The nearest column that the curves leave free: first where they fall, then on the other side; undefined for none. */
function freeColumn(picture: OverPicture, frame: Frame): Column | undefined {
  const { weight, scales } = frame;
  const { width, height } = scales.area;
  const longTangent = (reach.loss * Math.min(width, height)) / weight;
  const nearest = Math.max(column.away, longTangent + column.beyond);
  // The curves fall on the side where there is room above them.
  const inTurn = (picture.curves.at(-1)?.slope ?? 0) <= 0 ? ([1, -1] as const) : ([-1, 1] as const);
  const farther = Math.floor((column.farthest * width) / weight / column.stride);
  for (let index = 0; index < farther; index += 1)
    for (const side of inTurn) {
      const found = columnAt(picture, frame, side, nearest + index * column.stride);
      // A single slope needs no order, and there is only one in each of the places to come.
      if (found.rows.length < 2) return undefined;
      if (found.isFree) return found;
    }
  return undefined;
}

/** That the slopes of other points have no room here, and where they are. */
function othersLabel({ at, y }: OverPicture, side: 1 | -1, count: number): Mark<Term> {
  return {
    shape: 'label',
    role: 'inkQuiet',
    texts: [translate('panels.over.others', { count })],
    of: [{ x: at, y: y[1], dx: side * column.away, dy: 2 * column.away }],
    sides: [side === 1 ? 'right' : 'left'],
    rank: 1,
  };
}

/** The tangent of each curve at its dot. */
function tangents(picture: OverPicture, frame: Frame) {
  return picture.curves
    .filter(({ point }) => picture.named || point === undefined)
    .map((own) => {
      const isLoss = own.point === undefined;
      const dot: Mark<Term> = {
        shape: 'dot',
        at: { x: picture.at, y: own.height },
        radius: isLoss ? 6 : 4,
        role: 'gradient',
        point: own.point,
      };
      return { own, dot, ...tangent(picture, own, frame, isLoss ? reach.loss : reach.point) };
    });
}

/** The slope of a curve in words, for a place. */
function slopeLabel(
  { kept, moving }: OverPicture,
  { point, slope }: OverCurve,
  { scales }: Frame,
  of: At,
): LabelMark<Term> {
  const isLoss = point === undefined;
  const number = numberToText(slope);
  const name = isLoss ? 'L' : `e${subscript(point + 1)}²`;
  const hasName = !isNarrow(scales) || (kept !== undefined && (isLoss || point === kept));
  return {
    shape: 'label',
    role: isLoss ? 'gradient' : 'ink',
    texts: [
      ...(hasName ? [translate('panels.over.slopeOf', { name, slope: number })] : []),
      number,
    ],
    of: [of],
    size: isLoss ? lossSize : 1,
    ...(isLoss ? { term: termAbout('gradient', moving.slot), rank: -1 } : { point }),
  };
}

/** The squares of the points, each with its slope, and the loss. */
export function eachMarks(picture: OverPicture, frame: Frame): readonly Mark<Term>[] {
  const { at, curves, named } = picture;
  const lines = tangents(picture, frame);
  const drawn = lines.flatMap(({ mark, dot }) => [mark, dot]);
  const free = freeColumn(picture, frame);
  // Where the curves leave no column free, and where there is no other, each slope stands where there is room.
  if (free === undefined) {
    const ends = lines.toSorted((one, other) => other.own.height - one.own.height);
    const own = ends.map(({ own: each, end }) => {
      const words = slopeLabel(picture, each, frame, end);
      // The number of a point alone, far from its curve, would not say whose it is.
      const texts = each.point === undefined ? words.texts : words.texts.slice(0, 1);
      return { ...words, texts, leader: true };
    });
    return [...drawn, ...own];
  }
  const { rows, side, away } = free;
  const slopes = rows.map(({ own, y }): Mark<Term> => {
    const dot: At = { x: at, y: own.height };
    const dy = (y - frame.scales.farY(own.height)) / frame.weight;
    const end: At = { ...dot, dx: side * away, dy };
    const begin = besideDot / Math.hypot(away, dy);
    return {
      ...slopeLabel(picture, own, frame, end),
      sides: [side === 1 ? 'right' : 'left'],
      gap: 3,
      ledFrom: { ...dot, dx: side * away * begin, dy: dy * begin },
      // The slope of the loss has to be read: it may leave its row.
      leader: own.point === undefined,
    };
  });
  const left = named ? curves.length - rows.length : 0;
  return [...drawn, ...slopes, ...(left > 0 ? [othersLabel(picture, side, left)] : [])];
}
