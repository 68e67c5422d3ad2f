import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { gradientArrow } from './gradientArrow.ts';
import { stepArrow } from './stepArrow.ts';

// Shares of the motion: first it turns, then it rests, then it shrinks.
const turnEnds = 0.45;
const shrinkBegins = 0.6;

function between(share: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (share - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/** The angle from one direction to another, in (−π, π]: of two opposite ones π. */
function angleBetween(from: number, to: number): number {
  const turn = to - from;
  return turn - 2 * Math.PI * Math.ceil((turn - Math.PI - 1e-9) / (2 * Math.PI));
}

/**
 * The arrow of the gradient on its way into the step: it turns round, because the way down is wanted, and
 * then is made η times as long. How long the gradient is drawn is a matter of taste, how long the step is not.
 */
export function turning(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, next, rate, turned } = picture;
  const uphill = gradientArrow(frame, current, picture.gradient);
  const step = stepArrow(frame, current, next, true);
  if (uphill === undefined || step === undefined) return [];
  const { scales, weight } = frame;
  const alongX = ((scales.farX(next.m) - scales.farX(current.m)) * step.times) / weight;
  const alongY = ((scales.farY(next.b) - scales.farY(current.b)) * step.times) / weight;
  const { dx = 0, dy = 0 } = uphill.to;
  const begins = Math.atan2(dy, dx);
  const angle =
    begins + angleBetween(begins, Math.atan2(alongY, alongX)) * between(turned, 0, turnEnds);
  const shrunk = between(turned, shrinkBegins, 1);
  const length = Math.hypot(dx, dy) * (1 - shrunk) + Math.hypot(alongX, alongY) * shrunk;
  const to: At = {
    ...uphill.from,
    dx: length * Math.cos(angle),
    dy: length * Math.sin(angle),
  };
  const shrinks = turned > shrinkBegins;
  const role = shrinks ? 'rate' : 'gradient';
  return [
    { shape: 'arrow', from: uphill.from, to, role, width: 3.2 },
    {
      shape: 'label',
      role,
      texts: [shrinks ? `· η = ${numberToText(rate)}` : '−∇L'],
      of: [uphill.from, to],
      sides: ['right', 'left', 'below', 'above'],
      gap: 10,
      size: 1.1,
    },
  ];
}
