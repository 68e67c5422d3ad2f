import { predict } from '../../../regression/predict.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { type Box, heldBetween } from '../../../ui/plot/marks/place.ts';
import { type DataPicture, mostSquares } from '../dataPicture.ts';
import { ownCurve } from '../fit.ts';
import { besideColumn } from '../roomForRun.ts';

// In pixels: what is free around the column, and between it and the line; and how narrow and low a column is none.
const edge = 3;
const offLine = 13;
const least = { width: 44, height: 60 };
// A part of the height that is smaller than this is not worth keeping off the line.
const enough = 0.55;

/** How high the line, or the curve, is over a part of the width; in pixels. */
function heightsOver(picture: DataPicture, frame: Frame, left: number, right: number) {
  const { scales } = frame;
  if (picture.fit === undefined)
    return [left, right].map((x) => scales.farY(predict(picture.line, scales.invertX(x))));
  const { x, y, count } = ownCurve(picture.fit, frame);
  return Array.from(
    x.subarray(0, count),
    (value, index) => [value, y[index] ?? Number.NaN] as const,
  )
    .filter(([value, height]) => {
      const place = scales.farX(value);
      return place >= left && place <= right && !Number.isNaN(height);
    })
    .map(([, height]) => scales.farY(height));
}

/**
 * The place that the stack has for itself: left of all points, and above or below the line, as far as there is room there.
 * Undefined in a crowd, and where the axes leave no such place.
 */
export function stackColumn(picture: DataPicture, frame: Frame): Box | undefined {
  const { columns, fit } = picture;
  const { scales, weight } = frame;
  const { area } = scales;
  if (columns.x.length === 0 || columns.x.length > mostSquares || fit?.across === 'guess')
    return undefined;
  const left = area.left + edge * weight;
  const right = scales.farX(Math.min(...columns.x)) - besideColumn * area.width;
  if (!(right - left >= least.width * weight)) return undefined;
  const [ceiling, floor] = [area.top + edge * weight, area.top + area.height - edge * weight];
  const heights = heightsOver(picture, frame, left, right);
  const above = Math.min(floor, Math.min(...heights) - offLine * weight);
  const below = Math.max(ceiling, Math.max(...heights) + offLine * weight);
  const isAbove = above - ceiling >= floor - below;
  const [top, bottom] = isAbove ? [ceiling, above] : [below, floor];
  const isWide = bottom - top >= enough * area.height;
  const [from, to] = isWide ? [top, bottom] : [ceiling, floor];
  if (!(to - from >= least.height * weight)) return undefined;
  return { left, top: heldBetween(from, ceiling, floor), width: right - left, height: to - from };
}
