import { mapAxes, type MapAxis } from '../../../model/surface.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame, Side } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { type DrawnLength, timesText } from '../../shared/drawnLength.ts';
import { downhillEnd } from './downhill.ts';
import { gradientArrow, type GradientArrow } from './gradientArrow.ts';
import { isSmall } from './small.ts';

/** The names of both parameters, for words. */
export function namesOf({ looks }: Pick<SurfacePicture, 'looks'>) {
  return { across: looks.across.name, up: looks.up.name };
}

/** How much longer or shorter than on the scale of the map an arrow is drawn; undefined where it is as long as there. */
export function drawnText(drawn: DrawnLength): string | undefined {
  if (drawn.by === 1 || !Number.isFinite(drawn.by)) return undefined;
  return translate('panels.surface.drawn', { times: timesText(drawn) });
}

/** What the arrow is called, and how long it is drawn. */
function nameOf({ from, to, drawn, rises, rightwards }: GradientArrow, frame: Frame): SurfaceMark {
  const name = translate('panels.surface.gradient');
  const scale = drawnText(drawn);
  const [ahead, behind] = rightwards ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return {
    shape: 'label',
    role: 'gradient',
    texts:
      scale === undefined
        ? [name]
        : [
            `${name}, ${scale}`,
            ...(isSmall(frame) ? [] : [`${name}\n${scale}`]),
            `${name} × ${timesText(drawn)}`,
          ],
    of: [from, to],
    // Last behind its beginning, past the dot: there it is never taken for the beginning of the arrow.
    sides: rises ? ['above', 'below', ahead, behind] : ['below', 'above', ahead, behind],
    gap: 14,
    leader: true,
    rank: 2,
  };
}

/** The gradient at the current point; pointing at it means its longer part. */
export function gradient(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const arrow = gradientArrow(frame, picture.current, picture.gradient);
  if (arrow === undefined) return [];
  // Beside the step all are on the scale of the map: where that is η of the gradient it stands alone, and a small map has
  // no room to say another.
  if (picture.derived && picture.beat === 'update')
    if (isSmall(frame) || downhillEnd(picture, frame) !== undefined) return [];
  const { across, up } = picture.gradient;
  return [
    {
      shape: 'arrow',
      from: arrow.from,
      to: arrow.to,
      role: 'gradient',
      width: 2.6,
      term: picture.looks[arrow.longer].slopeTerm,
      ...(picture.beat === 'gradient'
        ? {
            says: {
              id: 'drawn.surface.gradient',
              values: {
                ...namesOf(picture),
                acrossValue: numberToText(across),
                upValue: numberToText(up),
              },
            },
          }
        : {}),
    },
    // Where no lines speak of it too: an arrow without a scale says nothing of how steep it is.
    ...(picture.derived || (picture.settled && !isSmall(frame)) ? [nameOf(arrow, frame)] : []),
  ];
}

// Outside the triangle of the three arrows; and on no side of the dot where the arrow does not go.
function sidesOf(part: MapAxis, { rises, rightwards }: GradientArrow): readonly Side[] {
  const ahead = rightwards ? 'right' : 'left';
  if (part === 'across') return rises ? ['below', ahead] : ['above', ahead];
  return rises ? ['above', ahead] : ['below', ahead];
}

/** The parts of the gradient across and upwards, each with its number; or one of them, thicker. */
export function components(
  picture: SurfacePicture,
  frame: Frame,
  only?: MapAxis,
): readonly SurfaceMark[] {
  const arrow = gradientArrow(frame, picture.current, picture.gradient);
  if (arrow === undefined) return [];
  const parts = only === undefined ? mapAxes : [only];
  return parts.flatMap((part): readonly SurfaceMark[] => {
    const [from, to] = part === 'across' ? [arrow.from, arrow.corner] : [arrow.corner, arrow.to];
    const number = numberToText(picture.gradient[part]);
    return [
      {
        shape: 'arrow',
        from,
        to,
        role: picture.looks[part].role,
        width: only === part ? 4 : 2.4,
        term: picture.looks[part].slopeTerm,
      },
      {
        shape: 'label',
        role: picture.looks[part].role,
        texts: [`∂L/∂${picture.looks[part].name} = ${number}`],
        of: [from, to],
        sides: sidesOf(part, arrow),
        // Past the dot at its end, which is larger than the arrow.
        gap: part === 'up' && isSmall(frame) ? 7 : 10,
        leader: true,
        // The shorter one first: it has fewer places.
        rank: part === arrow.longer ? 1 : 0.5,
      },
    ];
  });
}
