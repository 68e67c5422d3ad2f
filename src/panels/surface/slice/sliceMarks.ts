import type { MapPlace } from '../../../model/surface.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { beyond } from '../figures/beyond.ts';
import { forecast } from '../figures/forecast.ts';
import * as places from '../figures/places.ts';
import { isBeforeStep } from '../figures/step.ts';
import { velocityArrow } from '../figures/velocityArrow.ts';
import type { SurfaceMark } from '../surfacePicture.ts';
import { otherPath, path } from './slicePaths.ts';
import type { SlicePicture, SlicePlace } from './slicePicture.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

// How far the tangent reaches to both sides, as a share of the shorter side of the plot.
const tangentReach = 0.3;
// So high over the axis the step is drawn, in pixels.
const overAxis = 12;
// How long the velocity is drawn, and how far above the step, in pixels: only where it points to is to be seen.
const velocityReach = 28;
const aboveStep = 14;
// A step shorter than this, in pixels, is hidden by the strokes at its ends.
const shortestStep = 6;

const placeAt = ({ at, loss }: SlicePlace): At => ({ x: at, y: loss });
// As the figures of the map have their places: to the right the parameter, upwards the loss.
const onPlot = ({ at, loss }: SlicePlace): MapPlace => ({ across: at, up: loss });
const footAt = ({ at }: SlicePlace): At => ({ x: at, y: 'least' });

/** The loss over the parameter, with all others held. */
function curve({ curve: { x, y, count } }: SlicePicture): readonly SurfaceMark[] {
  return [{ shape: 'curve', x, y, count, role: 'error', width: 2.8, term: 'loss' }];
}

/** The direction of the tangent on screen, as long as it is drawn to one side. */
function tangentReaches(
  slope: number,
  { scales, weight }: Frame,
): { readonly dx: number; readonly dy: number } | undefined {
  const { area, xDomain, yDomain } = scales;
  const right = area.width / (xDomain[1] - xDomain[0]);
  const rise = (-slope * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(right, rise);
  if (!(length > 0) || !Number.isFinite(length)) return undefined;
  const reach = (tangentReach * Math.min(area.width, area.height)) / weight;
  return { dx: (right / length) * reach, dy: (rise / length) * reach };
}

/** What stands at the tangent, as far as it is known: without lines in sight in words, for no other has said how it is written. */
function slopeTexts({ moving, isSlopeKnown, besideLines }: SlicePicture, number: string) {
  if (!isSlopeKnown) return besideLines ? [`∂L/∂${moving.name}`] : [];
  const inWords = translate('panels.over.slope', { slope: number });
  return besideLines ? [`∂L/∂${moving.name} = ${number}`, inWords] : [inWords];
}

/** The tangent at the iterate, with the number of its slope. */
function tangent(picture: SlicePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, slope, moving, beat, isSlopeKnown } = picture;
  if (slope === undefined) return [];
  const way = tangentReaches(slope, frame);
  if (way === undefined) return [];
  const place = placeAt(current);
  const [from, to]: readonly [At, At] = [
    { ...place, dx: -way.dx, dy: -way.dy },
    { ...place, dx: way.dx, dy: way.dy },
  ];
  const number = numberToText(slope);
  const isSaid = beat === 'gradient' && isSlopeKnown;
  const values = { name: moving.name, slope: number };
  const texts = slopeTexts(picture, number);
  const label: SurfaceMark = {
    shape: 'label',
    role: 'gradient',
    texts,
    of: [from, to],
    sides: ['right', 'left', 'above', 'below'],
    size: 1.15,
    leader: true,
    needed: true,
    term: moving.slopeTerm,
  };
  return [
    {
      shape: 'segment',
      from,
      to,
      role: 'gradient',
      width: isSaid ? 3.4 : 2.6,
      term: moving.slopeTerm,
      ...(isSaid ? { says: { id: 'drawn.slice.tangent', values } } : {}),
    },
    ...(texts.length === 0 ? [] : [label]),
  ];
}

/** From a place of the curve down to the axis. */
function plumb(place: SlicePlace, role: 'rate' | 'path'): SurfaceMark {
  return {
    shape: 'segment',
    from: placeAt(place),
    to: footAt(place),
    role,
    width: 1.3,
    dash: [3, 4],
    strength: receding,
    clear: 'none',
  };
}

