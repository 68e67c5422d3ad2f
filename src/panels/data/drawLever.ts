import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { figurePlaces } from '../shared/figurePlaces.ts';
import { boxAround, dot, freePlace, type Obstacle, placesBeside } from '../shared/freePlace.ts';
import {
  drawDot,
  drawLabelIn,
  drawPiece,
  heldInside,
  labelSize,
  type Place,
} from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import { dataObstacles, mostAvoided } from './dataObstacles.ts';
import {
  type DataPicture,
  errorOf,
  featureName,
  featureOf,
  guessAt,
  mostSquares,
  xOfFeature,
} from './dataPicture.ts';
import { pullArrows } from './pulls.ts';

/**
 * Draws the lever of a point: its x, from where the line turns to the guess that is pulled.
 * @param only the point whose pull is drawn alone.
 */
export function drawLever(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
  only?: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const { weight, working, observations } = picture;
  const { area } = scales;
  const pivot: Place = [scales.x(xOfFeature(picture, 0)), scales.y(working.b)];
  const guess: Place = [scales.x(observation.x), scales.y(guessAt(picture, observation.x))];
  const end = heldInside(guess, area, 6);
  const begin = heldInside([pivot[0], end[1]], area);
  const turn = heldInside(pivot, area, 4);
  drawPiece(context, begin, end, colours.m, 4 * weight);
  for (const [x, y] of [begin, end])
    drawPiece(context, [x, y - 6 * weight], [x, y + 6 * weight], colours.m, 2 * weight);
  drawDot(context, turn, 4.5 * weight, colours.b, colours.surface);

  const arrows = pullArrows(scales, picture, 'b', only);
  const own = (only === undefined ? arrows[index] : arrows[0]) ?? { from: end, to: end };
  const { points, errors, references } = dataObstacles(scales, picture);
  const pieceOf = ({ from, to }: { readonly from: Place; readonly to: Place }) => ({
    from,
    to,
    room: 6 * weight,
  });
  const lever: Obstacle[] = [
    { from: begin, to: end, room: 7 * weight },
    dot(turn, 6 * weight),
    pieceOf(own),
  ];
  const few = observations.length <= mostSquares;
  const others = observations.length > mostAvoided ? [] : arrows.map(pieceOf);
  // Very many arrows lie everywhere.
  const firm = few ? [...points, ...others] : points;
  const soft = few ? [...errors, ...references] : [...others, ...errors, ...references];
  const taken: Box[] = [];
  const write = (text: string, colour: string, placesFor: typeof figurePlaces, around: Box) => {
    const places = placesFor(around, labelSize(context, text, weight), weight);
    const box = freePlace(area, places, [taken, lever, firm, soft], 1);
    if (box === undefined) return;
    taken.push(box);
    drawLabelIn(context, box, text, { colour, ground: colours.surface, weight });
  };
  const name = subscript(index + 1);
  const feature = numberToText(featureOf(picture, observation.x));
  write(
    `${featureName(picture)}${name} = ${feature}`,
    colours.m,
    (box, size) => placesBeside(box, size, 8 * weight, ['below', 'above', 'left']),
    boxAround([begin, end]),
  );
  const twice = numberToText(2 * errorOf(picture, observation));
  write(`2e${name} = ${twice}`, colours.gradient, figurePlaces, boxAround([own.from, own.to]));
}
