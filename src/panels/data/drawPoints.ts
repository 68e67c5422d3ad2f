import type { Observation } from '../../regression/observation.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot } from '../shared/marks.ts';
import { type DataPicture, guessAt, mostSquares } from './dataPicture.ts';

function dots(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observations: readonly Observation[],
  radius: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const { x, y } of observations) {
    const px = scales.x(x);
    const py = scales.y(y);
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Many points as a picture that is kept as long as they stay: while the run plays only the line moves. */
interface Cloud {
  readonly image: HTMLCanvasElement;
  readonly observations: readonly Observation[];
  /** The point that is not in the picture, because it is the one that moves. */
  readonly without: number | undefined;
  readonly scales: PlotScales;
  readonly radius: number;
  readonly colour: string;
  readonly ratio: number;
}

let known: Cloud | undefined;
let latest: readonly Observation[] = [];

/** Whether two sets of points are the same ones, but for one. */
function sameBut(
  one: readonly Observation[],
  other: readonly Observation[],
  without: number | undefined,
): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((observation, index) => index === without || observation === other[index]))
  );
}

/** The one point that has moved; undefined when it is none, or more than one. */
function movedPoint(
  before: readonly Observation[],
  after: readonly Observation[],
): number | undefined {
  const first = after.findIndex((observation, index) => observation !== before[index]);
  return first >= 0 && sameBut(before, after, first) ? first : undefined;
}

function cloud(
  scales: PlotScales,
  observations: readonly Observation[],
  radius: number,
  colour: string,
): Cloud | undefined {
  const ratio = window.devicePixelRatio;
  if (
    known !== undefined &&
    sameBut(known.observations, observations, known.without) &&
    known.scales === scales &&
    known.radius === radius &&
    known.colour === colour &&
    known.ratio === ratio
  ) {
    return known;
  }
  const without = movedPoint(latest, observations);
  // A picture of points that may be others in the next frame would be of use only once.
  if (without === undefined && observations !== latest) return undefined;
  const image = known?.image ?? document.createElement('canvas');
  const { left, top, width, height } = scales.area;
  image.width = Math.ceil((left + width) * ratio);
  image.height = Math.ceil((top + height) * ratio);
  const context = image.getContext('2d');
  if (context === null) return undefined;
  context.scale(ratio, ratio);
  const staying = observations.filter((_, index) => index !== without);
  dots(context, scales, staying, radius, colour);
  known = { image, observations, without, scales, radius, colour, ratio };
  return known;
}

/** Every observation as a dot; a crowd of them as one picture that is kept while they stay. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  { observations, weight }: DataPicture,
  { point: colour }: Colours,
): void {
  const count = observations.length;
  const many = count > mostSquares;
  const radius = weight * (count > 500 ? 2.2 : many ? 3.2 : 5);
  const kept = many ? cloud(scales, observations, radius, colour) : undefined;
  context.globalAlpha = many ? 0.75 : 1;
  if (kept === undefined) dots(context, scales, observations, radius, colour);
  else {
    const { image, ratio, without } = kept;
    context.drawImage(image, 0, 0, image.width / ratio, image.height / ratio);
    const moving = observations.filter((_, index) => index === without);
    dots(context, scales, moving, radius, colour);
  }
  latest = observations;
  context.globalAlpha = 1;
}

/** Draws the guesses on the line, unless they are too many to be told apart. */
export function drawGuesses(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  if (picture.observations.length > mostSquares) return;
  for (const { x } of picture.observations) {
    const place = [scales.x(x), scales.y(guessAt(picture, x))] as const;
    drawDot(context, place, 4 * picture.weight, colours.surface, colours.path);
  }
}

/** Draws a ring around a point. */
export function drawRing(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observation: Observation | undefined,
  radius: number,
  colour: string,
  width: number,
): void {
  if (observation === undefined) return;
  context.beginPath();
  context.arc(scales.x(observation.x), scales.y(observation.y), radius, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
