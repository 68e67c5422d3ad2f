import type { Colours } from '../colours.ts';
import { shadeOf } from '../shades.ts';
import { clippedCorners } from './clip.ts';
import type { BoxMark, Frame, RegionMark, SquareMark, VeilMark } from './mark.ts';
import type { Pen } from './pen.ts';
import type { Box, Place } from './place.ts';
import { clipBox, placeIn, placeOf, squareBox } from './resolve.ts';

function cornersOf({ left, top, width, height }: Box): readonly Place[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

function corners(frame: Frame, mark: RegionMark | SquareMark | BoxMark): readonly Place[] {
  if (mark.shape === 'square') return cornersOf(squareBox(frame, mark));
  if (mark.shape === 'region')
    return Array.from({ length: mark.count }, (_, index) => placeIn(frame, mark.x, mark.y, index));
  const [left, top] = placeOf(frame, mark.at);
  const { weight } = frame;
  return cornersOf({ left, top, width: mark.width * weight, height: mark.height * weight });
}

/** Draws an area: its ground, and its edge as wide as the mark says. */
export function paintArea(
  pen: Pen,
  frame: Frame,
  mark: RegionMark | SquareMark | BoxMark | VeilMark,
  colours: Colours,
): void {
  const colour = colours[mark.role];
  const outline = mark.shape === 'veil' ? cornersOf(frame.scales.area) : corners(frame, mark);
  pen.begin();
  for (const [index, [x, y]] of clippedCorners(outline, clipBox(frame)).entries())
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  pen.close();
  if (mark.shape === 'veil') {
    pen.fill(colour, mark.strength);
    return;
  }
  const { strength = 1, fill, edge } = mark;
  const shade = mark.shape === 'region' ? mark.shade : undefined;
  const ground = shade === undefined ? colour : shadeOf(shade, colours.dark);
  if (fill > 0) pen.fill(ground, strength * fill);
  if (edge > 0) pen.stroke({ colour, width: edge * frame.weight, strength });
}
