import type { BeatName } from '../../derivation/beatNames.ts';
import type { Term } from '../../calculus/term.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Place } from '../shared/marks.ts';
import { distanceToPiece } from '../shared/pointing.ts';
import { gradientArrow } from './gradientArrow.ts';
import { stepArrow } from './stepArrow.ts';

/** What can be pointed at on the surface; parameters in working units. */
export interface SurfaceFigure {
  readonly current: Parameters;
  readonly next: Parameters;
  readonly gradient: Parameters;
  readonly beat: BeatName;
}

const reach = 7;
const edgeReach = 14;

/** Which part of the gradient is pointed at: the part itself, or for the arrow the longer one. */
function gradientTermAt(
  scales: PlotScales,
  { current, gradient, beat }: SurfaceFigure,
  place: Place,
): Term | undefined {
  if (beat !== 'gradient' && beat !== 'update') return undefined;
  const arrow = gradientArrow(scales, current, gradient);
  if (arrow === undefined) return undefined;
  const { from, to, corner } = arrow;
  const along = distanceToPiece(place, from, to);
  if (beat === 'gradient') {
    const alongM = distanceToPiece(place, from, corner);
    const alongB = distanceToPiece(place, corner, to);
    if (Math.min(alongM, alongB) <= Math.min(along, reach))
      return alongM <= alongB ? 'gradient-m' : 'gradient-b';
  }
  if (along > reach) return undefined;
  return Math.abs(corner[0] - from[0]) >= Math.abs(to[1] - corner[1]) ? 'gradient-m' : 'gradient-b';
}

/**
 * What a place on the surface stands for: the current point (its loss), the gradient, the step to come
 * (the learning rate), or at the axes the m and the b of the current point.
 */
export function surfaceTermAt(
  scales: PlotScales,
  figure: SurfaceFigure,
  place: Place,
): Term | undefined {
  const { area } = scales;
  const { current, next } = figure;
  const here: Place = [scales.x(current.m), scales.y(current.b)];
  if (Math.hypot(place[0] - here[0], place[1] - here[1]) <= 9) return 'loss';
  const gradient = gradientTermAt(scales, figure, place);
  if (gradient !== undefined) return gradient;
  const step = stepArrow(scales, current, next, figure.beat === 'update');
  if (step !== undefined && distanceToPiece(place, step.from, step.to) <= reach) return 'rate';
  if (area.top + area.height - place[1] <= edgeReach && Math.abs(place[0] - here[0]) <= reach)
    return 'm';
  if (place[0] - area.left <= edgeReach && Math.abs(place[1] - here[1]) <= reach) return 'b';
  return undefined;
}
