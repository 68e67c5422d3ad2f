import { type Term, termAbout } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { estimatedWidth, labelType } from '../../ui/plot/marks/labelSize.ts';
import type { At, Frame, LabelMark, Mark } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import { type BlockPlace, freeBlock } from './freeBlock.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';

// The slopes of the squares in a column, written under each other as one adds by hand: in the order of the sum, with the
// sum under a rule, and the loss set apart.

// In sizes of the type: the height of a row that keeps texts apart, and of a line of one text; the room around the rule,
// and above the loss; how much wider letters may be than they are estimated, and by how much less wide thin signs are.
const rows = { height: 1.56, line: 1.3, rule: 0.9, apart: 0.3, wider: 1.2, thinner: 0.16 };
// Size of the type of the loss, as a share of that of the points.
export const lossSize = 1.15;
// Where the line to the loss begins beside its dot, in pixels: past the numbers in other dots.
const besideDot = 9;
// As wide as a digit.
const blank = '\u2007';

/** How a column is set: tight, its rows are the lines of one text. */
interface Style {
  readonly size: number;
  readonly isLong?: boolean;
  /** Whether each row says what its slope is the product of, where the line on screen puts that in. */
  readonly isMade?: boolean;
  /** Whether it says that alone: what it comes to, the line before has said. */
  readonly isBrief?: boolean;
  /** Whether its signs stand without room between them. */
  readonly isDense?: boolean;
  /** Whether each name has its height with it: heights add like slopes. */
  readonly hasHeights?: boolean;
  readonly isTight?: boolean;
  readonly hasSum?: boolean;
  /** Whether the slope of the loss stands by itself elsewhere: the column has no room for the sum else. */
  readonly isLossApart?: boolean;
}

// The clearest first.
const styles: readonly Style[] = [
  { size: 1, isMade: true, hasSum: true },
  { size: 0.9, isMade: true, isTight: true, hasSum: true },
  { size: 1, isMade: true, isDense: true, isTight: true, hasSum: true },
  { size: 0.9, isMade: true, isDense: true, isTight: true, hasSum: true },
  { size: 0.85, isMade: true, isDense: true, isTight: true, hasSum: true },
  { size: 0.85, isMade: true, isDense: true, isTight: true, hasSum: true, isLossApart: true },
  { size: 0.85, isMade: true, isDense: true, isTight: true },
  { size: 1, isMade: true, isBrief: true, hasSum: true },
  { size: 0.9, isMade: true, isBrief: true, isTight: true, hasSum: true },
  { size: 0.85, isMade: true, isBrief: true, isTight: true, hasSum: true },
  { size: 0.85, isMade: true, isBrief: true, isTight: true, hasSum: true, isLossApart: true },
  { size: 0.85, isMade: true, isBrief: true, isTight: true },
  { size: 1, isLong: true, hasHeights: true, hasSum: true },
  { size: 0.9, isLong: true, hasHeights: true, isTight: true, hasSum: true },
  { size: 1, hasHeights: true, hasSum: true },
  { size: 0.9, hasHeights: true, isTight: true, hasSum: true },
  { size: 0.85, hasHeights: true, isTight: true, hasSum: true },
  { size: 0.85, hasHeights: true, isTight: true, hasSum: true, isLossApart: true },
  { size: 1, isLong: true, hasSum: true },
  { size: 1, hasSum: true },
  { size: 0.9, isTight: true, hasSum: true },
  { size: 0.85, isTight: true, hasSum: true },
  { size: 0.85, isTight: true, hasSum: true, isLossApart: true },
  { size: 0.85, isTight: true },
];

/** What the slope of a curve is called in the picture: whose it is, and its number. */
export function slopeText(name: string, slope: string, isLong: boolean): string {
  return isLong ? translate('panels.over.slopeOf', { name, slope }) : `${name}: ${slope}`;
}

/** The square of a point, or the loss. */
export function nameOfCurve({ point }: OverCurve): string {
  return point === undefined ? 'L' : `e${subscript(point + 1)}²`;
}

