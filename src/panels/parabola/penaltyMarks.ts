import type { Term } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { At, Mark } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import type { PenaltyPicture } from './penaltyPicture.ts';

/** What is written at the place and at the height of the point, and for the slope of the curve. */
function names({
  each,
  point,
}: PenaltyPicture): readonly [at: string, cost: string, slope: string] {
  const index = subscript(point + 1);
  return each === 'absolute'
    ? [`e${index}`, `|e${index}|`, `d|e${index}|/de${index}`]
    : [`ŷ${index}`, `L${index}`, `dL${index}/dŷ${index}`];
}

function tangent(picture: PenaltyPicture, name: string): readonly Mark<Term>[] {
  const { at, cost, slope, sloped, point, x } = picture;
  if (!sloped || slope === undefined) return [];
  const reach = 0.3 * (x[1] - x[0]);
  const on = (to: number): At => ({ x: to, y: cost + slope * (to - at) });
  const term = { term: 'square-by-error', point } as const;
  return [
    {
      shape: 'segment',
      from: on(at - reach),
      to: on(at + reach),
      role: 'gradient',
      width: 2.6,
      ...term,
    },
    {
      shape: 'label',
      role: 'gradient',
      texts: [`${name} = ${numberToText(slope)}`],
      of: [{ x: at, y: cost }],
      gap: 16,
      size: 1.15,
      leader: true,
      needed: true,
      ...term,
    },
  ];
}

/**
 * Both slopes at the corner of the absolute value. Each goes on a little below it, so that two straight lines are
 * seen to cross there: no one of them is the tangent.
 */
function cornerSlopes({ x: [, reach] }: PenaltyPicture): readonly Mark<Term>[] {
  const [past, along] = [0.07 * reach, 0.36 * reach];
  return ([1, -1] as const).flatMap((slope): readonly Mark<Term>[] => {
    const end: At = { x: slope * along, y: along };
    return [
      {
        shape: 'segment',
        from: { x: -slope * past, y: -past },
        to: end,
        role: 'gradient',
        width: 3.4,
      },
      {
        shape: 'label',
        role: 'gradient',
        texts: [translate('panels.over.slope', { slope: numberToText(slope) })],
        of: [end],
        sides: slope > 0 ? ['right', 'below', 'above'] : ['left', 'below', 'above'],
        gap: 12,
        size: 1.15,
        needed: true,
      },
    ];
  });
}

/** What the picture of the cost of one point consists of. */
export function penaltyMarks(picture: PenaltyPicture): readonly Mark<Term>[] {
  const { at, cost, point, curve, x, each, cornered } = picture;
  const [atName, costName, slopeName] = names(picture);
  const place: At = { x: at, y: cost };
  const thin = { width: 1.5, dash: [3, 4], role: 'error', clear: 'soft' } as const;
  const own = { point, term: each === 'absolute' ? 'error' : 'prediction' } as const;
  const label = { shape: 'label', role: 'error', leader: true, rank: 1 } as const;
  const axis = each === 'absolute' ? 0 : x[0];
  return [
    ...(each === 'absolute'
      ? ([
          {
            shape: 'segment',
            from: { x: 0, y: 0 },
            to: { x: 0, y: 'most' },
            width: 1,
            role: 'inkQuiet',
          },
        ] as const)
      : []),
    { shape: 'curve', ...curve, width: 2.8, role: 'error', term: 'square', point },
    { shape: 'segment', from: { x: at, y: 0 }, to: place, ...thin, ...own },
    { shape: 'segment', from: { x: axis, y: cost }, to: place, ...thin },
    // The point's own slope is not what that line is about.
    ...(cornered ? cornerSlopes(picture) : tangent(picture, slopeName)),
    { shape: 'dot', at: place, radius: 6, role: 'error', rim: 'surface', term: 'square', point },
    {
      ...label,
      texts: [`${atName} = ${numberToText(at)}`],
      of: [{ x: at, y: 0 }],
      sides: ['above', 'right', 'left'],
      ...own,
    },
    {
      ...label,
      texts: [`${costName} = ${numberToText(cost)}`],
      of: [{ x: axis, y: cost }],
      term: 'square',
      point,
    },
  ];
}
