import type { Frame, Mark } from './mark.ts';
import { emptyOccupancy, type Occupancy } from './occupancy.ts';
import { rememberInFrame } from './rememberInFrame.ts';
import { placeIn, placeOf, squareBox } from './resolve.ts';
import { seenDots } from './seenDots.ts';
import { inColumns, stemColumns } from './stemColumns.ts';
import type { Box, Place } from './place.ts';

// Between a mark and a label, in pixels.
const air = 2;

function takeEdges(
  occupancy: Occupancy,
  { left, top, width, height }: Box,
  room: number,
  clear: 'firm' | 'soft' | 'none',
): void {
  const corners: readonly Place[] = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  corners.forEach((from, index) => {
    occupancy.takePiece({ from, to: corners[(index + 1) % 4] ?? from }, room, clear);
  });
}

function takeArea(
  occupancy: Occupancy,
  box: Box,
  { fill, edge, clear = 'firm' }: Extract<Mark, { shape: 'square' | 'box' }>,
  weight: number,
): void {
  if (fill > 0) occupancy.takeBox(box, clear);
  if (edge > 0) takeEdges(occupancy, box, (edge * weight) / 2 + air, clear);
}

function take(occupancy: Occupancy, frame: Frame, mark: Mark): void {
  if (mark.shape === 'box' && mark.covers === true) {
    const [left, top] = placeOf(frame, mark.at);
    const { width, height } = mark;
    occupancy.giveBox({ left, top, width: width * frame.weight, height: height * frame.weight });
  }
  // Ground, of which there may be very much.
  if ('clear' in mark && mark.clear === 'none') return;
  const { weight } = frame;
  const half = (width: number) => (width * weight) / 2 + air;
  switch (mark.shape) {
    case 'dot': {
      const at = placeOf(frame, mark.at);
      const room = (mark.radius + (mark.width ?? 2) / 2) * weight + air;
      occupancy.takeDot(at[0], at[1], room, mark.clear ?? 'firm');
      break;
    }
    case 'dots': {
      const room = mark.radius * weight + air;
      const places = seenDots(frame, mark);
      for (let at = 0; at < places.length; at += 2)
        occupancy.takeDot(places[at] ?? 0, places[at + 1] ?? 0, room, mark.clear ?? 'firm');
      break;
    }
    case 'stems': {
      const { x, from, to, clear = 'firm' } = mark;
      if (inColumns(mark)) {
        const room = half(mark.width);
        for (const { x: column, highest, lowest } of stemColumns(frame, mark)) {
          const [width, height] = [2 * room, lowest - highest + 2 * room];
          occupancy.takeBox({ left: column - room, top: highest - room, width, height }, clear);
        }
        break;
      }
      for (let index = 0; index < mark.count; index += 1) {
        const piece = {
          from: placeIn(frame, x, from, index),
          to: placeIn(frame, x, to, index),
        };
        occupancy.takePiece(piece, half(mark.width), clear);
      }
      break;
    }
    case 'segment':
    case 'arrow': {
      const piece = { from: placeOf(frame, mark.from), to: placeOf(frame, mark.to) };
      // The head of an arrow is wider than its shaft.
      const room = mark.shape === 'arrow' ? half(mark.width * 3) : half(mark.width);
      occupancy.takePiece(piece, room, mark.clear ?? 'firm');
      break;
    }
    case 'curve':
      for (let index = 1; index < mark.count; index += 1) {
        const piece = {
          from: placeIn(frame, mark.x, mark.y, index - 1),
          to: placeIn(frame, mark.x, mark.y, index),
        };
        occupancy.takePiece(piece, half(mark.width), mark.clear ?? 'firm');
      }
      break;
    case 'region':
      for (let index = 0; index < mark.count; index += 1) {
        const piece = {
          from: placeIn(frame, mark.x, mark.y, index),
          to: placeIn(frame, mark.x, mark.y, (index + 1) % mark.count),
        };
        if (mark.edge > 0) occupancy.takePiece(piece, half(mark.edge), mark.clear ?? 'firm');
      }
      break;
    case 'square':
      takeArea(
        occupancy,
        squareBox(frame, mark),
        mark.hollow === true ? { ...mark, fill: 0 } : mark,
        weight,
      );
      break;
    case 'box': {
      const [left, top] = placeOf(frame, mark.at);
      const box = { left, top, width: mark.width * weight, height: mark.height * weight };
      takeArea(occupancy, box, mark, weight);
      break;
    }
    case 'veil':
      occupancy.soften();
      break;
    case 'label':
      break;
  }
}

function occupancyOfMarks(frame: Frame, marks: readonly Mark[]): Occupancy {
  const occupancy = emptyOccupancy(frame.scales.area);
  for (const mark of marks) take(occupancy, frame, mark);
  return occupancy;
}

// Thousands of points lie still below what moves.
const occupancyBelow = rememberInFrame(occupancyOfMarks);

/**
 * Which parts of a plot these marks are drawn on: what labels keep off is taken from the marks.
 * @param below marks of a layer below, looked at once as long as the list and the scales are the same.
 */
export function occupancyOf(
  frame: Frame,
  marks: readonly Mark[],
  below: readonly Mark[] = [],
): Occupancy {
  const occupancy = occupancyBelow(frame, below).copy();
  for (const mark of marks) take(occupancy, frame, mark);
  return occupancy;
}
