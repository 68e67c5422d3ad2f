import type { Term } from '../../../derivation/term.ts';
import type { At, BoxMark, Frame } from '../../../ui/plot/marks/mark.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';

/** A place in pixels, whatever the axes are. */
export function pixel({ scales, weight }: Frame, x: number, y: number): At {
  const { left, top } = scales.area;
  return { x: 'least', y: 'most', dx: (x - left) / weight, dy: (y - top) / weight };
}

/** Given in pixels of the plot, where marks are measured for a picture of usual weight. */
export function boxMark(
  frame: Frame,
  { left, top, width, height }: Box,
  style: Pick<BoxMark<Term>, 'role' | 'fill' | 'edge'> & Partial<BoxMark<Term>>,
): BoxMark<Term> {
  const { weight } = frame;
  const size = { width: width / weight, height: height / weight };
  return { shape: 'box', at: pixel(frame, left, top), ...size, ...style };
}
