import { ExtremesTree } from './extremesTree.ts';
import type { Path } from './path.ts';

const [least, most] = [0, 1];

function treeOf(path: Path): ExtremesTree {
  return new ExtremesTree({
    width: 2,
    scan: (from, to, found) => path.scanLosses(from, to, found),
    isBeyond: (extreme, one, other) => {
      const [a, b] = [path.lossAt(one), path.lossAt(other)];
      return extreme === least ? a < b : a > b;
    },
  });
}

const trees = new WeakMap<Path, ExtremesTree>();

/**
 * The iterations from `from` to `to`, both included, with the least and the greatest loss. The path must
 * reach them. A million iterations cost as much as a hundred, once they have been looked at.
 */
export function lossExtremes(
  path: Path,
  from: number,
  to: number,
): { readonly least: number; readonly most: number } {
  let tree = trees.get(path);
  if (tree === undefined) {
    tree = treeOf(path);
    trees.set(path, tree);
  }
  tree.extendTo(to);
  const found = tree.extremesBetween(from, to);
  return { least: found[least] ?? from, most: found[most] ?? from };
}
