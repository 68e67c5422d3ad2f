import { carriedPart } from '../descent/methodValues.ts';
import type { MemoryName } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import type { Trajectory } from '../descent/trajectory.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';
import { trajectoryOf } from './problem.ts';

const carriedAfter = memoizeLast(
  (trajectory: Trajectory, iteration: number): Float64Array | undefined =>
    trajectory.extendTo(iteration + 1) > iteration
      ? trajectory.iterateAt(iteration + 1).state
      : undefined,
);

/**
 * What the step from the iterate on screen goes by, of one kind, a number for each parameter; undefined for a
 * method that does not carry it, and at the end of a run.
 */
export function shownCarriedParts(
  state: AppState,
  name: MemoryName,
): ArrayLike<number> | undefined {
  const { kind } = state.experiment.method;
  if (!methods[kind].memory.includes(name)) return undefined;
  const after = carriedAfter(trajectoryOf(state.experiment), shownIteration(state));
  return after && carriedPart(kind, name, after);
}
