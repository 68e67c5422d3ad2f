import type { View } from '../../store/view.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

// In a picture whose shorter side has fewer pixels than this marks are lighter, or they would pile up; and how light
// they get at most.
const small = 70;
const lightest = 0.5;

/**
 * How much thicker lines and larger letters are drawn than in a small window: they grow with the type of
 * the axes; on the projector they are heavier, for the back row, and in a picture as small as a stamp lighter.
 */
export function drawingWeight(layout: View['layout'], { typeSize, area }: PlotScales): number {
  const shorter = Math.min(area.width, area.height);
  const share = Math.min(1, Math.max(lightest, shorter / small));
  return (share * typeSize) / (layout === 'projector' ? 10 : 12);
}
