import { glided, type Glide } from '../../playback/motion.ts';
import {
  plotScales,
  type AxisKind,
  type Domain,
  type PlotScales,
} from '../../ui/plot/plotScales.ts';
import { wantsNoMotion } from '../../ui/wantsNoMotion.ts';

/** The scales by which a picture is drawn while its axes change. */
export interface GlidingScales {
  /** Those at a moment, on the way to the scales of the axes, or these themselves once it is there. */
  at(scales: PlotScales, now: number, kind?: AxisKind): PlotScales;
  isMoving(): boolean;
}

/**
 * Lets a picture glide to other axes, from wherever it is: all its layers together, in a moment; at once for
 * those who want no motion, and from one kind of axis to another, between which there is no way.
 * @param isAtOnce whether it is there at once for another reason too.
 */
export function createGlidingScales(isAtOnce: () => boolean = () => false): GlidingScales {
  let glide: Glide | undefined;
  let known: AxisKind | undefined;
  return {
    at: (scales, now, kind = 'linear') => {
      const bend = ([from, to]: Domain): Domain =>
        kind === 'log' ? [Math.log10(from), Math.log10(to)] : [from, to];
      const unbend = ([from, to]: Domain): Domain =>
        kind === 'log' ? [10 ** from, 10 ** to] : [from, to];
      const before = kind === known ? glide : undefined;
      known = kind;
      const to = { x: scales.xDomain, y: bend(scales.yDomain) };
      glide = glided(before, to, wantsNoMotion() || isAtOnce(), now);
      if (glide.way === undefined) return scales;
      const { x, y } = glide.at;
      return plotScales(scales.area, x, unbend(y), kind, scales.typeSize);
    },
    isMoving: () => glide?.way !== undefined,
  };
}
