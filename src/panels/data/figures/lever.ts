import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { turnOf } from '../../../derivation/chainWords.ts';
import type { Term } from '../../../derivation/term.ts';
import type { At, Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import { timesText } from '../../shared/drawnLength.ts';
import { subscript } from '../../shared/termWords.ts';
import {
  type DataMark,
  type DataPicture,
  errorOf,
  featureName,
  interceptOf,
  featureAt,
  xOfFeature,
} from '../dataPicture.ts';
import { pullEnds, pullScale, pullShares } from './pulls.ts';

/** How fast a square grows with its guess, 2e, and which way the point pulls so that it shrinks, in words. */
function pullWords(picture: DataPicture, point: number) {
  // Plus 0, because the rate of an error of −0 is no −0.
  const rate = 2 * errorOf(picture, point) + 0;
  return { rate: numberToText(rate), way: rate === 0 ? 'none' : rate < 0 ? 'up' : 'down' };
}

/** How fast the square grows with m, 2e times the lever, as the row below has it; none for b, and where that would not come out by hand. */
function turnTexts(picture: DataPicture, point: number): readonly string[] {
  if (picture.about !== 0) return [];
  const feature = featureAt(picture, picture.columns.x[point] ?? 0);
  const turn = turnOf(2 * errorOf(picture, point), feature);
  if (turn === undefined) return [];
  const name = subscript(point + 1);
  const product = `2e${name} · ${featureName(picture)}${name}`;
  return [`${product} = ${turn.rate} · ${turn.lever} = ${turn.turn}`, `${product} = ${turn.turn}`];
}

/** How fast the square of a point grows with its guess, and which way the point pulls so that it shrinks. */
function pullLabel(picture: DataPicture, frame: Frame, point: number): LabelMark<Term> {
  const { from, to } = pullEnds(picture, frame, point, pullShares(picture, 1)[point] ?? 0);
  const { rate, way } = pullWords(picture, point);
  const name = `2e${subscript(point + 1)} = ${rate}`;
  const pull = way === 'none' ? name : translate('panels.data.pull', { rate: name, way });
  const texts = [
    ...turnTexts(picture, point).map((turn) => `${pull}\n${turn}`),
    pull,
    pull.replace(': ', ':\n'),
    name,
  ];
  return {
    shape: 'label',
    role: 'gradient',
    texts: picture.derived ? texts : [],
    of: [from, to],
    sides: ['right', 'left', 'above', 'below'],
    gap: 10,
    leader: true,
    rank: -1,
    term: 'square-by-error',
    point,
  };
}

/** How long the arrows are drawn, along the upper edge of the picture: mostly not as long as the axis would have it. */
function scaleLabel(picture: DataPicture, frame: Frame): readonly LabelMark<Term>[] {
  const scale = pullScale(picture, frame);
  if (scale.by === 1 || !picture.derived) return [];
  const values = { scale: scale.isShorter ? 'shorter' : 'longer', times: timesText(scale) };
  return [
    {
      shape: 'label',
      role: 'gradient',
      texts: [
        translate('panels.data.arrows', values),
        translate('panels.data.arrowsBriefly', values),
      ],
      of: [
        { x: 'least', y: 'most' },
        { x: 'most', y: 'most' },
      ],
      sides: ['below'],
      gap: 6,
      size: 0.88,
      rank: 2,
    },
  ];
}

/** The lever of a point: its x, from where the line turns to the guess that is pulled. */
function leverOfM(picture: DataPicture, frame: Frame, point: number): readonly DataMark[] {
  const { columns, guesses } = picture;
  const x = columns.x[point] ?? 0;
  const turn = xOfFeature(picture, 0);
  const y = guesses[point] ?? 0;
  const begin: At = { x: turn, y, held: 6 };
  const end: At = { x, y, held: 6 };
  const within = (share: number): At => ({ ...begin, x: turn + share * (x - turn) });
  const name = subscript(point + 1);
  const feature = numberToText(featureAt(picture, x));
  const says = {
    id: 'drawn.data.chain-rule',
    values: {
      point: point + 1,
      ...pullWords(picture, point),
      name: featureName(picture),
      lever: feature,
    },
  };
  return [
    {
      shape: 'segment',
      from: begin,
      to: end,
      role: 'parameter-1',
      width: 4,
      bars: true,
      term: 'x',
      point,
      says,
    },
    {
      shape: 'dot',
      at: { x: turn, y: interceptOf(picture), held: 4 },
      radius: 4.5,
      role: 'parameter-2',
      rim: 'surface',
    },
    {
      shape: 'label',
      role: 'parameter-1',
      texts: [`${featureName(picture)}${name} = ${feature}`],
      // Beside its middle: at its beginning stands x = 0.
      of: [within(0.25), end],
      sides: ['below', 'above', 'left'],
      leader: true,
      term: 'x',
      point,
    },
    pullLabel(picture, frame, point),
    ...scaleLabel(picture, frame),
  ];
}

/**
 * What the pull of a point does to the parameter that the line on screen is about: it turns the line at the
 * lever x for m, and lifts it as a whole for b.
 */
export function lever(picture: DataPicture, frame: Frame, point: number): readonly DataMark[] {
  // Only a line turns as a whole, so that x is its lever.
  if (picture.columns.x[point] === undefined || picture.fit !== undefined) return [];
  if (picture.about === 0) return leverOfM(picture, frame, point);
  const values = { point: point + 1, ...pullWords(picture, point) };
  const says = { id: 'drawn.data.chain-rule-b', values } as const;
  return [{ ...pullLabel(picture, frame, point), says }, ...scaleLabel(picture, frame)];
}
