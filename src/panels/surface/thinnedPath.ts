import { type ExtremesTree, halvesOf, leafSize, type Stretch } from '../../descent/extremesTree.ts';
import type { Path } from '../../descent/path.ts';
import { extentOfStretch, extremes, pathExtremes } from './pathExtremes.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/** A path with so few places that it is drawn in no time, and looks like all of it. */
export interface ThinnedPath {
  /** Iterates in working units, in their order. One that is NaN is a gap: no step leads over it. */
  readonly across: readonly number[];
  readonly up: readonly number[];
  /** Which iterates they are; −1 for a gap. */
  readonly iterations: readonly number[];
}

// Iterates as near to each other as this, in pixels, are one.
const speck = 1.2;
// Beyond the plot by so many pixels nothing is seen.
const margin = 40;
// A stretch of which only the outermost steps are drawn takes this many places: before, at and after
// each of four extremes, and a gap.
const outerPlaces = 16;

interface Node {
  readonly stretch: Stretch;
  /** Length of its longer side as far as it is seen, in pixels. */
  readonly size: number;
}

/** A queue that gives the largest first; of those alike the latest. */
class Largest {
  readonly #heap: Node[] = [];

  get length(): number {
    return this.#heap.length;
  }

  push(node: Node): void {
    const heap = this.#heap;
    let at = heap.push(node) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !goesBefore(node, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = node;
  }

  pop(): Node | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) break;
      let larger = left;
      if (right !== undefined && goesBefore(right, left)) {
        larger = right;
        child += 1;
      }
      if (!goesBefore(larger, last)) break;
      heap[at] = larger;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  rest(): readonly Node[] {
    return this.#heap;
  }
}

function goesBefore(one: Node, other: Node): boolean {
  if (one.size !== other.size) return one.size > other.size;
  return one.stretch.first > other.stretch.first;
}

/** How long the longer side of a stretch is as far as it is seen; undefined where nothing of it can be. */
function sizeOf(
  path: Path,
  tree: ExtremesTree,
  scales: PlotScales,
  stretch: Stretch,
): number | undefined {
  const { least, most } = extentOfStretch(path, tree, stretch);
  const { left, top, width, height } = scales.area;
  const x0 = Math.max(left - margin, scales.farX(least.across));
  const x1 = Math.min(left + width + margin, scales.farX(most.across));
  const y0 = Math.max(top - margin, scales.farY(most.up));
  const y1 = Math.min(top + height + margin, scales.farY(least.up));
  return x0 > x1 || y0 > y1 ? undefined : Math.max(x1 - x0, y1 - y0);
}

/** How a stretch is drawn: as one step, by all its steps, or by the steps to and from its extremes. */
type Detail = 'speck' | 'all' | 'outer';

/**
 * The stretches of which something is seen, and how much of each is drawn, so that there are about as many
 * places as `most`: the largest are divided first, until what is left of them is as small as a speck.
 */
function divided(
  path: Path,
  tree: ExtremesTree,
  scales: PlotScales,
  stretches: readonly Stretch[],
  most: number,
): readonly (readonly [Stretch, Detail])[] {
  const done: (readonly [Stretch, Detail])[] = [];
  const queue = new Largest();
  let places = 0;
  const add = (stretch: Stretch): void => {
    const size = sizeOf(path, tree, scales, stretch);
    if (size === undefined) return;
    places += size <= speck ? 1 : outerPlaces;
    if (size <= speck) done.push([stretch, 'speck']);
    else queue.push({ stretch, size });
  };
  stretches.forEach(add);
  while (queue.length > 0 && places < most) {
    const stretch = queue.pop()?.stretch;
    if (stretch === undefined) break;
    places -= outerPlaces;
    if (stretch.level > 0) halvesOf(stretch).forEach(add);
    else {
      done.push([stretch, 'all']);
      places += stretch.last - stretch.first;
    }
  }
  for (const { stretch } of queue.rest()) done.push([stretch, 'outer']);
  return done.toSorted(([one], [other]) => one.first - other.first);
}

/**
 * A path up to an iteration, which it must have, thinned for a picture: at most some `most` places,
 * however long it is. Only steps that the path has walked are in it, but for those of less than a pixel or
 * so; where there are more than can be told apart, those that reach furthest, and the latest.
 */
export function thinnedPath(
  path: Path,
  scales: PlotScales,
  iteration: number,
  most: number,
): ThinnedPath {
  const thinned = { across: [] as number[], up: [] as number[], iterations: [] as number[] };
  let [lastX, lastY, latest] = [Number.NaN, Number.NaN, -1];
  const put = (k: number, across: number, up: number): void => {
    thinned.across.push(across);
    thinned.up.push(up);
    thinned.iterations.push(k);
  };
  const visit = (k: number): void => {
    if (k === latest) return;
    const across = path.columnAt(0)[k] ?? Number.NaN;
    const up = path.columnAt(1)[k] ?? Number.NaN;
    const [x, y] = [scales.farX(across), scales.farY(up)];
    const near = Math.abs(x - lastX) + Math.abs(y - lastY) < speck / 3;
    latest = k;
    if (near && k !== iteration) return;
    [lastX, lastY] = [x, y];
    put(k, across, up);
  };
  const goOnFrom = (k: number): void => {
    if (latest === k) return;
    if (latest >= 0) put(-1, Number.NaN, Number.NaN);
    [lastX, lastY] = [Number.NaN, Number.NaN];
    visit(k);
  };
  const tree = pathExtremes(path, iteration);
  // The latest steps are all drawn.
  const stretches = tree.stretchesBetween(0, iteration - leafSize);
  const end = stretches.at(-1)?.last ?? 0;
  for (const [stretch, detail] of divided(path, tree, scales, stretches, most)) {
    const { first, last } = stretch;
    if (detail === 'outer') {
      const found = Object.values(extremes).map((extreme) => tree.extremeOf(stretch, extreme));
      for (const k of found.toSorted((one, other) => one - other)) {
        const from = Math.max(first, k - 1);
        if (latest < from) goOnFrom(from);
        for (let at = from; at <= Math.min(last, k + 1); at += 1) if (at > latest) visit(at);
      }
    } else {
      goOnFrom(first);
      for (let k = detail === 'all' ? first + 1 : last; k <= last; k += 1) visit(k);
    }
  }
  goOnFrom(end);
  for (let k = end + 1; k <= iteration; k += 1) visit(k);
  return thinned;
}
