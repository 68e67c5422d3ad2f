import type { Path } from '../../descent/path.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { ShownParameters } from '../../store/shownParameters.ts';

/** A path over two parameters, as if these were the first two. */
const overTwo = (path: Path, across: number, up: number): Path => ({
  get computed() {
    return path.computed;
  },
  get divergedAt() {
    return path.divergedAt;
  },
  extendTo: (iteration) => path.extendTo(iteration),
  columnAt: (slot) => path.columnAt(slot === 0 ? across : up),
  thetaAt: (iteration) => {
    const at = path.thetaAt(iteration);
    return Float64Array.of(at[across] ?? 0, at[up] ?? 0);
  },
  lossAt: (iteration) => path.lossAt(iteration),
  scanLosses: (from, to, found) => path.scanLosses(from, to, found),
});

// The same object for the same path, of which a picture has two at most.
const pathOver = memoizeLast(overTwo);
const otherPathOver = memoizeLast(overTwo);

/** The path as a map over some parameters shows it; a curve over one shows that one both ways. */
export function shownPath(path: Path, { across, up = across }: ShownParameters): Path {
  return across === 0 && up === 1 ? path : pathOver(path, across, up);
}

/** The path of a run beside that one, in the same way. */
export function otherPathOn(path: Path, { across, up = across }: ShownParameters): Path {
  return across === 0 && up === 1 ? path : otherPathOver(path, across, up);
}
