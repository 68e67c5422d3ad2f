import type { Path } from './path.ts';

/**
 * How far two runs have been apart at most, in m or in b, from iteration 0 to the one asked for (or as
 * far as both go). It remembers how far it has looked, so that going on costs only what is new.
 */
export function createPathDifference(one: Path, other: Path): (iteration: number) => number {
  let examined = -1;
  let most = 0;
  return (iteration) => {
    const last = Math.min(one.extendTo(iteration), other.extendTo(iteration));
    if (last < examined) [examined, most] = [-1, 0];
    for (let k = examined + 1; k <= last; k += 1) {
      const inM = Math.abs((one.slopes[k] ?? 0) - (other.slopes[k] ?? 0));
      const inB = Math.abs((one.intercepts[k] ?? 0) - (other.intercepts[k] ?? 0));
      most = Math.max(most, inM, inB);
    }
    examined = last;
    return most;
  };
}
