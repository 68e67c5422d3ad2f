import type { Frame } from '../../ui/plot/marks/mark.ts';
import type { OverPicture } from './overPicture.ts';

// In pixels of a picture of usual weight: how far a block of words keeps off curves and the edges of the plot, and by
// how much farther away another place is tried; and how far at most, as a share of the width of the plot.
const clear = 5;
const offEdge = 5;
const stride = 5;
const farthest = 0.6;
// How far apart the places are at which the curves are looked at, in pixels; between them they are all but straight.
const look = 4;

/** The size of a block of words, in pixels. */
export interface BlockSize {
  readonly width: number;
  readonly height: number;
}

/** Where a block of words stands, in pixels of the plot, and on which side of the dots. */
export interface BlockPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 1 | -1;
}

type Curves = Pick<OverPicture, 'at' | 'curves' | 'x' | 'y'>;

/** How high the curves and the axis at height 0 are on screen, each at the same places across the plot. */
function heightsAcross({ curves, x, y }: Curves, { scales }: Frame): readonly Float64Array[] {
  const { area } = scales;
  const count = Math.ceil(area.width / look) + 1;
  const lines = curves.map(({ heightAt }) =>
    Float64Array.from({ length: count }, (_none, index) => {
      const share = Math.min(1, (index * look) / area.width);
      return scales.farY(heightAt(x[0] + share * (x[1] - x[0])));
    }),
  );
  if (y[0] > 0 || y[1] < 0) return lines;
  return [...lines, new Float64Array(count).fill(scales.farY(0))];
}

/** Which heights are taken across a block, from above. */
function takenAcross(
  heights: readonly Float64Array[],
  { scales, weight }: Frame,
  left: number,
  width: number,
): readonly (readonly [number, number])[] {
  const from = Math.max(0, Math.floor((left - scales.area.left) / look));
  const to = Math.ceil((left + width - scales.area.left) / look) + 1;
  return heights
    .map((all): [number, number] => {
      const across = all.subarray(from, to);
      return [Math.min(...across) - clear * weight, Math.max(...across) + clear * weight];
    })
    .toSorted(([one], [other]) => one - other);
}

/** The top of a block between what is taken, as near to a wished one as may be; undefined where none is free. */
function freeTop(
  taken: readonly (readonly [number, number])[],
  [first, last]: readonly [number, number],
  height: number,
  wished: number,
): number | undefined {
  let best: number | undefined;
  let from = first;
  for (const [begin, end] of [...taken, [last, last] as const]) {
    const most = Math.min(begin, last) - height;
    if (most >= from) {
      const top = Math.min(most, Math.max(from, wished));
      if (best === undefined || Math.abs(top - wished) < Math.abs(best - wished)) best = top;
    }
    from = Math.max(from, end);
  }
  return best;
}

/**
 * The nearest place beside the dots of all curves where a block of words lies on no curve; undefined where there is none.
 * @param away how far from the dots it is at least, in pixels.
 */
export function freeBlock(
  picture: Curves,
  frame: Frame,
  { width, height }: BlockSize,
  away: number,
): BlockPlace | undefined {
  const { scales, weight } = frame;
  const { area } = scales;
  const { at, curves } = picture;
  const heights = heightsAcross(picture, frame);
  const dots = curves.map((curve) => scales.farY(curve.height));
  const wished = dots.reduce((sum, dot) => sum + dot, 0) / dots.length - height / 2;
  // The curves fall on the side where there is room above them.
  const inTurn = (curves.at(-1)?.slope ?? 0) <= 0 ? ([1, -1] as const) : ([-1, 1] as const);
  const ends = [area.top + offEdge * weight, area.top + area.height - offEdge * weight] as const;
  for (let far = away; far <= farthest * area.width; far += stride * weight)
    for (const side of inTurn) {
      const near = scales.farX(at) + side * far;
      const left = side === 1 ? near : near - width;
      const isInside =
        left >= area.left + offEdge * weight &&
        left + width <= area.left + area.width - offEdge * weight;
      if (!isInside) continue;
      const top = freeTop(takenAcross(heights, frame, left, width), ends, height, wished);
      if (top !== undefined) return { left, top, side };
    }
  return undefined;
}
