import type { Path } from './path.ts';

/**
 * How far two runs have been apart at most, in any parameter, from iteration 0 to the one asked for (or as
 * far as both go). It remembers how far it has looked, so that going on costs only what is new.
 */
export function createPathDifference(one: Path, other: Path): (iteration: number) => number {
  let examined = -1;
  let most = 0;
  return (iteration) => {
    const last = Math.min(one.extendTo(iteration), other.extendTo(iteration));
    if (last < examined) [examined, most] = [-1, 0];
    const columns = Array.from(one.thetaAt(0), (_none, slot) =>
      [one, other].map((run) => run.columnAt(slot)),
    );
    for (const [mine, theirs] of columns)
      for (let k = examined + 1; k <= last; k += 1)
        most = Math.max(most, Math.abs((mine?.[k] ?? 0) - (theirs?.[k] ?? 0)));
    examined = last;
    return most;
  };
}
