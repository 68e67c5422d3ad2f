import { numberToText } from '../../numerics/formatNumber.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import type { Observation } from '../../regression/observation.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { otherDash } from '../shared/otherRun.ts';

/** All that the picture of the data shows; parameters and points in the units of the data. */
export interface DataPicture {
  readonly observations: readonly Observation[];
  readonly line: Parameters;
  readonly next: Parameters;
  readonly leastSquares: Parameters | undefined;
  readonly verticalAt: number | undefined;
  readonly ghost: Parameters | undefined;
  /** The line of the other run that is compared with this one. */
  readonly other: Parameters | undefined;
  readonly beat: BeatName;
  /** The point whose numbers are shown, and the one that keys move; −1 when there is none. */
  readonly chosen: number;
  readonly selected: number;
  /** Whether all points are chosen at once, and none stands out. */
  readonly allChosen: boolean;
  /** Whether the iteration uses the chosen point alone: then the errors of the others step back. */
  readonly single: boolean;
  readonly hovered: number | undefined;
  /** Lines and points are thicker for the back row. */
  readonly weight: number;
}

const squareBeats: readonly BeatName[] = ['square', 'loss', 'power-rule'];
const errorBeats: readonly BeatName[] = ['error', 'chain-rule', 'gradient', 'inner'];
// Beyond this many points, squares would only be a grey area; the chosen one's still tells it all.
const mostSquares = 60;
// Labels of more points would cover each other.
const mostLabels = 8;

function strokeLine(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  line: Parameters,
  width: number,
  colour: string,
  dash: readonly number[],
): void {
  const [from, to] = scales.xDomain;
  context.beginPath();
  context.setLineDash([...dash]);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.moveTo(scales.x(from), scales.y(line.m * from + line.b));
  context.lineTo(scales.x(to), scales.y(line.m * to + line.b));
  context.stroke();
  context.setLineDash([]);
}

function square(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observation: Observation,
  line: Parameters,
): void {
  const x = scales.x(observation.x);
  const y = scales.y(observation.y);
  const side = scales.y(line.m * observation.x + line.b) - y;
  // Towards the side with more room, so that it is seen whole.
  const middle = scales.area.left + scales.area.width / 2;
  const width = x < middle ? Math.abs(side) : -Math.abs(side);
  context.rect(x, y, width, side);
}

function drawSquares(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const few = picture.observations.length <= mostSquares && !picture.single;
  context.fillStyle = colours.error;
  context.strokeStyle = colours.error;
  context.lineWidth = picture.weight;
  picture.observations.forEach((observation, index) => {
    if (!few && index !== picture.chosen) return;
    context.beginPath();
    square(context, scales, observation, picture.line);
    const standsOut = picture.allChosen || index === picture.chosen;
    context.globalAlpha = standsOut ? 0.3 : 0.13;
    context.fill();
    context.globalAlpha = standsOut ? 1 : 0.5;
    context.stroke();
  });
  context.globalAlpha = 1;
}

/** The chosen point, in a list of its own. */
function chosenAlone({ observations, chosen }: DataPicture): readonly Observation[] {
  const observation = observations[chosen];
  return observation === undefined ? [] : [observation];
}

function strokeErrors(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observations: readonly Observation[],
  line: Parameters,
): void {
  context.beginPath();
  for (const { x, y } of observations) {
    const pixel = scales.x(x);
    context.moveTo(pixel, scales.y(y));
    context.lineTo(pixel, scales.y(line.m * x + line.b));
  }
  context.stroke();
}

