import { mapAxes, type MapAxis } from '../../../model/surface.ts';
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
  const [acrossValue, upValue] = [numberToText(velocity.across), numberToText(velocity.up)];
  return velocityArrow({
    from: arrow.from,
    to: arrow.to,
    number: `(${acrossValue}, ${upValue})`,
    sides: arrow.rightwards
      ? ['right', 'above', 'below', 'left']
      : ['left', 'above', 'below', 'right'],
    says: { id: 'drawn.surface.velocity', values: { ...namesOf({ looks }), acrossValue, upValue } },
  });
}

/** How far the step goes along a parameter. */
function strideLabel(
  { looks }: SurfacePicture,
  part: MapAxis,
  of: readonly At[],
  value: string,
): SurfaceMark {
  const sides: readonly Side[] =
    part === 'across' ? ['below', 'above', 'left', 'right'] : ['right', 'left', 'above', 'below'];
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
 * The parts of the step, first across, then upwards, as the lines work them out. Of one step for all parameters only
 * as long as it is drawn as long as it is; where each makes steps of its own, they stand without lines as well.
 */
function strideMarks(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, next, hasOwnSteps, moved, derived } = picture;
  const isLong = stepArrow(frame, current, next, true)?.times === 1;
  const parts = mapAxes.filter((part) =>
    derived ? moved[part] && (hasOwnSteps || isLong) : hasOwnSteps,
  );
  const strides = { across: next.across - current.across, up: next.up - current.up };
  if (strides.across === 0 && strides.up === 0) return [];
  const corner = { x: next.across, y: current.up };
  const ends = {
    across: [{ x: current.across, y: current.up }, corner],
    up: [corner, { x: next.across, y: next.up }],
  } as const;
  const numbers = { across: numberToText(strides.across), up: numberToText(strides.up) };
  const values = { ...namesOf(picture), acrossValue: numbers.across, upValue: numbers.up };
  // The new place at its axis says how far it went.
  const isTold = (part: MapAxis) => !derived || hasOwnSteps || !picture.renewed[part];
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
        ...(part === 'across' && hasOwnSteps
          ? { says: { id: 'drawn.surface.strides', values } }
          : {}),
      },
      ...(isTold(part) ? [strideLabel(picture, part, [from, to], numbers[part])] : []),
    ];
  });
}

/** What the method carries to the step to come. */
export function carried(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  if (!picture.settled) return [];
  return [...velocityMarks(picture, frame), ...strideMarks(picture, frame)];
}
