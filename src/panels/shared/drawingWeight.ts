import type { View } from '../../store/view.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/**
 * How much thicker lines and larger letters are drawn than in a small window: they grow with the type of
 * the axes; on the projector they are heavier, for the back row.
 */
export function drawingWeight(layout: View['layout'], { typeSize }: PlotScales): number {
  return layout === 'projector' ? typeSize / 10 : typeSize / 12;
}
