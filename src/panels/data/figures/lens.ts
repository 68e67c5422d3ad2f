import { numberToText } from '../../../numerics/formatNumber.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { predict } from '../../../regression/predict.ts';
import { estimatedWidth, labelType, setText } from '../../../ui/plot/marks/labelSize.ts';
import { distanceToPiece } from '../../../ui/plot/marks/clip.ts';
import { leaderCost, leaderTo } from '../../../ui/plot/marks/leaders.ts';
import type { At, Frame, Role } from '../../../ui/plot/marks/mark.ts';
import { firmCost, freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import { type Box, heldBetween, type Place, type Size } from '../../../ui/plot/marks/place.ts';
import { roundAbove } from '../../shared/roundAbove.ts';
import { type DataMark, type DataPicture, mostSquares } from '../dataPicture.ts';
import { boxMark, pixel } from './boxMark.ts';
import { errors } from './errors.ts';
import { handles } from './handles.ts';
import { lineMark, lines, references } from './lines.ts';
import { moveMark } from './moveMark.ts';
import { crowdedGround, feet, guesses, points, rings } from './points.ts';

// In pixels of a picture of usual weight: a shorter move is a head without an arrow, and drawn so long in the lens;
// the room beside its text, and above and below both lines in it.
const shortest = 9.5;
const drawn = 12;
// Of the height of the picture, how long the longer of two moves may be in a lens that both have.
const mostShared = 0.4;
// How far what leads to the lens keeps off points, in pixels.
const offPoints = 11;
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
  /** How far it moves when the other parameters are nudged: both are seen at one scale, so that they can be compared. */
  readonly others: readonly number[];
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
    ...crowdedGround(picture),
    ...guesses(picture),
    ...rings(picture, frame),
    { ...moveMark(picture, frame, [x, guess], move), role },
    lineMark(frame, line, { role, width: 2 }),
    ...(picture.observations.length <= mostSquares ? errors(picture) : []),
  ]);
  const wish: Place = [scales.farX(x), scales.farY(guess)];
  const type = labelType({}, weight);
  const dots = picture.observations.length <= mostSquares ? [...picture.columns.x.keys()] : [];
  const places = dots.map((point): Place => [
    scales.farX(picture.columns.x[point] ?? 0),
    scales.farY(picture.columns.y[point] ?? 0),
  ]);
  const runsOver = (box: Box): number => {
    const lead = leaderTo([wish], box);
    return places.filter((at) => distanceToPiece(at, lead) < offPoints * weight).length;
  };
  const { left, top } = scales.area;
  // As near as can be; elsewhere if a point lies on the way.
  const thirds = [0, 1 / 3, 2 / 3, 1];
  const wishes = thirds.flatMap((across) =>
    thirds.map((down): Place => [
      left + across * scales.area.width,
      top + down * scales.area.height,
    ]),
  );
  const rooms = texts.flatMap((text) => {
    const words = setText(text, type, estimatedWidth);
    const block = {
      width: Math.max(width, wider * words.width),
      height: height + words.height + besideLens * weight,
    };
    return [wish, ...wishes].flatMap((near) => {
      const found = freeBox(occupancy, block, [near], 8);
      if (found.cost >= firmCost) return [];
      const middle = found.left + found.width / 2;
      // What leads to the lens runs through no text.
      const isUnder = wish[1] < found.top + found.height / 2;
      const upper = isUnder ? found.top : found.top + found.height - height;
      const box = { left: middle - width / 2, top: upper, width, height };
      return [
        {
          box,
          text,
          isUnder,
          far: leaderCost(leaderTo([wish], box), occupancy),
          over: runsOver(box),
        },
      ];
    });
  });
  const fewest = Math.min(...rooms.map(({ over }) => over));
  const free = rooms
    .filter(({ over }) => over === fewest)
    .toSorted((one, other) => one.far - other.far);
  const least = Math.min(...free.map(({ far }) => far));
  // A clearer text may take it a little farther off.
  return texts
    .map((text) => free.find((room) => room.text === text && room.far <= farther * least))
    .find((room) => room !== undefined);
}

/** How many times longer than it is a move is seen in the lens, of so many pixels; undefined where it needs none. */
function timesFor(high: number, others: readonly number[], height: number): number | undefined {
  const together = [high, ...others].filter((each) => each > 0.1);
  const times = roundAbove(drawn / Math.min(...together));
  const isShared = together.every((each) => times * each <= mostShared * height);
  if (isShared) return Math.min(...together) < shortest ? times : undefined;
  return high > 0.1 && high < shortest ? roundAbove(drawn / high) : undefined;
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
  const highOf = (by: number) => Math.abs(scales.farY(guess + by) - scales.farY(guess)) / weight;
  const high = highOf(move);
  if (picture.beat !== 'inner' || picture.lit !== undefined || !(high > 0.1)) return undefined;
  const others = moved.others.map(highOf);
  const times = timesFor(high, others, scales.area.height / weight);
  if (times === undefined) return undefined;
  const text = `× ${numberToText(times)}`;
  const wide = estimatedWidth(text, labelType({ size: textSize }, weight));
  const sizeFor = (shown: number): Size => ({
    width: 2 * (wide + besideText * weight),
    height: (times * shown + 2 * air) * weight,
  });
  const room = roomFor(picture, frame, moved, sizeFor(high));
  // A lens that the longer move has no room for would make both look alike.
  const longest = Math.max(
    high,
    ...others.filter((each) => times * each <= (mostShared * scales.area.height) / weight),
  );
  const isAlone = longest > high && roomFor(picture, frame, moved, sizeFor(longest)) === undefined;
  if (room === undefined || isAlone) return undefined;
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
