import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { subscript } from '../../shared/termWords.ts';
import {
  type DataMark,
  type DataPicture,
  errorOf,
  featureName,
  featureAt,
  xOfFeature,
} from '../dataPicture.ts';
import { pullEnds, pullShares } from './pulls.ts';

/** The lever of a point: its x, from where the line turns to the guess that is pulled. */
export function lever(picture: DataPicture, frame: Frame, point: number): readonly DataMark[] {
  const { columns, guesses, working, fit } = picture;
  const x = columns.x[point];
  // Only a line turns as a whole, so that x is its lever.
  if (x === undefined || fit !== undefined) return [];
  const turn = xOfFeature(picture, 0);
  const y = guesses[point] ?? 0;
  const begin: At = { x: turn, y, held: 6 };
  const end: At = { x, y, held: 6 };
  const { from, to } = pullEnds(picture, frame, point, pullShares(picture, 'b')[point] ?? 0);
  const name = subscript(point + 1);
  const feature = numberToText(featureAt(picture, x));
  const pull = numberToText(2 * errorOf(picture, point));
  const says = {
    id: 'drawn.data.chain-rule',
    values: { point: point + 1, pull, name: featureName(picture), lever: feature },
  };
  return [
    {
      shape: 'segment',
      from: begin,
      to: end,
      role: 'm',
      width: 4,
      bars: true,
      term: 'x',
      point,
      says,
    },
    {
      shape: 'dot',
      at: { x: turn, y: working.b, held: 4 },
      radius: 4.5,
      role: 'b',
      rim: 'surface',
    },
    {
      shape: 'label',
      role: 'm',
      texts: [`${featureName(picture)}${name} = ${feature}`],
      of: [begin, end],
      sides: ['below', 'above', 'left'],
      leader: true,
      term: 'x',
      point,
    },
    {
      shape: 'label',
      role: 'gradient',
      texts: [`2e${name} = ${pull}`],
      of: [from, to],
      sides: ['right', 'left', 'above', 'below'],
      gap: 10,
      leader: true,
      term: 'square-by-error',
      point,
    },
  ];
}
