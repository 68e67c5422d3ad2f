import type { View } from '../../store/view.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/**
 * How much thicker lines and larger letters are drawn than on a desk: on the projector they grow with
 * the type of the axes, for the back row.
 */
export function drawingWeight(layout: View['layout'], { typeSize }: PlotScales): number {
  return layout === 'projector' ? typeSize / 10 : 1;
}
