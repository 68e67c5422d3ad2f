import { methods } from '../../descent/methods/methods.ts';
import { repeatsItself, standsStill } from '../../descent/settling.ts';
import { maximumIterations } from '../../descent/trajectory.ts';
import { defaultCursor } from '../cursor.ts';
import { linesBefore, movedByIterations, movedByLines } from '../cursorSteps.ts';
import type { Experiment } from '../experiment.ts';
import { viewAtStep } from '../lead.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { lineCountsOf, shownCursor } from '../lines.ts';
import { shownIteration } from '../selectors.ts';
import { trajectoryOf } from '../problem.ts';
import { forecastFirst } from './lesson.ts';
import { speedOf, type Speed } from '../view.ts';

/**
 * The run goes nowhere from here: it diverged, has no more room, the line no longer moves, or descent
 * point by point repeats the epoch before.
 */
function endsAt(experiment: Experiment, iteration: number): boolean {
  const trajectory = trajectoryOf(experiment);
  if (iteration >= maximumIterations || trajectory.extendTo(iteration + 1) <= iteration)
    return true;
  if (standsStill(trajectory, iteration)) return true;
  return methods[experiment.method.kind].uses !== 'all' && repeatsItself(trajectory, iteration);
}

/** Plays from what is on screen; at the end of a run, from the beginning. */
export function play(): void {
  if (forecastFirst()) return;
  appStore.setState((state) => {
    const { experiment, cursor, view } = state;
    if (!endsAt(experiment, shownIteration(state))) return { playing: true };
    if (endsAt(experiment, 0)) return { playing: false };
    const beginning = speedOf(view).unit === 'beat' ? defaultCursor : cursor;
    return { playing: true, cursor: { ...beginning, iteration: 0 } };
  });
}

/** Stops playing where it is. */
export function pause(): void {
  if (appStore.getState().playing) appStore.setState({ playing: false });
}

/** Plays if it stands, pauses if it plays. */
export function togglePlaying(): void {
  if (appStore.getState().playing) pause();
  else play();
}

function advanced(state: AppState, unit: Speed['unit'], count: number): Partial<AppState> {
  const { experiment } = state;
  const shown = shownCursor(state);
  const trajectory = trajectoryOf(experiment);
  const iterations = unit === 'epoch' ? count * trajectory.epochLength : count;
  const last = trajectory.extendTo(shown.iteration + iterations);
  if (unit !== 'beat') {
    const moved = movedByIterations(shown, iterations, last);
    return { cursor: moved, playing: !endsAt(experiment, moved.iteration) };
  }
  // Line by line the last iteration is told to its end.
  const counts = lineCountsOf(experiment, state.view.parameter);
  const moved = movedByLines(shown, count, last, counts);
  const isToldToItsEnd =
    linesBefore(moved, counts) + 1 ===
    linesBefore({ ...defaultCursor, iteration: moved.iteration + 1 }, counts);
  const playing = !(isToldToItsEnd && endsAt(experiment, moved.iteration));
  return { cursor: moved, view: viewAtStep(state.view, shown, moved), playing };
}

/** While playing, moves on by what the clock counted; stops playing where the run ends. */
export function advance(unit: Speed['unit'], count: number): void {
  if (count > 0 && appStore.getState().playing) {
    appStore.setState((state) => advanced(state, unit, count));
  }
}
