import type { Frame } from '../../ui/plot/marks/mark.ts';
import { type DataMark, type DataPicture, examplePoint } from './dataPicture.ts';
import { beyond } from './figures/beyond.ts';
import { errorLabels, powerRule } from './figures/errorLabels.ts';
import { errors } from './figures/errors.ts';
import { handles } from './figures/handles.ts';
import { lever } from './figures/lever.ts';
import { lines, references } from './figures/lines.ts';
import { litTerm } from './figures/lit.ts';
import { nudge } from './figures/nudge.ts';
import { feet, guesses, guessLabels, points, rings } from './figures/points.ts';
import { pulls } from './figures/pulls.ts';
import { squares } from './figures/squares.ts';
import { nudgedSquares } from './figures/nudgedSquares.ts';
import { stack } from './figures/stack.ts';

/** What the step puts over everything. */
function stepFigure(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const { beat, single, used } = picture;
  const example = examplePoint(picture);
  switch (beat) {
    case 'loss':
      // The loss of a single point is its own square, which is there already.
      return single ? [] : stack(picture, frame);
    case 'power-rule':
      return powerRule(picture, example);
    case 'inner':
      return picture.reached ? nudge(picture, frame, picture.about, example) : [];
    case 'chain-rule':
      if (!picture.reached)
        return [
          ...nudgedSquares(picture, frame, example),
          ...nudge(picture, frame, picture.about, example),
        ];
      return [...pulls(picture, frame, 1, used), ...lever(picture, frame, example)];
    case 'guess':
    case 'error':
    case 'square':
    case 'gradient':
    case 'update':
      return [];
  }
}

/** Points, line, guesses, signed errors and squares, as the step and the lit term ask. */
export function dataMarks(picture: DataPicture, frame: Frame): readonly DataMark[] {
  return [
    ...references(picture, frame),
    ...feet(picture),
    ...squares(picture, frame),
    ...errors(picture),
    ...lines(picture, frame),
    ...handles(picture),
    ...points(picture),
    ...guesses(picture),
    ...rings(picture, frame),
    ...stepFigure(picture, frame),
    ...beyond(picture, frame),
    ...guessLabels(picture),
    ...errorLabels(picture, frame),
    ...litTerm(picture, frame),
  ];
}
