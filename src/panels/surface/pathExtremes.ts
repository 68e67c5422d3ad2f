import type { MapPlace } from '../../model/surface.ts';
import { ExtremesTree, type Stretch } from '../../descent/extremesTree.ts';
import type { Path } from '../../descent/path.ts';

/** The smallest rectangle around some iterates, in working units. */
export interface Extent {
  readonly least: MapPlace;
  readonly most: MapPlace;
}

/** Where the extremes of a stretch in both directions stand among those that are kept. */
export const extremes = { leftmost: 0, rightmost: 1, lowest: 2, highest: 3 } as const;

function treeOf(path: Path): ExtremesTree {
  return new ExtremesTree({
    width: 4,
    // The arrays of a path are replaced as they grow: they are asked for anew each time.
    scan: (from, to, found) => {
      const [xs, ys] = [path.columnAt(0), path.columnAt(1)];
      let [leftmost, rightmost, lowest, highest] = [from, from, from, from];
      let x = xs[from] ?? 0;
      let y = ys[from] ?? 0;
      let [left, right, low, high] = [x, x, y, y];
      for (let k = from + 1; k <= to; k += 1) {
        x = xs[k] ?? 0;
        y = ys[k] ?? 0;
        if (x < left) [left, leftmost] = [x, k];
        if (x > right) [right, rightmost] = [x, k];
        if (y < low) [low, lowest] = [y, k];
        if (y > high) [high, highest] = [y, k];
      }
      found[extremes.leftmost] = leftmost;
      found[extremes.rightmost] = rightmost;
      found[extremes.lowest] = lowest;
      found[extremes.highest] = highest;
    },
    isBeyond: (extreme, one, other) => {
      const values = path.columnAt(extreme < 2 ? 0 : 1);
      const [a, b] = [values[one] ?? 0, values[other] ?? 0];
      return extreme % 2 === 0 ? a < b : a > b;
    },
  });
}

const trees = new WeakMap<Path, ExtremesTree>();

/** The extremes of a path in both directions, looked at as far as an iteration that the path has. */
export function pathExtremes(path: Path, iteration: number): ExtremesTree {
  let tree = trees.get(path);
  if (tree === undefined) {
    tree = treeOf(path);
    trees.set(path, tree);
  }
  tree.extendTo(iteration);
  return tree;
}

function extentOf(path: Path, found: (extreme: number) => number): Extent {
  const across = (extreme: number) => path.columnAt(0)[found(extreme)] ?? 0;
  const up = (extreme: number) => path.columnAt(1)[found(extreme)] ?? 0;
  return {
    least: { across: across(extremes.leftmost), up: up(extremes.lowest) },
    most: { across: across(extremes.rightmost), up: up(extremes.highest) },
  };
}

/** The rectangle around a stretch of a path. */
export function extentOfStretch(path: Path, tree: ExtremesTree, stretch: Stretch): Extent {
  return extentOf(path, (extreme) => tree.extremeOf(stretch, extreme));
}

/** The rectangle around the iterates 0 to `iteration`, which the path must have. */
export function extentTo(path: Path, iteration: number): Extent {
  const found = pathExtremes(path, iteration).extremesBetween(0, iteration);
  return extentOf(path, (extreme) => found[extreme] ?? 0);
}
