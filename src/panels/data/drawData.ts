import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { otherDash } from '../shared/otherRun.ts';
import { type DataPicture, examplePoint } from './dataPicture.ts';
import { drawBeyond } from './drawBeyond.ts';
import { drawErrorLabels } from './drawErrorLabels.ts';
import { drawErrors } from './drawErrors.ts';
import { drawLever } from './drawLever.ts';
import { strokeLine } from './drawLines.ts';
import { drawNudge } from './drawNudge.ts';
import { drawParabola } from './drawParabola.ts';
import { drawGuesses, drawPoints, drawRing } from './drawPoints.ts';
import { drawPulls } from './drawPulls.ts';
import { drawLossSquare, drawSquares } from './drawSquares.ts';
import { drawLitTerm } from './drawTerm.ts';

type Layer = (
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
) => void;

const drawReferences: Layer = (context, scales, picture, colours) => {
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
};

const drawLines: Layer = (context, scales, picture, colours) => {
  const { weight } = picture;
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
};

/** What the beat puts below the points: squares, and what is made of them. */
const drawBeatGround: Layer = (context, scales, picture, colours) => {
  if (picture.beat === 'square') drawSquares(context, scales, picture, colours);
  if (picture.beat === 'loss') drawSquares(context, scales, picture, colours, 0.55);
};

/** What the beat puts over everything. */
const drawBeatFigure: Layer = (context, scales, picture, colours) => {
  const { beat, chosen, single } = picture;
  const example = examplePoint(picture);
  switch (beat) {
    case 'guess':
      drawGuesses(context, scales, picture, colours);
      break;
    case 'loss':
      // The loss of a single point is its own square, which is there already.
      if (!single) drawLossSquare(context, scales, picture, colours);
      break;
    case 'power-rule':
      drawParabola(context, scales, picture, colours, example);
      break;
    case 'inner':
      drawNudge(context, scales, picture, colours, ['m', 'b'], example);
      break;
    case 'chain-rule':
      drawPulls(context, scales, picture, colours, 'b', single ? chosen : undefined);
      drawLever(context, scales, picture, colours, example, single ? chosen : undefined);
      break;
    case 'error':
    case 'square':
    case 'gradient':
    case 'update':
      break;
  }
};

const drawMarks: Layer = (context, scales, picture, colours) => {
  const { weight, observations } = picture;
  const ring = (index: number, radius: number, colour: string, width: number) => {
    drawRing(context, scales, observations[index], radius * weight, colour, width);
  };
  ring(picture.chosen, 8.5, colours.accent, 2.4 * weight);
  if (picture.selected !== picture.chosen) ring(picture.selected, 8.5, colours.accent, weight);
  if (picture.hovered !== undefined) ring(picture.hovered, 11, colours.inkQuiet, 1.5);
};

/** Draws points, line, guesses, signed errors and squares, as the beat and the lit term ask. */
export function drawData(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  drawReferences(context, scales, picture, colours);
  drawBeatGround(context, scales, picture, colours);
  drawErrors(context, scales, picture, colours);
  drawLines(context, scales, picture, colours);
  drawPoints(context, scales, picture, colours);
  drawMarks(context, scales, picture, colours);
  drawBeatFigure(context, scales, picture, colours);
  drawBeyond(context, scales, picture, colours);
  drawErrorLabels(context, scales, picture, colours);
  drawLitTerm(context, scales, picture, colours);
}
