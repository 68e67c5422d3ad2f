import { numberToText } from '../../../numerics/formatNumber.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { predict } from '../../../regression/predict.ts';
import { estimatedWidth, labelType, setText } from '../../../ui/plot/marks/labelSize.ts';
import type { At, Frame, Role } from '../../../ui/plot/marks/mark.ts';
import { firmCost, freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import {
  type Box,
  distanceToBox,
  heldBetween,
  type Place,
  type Size,
} from '../../../ui/plot/marks/place.ts';
import { roundAbove } from '../../shared/roundAbove.ts';
import { type DataMark, type DataPicture, mostSquares } from '../dataPicture.ts';
import { boxMark, pixel } from './boxMark.ts';
import { errors } from './errors.ts';
import { handles } from './handles.ts';
import { lineMark, lines, references } from './lines.ts';
import { moveMark } from './moveMark.ts';
import { feet, guesses, points, rings } from './points.ts';

// In pixels of a picture of usual weight: a shorter move is a head without an arrow, and drawn so long in the lens;
// the room beside its text, and above and below both lines in it.
const shortest = 16;
const drawn = 26;
const besideText = 14;
const textSize = 0.85;
const air = 9;
// Between the lens and its text, in pixels; and how much wider letters may be than they are estimated.
export const besideLens = 4;
const wider = 1.1;
// How many times as far away it may stand for that.
const farther = 1.5;
// How far a line rises in the lens at most.
const steepest = 5;

/** What is moved, and where. */
export interface Moved {
  readonly place: readonly [x: number, guess: number];
  readonly move: number;
  readonly line: ParameterVector;
  readonly role: Role;
  readonly dash: readonly number[];
  /** What may be written beside the lens, the clearest first. */
  readonly texts: readonly string[];
}

/** A move that is too short for an arrow, seen through a lens. */
export interface Lens {
  readonly marks: readonly DataMark[];
  /** What is written above or below it, and the place beside which that stands. */
  readonly text: string;
  readonly at: At;
  readonly side: 'above' | 'below';
}

/** Where a lens finds room with a text above it. */
interface Room {
  readonly box: Box;
  readonly text: string;
  /** Whether the text stands under the lens, as what is moved lies above. */
  readonly isUnder: boolean;
}

/** Where a lens finds room with its text: on no point, error or line, as near as can be to what it shows. */
function roomFor(
  picture: DataPicture,
  frame: Frame,
  { place: [x, guess], move, line, role, texts }: Moved,
  { width, height }: Size,
): Room | undefined {
  const { scales, weight } = frame;
  const occupancy = occupancyOf(frame, [
    ...references(picture, frame),
    ...feet(picture),
    ...lines(picture, frame),
    ...handles(picture),
    ...points(picture),
    ...guesses(picture),
    ...rings(picture, frame),
    { ...moveMark(picture, frame, [x, guess], move), role },
    lineMark(frame, line, { role, width: 2 }),
    ...(picture.observations.length <= mostSquares ? errors(picture) : []),
  ]);
  const wish: Place = [scales.farX(x), scales.farY(guess)];
  const type = labelType({}, weight);
  const rooms = texts.flatMap((text) => {
    const words = setText(text, type, estimatedWidth);
    const block = {
      width: Math.max(width, wider * words.width),
      height: height + words.height + besideLens * weight,
    };
    const found = freeBox(occupancy, block, [wish], 8);
    return found.cost < firmCost ? [{ text, found, far: distanceToBox(wish, found) }] : [];
  });
  const least = Math.min(...rooms.map(({ far }) => far));
  // A clearer text may take it a little farther off.
  const nearest = rooms.find(({ far }) => far <= farther * least);
  if (nearest === undefined) return undefined;
  const { text, found } = nearest;
  const middle = found.left + found.width / 2;
  // What leads to the lens runs through no text.
  const isUnder = wish[1] < found.top + found.height / 2;
  const top = isUnder ? found.top : found.top + found.height - height;
  return { box: { left: middle - width / 2, top, width, height }, text, isUnder };
}

/** Undefined where the move is long enough as it is, and where there is no room. */
export function lens(picture: DataPicture, frame: Frame, moved: Moved): Lens | undefined {
  const { scales, weight } = frame;
  const {
    place: [x, guess],
    move,
    line,
    role,
    dash,
  } = moved;
  const high = Math.abs(scales.farY(guess + move) - scales.farY(guess)) / weight;
  if (picture.beat !== 'inner' || picture.lit !== undefined) return undefined;
  if (!(high > 0.1 && high < shortest)) return undefined;
  const times = roundAbove(drawn / high);
  const text = `× ${numberToText(times)}`;
  const wide = estimatedWidth(text, labelType({ size: textSize }, weight));
  const room = roomFor(picture, frame, moved, {
    width: 2 * (wide + besideText * weight),
    height: (times * high + 2 * air) * weight,
  });
  if (room === undefined) return undefined;
  const { box } = room;
  const [top, bottom] = [air * weight, box.height - air * weight].map((y) => box.top + y) as [
    number,
    number,
  ];
  const [was, is] = move > 0 ? [bottom, top] : [top, bottom];
  // As steep as it is in the picture, as far as there is room.
  const run = (scales.xDomain[1] - scales.xDomain[0]) * 1e-3;
  const across = scales.farX(x + run) - scales.farX(x);
  const half = box.width / 2;
  const through = (shown: ParameterVector, y: number) => {
    const up = scales.farY(predict(shown, x + run)) - scales.farY(predict(shown, x));
    const rise = heldBetween((up / across) * half, -steepest * weight, steepest * weight);
    return {
      from: pixel(frame, box.left, y - rise),
      to: pixel(frame, box.left + box.width, y + rise),
    };
  };
  const middle = box.left + half;
  const [from, to] = [pixel(frame, middle, was), pixel(frame, middle, is)];
  const near = {
    x: heldBetween(scales.farX(x), box.left, box.left + box.width),
    y: heldBetween(scales.farY(guess), box.top, box.top + box.height),
  };
  return {
    text: room.text,
    at: pixel(frame, middle, room.isUnder ? box.top + box.height : box.top),
    side: room.isUnder ? 'below' : 'above',
    marks: [
      boxMark(frame, box, { role: 'surface', fill: 0.9, edge: 0 }),
      boxMark(frame, box, { role: 'inkQuiet', fill: 0, edge: 1 }),
      { shape: 'segment', ...through(picture.line, was), role: 'path', width: 3.2 },
      { shape: 'segment', ...through(line, is), role, width: 2, dash },
      { shape: 'arrow', from, to, role, width: 3 },
      {
        shape: 'segment',
        from: pixel(frame, near.x, near.y),
        to: { x, y: guess },
        role: 'inkQuiet',
        width: 1.2,
        dash: [1, 3],
        clear: 'soft',
      },
      {
        shape: 'label',
        role: 'ink',
        texts: [text],
        of: [pixel(frame, middle + 0.6 * besideText * weight + wide / 2, (was + is) / 2)],
        centred: true,
        size: textSize,
      },
    ],
  };
}
