import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame, Side } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { namesOf } from './gradient.ts';
import { gradientArrow } from './gradientArrow.ts';
import { stepArrow } from './stepArrow.ts';
import { velocityArrow } from './velocityArrow.ts';

/** The velocity beside the gradient: its direction, as long as that is drawn, and its numbers. */
function velocityMarks(
  { current, velocity, looks }: SurfacePicture,
  frame: Frame,
): readonly SurfaceMark[] {
  const arrow = velocity && gradientArrow(frame, current, velocity);
  if (velocity === undefined || arrow === undefined) return [];
  const [m, b] = [numberToText(velocity.m), numberToText(velocity.b)];
  return velocityArrow({
    from: arrow.from,
    to: arrow.to,
    number: `(${m}, ${b})`,
    sides: arrow.rightwards
      ? ['right', 'above', 'below', 'left']
      : ['left', 'above', 'below', 'right'],
    says: { id: 'drawn.surface.velocity', values: { ...namesOf({ looks }), m, b } },
  });
}

/** How far the step goes along a parameter. */
function strideLabel(
  { looks }: SurfacePicture,
  part: 'm' | 'b',
  of: readonly At[],
  value: string,
): SurfaceMark {
  const sides: readonly Side[] =
    part === 'm' ? ['below', 'above', 'left', 'right'] : ['right', 'left', 'above', 'below'];
  return {
    shape: 'label',
    role: looks[part].role,
    // A number alone would not say what it is.
    texts: [`Δ${looks[part].name} = ${value}`],
    of,
    sides,
    leader: true,
    // Beside its own piece, before anything else that has other places.
    rank: -2,
  };
}

/**
 * The parts of the step, first along m, then along b, as the lines work them out. Of one step for all parameters only
 * as long as it is drawn as long as it is; where each makes steps of its own, they stand without lines as well.
 */
function strideMarks(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, next, hasOwnSteps, moved, derived } = picture;
  const isLong = stepArrow(frame, current, next, true)?.times === 1;
  const parts = (['m', 'b'] as const).filter((part) =>
    derived ? moved[part] && (hasOwnSteps || isLong) : hasOwnSteps,
  );
  const strides = { m: next.m - current.m, b: next.b - current.b };
  if (strides.m === 0 && strides.b === 0) return [];
  const corner = { x: next.m, y: current.b };
  const ends = {
    m: [{ x: current.m, y: current.b }, corner],
    b: [corner, { x: next.m, y: next.b }],
  } as const;
  const values = {
    ...namesOf(picture),
    m: numberToText(strides.m),
    b: numberToText(strides.b),
  };
  // The new place at its axis says how far it went.
  const isTold = (part: 'm' | 'b') => !derived || hasOwnSteps || !picture.renewed[part];
  return parts.flatMap((part): readonly SurfaceMark[] => {
    const [from, to] = ends[part];
    return [
      {
        shape: 'segment',
        from,
        to,
        role: picture.looks[part].role,
        width: 2.4,
        ...(hasOwnSteps ? {} : { dash: [3, 4] }),
        ...(part === 'm' && hasOwnSteps ? { says: { id: 'drawn.surface.strides', values } } : {}),
      },
      ...(isTold(part) ? [strideLabel(picture, part, [from, to], values[part])] : []),
    ];
  });
}

/** What the method carries to the step to come. */
export function carried(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  if (!picture.settled) return [];
  return [...velocityMarks(picture, frame), ...strideMarks(picture, frame)];
}
