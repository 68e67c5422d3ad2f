import type { Colours } from '../colours.ts';
import type { DotMark, DotsMark, Frame, StemsMark } from './mark.ts';
import { clipped } from './clip.ts';
import type { Pen } from './pen.ts';
import { clipBox, placeOf } from './resolve.ts';
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

// From so many dots on, one that lies upon another adds nothing that can be seen.
const crowd = 2000;
// So near to each other, in pixels, dots of a crowd count as one.
const nearest = 1.5;
// From so many on they lie so close that one of each radius covers the same ground.
const throng = 20_000;

/** Tells of each place whether a dot of a crowd stands in its cell already. */
function takenCells({ left, top, width, height }: ReturnType<typeof clipBox>, cell: number) {
  const columns = Math.ceil(width / cell) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(height / cell) + 1));
  return (x: number, y: number): boolean => {
    const place = Math.floor((y - top) / cell) * columns + Math.floor((x - left) / cell);
    if (taken[place] === 1) return true;
    taken[place] = 1;
    return false;
  };
}

/** Draws many dots; of a crowd of them only those that can be told apart. */
export function paintDots(
  pen: Pen,
  frame: Frame,
  { x, y, count, radius, rim, role, strength }: DotsMark,
  colours: Colours,
): void {
  // What is only there to be pointed at.
  if (strength === 0) return;
  const { scales, weight } = frame;
  const box = clipBox(frame);
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const drawnRadius = radius * weight;
  const side = count > throng ? Math.max(nearest, drawnRadius) : nearest;
  const isTaken = count > crowd ? takenCells(box, side) : undefined;
  pen.begin();
  for (let index = 0; index < count; index += 1) {
    const px = scales.farX(x[index] ?? 0);
    const py = scales.farY(y[index] ?? 0);
    if (px < box.left || px > right || py < box.top || py > bottom) continue;
    if (isTaken?.(px, py) === true) continue;
    pen.circle(px, py, drawnRadius);
  }
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
