import type { Parameters } from '../../regression/parameters.ts';
import { ExtremesTree, type Stretch } from '../../descent/extremesTree.ts';
import type { Path } from '../../descent/path.ts';

/** The smallest rectangle around some iterates, in working units. */
export interface Extent {
  readonly least: Parameters;
  readonly most: Parameters;
}

/** Where the extremes of m and b of a stretch stand among those that are kept. */
export const extremes = { leastM: 0, mostM: 1, leastB: 2, mostB: 3 } as const;

function treeOf(path: Path): ExtremesTree {
  return new ExtremesTree({
    width: 4,
    // The arrays of a path are replaced as they grow: they are asked for anew each time.
    scan: (from, to, found) => {
      const [slopes, intercepts] = [path.columnAt(0), path.columnAt(1)];
      let [leastM, mostM, leastB, mostB] = [from, from, from, from];
      let m = slopes[from] ?? 0;
      let b = intercepts[from] ?? 0;
      let [lowM, highM, lowB, highB] = [m, m, b, b];
      for (let k = from + 1; k <= to; k += 1) {
        m = slopes[k] ?? 0;
        b = intercepts[k] ?? 0;
        if (m < lowM) [lowM, leastM] = [m, k];
        if (m > highM) [highM, mostM] = [m, k];
        if (b < lowB) [lowB, leastB] = [b, k];
        if (b > highB) [highB, mostB] = [b, k];
      }
      found[extremes.leastM] = leastM;
      found[extremes.mostM] = mostM;
      found[extremes.leastB] = leastB;
      found[extremes.mostB] = mostB;
    },
    isBeyond: (extreme, one, other) => {
      const values = path.columnAt(extreme < 2 ? 0 : 1);
      const [a, b] = [values[one] ?? 0, values[other] ?? 0];
      return extreme % 2 === 0 ? a < b : a > b;
    },
  });
}

const trees = new WeakMap<Path, ExtremesTree>();

/** The extremes of m and b along a path, looked at as far as an iteration that the path has. */
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
  const slope = (extreme: number) => path.columnAt(0)[found(extreme)] ?? 0;
  const intercept = (extreme: number) => path.columnAt(1)[found(extreme)] ?? 0;
  return {
    least: { m: slope(extremes.leastM), b: intercept(extremes.leastB) },
    most: { m: slope(extremes.mostM), b: intercept(extremes.mostB) },
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
