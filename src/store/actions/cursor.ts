import type { BeatName } from '../../derivation/beatNames.ts';
import { maximumIterations } from '../../descent/trajectory.ts';
import { defaultCursor, type Cursor } from '../cursor.ts';
import { linesBefore, movedByIterations, movedByLines } from '../cursorSteps.ts';
import { viewAtStep } from '../lead.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { isAsking } from '../lessons/forecast.ts';
import { lineCountsOf, shownCursor } from '../lines.ts';
import { lastWithin } from '../reach.ts';
import { comingIteration } from '../selectors.ts';
import { forecastFirst, remindOfForecast } from './lesson.ts';

// A step is made from what is on screen, and by hand: whatever was playing pauses.
function moveCursor(move: (shown: Cursor, state: AppState) => Cursor): void {
  appStore.setState((state) => {
    const shown = shownCursor(state);
    const cursor = move(shown, state);
    return { cursor, view: viewAtStep(state.view, shown, cursor), playing: false };
  });
}

function isAhead(cursor: Cursor, shown: Cursor, { experiment, view }: AppState): boolean {
  const counts = lineCountsOf(experiment, view.parameter);
  return linesBefore(cursor, counts) > linesBefore(shown, counts);
}

/**
 * Goes anywhere, but not past a forecast that is open. A slider sends many such wishes at once: they only
 * remind of it.
 */
function moveFreely(move: (shown: Cursor, state: AppState) => Cursor): void {
  const state = appStore.getState();
  const shown = shownCursor(state);
  if (isAsking(state.forecast) && isAhead(move(shown, state), shown, state)) remindOfForecast();
  else moveCursor(move);
}

/** Goes to an iteration, or as near to it as the run has one; beat and line stay. */
export function showIteration(iteration: number): void {
  if (Number.isNaN(iteration)) return;
  const wanted = Math.min(Math.max(Math.round(iteration), 0), maximumIterations);
  moveFreely((shown, state) => ({ ...shown, iteration: lastWithin(state.experiment, wanted) }));
}

function movedByLine(shown: Cursor, state: AppState, lines: 1 | -1): Cursor {
  const last = lastWithin(state.experiment, shown.iteration + Math.max(0, lines));
  return movedByLines(shown, lines, last, lineCountsOf(state.experiment, state.view.parameter));
}

/** Goes to a beat of the iteration on screen: to its first line, or to one counted from 1. */
export function showBeat(beat: BeatName, line = 1): void {
  moveFreely((_shown, state) => ({ iteration: comingIteration(state), beat, line }));
}

/** The next line; after the last one of a beat, the first of the next beat or iteration. */
export function nextStep(): void {
  if (forecastFirst()) return;
  moveCursor((shown, state) => movedByLine(shown, state, 1));
}

/** The line before; before the first one of a beat, the last of the beat or iteration before. */
export function previousStep(): void {
  moveCursor((shown, state) => movedByLine(shown, state, -1));
}

/** The same line of the next iteration. */
export function nextIteration(): void {
  if (forecastFirst()) return;
  moveCursor((shown, state) =>
    movedByIterations(shown, 1, lastWithin(state.experiment, shown.iteration + 1)),
  );
}

/** The same line of the iteration before. */
export function previousIteration(): void {
  moveCursor((shown) => movedByIterations(shown, -1, shown.iteration));
}

/** One step of what the class chose to step by: a line or an iteration. */
export function next(): void {
  if (appStore.getState().view.stepUnit === 'beat') nextStep();
  else nextIteration();
}

/** One step back of what the class chose to step by. */
export function previous(): void {
  if (appStore.getState().view.stepUnit === 'beat') previousStep();
  else previousIteration();
}

/** Back to the beginning of the run. */
export function restart(): void {
  moveCursor(() => defaultCursor);
}
