import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At } from '../../../ui/plot/marks/mark.ts';
import { termSymbol } from '../../shared/termWords.ts';
import {
  type DataMark,
  type DataPicture,
  featureName,
  featureAt,
  mostSquares,
} from '../dataPicture.ts';

type Guided = 'x' | 'y' | 'prediction';

function guide(
  picture: DataPicture,
  term: Guided,
  point: number,
  few: boolean,
): readonly DataMark[] {
  const { columns, guesses } = picture;
  const x = columns.x[point] ?? 0;
  const y = (term === 'prediction' ? guesses[point] : columns.y[point]) ?? 0;
  const from: At = { x, y };
  const to: At = term === 'x' ? { x, y: 'least' } : { x: 'least', y };
  const role = term === 'prediction' ? 'path' : 'ink';
  const marks: DataMark[] = [
    {
      shape: 'segment',
      from,
      to,
      role,
      width: few ? 1.2 : 2,
      dash: [5, 4],
      strength: picture.observations.length > mostSquares && few ? 0.25 : 1,
      clear: few ? 'soft' : 'firm',
    },
  ];
  if (term === 'prediction' && picture.observations.length <= mostSquares)
    marks.push({
      shape: 'dot',
      at: { ...from, held: 3 },
      radius: 5,
      role,
      rim: 'surface',
    });
  return marks;
}

function numberOf(picture: DataPicture, term: Guided, point: number): DataMark {
  const { columns, guesses } = picture;
  const x = columns.x[point] ?? 0;
  const value =
    term === 'x'
      ? featureAt(picture, x)
      : term === 'y'
        ? (columns.y[point] ?? 0)
        : (guesses[point] ?? 0);
  const name = termSymbol({ term, point }, featureName(picture));
  return {
    shape: 'label',
    role: term === 'prediction' ? 'path' : 'ink',
    texts: [`${name} = ${numberToText(value)}`],
    of: [term === 'x' ? { x, y: 'least' } : { x: 'least', y: value, held: 0 }],
    sides: term === 'x' ? ['above', 'right', 'left'] : ['right', 'above', 'below'],
    size: 1.1,
    leader: true,
    term,
    point,
  };
}

/** Guides from points, or from their guesses, to an axis; with the value when it is one alone. */
export function guides(
  picture: DataPicture,
  term: Guided,
  points: readonly number[],
): readonly DataMark[] {
  const several = points.length > 1;
  const marks = points.flatMap((point) => guide(picture, term, point, several));
  const [alone] = points;
  return several || alone === undefined ? marks : [...marks, numberOf(picture, term, alone)];
}
