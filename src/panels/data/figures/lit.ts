import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { type DataMark, type DataPicture, examplePoint, mostSquares } from '../dataPicture.ts';
import { errorLabel, squareLabel } from './errorLabels.ts';
import { errorMark } from './errors.ts';
import { guides } from './guides.ts';
import { intercept } from './intercept.ts';
import { lever } from './lever.ts';
import { ownLine } from './lines.ts';
import { nudge } from './nudge.ts';
import { pulls } from './pulls.ts';
import { slope } from './slope.ts';
import { squareMark } from './squares.ts';
import { stack } from './stack.ts';

const veil: DataMark = { shape: 'veil', role: 'surface', strength: 0.62 };

/** The points that a lit term is about: one, or all. */
function litPoints({ lit, observations }: DataPicture): readonly number[] {
  if (lit === undefined) return [];
  return lit.point === undefined ? observations.map((_, index) => index) : [lit.point];
}

/** The points that stand out with the term: the one that it is about, or all. */
function dots({ columns, lit }: DataPicture): DataMark {
  const { x, y } = columns;
  const many = x.length > mostSquares;
  const at = lit?.point;
  const alone = at !== undefined;
  return {
    shape: 'dots',
    x: alone ? [x[at] ?? 0] : x,
    y: alone ? [y[at] ?? 0] : y,
    count: alone ? 1 : x.length,
    radius: many ? 3.2 : 5,
    role: 'point',
    strength: many && !alone ? 0.75 : 1,
    clear: many && !alone ? 'soft' : 'firm',
  };
}

function squaresOf(picture: DataPicture, frame: Frame, index: number): readonly DataMark[] {
  const points = litPoints(picture);
  const shown = points.length <= mostSquares ? points : [index];
  return shown.map((point) => squareMark(picture, frame, point, { fill: 0.4, edge: 2 }));
}

/** What the lit term stands for. */
function figure(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const { lit } = picture;
  if (lit === undefined) return [];
  const index = lit.point ?? examplePoint(picture);
  const alone = lit.point !== undefined;
  const line = ownLine(frame, picture);
  switch (lit.term) {
    case 'x':
    case 'y':
      return [...guides(picture, lit.term, litPoints(picture)), dots(picture)];
    case 'prediction':
      return [line, ...guides(picture, lit.term, litPoints(picture)), dots(picture)];
    case 'error': {
      const errors = litPoints(picture).map((point) => errorMark(picture, point));
      const label = alone ? [errorLabel(picture, index)] : [];
      return [line, ...errors, dots(picture), ...label];
    }
    case 'square': {
      const label = alone ? [squareLabel(picture, frame, index)] : [];
      return [...squaresOf(picture, frame, index), dots(picture), ...label];
    }
    case 'parameter-1':
      return [line, ...slope(picture, frame)];
    case 'parameter-2':
      return [line, ...intercept(picture, frame)];
    case 'loss':
      return stack({ ...picture, gathered: 1 }, frame);
    case 'gradient-1':
      return [...pulls(picture, frame, 0), dots(picture)];
    case 'gradient-2':
      return [...pulls(picture, frame, 1), dots(picture)];
    case 'square-by-1':
      return [
        ...pulls(picture, frame, 1, lit.point === undefined ? undefined : [lit.point]),
        ...lever(picture, frame, index),
        dots(picture),
      ];
    case 'square-by-2':
      return [
        ...pulls(picture, frame, 1, lit.point === undefined ? undefined : [lit.point]),
        dots(picture),
      ];
    case 'square-by-error':
      return [line, errorMark(picture, index), dots(picture), errorLabel(picture, index)];
    case 'error-by-1':
      return [line, ...nudge(picture, frame, 0, index), dots(picture)];
    case 'error-by-2':
      return [line, ...nudge(picture, frame, 1, index), dots(picture)];
    default:
      return [];
  }
}

/** What the lit term stands for, over everything else, which recedes. */
export function litTerm(picture: DataPicture, frame: Frame): readonly DataMark[] {
  // The learning rate is the length of a step: that is seen on the surface.
  if (picture.lit === undefined || picture.lit.term === 'rate') return [];
  return [veil, ...figure(picture, frame)];
}
