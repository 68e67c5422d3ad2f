import type { Colours } from '../colours.ts';
import type { DotMark, DotsMark, Frame, StemsMark } from './mark.ts';
import { clipped } from './clip.ts';
import type { Pen } from './pen.ts';
import { clipBox, placeOf } from './resolve.ts';
import { seenDots } from './seenDots.ts';
import { inColumns, stemColumns } from './stemColumns.ts';

const rimWidth = 2;

function outline(pen: Pen, form: DotMark['form'], x: number, y: number, radius: number): void {
  switch (form) {
    case 'square':
      pen.moveTo(x - radius, y - radius);
      pen.lineTo(x + radius, y - radius);
      pen.lineTo(x + radius, y + radius);
      pen.lineTo(x - radius, y + radius);
      pen.close();
      break;
    case 'diamond':
      pen.moveTo(x, y - radius);
      pen.lineTo(x + radius, y);
      pen.lineTo(x, y + radius);
      pen.lineTo(x - radius, y);
      pen.close();
      break;
    case 'cross':
      pen.moveTo(x - radius, y);
      pen.lineTo(x + radius, y);
      pen.moveTo(x, y - radius);
      pen.lineTo(x, y + radius);
      break;
    case 'disc':
    case 'ring':
    case undefined:
      pen.circle(x, y, radius);
      break;
  }
}

/** Draws a dot or a small figure. */
export function paintDot(
  pen: Pen,
  frame: Frame,
  { at, radius, form = 'disc', rim, width = rimWidth, dash, role, strength }: DotMark,
  colours: Colours,
): void {
  const { weight } = frame;
  const place = placeOf(frame, at);
  if (clipped(place, place, clipBox(frame)) === undefined) return;
  const [x, y] = place;
  pen.begin();
  outline(pen, form, x, y, radius * weight);
  const stroke = { width: width * weight, dash: dash?.map((part) => part * weight), strength };
  if (form === 'ring' || form === 'cross' || form === 'diamond') {
    if (rim !== undefined) pen.stroke({ colour: colours[rim], width: 2 * width * weight });
    pen.stroke({ ...stroke, colour: colours[role] });
    return;
  }
  pen.fill(colours[role], strength);
  if (rim !== undefined) pen.stroke({ ...stroke, colour: colours[rim] });
}

/** Draws many dots; of a crowd of them only those that can be told apart. */
export function paintDots(pen: Pen, frame: Frame, mark: DotsMark, colours: Colours): void {
  const { radius, rim, role, strength } = mark;
  // What is only there to be pointed at.
  if (strength === 0) return;
  const { weight } = frame;
  const places = seenDots(frame, mark);
  pen.begin();
  for (let at = 0; at < places.length; at += 2)
    pen.circle(places[at] ?? 0, places[at + 1] ?? 0, radius * weight);
  pen.fill(colours[role], strength);
  if (rim !== undefined) pen.stroke({ colour: colours[rim], width: rimWidth * weight, strength });
}

/** Draws many upright pieces, each as far as it is seen. */
export function paintStems(pen: Pen, frame: Frame, mark: StemsMark, colours: Colours): void {
  const { x, from, to, count, width, dash, role, strength } = mark;
  const { scales, weight } = frame;
  const box = clipBox(frame);
  pen.begin();
  if (inColumns(mark))
    for (const column of stemColumns(frame, mark)) {
      pen.moveTo(column.x, column.highest);
      pen.lineTo(column.x, column.lowest);
    }
  else
    for (let index = 0; index < count; index += 1) {
      const px = scales.farX(x[index] ?? 0);
      const ends = [scales.farY(from[index] ?? 0), scales.farY(to[index] ?? 0)] as const;
      const piece = clipped([px, ends[0]], [px, ends[1]], box);
      if (piece === undefined) continue;
      pen.moveTo(...piece.from);
      pen.lineTo(...piece.to);
    }
  pen.stroke({
    colour: colours[role],
    width: width * weight,
    dash: dash?.map((part) => part * weight),
    strength,
  });
}
