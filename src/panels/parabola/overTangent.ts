import type { Term } from '../../derivation/term.ts';
import type { At, Frame, Mark, Role, SegmentMark, Side } from '../../ui/plot/marks/mark.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';

const label = { shape: 'label', leader: true } as const;
// In pixels of a picture of usual weight.
const pastCorner = 32;
/** A line that is read off, and no figure itself. */
export const dashed = { shape: 'segment', width: 1.6, dash: [5, 4], role: 'ink' } as const;
// A tangent that reaches farther than this is the figure itself, and thicker.
const longReach = 0.2;

/**
 * A piece of the tangent of a curve at its place, and its right end.
 * @param reach how far it reaches to both sides, as a share of the shorter side of the plot.
 */
export function tangent(
  { at }: OverPicture,
  { height, slope, point }: OverCurve,
  { scales, weight }: Frame,
  reach: number,
): { readonly mark: SegmentMark<Term>; readonly end: At } {
  const { area, xDomain, yDomain } = scales;
  const right = area.width / (xDomain[1] - xDomain[0]);
  const rise = (-slope * area.height) / (yDomain[1] - yDomain[0]);
  const length = (reach * Math.min(area.width, area.height)) / weight / Math.hypot(right, rise);
  const [dx, dy] = [right * length, rise * length];
  const place: At = { x: at, y: height };
  const end: At = { ...place, dx, dy };
  const from: At = { ...place, dx: -dx, dy: -dy };
  const width = reach > longReach ? 2.6 : 2.2;
  return { mark: { shape: 'segment', from, to: end, role: 'gradient', width, point }, end };
}

/** What the run and the rise from one place to another are called, and the colour of both. */
interface Steps {
  readonly run: readonly string[];
  readonly rise: readonly string[];
  readonly role: Role;
}

/** From one place to another by the run and the rise. */
export function rightAngle(near: At, far: At, { run, rise, role }: Steps): readonly Mark<Term>[] {
  const corner: At = { x: far.x, y: near.y };
  const isDown = Number(far.y) < Number(near.y);
  const outside: readonly Side[] = isDown ? ['above', 'below'] : ['below', 'above'];
  return [
    { ...dashed, role, from: near, to: corner },
    { ...dashed, role, from: corner, to: far },
    // A run that is shorter than its name has it past the corner, off the line that leads away from it.
    {
      ...label,
      role,
      texts: run,
      of: [near, corner, { ...corner, dx: pastCorner }],
      sides: outside,
      gap: 8,
    },
    { ...label, role, texts: rise, of: [corner, far], sides: ['right', 'left'], gap: 8 },
  ];
}

/** The straight line with a slope through the place on the curve, from edge to edge. */
export function lineThrough(
  { at, y, x }: OverPicture,
  own: OverCurve,
  slope: number,
): { readonly from: At; readonly to: At } | undefined {
  const heights = slope === 0 ? [] : y.map((height) => at + (height - own.height) / slope);
  // Flat ones end at the sides, steep ones above and below.
  const [low = x[0], high = x[1]] = heights.toSorted((one, other) => one - other);
  const [from, to] = [Math.max(x[0], low), Math.min(x[1], high)].map((value): At => ({
    x: value,
    y: own.height + slope * (value - at),
  }));
  return from === undefined || to === undefined || !Number.isFinite(slope)
    ? undefined
    : { from, to };
}

/** The straight line through the places of the curve over two values of the parameter, from edge to edge. */
export function secant(picture: OverPicture, own: OverCurve, apart: number) {
  const { at } = picture;
  const there = own.heightAt(at + apart);
  const slope = (there - own.height) / apart;
  const line = lineThrough(picture, own, slope);
  return line && { ...line, slope, far: { x: at + apart, y: there } };
}
