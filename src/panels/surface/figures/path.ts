import type { Path } from '../../../descent/path.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { otherDash } from '../../shared/otherDash.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { thinnedPath, type ThinnedPath } from '../thinnedPath.ts';

const mostPlaces = 1200;
const mostOtherPlaces = 400;

// How strongly the steps are drawn, the latest first, each for so many places as the number says.
const fading: readonly (readonly [places: number, strength: number])[] = [
  [40, 1],
  [40, 0.8],
  [80, 0.64],
  [160, 0.5],
  [Number.POSITIVE_INFINITY, 0.4],
];
// Dots closer than this, in pixels, run together.
const dotGap = 5;
const mostDots = 300;

/** The parts of a path from its end back to its start, each with how strongly it is drawn. */
function parts(
  count: number,
): readonly { readonly from: number; readonly to: number; readonly strength: number }[] {
  const found = [];
  let to = count;
  for (const [places, strength] of fading) {
    if (to <= 0) break;
    const from = Math.max(0, to - places);
    found.push({ from, to, strength });
    to = from;
  }
  return found;
}

function line(
  { across, up }: ThinnedPath,
  from: number,
  to: number,
): { readonly x: readonly number[]; readonly y: readonly number[]; readonly count: number } {
  // Up to the first place of the part after it, which it leads to.
  const x = across.slice(from, to + 1);
  return { x, y: up.slice(from, to + 1), count: x.length };
}

/** The iterates among the places of a part that have room for a dot of their own. */
function dotsAmong(thinned: ThinnedPath, frame: Frame, from: number, to: number) {
  const { scales } = frame;
  const x: number[] = [];
  const y: number[] = [];
  for (let index = Math.max(from, to - mostDots); index < to; index += 1) {
    const [right = Number.NaN, high = Number.NaN] = [thinned.across[index], thinned.up[index]];
    const [beforeRight = Number.NaN, beforeHigh = Number.NaN] = [
      thinned.across[index - 1],
      thinned.up[index - 1],
    ];
    const step = Math.hypot(
      scales.farX(right) - scales.farX(beforeRight),
      scales.farY(high) - scales.farY(beforeHigh),
    );
    if (!(step >= dotGap)) continue;
    x.push(right);
    y.push(high);
  }
  return { x, y, count: x.length };
}

/**
 * The path of the iterates from the start to where the run is, each with a dot where they can be told
 * apart. Of a long one the old steps fade.
 */
export function path(
  { path: run, iteration }: SurfacePicture,
  frame: Frame,
): readonly SurfaceMark[] {
  const thinned = thinnedPath(run, frame.scales, iteration, mostPlaces);
  const marks: SurfaceMark[] = [];
  // The latest lie on top.
  for (const { from, to, strength } of parts(thinned.across.length).toReversed()) {
    const drawn = { role: 'path', strength, clear: 'soft' } as const;
    marks.push(
      { shape: 'curve', ...line(thinned, from, to), ...drawn, width: 2.2, halo: 1.4 },
      { shape: 'dots', ...dotsAmong(thinned, frame, from, to), ...drawn, radius: 2.6 },
    );
  }
  return marks;
}

/** The path of another run up to the same iteration, in dashes and dots. */
export function otherPath(run: Path, iteration: number, frame: Frame): readonly SurfaceMark[] {
  const thinned = thinnedPath(run, frame.scales, run.extendTo(iteration), mostOtherPlaces);
  return [
    {
      shape: 'curve',
      ...line(thinned, 0, thinned.across.length),
      role: 'ink',
      width: 2.2,
      dash: otherDash,
      halo: 1.2,
      clear: 'soft',
    },
  ];
}

/** The diamond at which the other run is. */
export function otherEnd(run: Path, iteration: number): readonly SurfaceMark[] {
  const [x = 0, y = 0] = run.thetaAt(run.extendTo(iteration));
  return otherDiamond({ x, y });
}

/** How the place of the other run is drawn. */
export function otherDiamond(at: At): readonly SurfaceMark[] {
  return [
    {
      shape: 'dot',
      at,
      radius: 10,
      form: 'diamond',
      role: 'ink',
      rim: 'surface',
      width: 2.4,
      clear: 'soft',
    },
  ];
}
