import { repeatsItself, standsStill } from '../../descent/settling.ts';
import { maximumIterations } from '../../descent/trajectory.ts';
import type { Cursor } from '../cursor.ts';
import { movedByBeats, movedByIterations } from '../cursorSteps.ts';
import type { Experiment } from '../experiment.ts';
import type { LessonState } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { shownIteration, trajectoryOf } from '../selectors.ts';
import { speeds, type Speed } from '../view.ts';

/**
 * The run goes nowhere from here: it diverged, has no more room, the line no longer moves, or descent
 * point by point repeats the epoch before.
 */
function endsAt(experiment: Experiment, iteration: number): boolean {
  const trajectory = trajectoryOf(experiment);
  if (iteration >= maximumIterations || trajectory.extendTo(iteration + 1) <= iteration)
    return true;
  if (standsStill(trajectory, iteration)) return true;
  return experiment.method.kind === 'point' && repeatsItself(trajectory, iteration);
}

/** Plays from what is on screen; at the end of a run, from the beginning. */
export function play(): void {
  lessonStore.setState((state) => {
    const { experiment, cursor, view } = state;
    if (!endsAt(experiment, shownIteration(state))) return { playing: true };
    if (endsAt(experiment, 0)) return { playing: false };
    const beginning = speeds[view.speed].unit === 'beat' ? 'guess' : cursor.beat;
    return { playing: true, cursor: { iteration: 0, beat: beginning } };
  });
}

/** Stops playing where it is. */
export function pause(): void {
  if (lessonStore.getState().playing) lessonStore.setState({ playing: false });
}

/** Plays if it stands, pauses if it plays. */
export function togglePlaying(): void {
  if (lessonStore.getState().playing) pause();
  else play();
}

function advanced(state: LessonState, unit: Speed['unit'], count: number): Partial<LessonState> {
  const { experiment, cursor } = state;
  const shown: Cursor = { ...cursor, iteration: shownIteration(state) };
  const trajectory = trajectoryOf(experiment);
  const iterations = unit === 'epoch' ? count * trajectory.epochLength : count;
  const last = trajectory.extendTo(shown.iteration + iterations);
  const move = unit === 'beat' ? movedByBeats : movedByIterations;
  const moved = move(shown, iterations, last);
  // By beats the last iteration is told to its end; by iterations arriving there is the end.
  const arrived = unit !== 'beat' || moved.beat === 'update';
  return { cursor: moved, playing: !(arrived && endsAt(experiment, moved.iteration)) };
}

/** While playing, moves on by what the clock counted; stops playing where the run ends. */
export function advance(unit: Speed['unit'], count: number): void {
  if (count > 0 && lessonStore.getState().playing) {
    lessonStore.setState((state) => advanced(state, unit, count));
  }
}
