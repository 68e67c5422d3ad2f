import type { Colours } from '../colours.ts';
import type { ArrowMark, Frame, SegmentMark } from './mark.ts';
import { clipped, type Piece } from './clip.ts';
import type { Pen, Stroke } from './pen.ts';
import { clipBox, pieceOf, placeOf } from './resolve.ts';

const barLength = 5;
// Of a short arrow, what its head has at most.
const headShare = 0.65;

/** The bars across the ends of a piece that is drawn, as pieces. */
function barsOf({ from, to }: Piece, length: number): readonly Piece[] {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = long > 0 ? [(to[0] - from[0]) / long, (to[1] - from[1]) / long] : [0, 1];
  return [from, to].map(([x, y]) => ({
    from: [x - dy * length, y + dx * length],
    to: [x + dy * length, y - dx * length],
  }));
}

/** The stroke below a line that sets it off from what is below both. */
export function haloOf(
  { width, halo, strength = 1 }: { width: number; halo: number; strength: number | undefined },
  weight: number,
  colours: Colours,
): Stroke {
  return {
    colour: colours.surface,
    width: (width + 2 * halo) * weight,
    strength: 0.85 * strength,
  };
}

/** Draws a straight piece as far as it is seen. */
export function paintSegment(
  pen: Pen,
  frame: Frame,
  { from, to, width, dash, bars = false, halo = 0, role, strength }: SegmentMark,
  colours: Colours,
): void {
  const { weight } = frame;
  const piece = pieceOf(frame, from, to);
  if (piece === undefined) return;
  pen.begin();
  pen.moveTo(piece.from[0], piece.from[1]);
  pen.lineTo(piece.to[0], piece.to[1]);
  const style = { colour: colours[role], width: width * weight, strength };
  if (halo > 0) pen.stroke(haloOf({ width, halo, strength }, weight, colours));
  pen.stroke({ ...style, dash: dash?.map((part) => part * weight) });
  if (!bars) return;
  pen.begin();
  for (const bar of barsOf(piece, barLength * weight)) {
    pen.moveTo(bar.from[0], bar.from[1]);
    pen.lineTo(bar.to[0], bar.to[1]);
  }
  pen.stroke({ ...style, width: 0.7 * width * weight });
}

/** Draws an arrow as far as it is seen; its head only where the place that it points at is. */
export function paintArrow(
  pen: Pen,
  frame: Frame,
  { from, to, width, dash, halo = 0, role, strength }: ArrowMark,
  colours: Colours,
): void {
  const { weight } = frame;
  const [begin, end] = [placeOf(frame, from), placeOf(frame, to)];
  const long = Math.hypot(end[0] - begin[0], end[1] - begin[1]);
  if (!(long >= 1)) return;
  const thick = width * weight;
  const colour = colours[role];
  const [dx, dy] = [(end[0] - begin[0]) / long, (end[1] - begin[1]) / long];
  // A short one keeps a shaft, or it would be a triangle that points nowhere.
  const head = Math.min(headShare * long, 4.5 * thick);
  const shaft = [end[0] - 0.8 * head * dx, end[1] - 0.8 * head * dy] as const;
  const piece = clipped(begin, shaft, clipBox(frame));
  const traceShaft = () => {
    pen.begin();
    if (piece === undefined) return;
    pen.moveTo(piece.from[0], piece.from[1]);
    pen.lineTo(piece.to[0], piece.to[1]);
  };
  const isHeadSeen = clipped(end, end, clipBox(frame)) !== undefined;
  const traceHead = () => {
    pen.begin();
    pen.moveTo(end[0], end[1]);
    for (const turn of [-0.45, 0.45]) {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      pen.lineTo(end[0] - head * (dx * cos - dy * sin), end[1] - head * (dx * sin + dy * cos));
    }
    pen.close();
  };
  // All of what sets it off first, or that of the head would cut the shaft.
  if (halo > 0) {
    if (piece !== undefined) {
      traceShaft();
      pen.stroke({ ...haloOf({ width, halo, strength }, weight, colours), round: true });
    }
    if (isHeadSeen) {
      traceHead();
      pen.stroke(haloOf({ width: 0, halo, strength }, weight, colours));
    }
  }
  if (piece !== undefined) {
    traceShaft();
    pen.stroke({
      colour,
      width: thick,
      dash: dash?.map((part) => part * weight),
      strength,
      round: true,
    });
  }
  if (!isHeadSeen) return;
  traceHead();
  pen.fill(colour, strength);
}
