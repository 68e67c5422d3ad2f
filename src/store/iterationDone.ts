import { beatNames } from '../derivation/beatNames.ts';
import type { AppState } from './appState.ts';
import { isInLesson } from './lessons/shownScene.ts';
import { lineCountsOf, shownLine } from './lines.ts';
import { isRunning, shownIteration } from './selectors.ts';
import { trajectoryOf } from './problem.ts';

/** What an iteration has done: the loss before it and after it, over all points. */
export interface IterationDone {
  /** The iteration that comes now. */
  readonly next: number;
  readonly before: number;
  readonly after: number;
}

/** Whether the line on screen is the last one of an iteration, after which the first one comes again. */
function isAtLastLine(state: AppState): boolean {
  const { experiment, cursor, view } = state;
  const last = lineCountsOf(experiment, view.parameter).at(-1) ?? 1;
  return cursor.beat === beatNames.at(-1) && shownLine(state) === last;
}

/**
 * What the iteration on screen has done, at its last line; undefined before that, at the end of the run,
 * where none comes after it, without points, while the run goes on by itself, and in a lesson, which says it
 * in its own words.
 */
export function iterationDone(state: AppState): IterationDone | undefined {
  if (isRunning(state) || isInLesson(state) || !isAtLastLine(state)) return undefined;
  if (state.experiment.data.observations.length === 0) return undefined;
  const trajectory = trajectoryOf(state.experiment);
  const next = shownIteration(state) + 1;
  if (trajectory.extendTo(next) < next) return undefined;
  const before = trajectory.lossAt(next - 1);
  const after = trajectory.lossAt(next);
  return Number.isFinite(before) && Number.isFinite(after) ? { next, before, after } : undefined;
}
