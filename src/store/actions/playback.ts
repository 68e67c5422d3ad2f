import { maximumIterations } from '../../descent/trajectory.ts';
import type { Cursor } from '../cursor.ts';
import { movedByBeats, movedByIterations } from '../cursorSteps.ts';
import type { Experiment } from '../experiment.ts';
import type { LessonState } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { shownIteration, trajectoryOf } from '../selectors.ts';
import { speeds, type Speed } from '../view.ts';

/** The run goes nowhere from here: it diverged, has no more room, or the line no longer moves. */
function endsAt(experiment: Experiment, iteration: number): boolean {
  const trajectory = trajectoryOf(experiment);
  if (iteration >= maximumIterations || trajectory.extendTo(iteration + 1) <= iteration)
    return true;
  const now = trajectory.parametersAt(iteration);
  const after = trajectory.parametersAt(iteration + 1);
  return now.m === after.m && now.b === after.b;
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
  const last = trajectoryOf(experiment).extendTo(shown.iteration + count);
  const move = unit === 'beat' ? movedByBeats : movedByIterations;
  const moved = move(shown, count, last);
  // By beats the last iteration is told to its end; by iterations arriving there is the end.
  const arrived = unit === 'iteration' || moved.beat === 'update';
  return { cursor: moved, playing: !(arrived && endsAt(experiment, moved.iteration)) };
}

/** While playing, moves on by what the clock counted; stops playing where the run ends. */
export function advance(unit: Speed['unit'], count: number): void {
  if (count > 0 && lessonStore.getState().playing) {
    lessonStore.setState((state) => advanced(state, unit, count));
  }
}