/** The longest of some texts decides how far the others are moved to the right. */
function paddedToLongest(texts: readonly string[]): readonly string[] {
  const longest = Math.max(...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(longest, blank));
}

/** What the rows of the points are called, with their heights where they have room for them. */
function namesOf(points: readonly OverCurve[], { hasHeights, isTight }: Style): readonly string[] {
  const names = points.map((own) => nameOfCurve(own));
  if (hasHeights !== true) return names;
  const heights = points.map(({ height }) => numberToText(height));
  const set = isTight === true ? paddedToLongest(heights) : heights;
  return names.map((name, index) => `${name} = ${set[index] ?? ''}`);
}

/** What the row of the loss is called: with how it comes from the sum of the heights, where that has room. */
function nameOfLoss(
  { height, times }: OverCurve,
  sum: number,
  { hasHeights, isLong }: Style,
): string {
  if (hasHeights !== true) return 'L';
  const parts = sum / height;
  const isShare = isLong === true && times === 1 && Math.round(parts) > 1;
  const from = isShare ? `${numberToText(sum)}/${String(Math.round(parts))} = ` : '';
  return `L = ${from}${numberToText(height)}`;
}

/** What a slope is about, for pointing at it. */
export function aboutCurve({ moving }: OverPicture, { point }: OverCurve) {
  return point === undefined ? { term: termAbout('gradient', moving.slot) } : { point };
}

/** A row of the column: what it says, how large, and where its top is in the column, in pixels. */
interface Row {
  readonly text: string;
  readonly size: number;
  readonly top: number;
  readonly height: number;
  readonly about: Pick<LabelMark<Term>, 'point' | 'term'>;
}

interface Column {
  readonly points: readonly Row[];
  readonly sum: Row | undefined;
  readonly loss: Row | undefined;
  /** How far down the rule above the sum is. */
  readonly rule: number;
  readonly width: number;
  readonly height: number;
}

/** The rows of the points: each by itself, or all in one; where they do not say that they are slopes, below a heading. */
function pointRows(picture: OverPicture, type: number, style: Style): readonly Row[] {
  const {
    size,
    isLong = false,
    isMade = false,
    isBrief = false,
    isDense = false,
    isTight = false,
  } = style;
  const points = picture.curves.filter(({ point }) => point !== undefined);
  const numbers = points.map(({ slope, product }) => {
    const number = numberToText(slope);
    if (!isMade || product === undefined) return number;
    const made = `${product} = ${number}`;
    if (isDense) return made.replaceAll(' ', '');
    return isBrief ? product.replaceAll(' ', '') : made;
  });
  const step = rows.height * type;
  const names = namesOf(points, style);
  // Without it "e₁²: −4" says that a square is −4.
  const headings = isLong ? [] : [translate('panels.over.slopes')];
  if (!isTight)
    return [
      ...headings.map((text) => ({ text, about: {} })),
      ...points.map((own, index) => ({
        text: slopeText(names[index] ?? '', numbers[index] ?? '', isLong),
        about: aboutCurve(picture, own),
      })),
    ].map((row, index) => ({ ...row, size, top: index * step, height: step }));
  const set = isMade ? numbers : paddedToLongest(numbers);
  const named = names.map((name, index) => slopeText(name, set[index] ?? '', isLong));
  const lines = [...headings, ...named];
  const height = lines.length * rows.line * type;
  return [{ text: lines.join('\n'), size, top: 0, height, about: {} }];
}

/** How wide a row is about: products have many signs that are half as wide as digits. */
function widthOf(text: string, type: number): number {
  const thin = text.match(/[·(): ]/gu)?.length ?? 0;
  return estimatedWidth(text, type) - rows.thinner * thin * type;
}

