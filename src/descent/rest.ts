import { columnsOf, type Path } from './path.ts';

const farthest = 100_000;

/**
 * The first iteration from which on the line no longer changes, not even in its last digit: the step has
 * become smaller than the distance between neighbouring doubles. Undefined when that is not within
 * 100,000 iterations, as for a run that diverges, or that swings for ever between neighbours.
 */
export function restsAt(path: Path): number | undefined {
  for (let reach = 1024; ; reach = Math.min(2 * reach, farthest)) {
    const last = path.extendTo(reach);
    const columns = columnsOf(path);
    for (let iteration = 0; iteration < last; iteration += 1) {
      if (columns.every((column) => column[iteration] === column[iteration + 1])) return iteration;
    }
    if (last < reach || reach === farthest) return undefined;
  }
}
