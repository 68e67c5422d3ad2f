import { mapAxes } from '../../../model/surface.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { isSmall } from './small.ts';
import type { GroundPicture, SurfaceMark, SurfacePicture } from '../surfacePicture.ts';

/** A square, white within, where descent begins. */
export function start({
  start: { across, up },
}: Pick<GroundPicture, 'start'>): readonly SurfaceMark[] {
  return [
    {
      shape: 'dot',
      at: { x: across, y: up },
      radius: 5,
      form: 'square',
      role: 'surface',
      rim: 'path',
      width: 2.2,
    },
  ];
}

/** The lowest point: a cross, once it is no secret. */
export function minimum({
  minimum: place,
}: Pick<GroundPicture, 'minimum'>): readonly SurfaceMark[] {
  if (place === undefined) return [];
  const { across, up } = place;
  return [
    {
      shape: 'dot',
      at: { x: across, y: up },
      radius: 6,
      form: 'cross',
      role: 'ink',
      rim: 'surface',
      width: 2,
    },
  ];
}

/** Where the run is; it stands for its loss. */
export function current({
  current: { across, up },
}: Pick<SurfacePicture, 'current'>): readonly SurfaceMark[] {
  return [
    {
      shape: 'dot',
      at: { x: across, y: up },
      radius: 6.5,
      role: 'path',
      rim: 'surface',
      term: 'loss',
      reach: 4,
    },
  ];
}

/** The loss where the run is: the height of the ground there. */
export function height({
  current: { across, up },
  loss,
  beat,
  settled,
}: Pick<SurfacePicture, 'current' | 'loss' | 'beat' | 'settled'>): readonly SurfaceMark[] {
  if (!settled || !Number.isFinite(loss)) return [];
  return [
    {
      shape: 'label',
      role: 'ink',
      texts: [`L = ${numberToText(loss)}`],
      of: [{ x: across, y: up }],
      sides: ['right', 'left', 'above', 'below'],
      // Past the dot and the line through it: nearer, no place above or below it counts as free.
      gap: 14,
      size: 1.1,
      leader: true,
      // Beside the names of the step it has to be there, and near.
      rank: beat === 'update' ? -3 : 0,
      term: 'loss',
    },
  ];
}

/** The loss where the step leads to, once the iteration is done. */
export function landing({
  next,
  landing: loss,
  settled,
}: Pick<SurfacePicture, 'next' | 'landing' | 'settled'>): readonly SurfaceMark[] {
  if (!settled || loss === undefined) return [];
  const at = { x: next.across, y: next.up };
  // As the sentence says it that stands beside.
  const number = numberToText(loss, 3);
  return [
    {
      shape: 'dot',
      at,
      radius: 5.5,
      form: 'ring',
      role: 'rate',
      width: 2.4,
      says: { id: 'drawn.surface.landing', values: { loss: number } },
    },
    {
      shape: 'label',
      role: 'ink',
      texts: [translate('panels.surface.renewed', { name: 'L', value: number }), `L = ${number}`],
      of: [at],
      // To the right is the part of the step upwards.
      sides: ['above', 'left', 'below', 'right'],
      gap: 9,
      size: 1.1,
      leader: true,
      // What the iteration has done is the point of the picture: before the parts of the step.
      rank: -3,
    },
  ];
}

// Where words have little room a tick takes less of it.
const tick = { usual: 9, small: 3 };
// How far from the axis the ring of a new value lies.
const ring = 6;

/** The two parameters of where the run is, as ticks at the axes. */
export function ticks(
  { current: { across, up }, looks }: SurfacePicture,
  frame: Frame,
): readonly SurfaceMark[] {
  const length = isSmall(frame) ? tick.small : tick.usual;
  // On a small map a word may lie over the end of a tick rather than far from what it names.
  const clear = isSmall(frame) ? 'none' : 'firm';
  return [
    {
      shape: 'segment',
      from: { x: across, y: 'least' },
      to: { x: across, y: 'least', dy: -length },
      role: looks.across.role,
      width: 3,
      halo: 1.5,
      clear,
      term: looks.across.term,
    },
    {
      shape: 'segment',
      from: { x: 'least', y: up },
      to: { x: 'least', y: up, dx: length },
      role: looks.up.role,
      width: 3,
      halo: 1.5,
      clear,
      term: looks.up.term,
    },
  ];
}

/** The new values of both, as they are worked out: rings at the axes, beside the ticks of the old ones. */
export function renewed(
  { next, renewed: found, looks, settled }: SurfacePicture,
  frame: Frame,
): readonly SurfaceMark[] {
  const [gap, leader] = isSmall(frame) ? [5, 8] : [8, 4];
  if (!settled) return [];
  return mapAxes.flatMap((part): readonly SurfaceMark[] => {
    if (!found[part]) return [];
    const { role, name } = looks[part];
    const isAcross = part === 'across';
    const foot: At = isAcross
      ? { x: next.across, y: 'least', dy: -ring }
      : { x: 'least', y: next.up, dx: ring };
    return [
      { shape: 'dot', at: foot, radius: 4.5, form: 'ring', role, rim: 'surface', width: 2.4 },
      {
        shape: 'label',
        role,
        texts: [
          translate('panels.surface.renewed', { name, value: numberToText(next[part]) }),
          `${name} = ${numberToText(next[part])}`,
        ],
        of: [foot],
        sides: isAcross ? ['right', 'left', 'above'] : ['above', 'right', 'below'],
        gap,
        // What the line has worked out: before how far the step goes along it.
        leader,
        rank: isAcross && found.up ? -2.5 : -3.5,
      },
    ];
  });
}

/** A ring at the line that is looked at: the same dots as its line among the data. */
export function ghost({ ghost: place }: Pick<SurfacePicture, 'ghost'>): readonly SurfaceMark[] {
  if (place === undefined) return [];
  return [
    {
      shape: 'dot',
      at: { x: place.across, y: place.up },
      radius: 5.5,
      form: 'ring',
      role: 'gradient',
      width: 2.4,
      dash: [2, 2],
      clear: 'none',
    },
  ];
}
