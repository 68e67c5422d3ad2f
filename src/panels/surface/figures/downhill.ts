import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfacePicture } from '../surfacePicture.ts';
import { stepArrow } from './stepArrow.ts';

// Nearer to the tip of the step than this share of its length nothing of the gradient is seen past it.
const leastBeyond = 0.1;

/**
 * Where the gradient turned round would end on the scale of the map: the step is η times as long. Undefined where it is
 * no longer than the step, where a step is something else, and where the step itself is not drawn on that scale.
 */
export function downhillEnd(
  { current, next, isPlain, rate, settled }: SurfacePicture,
  frame: Frame,
): { readonly x: number; readonly y: number } | undefined {
  if (!settled || !isPlain || !(rate > 0 && rate < 1 - leastBeyond)) return undefined;
  if (stepArrow(frame, current, next, true)?.times !== 1) return undefined;
  return {
    x: current.across + (next.across - current.across) / rate,
    y: current.up + (next.up - current.up) / rate,
  };
}
