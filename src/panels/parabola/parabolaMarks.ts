import type { Term } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { At, Frame, LabelMark, Mark } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import { footHeight, footName, footText, isNarrow } from './errorFoot.ts';
import type { ParabolaPicture } from './parabolaPicture.ts';
import { slopeText } from './slopeColumn.ts';
import { receding } from '../../ui/plot/marks/receding.ts';

const pieces = 96;
// In heights of the text.
const longestLeader = 2.5;
// The dashes of the secants that were left behind: they are told apart where they are near to each other.
const pastDashes = [
  [9, 5],
  [2, 4],
] as const;
// Of the height of the picture: lower than that a place is all but on the axis.
const lowShare = 0.08;
// How strongly the axis at e = 0 is drawn where labels stand over it: as a line of the grid.
const faintAxis = 0.3;
// And where what stands at the rise of the secant is smaller and nearer, to have room before the axis.
const tight = 26;
// The secants that are left behind on the way to the tangent, as shares of the h of the formula.
const leftBehind = [1, 0.5];
// In a plot narrower than this, in sizes of its type, only that of the formula has room for its name.
const roomForNames = 20;

function curveOf({ reach, point }: ParabolaPicture): Mark<Term> {
  const x = new Float64Array(pieces + 1);
  const y = new Float64Array(pieces + 1);
  for (let index = 0; index <= pieces; index += 1) {
    const e = reach * (-1 + (2 * index) / pieces);
    x[index] = e;
    y[index] = e * e;
  }
  return {
    shape: 'curve',
    x,
    y,
    count: pieces + 1,
    width: 2.8,
    role: 'error',
    term: 'square',
    point,
  };
}

/** The straight line through the places of the curve at e and at e + h; the tangent where h is 0. */
function lineThrough({ error, reach }: ParabolaPicture, h: number): { from: At; to: At } {
  const slope = 2 * error + h;
  const at = (e: number): At => ({ x: e, y: error * error + slope * (e - error) });
  return { from: at(-reach), to: at(reach) };
}

/** The secants on the way to the tangent, each with the slope that it had: a smaller nudge would lie on the tangent. */
function secants(
  { error, nudge, reach }: ParabolaPicture,
  { scales }: Frame,
): readonly Mark<Term>[] {
  const hasRoom = scales.area.width >= roomForNames * scales.typeSize;
  const named = hasRoom ? leftBehind : leftBehind.slice(0, 1);
  return named.flatMap((share, index): readonly Mark<Term>[] => {
    const h = share * nudge;
    const slope = 2 * error + h;
    const strength = receding + ((1 - receding) * index) / (leftBehind.length - 1);
    const faint = { role: 'inkQuiet', strength } as const;
    const far: At = { x: error + h, y: (error + h) ** 2 };
    const number = numberToText(slope);
    const name = `h = ${numberToText(h)}`;
    const briefly = translate('panels.over.slope', { slope: number });
    return [
      {
        shape: 'segment',
        from: { x: error, y: error * error },
        // Through its second place to the edge: near the first they lie all but on the tangent, there they are apart.
        to: { x: reach, y: error * error + slope * (reach - error) },
        width: 1.6,
        dash: pastDashes[index],
        ...faint,
      },
      { shape: 'dot', at: far, radius: 3, ...faint },
      {
        shape: 'label',
        role: 'inkQuiet',
        // Each says of which secant: a slope alone, beside that of the tangent, would be anybody's.
        texts: [
          slopeText(name, number, true),
          `${name}\n${briefly}`,
          `${name}\n${briefly.replace(' ', '\n')}`,
        ],
        of: [far],
        // Inside of the curve, where its secants leave room.
        sides: error > 0 ? ['left'] : ['right'],
        leader: longestLeader,
        size: 0.88,
        // Less room is left beside those nearer to the tangent.
        rank: 0.5 + 0.1 * share,
      },
    ];
  });
}

/** What stands at the rise of the secant: what the formula has for it, as long as it is there. */
function riseTexts({ written, error, apart }: ParabolaPicture, name: string): readonly string[] {
  if (written === 'divided') return [];
  const rise = numberToText(apart * (2 * error + apart));
  const plain = `Δ(${name}²) = ${rise}`;
  const inRows = `Δ(${name}²)\n= ${rise}`;
  return [...(written === 'rise' ? [] : [`2${name}h + h² = ${rise}`]), plain, inRows];
}

/** The slope of the secant, as the line on screen works it out. */
function secantSlope({ written, error, apart }: ParabolaPicture, name: string): readonly string[] {
  const slope = numberToText(2 * error + apart);
  const shorter = translate('panels.over.slope', { slope });
  if (written === 'divided')
    return [translate('panels.over.slope', { slope: `2${name} + h = ${slope}` }), shorter];
  const rise = numberToText(apart * (2 * error + apart));
  const run = numberToText(apart);
  return [translate('panels.over.slopeFrom', { rise, run, slope }), shorter];
}