/** The step along the axis, and where on the curve it leads. */
function step(picture: SlicePicture, { scales }: Frame): readonly SurfaceMark[] {
  const { current, next, beat, unspoken, settled, moving, slope, rate, isPlain, lit } = picture;
  const length = Math.abs(scales.farX(next.at) - scales.farX(current.at));
  if (!settled || slope === undefined || !(length > 0)) return [];
  const isSpokenOf = beat === 'update' || lit?.term === 'rate';
  if (!isSpokenOf && (unspoken || isBeforeStep(beat))) return [];
  const strength = isSpokenOf ? 1 : receding;
  const move = numberToText(next.at - current.at);
  const product = `−${numberToText(rate)} · ${slope < 0 ? `(${numberToText(slope)})` : numberToText(slope)}`;
  const [from, to] = [current, next].map((place) => ({ ...footAt(place), dy: -overAxis }));
  if (from === undefined || to === undefined) return [];
  const values = { name: moving.name, from: numberToText(current.at), to: numberToText(next.at) };
  const arrow: readonly SurfaceMark[] =
    length < shortestStep
      ? []
      : [
          {
            shape: 'arrow',
            from,
            to,
            role: 'rate',
            width: isSpokenOf ? 3.4 : 2.6,
            strength,
            term: 'rate',
            ...(beat === 'update' ? { says: { id: 'drawn.slice.step', values } } : {}),
          },
        ];
  if (!isSpokenOf) return arrow;
  return [
    plumb(next, 'rate'),
    ...arrow,
    {
      shape: 'dot',
      form: 'ring',
      at: placeAt(next),
      radius: 6,
      role: 'rate',
      width: 2.4,
      clear: 'soft',
    },
    {
      shape: 'label',
      role: 'rate',
      texts: [
        ...(isPlain ? [`Δ${moving.name} = ${product} = ${move}`] : []),
        `Δ${moving.name} = ${move}`,
      ],
      of: [from, to],
      sides: ['above', 'right', 'left'],
      gap: 8,
      size: 1.1,
      leader: true,
      needed: true,
    },
  ];
}

/** The velocity, which the step goes against: where it points to, and its number. */
function velocity({ current, velocity: carried, settled }: SlicePicture): readonly SurfaceMark[] {
  if (!settled || carried === undefined || carried === 0) return [];
  const from: At = { ...footAt(current), dy: -overAxis - aboveStep };
  const number = numberToText(carried);
  return velocityArrow({
    from,
    to: { ...from, dx: Math.sign(carried) * velocityReach },
    number,
    sides: carried > 0 ? ['right', 'above', 'left'] : ['left', 'above', 'right'],
    says: { id: 'drawn.slice.velocity', values: { velocity: number } },
  });
}

/** Where the run is: on the curve, and on the axis. */
function here(picture: SlicePicture): readonly SurfaceMark[] {
  const { current: place, moving } = picture;
  return [
    {
      shape: 'segment',
      from: footAt(place),
      to: { ...footAt(place), dy: -9 },
      role: moving.role,
      width: 3,
      term: moving.term,
      clear: 'soft',
    },
    ...places.current({ current: onPlot(place) }),
  ];
}

/** The loss where the run is, beside it. */
function lossLabel({ current: place, beat, lit }: SlicePicture): readonly SurfaceMark[] {
  if (beat !== 'loss' && lit?.term !== 'loss') return [];
  const number = numberToText(place.loss);
  return [
    {
      shape: 'segment',
      from: placeAt(place),
      to: { x: 'least', y: place.loss },
      role: 'error',
      width: 1.3,
      dash: [3, 4],
      clear: 'none',
    },
    {
      shape: 'label',
      role: 'error',
      texts: [`L = ${number}`],
      of: [placeAt(place)],
      gap: 12,
      size: 1.1,
      leader: true,
      needed: true,
      term: 'loss',
      ...(beat === 'loss' ? { says: { id: 'drawn.slice.loss', values: { loss: number } } } : {}),
    },
  ];
}

/** The number of the parameter at the axis, while it is lit. */
function litParameter({ lit, moving, current: place }: SlicePicture): readonly SurfaceMark[] {
  if (lit === undefined || lit.term !== moving.term) return [];
  return [
    plumb(place, 'path'),
    {
      shape: 'label',
      role: moving.role,
      texts: [`${moving.name} = ${numberToText(place.at)}`],
      of: [{ ...footAt(place), dy: -30 }, footAt(place)],
      sides: ['right', 'left', 'above'],
      size: 1.1,
      leader: true,
      needed: true,
    },
  ];
}

/** The loss over one parameter as a curve, with its tangent where the run is, the step and the path. */
export function sliceMarks(picture: SlicePicture, frame: Frame): readonly SurfaceMark[] {
  const { current: place, beat, other } = picture;
  const beside = otherPath(picture);
  const [x0, x1] = frame.scales.xDomain;
  const isThere = place.at >= x0 && place.at <= x1 && place.loss <= frame.scales.yDomain[1];
  return [
    ...curve(picture),
    // As on the map: a slip under the right path, another convention over it.
    ...(other?.kind === 'mistake' ? beside : []),
    ...path(picture, frame),
    ...(other?.kind === 'convention' ? beside : []),
    ...places.minimum({ minimum: picture.minimum && onPlot(picture.minimum) }),
    ...places.start({ start: onPlot(picture.start) }),
    // The step of the loss is about how high the curve is, and not yet about how steep.
    ...(isThere && beat !== 'loss' ? tangent(picture, frame) : []),
    ...(isThere && beat !== 'loss' ? step(picture, frame) : []),
    ...(isThere && beat === 'update' ? velocity(picture) : []),
    ...(isThere ? here(picture) : []),
    ...(isThere ? lossLabel(picture) : []),
    ...(isThere ? litParameter(picture) : []),
    ...beyond({ current: onPlot(place) }, frame),
    ...places.ghost({ ghost: picture.ghost && onPlot(picture.ghost) }),
    ...forecast({
      marked: picture.marked && onPlot(picture.marked),
      landed: picture.landed && onPlot(picture.landed),
    }),
  ];
}