function drawErrors(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const strong = errorBeats.includes(picture.beat) || squareBeats.includes(picture.beat);
  const many = picture.observations.length > mostSquares;
  context.strokeStyle = colours.error;
  context.lineWidth = picture.weight * (many ? 1 : strong ? 2.4 : 1.5);
  const strength = strong ? 0.95 : 0.55;
  context.globalAlpha = strength * (picture.single ? 0.25 : many ? 0.5 : 1);
  strokeErrors(context, scales, picture.observations, picture.line);
  if (picture.single) {
    context.globalAlpha = strength;
    context.lineWidth = picture.weight * 3;
    strokeErrors(context, scales, chosenAlone(picture), picture.line);
  }
  context.globalAlpha = 1;
  if (picture.beat !== 'guess' || many) return;
  context.fillStyle = colours.surface;
  context.strokeStyle = colours.path;
  context.lineWidth = 2 * picture.weight;
  for (const { x } of picture.observations) {
    context.beginPath();
    const y = scales.y(picture.line.m * x + picture.line.b);
    context.arc(scales.x(x), y, 4 * picture.weight, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

function drawPoints(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const count = picture.observations.length;
  const radius = picture.weight * (count > 500 ? 2.2 : count > mostSquares ? 3.2 : 5);
  context.fillStyle = colours.point;
  context.globalAlpha = count > mostSquares ? 0.75 : 1;
  context.beginPath();
  for (const { x, y } of picture.observations) {
    const px = scales.x(x);
    const py = scales.y(y);
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  }
  context.fill();
  context.globalAlpha = 1;
}

function ring(
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

function subscript(index: number): string {
  return Array.from(String(index), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');
}

/** A point's error beside its segment, with its sign and size. */
function drawErrorLabel(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const error = picture.line.m * observation.x + picture.line.b - observation.y;
  if (!Number.isFinite(error)) return;
  const top = scales.y(observation.y);
  const bottom = scales.y(observation.y + error);
  if (Math.abs(bottom - top) < 22) return;
  const name = `e${subscript(index + 1)}`;
  const text =
    picture.beat === 'square'
      ? `${name}² = ${numberToText(error * error, 3)}`
      : `${name} = ${numberToText(error, 3)}`;
  context.font = `italic 600 ${String(Math.round(13 * picture.weight))}px system-ui, sans-serif`;
  context.fillStyle = colours.error;
  context.strokeStyle = colours.surface;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  const left = scales.x(observation.x) > scales.area.left + scales.area.width - 110;
  context.textAlign = left ? 'right' : 'left';
  const x = scales.x(observation.x) + (left ? -8 : 8);
  const held = Math.min(
    scales.area.top + scales.area.height - 10,
    Math.max(scales.area.top + 14, (top + bottom) / 2),
  );
  context.strokeText(text, x, held);
  context.fillText(text, x, held);
}

/** Draws points, line, guesses, signed errors and squares, as the beat of the moment asks. */
export function drawData(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { weight } = picture;
  if (picture.verticalAt !== undefined) {
    context.beginPath();
    context.setLineDash([2, 5]);
    context.strokeStyle = colours.inkQuiet;
    context.moveTo(scales.x(picture.verticalAt), scales.area.top);
    context.lineTo(scales.x(picture.verticalAt), scales.area.top + scales.area.height);
    context.stroke();
    context.setLineDash([]);
  }
  if (picture.leastSquares !== undefined)
    strokeLine(context, scales, picture.leastSquares, 1.6 * weight, colours.inkQuiet, [7, 5]);
  if (squareBeats.includes(picture.beat)) drawSquares(context, scales, picture, colours);
  drawErrors(context, scales, picture, colours);
  if (picture.ghost !== undefined)
    strokeLine(context, scales, picture.ghost, 2 * weight, colours.gradient, [2, 4]);
  if (picture.beat === 'update') {
    context.globalAlpha = 0.55;
    strokeLine(context, scales, picture.next, 2.6 * weight, colours.path, [10, 6]);
    context.globalAlpha = 1;
  }
  strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
  if (picture.other !== undefined)
    strokeLine(context, scales, picture.other, 2.2 * weight, colours.ink, otherDash(weight));
  drawPoints(context, scales, picture, colours);
  ring(
    context,
    scales,
    picture.observations[picture.chosen],
    8.5 * weight,
    colours.accent,
    2.4 * weight,
  );
  if (picture.selected !== picture.chosen)
    ring(
      context,
      scales,
      picture.observations[picture.selected],
      8.5 * weight,
      colours.accent,
      weight,
    );
  if (picture.hovered !== undefined)
    ring(
      context,
      scales,
      picture.observations[picture.hovered],
      11 * weight,
      colours.inkQuiet,
      1.5,
    );
  if (!picture.allChosen) drawErrorLabel(context, scales, picture, colours, picture.chosen);
  else if (picture.observations.length <= mostLabels) {
    picture.observations.forEach((_, index) => {
      drawErrorLabel(context, scales, picture, colours, index);
    });
  }
}