function secantWithSteps(
  picture: ParabolaPicture,
  name: string,
  { scales }: Frame,
): readonly Mark<Term>[] {
  const isTight = scales.area.width < tight * scales.typeSize;
  const { error, apart, reach } = picture;
  const near = { x: error, y: error * error };
  const far = { x: error + apart, y: (error + apart) ** 2 };
  const corner: At = { x: error + apart, y: error * error };
  const label = { shape: 'label', leader: longestLeader } as const;
  const rise = riseTexts(picture, name);
  const slope = 2 * error + apart;
  // Where the secant leaves the curve behind it on its way down, or on its way up.
  const end = slope < 0 ? far : near;
  const foot: At = { x: end.x - end.y / (slope || reach), y: 0 };
  // Where it leaves the curve all but on the axis there is no room for its name: inside of the curve there is.
  const upper = slope < 0 ? near : far;
  const isLow = end.y < lowShare * reach * reach && upper.y > 2 * lowShare * reach * reach;
  return [
    { shape: 'segment', ...lineThrough(picture, apart), width: 2, role: 'gradient' },
    { shape: 'segment', from: near, to: corner, width: 1.6, dash: [5, 4], role: 'ink' },
    { shape: 'segment', from: corner, to: far, width: 1.6, dash: [5, 4], role: 'ink' },
    { shape: 'dot', at: far, radius: 5, role: 'gradient', rim: 'surface' },
    {
      ...label,
      role: 'ink',
      texts: [`h = ${numberToText(apart, 3)}`],
      of: [near, corner],
      sides: slope < 0 ? ['above', 'below'] : ['below', 'above'],
      rank: -3,
    },
    ...(rise.length === 0
      ? []
      : [
          {
            ...label,
            role: 'ink',
            texts: rise,
            of: [corner, far],
            sides: ['right'],
            ...(isTight ? { size: 0.9, gap: 5 } : {}),
            // It stays where it is while the line writes it in another way.
            leader: false,
            rank: -2,
          } as const,
        ]),
    {
      ...label,
      role: 'gradient',
      texts: secantSlope(picture, name),
      ...(isLow
        ? { of: [upper], sides: slope < 0 ? ['right', 'above'] : ['left', 'above'] }
        : { of: [end, foot], sides: slope < 0 ? ['left', 'right'] : ['right', 'left'] }),
      size: 1.1,
      rank: -1,
      // Rather led there from afar than across the curve.
      far: true,
      needed: true,
    },
  ];
}

function tangent(picture: ParabolaPicture): Mark<Term> {
  return {
    shape: 'segment',
    ...lineThrough(picture, 0),
    width: 2.6,
    role: 'gradient',
    term: 'square-by-error',
    point: picture.point,
  };
}

/** @param foot how high the name of the error stands on the axis; 0 where it stands elsewhere. */
function labels(picture: ParabolaPicture, foot: number): readonly LabelMark<Term>[] {
  const { error, point, sloped, apart, reach } = picture;
  const name = `e${subscript(point + 1)}`;
  const square = error * error;
  const shared = { shape: 'label', leader: true, point } as const;
  const slope = 2 * error;
  // Along the tangent, wherever there is room next to it: from the upper edge, or so far to the side, to near the axis.
  const up = error === 0 ? 0.6 * reach : error + (0.5 * (reach * reach - square)) / slope;
  const onTangent = [Math.min(reach, Math.max(-reach, up)), 0.56 * error].map((x): At => ({
    x,
    y: square + slope * (x - error),
  }));
  return [
    {
      ...shared,
      role: 'error',
      of: [{ x: error, y: 0 }],
      ...(foot > 0
        ? {
            texts: [footText(picture)],
            sides: ['above'],
            settled: true,
            gap: footName.air,
          }
        : {
            texts: [`${name} = ${numberToText(error)}`],
            sides: ['above', 'right', 'left', 'below'],
            gap: 4,
          }),
      size: footName.size,
      // The axis has the number; what leads there from afar would look like one more secant.
      leader: false,
      term: 'error',
      // Before the slope of the secant, which may stand elsewhere; on its line before all that finds room around it.
      rank: foot > 0 ? -4 : apart > 0 ? -1.5 : 1,
    },
    {
      ...shared,
      role: 'error',
      texts: [`${name}² = ${numberToText(square)}`],
      of: [{ x: 0, y: square }],
      gap: 4,
      // One that crosses the curve would look like a secant.
      leader: longestLeader,
      term: 'square',
      rank: 1,
    },
    ...(sloped && apart === 0
      ? [
          {
            ...shared,
            role: 'gradient',
            texts: [
              translate('panels.over.slope', { slope: `2${name} = ${numberToText(2 * error)}` }),
              translate('panels.over.slope', {
                slope: `2${name} = ${numberToText(2 * error)}`,
              }).replace(' ', '\n'),
              `2${name} = ${numberToText(2 * error)}`,
              translate('panels.over.slope', { slope: numberToText(2 * error) }),
            ],
            of: onTangent,
            sides: [],
            term: 'square-by-error',
            needed: true,
            size: 1.15,
          } as const,
        ]
      : []),
  ];
}

/** What the picture of one error and its square consists of. */
export function parabolaMarks(picture: ParabolaPicture, frame: Frame): readonly Mark<Term>[] {
  const { error, point, sloped, apart } = picture;
  const place: At = { x: error, y: error * error };
  const name = `e${subscript(point + 1)}`;
  const thin = { width: 1.5, dash: [3, 4], role: 'error', clear: 'soft' } as const;
  const foot = footHeight(picture, frame);
  return [
    {
      shape: 'segment',
      from: { x: 0, y: 0 },
      to: { x: 0, y: 'most' },
      width: 1,
      role: 'inkQuiet',
      // In a narrow picture what the secants have at their side has no room beside it, and stands over it: there it is faint.
      ...(isNarrow(frame)
        ? { strength: faintAxis, clear: apart > 0 ? 'soft' : 'none' }
        : { clear: 'firm' }),
    },
    curveOf(picture),
    {
      shape: 'segment',
      from: { x: error, y: 0, dy: -foot },
      to: place,
      ...thin,
      term: 'error',
      point,
    },
    { shape: 'segment', from: { x: 0, y: error * error }, to: place, ...thin },
    ...(sloped && apart === 0 ? [...secants(picture, frame), tangent(picture)] : []),
    ...(apart > 0 ? secantWithSteps(picture, name, frame) : []),
    { shape: 'dot', at: place, radius: 6, role: 'error', rim: 'surface', term: 'square', point },
    ...labels(picture, foot),
  ];
}
