import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { downhillEnd } from './downhill.ts';
import { gradientArrow } from './gradientArrow.ts';
import { stepArrow } from './stepArrow.ts';

// Shares of the motion: first it turns, then it grows to the scale of the map, then it rests, then it shrinks.
const turnEnds = 0.4;
const growthEnds = 0.55;
const shrinkBegins = 0.65;

function between(share: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (share - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/** The angle from one direction to another, in (−π, π]: of two opposite ones π. */
function angleBetween(from: number, to: number): number {
  const turn = to - from;
  return turn - 2 * Math.PI * Math.ceil((turn - Math.PI - 1e-9) / (2 * Math.PI));
}

/** What the arrow is called at a moment of its motion. */
function words({ turned, rate }: SurfacePicture): string {
  if (turned > shrinkBegins) return `· η = ${numberToText(rate)}`;
  return `−${translate('panels.surface.gradient')}`;
}

/**
 * The arrow of the gradient on its way into the step: it turns round, because the way down is wanted, becomes as long
 * as it is on the scale of the map, which may lead out of it, and then is made η times as long.
 */
export function turning(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, next, turned } = picture;
  const uphill = gradientArrow(frame, current, picture.gradient);
  const step = stepArrow(frame, current, next, true);
  if (uphill === undefined || step === undefined) return [];
  const { scales, weight } = frame;
  const alongX = ((scales.farX(next.across) - scales.farX(current.across)) * step.times) / weight;
  const alongY = ((scales.farY(next.up) - scales.farY(current.up)) * step.times) / weight;
  const { dx = 0, dy = 0 } = uphill.to;
  const begins = Math.atan2(dy, dx);
  const angle =
    begins + angleBetween(begins, Math.atan2(alongY, alongX)) * between(turned, 0, turnEnds);
  const [drawn, ends] = [Math.hypot(dx, dy), Math.hypot(alongX, alongY)];
  // Farther than through the whole map nothing of it is seen.
  const across = Math.hypot(scales.area.width, scales.area.height) / weight;
  const whole =
    downhillEnd(picture, frame) === undefined ? drawn : Math.min(across, ends / picture.rate);
  const grown = drawn + (whole - drawn) * between(turned, turnEnds, growthEnds);
  const length = grown + (ends - grown) * between(turned, shrinkBegins, 1);
  const to: At = {
    ...uphill.from,
    dx: length * Math.cos(angle),
    dy: length * Math.sin(angle),
  };
  const role = turned > shrinkBegins ? 'rate' : 'gradient';
  return [
    { shape: 'arrow', from: uphill.from, to, role, width: 3.2 },
    {
      shape: 'label',
      role,
      texts: [words(picture)],
      // While it leads out of the map: beside the part that is seen.
      of: [uphill.from, { ...to, held: 30 }],
      sides: ['right', 'left', 'below', 'above'],
      gap: 10,
      size: 1.1,
    },
  ];
}
