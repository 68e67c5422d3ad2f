import type { MapPlace } from '../../../model/surface.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { roundAbove } from '../../shared/roundAbove.ts';

/** The step to come as it is drawn. */
export interface StepArrow {
  readonly from: At;
  readonly to: At;
  /** How many times as long as the step it is: 1 as long as the step itself can be seen. */
  readonly times: number;
}

// In sizes of the axes' type: below the first, the dot of the current point hides the step, which is
// then drawn at least as long as the second.
const hidden = 1.6;
const shortest = 2.4;
const mostTimes = 1e6;

/**
 * The step to come as an arrow; if asked for, one that is too short to be seen is drawn a round number
 * of times as long. Undefined where there is no step, or hardly one.
 */
export function stepArrow(
  { scales, weight }: Frame,
  current: MapPlace,
  next: MapPlace,
  lengthened: boolean,
): StepArrow | undefined {
  const from: At = { x: current.across, y: current.up };
  const dx = scales.farX(next.across) - scales.farX(current.across);
  const dy = scales.farY(next.up) - scales.farY(current.up);
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return undefined;
  if (!lengthened || length >= hidden * scales.typeSize)
    return { from, to: { x: next.across, y: next.up }, times: 1 };
  const times = roundAbove((shortest * scales.typeSize) / length);
  if (times > mostTimes) return undefined;
  return { from, to: { ...from, dx: (times * dx) / weight, dy: (times * dy) / weight }, times };
}