/** The column in a style. */
function columnIn(picture: OverPicture, { weight }: Frame, style: Style): Column {
  const { size, isLong = false, isTight = false, hasSum = false, isLossApart = false } = style;
  const { curves } = picture;
  const type = labelType({ size }, weight);
  const points = pointRows(picture, type, style);
  const step = (isTight ? rows.line : rows.height) * type;
  const last = points.at(-1);
  const below = last === undefined ? 0 : last.top + last.height;
  const squares = curves.filter(({ point }) => point !== undefined);
  const total = numberToText(squares.reduce((all, { slope }) => all + slope, 0));
  const stack = squares.reduce((all, each) => all + each.height, 0);
  const nameOfSum = translate('panels.over.sum');
  const sum: Row | undefined = hasSum
    ? {
        text: slopeText(
          style.hasHeights === true ? `${nameOfSum} = ${numberToText(stack)}` : nameOfSum,
          total,
          isLong,
        ),
        size,
        top: below + rows.rule * type,
        height: step,
        about: {},
      }
    : undefined;
  const under = (sum === undefined ? below : sum.top + sum.height) + rows.apart * type;
  const own = isLossApart ? undefined : curves.find(({ point }) => point === undefined);
  const loss: Row | undefined = own && {
    text: slopeText(nameOfLoss(own, stack, style), numberToText(own.slope), isLong),
    size: size * lossSize,
    top: under,
    height: lossSize * step,
    about: aboutCurve(picture, own),
  };
  const all = [...points, ...(sum ? [sum] : []), ...(loss ? [loss] : [])];
  const widths = all.flatMap((row) =>
    row.text.split('\n').map((text) => widthOf(text, labelType(row, weight))),
  );
  const height = loss === undefined ? under : loss.top + loss.height;
  const rule = below + (rows.rule * type) / 2;
  return { points, sum, loss, rule, width: rows.wider * Math.max(...widths), height };
}

/** The marks of a column in its place; of the loss with a line to its dot. */
function marksIn(
  picture: OverPicture,
  { weight, scales }: Frame,
  { points, sum, loss, rule, width }: Column,
  { left, top, side }: BlockPlace,
): readonly Mark<Term>[] {
  const { at, curves } = picture;
  const place = (x: number, y: number): At => ({
    x: at,
    y: 0,
    dx: (x - scales.farX(at)) / weight,
    dy: (y - scales.farY(0)) / weight,
  });
  // Aligned where they are next to the dots: so nothing stands in the way of the line to the loss.
  const beside = side === 1 ? left : left + width;
  const label = ({ text, size, about, ...row }: Row): LabelMark<Term> => ({
    shape: 'label',
    role: 'ink',
    texts: [text],
    of: [place(beside, top + row.top + row.height / 2)],
    sides: [side === 1 ? 'right' : 'left'],
    gap: 0,
    settled: true,
    size,
    ...about,
  });
  const whole = curves.find(({ point }) => point === undefined);
  const ledFrom: At = { x: at, y: whole?.height ?? 0, dx: side * besideDot };
  return [
    ...(sum === undefined
      ? []
      : [
          {
            shape: 'segment',
            from: place(left, top + rule),
            to: place(left + width, top + rule),
            role: 'inkQuiet',
            width: 1.2,
          } as const,
          label(sum),
        ]),
    ...points.map((row) => label(row)),
    ...(loss === undefined ? [] : [{ ...label(loss), role: 'gradient', ledFrom } as const]),
  ];
}

/** The column in its place, and whether the slope of the loss is in it. */
interface PlacedColumn {
  readonly marks: readonly Mark<Term>[];
  readonly hasLoss: boolean;
}

/**
 * The slopes of all points with their sum and that of the loss, as large as there is room; undefined where there is none.
 * @param away how far from the dots it is at least, in pixels.
 */
export function slopeColumn(
  picture: OverPicture,
  frame: Frame,
  away: number,
): PlacedColumn | undefined {
  const isMade = picture.curves.every(
    ({ point, product }) => point === undefined || product !== undefined,
  );
  for (const style of styles.filter((each) => isMade || each.isMade !== true)) {
    const column = columnIn(picture, frame, style);
    const place = freeBlock(picture, frame, column, away);
    if (place !== undefined)
      return {
        marks: marksIn(picture, frame, column, place),
        hasLoss: column.loss !== undefined,
      };
  }
  return undefined;
}
