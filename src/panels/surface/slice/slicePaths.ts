import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';
import { otherDash } from '../../shared/otherDash.ts';
import { otherDiamond } from '../figures/path.ts';
import type { SurfaceMark } from '../surfacePicture.ts';
import type { SlicePicture } from './slicePicture.ts';

// Nearer to each other than so many pixels two iterates have one dot.
const dotGap = 5;

/** The iterates so far, where each was and what it lost. */
export function path(
  { path: { at, losses } }: SlicePicture,
  { scales }: Frame,
): readonly SurfaceMark[] {
  if (at.length < 2) return [];
  const drawn = { role: 'path', clear: 'soft' } as const;
  const x: number[] = [];
  const y: number[] = [];
  for (const [index, one] of at.entries()) {
    const way = Math.hypot(
      scales.farX(one) - scales.farX(at[index - 1] ?? Number.NaN),
      scales.farY(losses[index] ?? 0) - scales.farY(losses[index - 1] ?? 0),
    );
    if (index > 0 && !(way >= dotGap)) continue;
    x.push(one);
    y.push(losses[index] ?? 0);
  }
  return [
    {
      shape: 'curve',
      x: at,
      y: losses,
      count: at.length,
      ...drawn,
      width: 1.4,
      strength: receding,
    },
    { shape: 'dots', x, y, count: x.length, ...drawn, radius: 2.8 },
  ];
}

/** The iterates of the other run, in its dashes and dots, with the diamond at which it is. */
export function otherPath({ other }: SlicePicture): readonly SurfaceMark[] {
  const end = other?.at.at(-1);
  if (other === undefined || end === undefined) return [];
  const { at, losses } = other;
  const drawn = { role: 'ink', clear: 'soft' } as const;
  return [
    { shape: 'curve', x: at, y: losses, count: at.length, ...drawn, width: 2, dash: otherDash },
    { shape: 'dots', x: at, y: losses, count: at.length, ...drawn, radius: 2.4 },
    ...otherDiamond({ x: end, y: losses.at(-1) ?? 0 }),
  ];
}
