import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { clipped } from '../../../ui/plot/marks/clip.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { isSmall } from './small.ts';
import { stepArrow } from './stepArrow.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

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
    x: current.m + (next.m - current.m) / rate,
    y: current.b + (next.b - current.b) / rate,
  };
}

/**
 * The gradient turned round, pale, on the scale of the map: its beginning is the step, and mostly it leaves the map. The
 * lines that work out where the step ends have no use for it any more.
 */
export function downhill(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const to = downhillEnd(picture, frame);
  const { renewed, landing } = picture;
  const isDone = renewed.m || renewed.b || landing !== undefined;
  if (to === undefined || !picture.derived || isDone || isSmall(frame)) return [];
  const { current, next, rate } = picture;
  const { scales, weight } = frame;
  const tip = [scales.farX(next.m), scales.farY(next.b)] as const;
  const seen = clipped(tip, [scales.farX(to.x), scales.farY(to.y)], scales.area);
  const [across, up] = [
    scales.farX(to.x) - scales.farX(current.m),
    scales.farY(to.y) - scales.farY(current.b),
  ];
  const line: SurfaceMark = {
    shape: 'arrow',
    // Pointing at it means its longer part.
    term: picture.looks[Math.abs(across) >= Math.abs(up) ? 'm' : 'b'].slopeTerm,
    from: { x: current.m, y: current.b },
    to,
    role: 'gradient',
    width: 1.8,
    dash: [2, 4],
    strength: receding,
    clear: 'soft',
  };
  if (seen === undefined) return [line];
  const past: At = {
    x: next.m,
    y: next.b,
    dx: (seen.to[0] - tip[0]) / weight,
    dy: (seen.to[1] - tip[1]) / weight,
  };
  const values = { times: numberToText(1 / rate, 3) };
  const name = `−${translate('panels.surface.gradient')}`;
  const brief = translate('panels.surface.downhillBriefly', values);
  return [
    line,
    {
      shape: 'label',
      role: 'gradient',
      texts: [translate('panels.surface.downhill', values), `${name}\n${brief}`, name],
      of: [{ x: next.m, y: next.b }, past],
      sides: ['above', 'below'],
      leader: true,
      rank: 3,
    },
  ];
}
