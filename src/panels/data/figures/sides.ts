import type { Term } from '../../../derivation/term.ts';
import type { At, Frame, Side, SquareMark } from '../../../ui/plot/marks/mark.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import type { DataMark } from '../dataPicture.ts';

// How far a bracket keeps off its side, the level one past the ring around its point, and how much shorter than that it
// is at each end, in pixels.
const away = 6;
const pastRing = 15;
const shorter = 2;
// What a number takes beside its bracket, and each of its signs, in pixels.
const forNumber = { all: 14, sign: 8 };
/** How far words keep off a square that has brackets. */
export const besideBracket = 22;

/** Which of the two level sides of a square has a bracket: the one at the point, as the other lies on the line. */
export function levelSide({ from, to }: SquareMark<Term>): 'above' | 'below' {
  return Number(from.y) >= Number(to.y) ? 'above' : 'below';
}

/**
 * How long both sides of a square are, at brackets beside them: one is its error. Upright that is as long on the axis,
 * but the axis below has a scale of its own, on which it seems to be of another length.
 */
export function sideMarks(
  frame: Frame,
  square: SquareMark<Term>,
  length: string,
  rank: number,
): readonly DataMark[] {
  const { from, to, towards, point } = square;
  const { weight } = frame;
  const wide = squareBox(frame, square).width / weight;
  // Of a square as small as that the brackets would be all.
  if (!(wide > 4 * away)) return [];
  const sign = towards === 'left' ? -1 : 1;
  const level = levelSide(square);
  const up = level === 'above' ? -1 : 1;
  const at = (end: At, dx: number, dy: number): At => ({ ...end, dx, dy });
  const { area } = frame.scales;
  const { left, width } = squareBox(frame, square);
  const free = (sign < 0 ? left - area.left : area.left + area.width - left - width) / weight;
  // Where the far side has no room for its number, at the error itself.
  const isFar = free > away + forNumber.all + forNumber.sign * length.length;
  const shared = { role: 'error', point, term: 'square' } as const;
  const bracket = (begin: At, end: At): DataMark => ({
    ...shared,
    shape: 'segment',
    from: begin,
    to: end,
    width: 1.2,
    bars: true,
  });
  const number = (side: Side, gap: number, of: readonly At[]): DataMark => ({
    ...shared,
    shape: 'label',
    texts: [length],
    of,
    sides: [side],
    size: 0.95,
    gap,
    rank,
  });
  const over = [
    at(from, sign * shorter, up * pastRing),
    at(from, sign * (wide - shorter), up * pastRing),
  ];
  const beside = isFar
    ? [at(from, sign * (wide + away), -up * shorter), at(to, sign * (wide + away), up * shorter)]
    : [from, to];
  const outer = sign < 0 ? 'left' : 'right';
  return [
    ...[over, beside].map(([begin, end]) => bracket(begin ?? from, end ?? to)),
    number(level, 7, over),
    number(isFar ? outer : outer === 'left' ? 'right' : 'left', isFar ? 7 : 5, beside),
  ];
}
