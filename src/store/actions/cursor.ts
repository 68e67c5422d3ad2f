import type { BeatName } from '../../derivation/beatNames.ts';
import { convergedAt } from '../../descent/convergence.ts';
import type { PointOrder } from '../../descent/method.ts';
import { settledAt, wandersFrom } from '../../descent/settling.ts';
import { maximumIterations, type Trajectory } from '../../descent/trajectory.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { leastLoss } from '../../regression/leastSquares.ts';
import { defaultCursor, type Cursor } from '../cursor.ts';
import { movedByIterations, movedByLines } from '../cursorSteps.ts';
import { endingOf } from '../ending.ts';
import { viewAtStep } from '../lead.ts';
import type { LessonState, MessageRef } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { lineCountsOf, shownCursor } from '../lines.ts';
import { trajectoryOf } from '../selectors.ts';
import { tellOfRun } from './notices.ts';

// A step is made from what is on screen, and by hand: whatever was playing pauses.
function moveCursor(move: (shown: Cursor, state: LessonState) => Cursor): void {
  lessonStore.setState((state) => {
    const shown = shownCursor(state);
    const cursor = move(shown, state);
    return { cursor, view: viewAtStep(state.view, shown, cursor), playing: false };
  });
}

function lastWithin({ experiment }: LessonState, iteration: number): number {
  return trajectoryOf(experiment).extendTo(iteration);
}

/** Goes to an iteration, or as near to it as the run has one; beat and line stay. */
export function showIteration(iteration: number): void {
  if (Number.isNaN(iteration)) return;
  const wanted = Math.min(Math.max(Math.round(iteration), 0), maximumIterations);
  moveCursor((shown, state) => ({ ...shown, iteration: lastWithin(state, wanted) }));
}

function movedByLine(shown: Cursor, state: LessonState, lines: 1 | -1): Cursor {
  const last = lastWithin(state, shown.iteration + Math.max(0, lines));
  return movedByLines(shown, lines, last, lineCountsOf(state.experiment));
}

/** Goes to a beat of the iteration on screen: to its first line, or to one counted from 1. */
export function showBeat(beat: BeatName, line = 1): void {
  moveCursor(({ iteration }) => ({ iteration, beat, line }));
}

/** The next line; after the last one of a beat, the first of the next beat or iteration. */
export function nextStep(): void {
  moveCursor((shown, state) => movedByLine(shown, state, 1));
}

/** The line before; before the first one of a beat, the last of the beat or iteration before. */
export function previousStep(): void {
  moveCursor((shown, state) => movedByLine(shown, state, -1));
}

/** The same line of the next iteration. */
export function nextIteration(): void {
  moveCursor((shown, state) => movedByIterations(shown, 1, lastWithin(state, shown.iteration + 1)));
}

/** The same line of the iteration before. */
export function previousIteration(): void {
  moveCursor((shown) => movedByIterations(shown, -1, shown.iteration));
}

/** One step of what the class chose to step by: a line or an iteration. */
export function next(): void {
  if (lessonStore.getState().view.stepUnit === 'beat') nextStep();
  else nextIteration();
}

/** One step back of what the class chose to step by. */
export function previous(): void {
  if (lessonStore.getState().view.stepUnit === 'beat') previousStep();
  else previousIteration();
}

/** Back to the beginning of the run. */
export function restart(): void {
  moveCursor(() => defaultCursor);
}

interface Arrival {
  readonly iteration: number;
  readonly message: MessageRef;
}

function arrivalOfBatch(trajectory: Trajectory): Arrival | undefined {
  const iteration = convergedAt(trajectory);
  if (iteration === undefined) return undefined;
  return { iteration, message: { id: 'notices.converged', values: { iteration } } };
}

function arrivalOfPoints(trajectory: Trajectory, order: PointOrder): Arrival | undefined {
  const { sums, convention } = trajectory.input;
  const message = (id: MessageRef['id'], iteration: number): MessageRef => ({
    id,
    values: {
      iteration,
      epochs: iteration / trajectory.epochLength,
      loss: numberToText(trajectory.lossAt(iteration)),
      least: numberToText(leastLoss(sums, convention)),
    },
  });
  const settled = settledAt(trajectory, order);
  if (settled !== undefined) {
    const { iteration, still } = settled;
    return { iteration, message: message(`point.settled${still ? 'Still' : 'Cycle'}`, iteration) };
  }
  const iteration = order === 'shuffled' ? wandersFrom(trajectory) : undefined;
  return iteration === undefined
    ? undefined
    : { iteration, message: message('point.wanders', iteration) };
}

/** Goes to where the run has converged or settled, or to its end if it does not, and says which. */
export function runToConvergence(): void {
  const { experiment } = lessonStore.getState();
  const { data, method } = experiment;
  const trajectory = trajectoryOf(experiment);
  const arrival =
    method.kind === 'batch'
      ? arrivalOfBatch(trajectory)
      : arrivalOfPoints(trajectory, method.order);
  const iteration = arrival?.iteration ?? trajectory.extendTo(maximumIterations);
  moveCursor(() => ({ ...defaultCursor, iteration }));
  if (data.observations.length === 0) return;
  if (arrival !== undefined) tellOfRun('information', arrival.message);
  else {
    const goesOn = { id: 'notices.notConverged', values: { iteration } } as const;
    tellOfRun('problem', endingOf(experiment) ?? goesOn, { advises: true });
  }
}
