import type { Observation } from '../../regression/observation.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot } from '../shared/marks.ts';
import { type DataPicture, guessAt, mostSquares } from './dataPicture.ts';

function dots(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  { observations, weight }: DataPicture,
  colour: string,
): void {
  const count = observations.length;
  const radius = weight * (count > 500 ? 2.2 : count > mostSquares ? 3.2 : 5);
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

interface Cloud {
  readonly image: HTMLCanvasElement;
  readonly observations: readonly Observation[];
  readonly scales: PlotScales;
  readonly weight: number;
  readonly colour: string;
  readonly ratio: number;
}

let known: Cloud | undefined;
let latest: readonly Observation[] | undefined;

/** Many points as a picture that is kept as long as they stay: while the run plays only the line moves. */
function cloud(scales: PlotScales, picture: DataPicture, colour: string): HTMLCanvasElement {
  const { observations, weight } = picture;
  const ratio = window.devicePixelRatio;
  if (
    known?.observations === observations &&
    known.scales === scales &&
    known.weight === weight &&
    known.colour === colour &&
    known.ratio === ratio
  ) {
    return known.image;
  }
  const image = known?.image ?? document.createElement('canvas');
  const { left, top, width, height } = scales.area;
  image.width = Math.ceil((left + width) * ratio);
  image.height = Math.ceil((top + height) * ratio);
  const context = image.getContext('2d');
  if (context !== null) {
    context.scale(ratio, ratio);
    dots(context, scales, picture, colour);
  }
  known = { image, observations, scales, weight, colour, ratio };
  return image;
}

/** Draws the points as dots. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { observations } = picture;
  const many = observations.length > mostSquares;
  context.globalAlpha = many ? 0.75 : 1;
  // A picture of points that are being moved would be of use only once.
  if (!many || observations !== latest) dots(context, scales, picture, colours.point);
  else {
    const image = cloud(scales, picture, colours.point);
    const ratio = window.devicePixelRatio;
    context.drawImage(image, 0, 0, image.width / ratio, image.height / ratio);
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
