import { numberToText } from '../../numerics/formatNumber.ts';
import { estimatedWidth, labelType } from '../../ui/plot/marks/labelSize.ts';
import type { Frame } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import type { ParabolaPicture } from './parabolaPicture.ts';

// The name of the error on the foot of its line, where a narrow plot has no room beside it.

// In sizes of the axes' type.
const narrow = 19;
// The rows of the name of the error on the foot of its line in a narrow plot, in sizes of their type, and the air above it
// and on the axis, in pixels; how high the line is at least above that; how much wider letters may be than they are
// estimated, and what is left beside them.
export const footName = { rows: 2.6, air: 2, least: 24, size: 0.95, wider: 1.15, beside: 3 };

/** Whether a plot has no room for words beside its lines. */
export function isNarrow({ scales }: Frame): boolean {
  return scales.area.width < narrow * scales.typeSize;
}

/** The name and number of the error in two rows. */
export function footText({ error, point }: ParabolaPicture): string {
  return `e${subscript(point + 1)}\n= ${numberToText(error)}`;
}

/**
 * How high the name of the error stands on the axis in a narrow plot, where its line has no room beside it: so high above
 * the axis, in pixels, the line ends. 0 where it has room, where the line is too short for it, or where the name would
 * reach to the edge or to the curve with its secant and tangent.
 */
export function footHeight(picture: ParabolaPicture, frame: Frame): number {
  const { error, nudge } = picture;
  if (!isNarrow(frame)) return 0;
  const { scales, weight } = frame;
  const { area, yDomain } = scales;
  const type = labelType(footName, weight);
  const height = footName.rows * type + 2 * footName.air * weight;
  const line = scales.farY(0) - scales.farY(error * error);
  if (line < height + footName.least * weight) return 0;
  const widths = footText(picture)
    .split('\n')
    .map((text) => estimatedWidth(text, type));
  const half = (footName.wider * Math.max(...widths)) / 2 + footName.beside * weight;
  const top = (height * (yDomain[1] - yDomain[0])) / area.height;
  const x = scales.farX(error);
  const there = [2 * error, 2 * error + nudge].map(
    (slope) => error + (top - error * error) / slope,
  );
  const nearest = [...there, Math.sign(error) * Math.sqrt(top)].map((e) =>
    Math.abs(scales.farX(e) - x),
  );
  const room = Math.min(x - area.left, area.left + area.width - x, ...nearest);
  return room > half ? height / weight : 0;
}
