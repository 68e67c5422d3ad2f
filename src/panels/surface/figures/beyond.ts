import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { clipped } from '../../../ui/plot/marks/clip.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';

const length = 26;
const room = 4;
// Farther than this, in pixels, doubles no longer tell directions apart.
const farthest = 1e200;

/**
 * Where the run is when that is not on the map: an arrow at the edge, and how many times as far from the
 * middle of the map as the edge is there.
 */
export function beyond(
  { current }: Pick<SurfacePicture, 'current'>,
  frame: Frame,
): readonly SurfaceMark[] {
  const { scales, weight } = frame;
  const { left, top, width, height } = scales.area;
  const middle = [left + width / 2, top + height / 2] as const;
  const held = (pixel: number) => Math.min(farthest, Math.max(-farthest, pixel));
  const here = [held(scales.farX(current.across)), held(scales.farY(current.up))] as const;
  const edge = clipped(middle, here, scales.area)?.to;
  if (edge === undefined || edge === here) return [];
  const [dx, dy] = [edge[0] - middle[0], edge[1] - middle[1]];
  const long = Math.hypot(dx, dy);
  const scale = Math.max(Math.abs(here[0] - middle[0]), Math.abs(here[1] - middle[1]));
  const times = scale / Math.max(Math.abs(dx), Math.abs(dy));
  if (!(long > 0) || !(times > 1)) return [];
  // In pixels from the middle of the plot, whatever the scales are.
  const at = (away: number): At => ({
    x: 'middle',
    y: 'middle',
    dx: (dx - (dx / long) * away * weight) / weight,
    dy: (dy - (dy / long) * away * weight) / weight,
  });
  return [
    { shape: 'arrow', from: at(length + room), to: at(room), role: 'path', width: 3.4 },
    {
      shape: 'label',
      role: 'path',
      texts: [
        translate('panels.surface.beyond', { times: numberToText(times, 2) }),
        translate('panels.surface.beyondShort', { times: numberToText(times, 2) }),
      ],
      of: [at(length + room), at(room)],
      leader: true,
      needed: true,
      rank: -1,
      says: { id: 'drawn.surface.beyond', values: { times: numberToText(times, 2) } },
    },
  ];
}
