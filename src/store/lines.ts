import { beatNames } from '../derivation/beatNames.ts';
import type { ModelTemplates } from '../derivation/beatTemplates.ts';
import { type LineId, slotOfLine } from '../derivation/lineIds.ts';
import { templatesOf } from '../derivation/modelBeats.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Cursor } from './cursor.ts';
import { lineWithin, type LineCounts } from './cursorSteps.ts';
import { derivationOf } from './derivationOf.ts';
import type { Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';

/** The names of the lines of each beat, in the order of the beats. */
type LineNames = readonly (readonly LineId[])[];

const namesOf = memoizeLast(({ beats }: ModelTemplates): LineNames =>
  beats.map(({ lines }) => lines.map(({ id }) => id)),
);

function lineNamesOf(experiment: Experiment, parameter: number): LineNames {
  return namesOf(templatesOf(derivationOf(experiment, parameter)));
}

const countsOf = memoizeLast((names: LineNames): LineCounts => names.map(({ length }) => length));

/**
 * How many lines each of the nine beats has in the derivation of an experiment.
 * @param parameter the one whose lines are shown, from 1, where those of all would be too many.
 */
export function lineCountsOf(experiment: Experiment, parameter = 1): LineCounts {
  return countsOf(lineNamesOf(experiment, parameter));
}

/** What decides which line is on screen. */
type LineState = Pick<AppState, 'experiment' | 'cursor' | 'view'>;

/** The line on screen, from 1: the cursor's, or the last one of a beat that has fewer. */
export function shownLine({ experiment, cursor, view }: LineState): number {
  return lineWithin(cursor, lineCountsOf(experiment, view.parameter));
}

/** The names of the lines of the step on screen. */
function namesInStep({ experiment, cursor, view }: LineState): readonly LineId[] {
  return lineNamesOf(experiment, view.parameter)[beatNames.indexOf(cursor.beat)] ?? [];
}

/** The names of the lines of the step on screen, up to the one on screen. */
export function linesSoFar(state: LineState): readonly LineId[] {
  return namesInStep(state).slice(0, shownLine(state));
}

/** The name of the line on screen; undefined where its beat has none. */
export function lineOnScreen(state: LineState): LineId | undefined {
  return linesSoFar(state).at(-1);
}

/**
 * The slot, from 0, of the parameter that the line on screen is about: the pictures show that one. A line
 * about none leads to the next that has one.
 */
export function slotOnScreen(state: LineState): number {
  const names = namesInStep(state);
  const here = shownLine(state) - 1;
  const slots = [...names.slice(here), ...names.slice(0, here)].map(slotOfLine);
  return slots.find((slot) => slot !== undefined) ?? 0;
}

/** The slots, from 0, of the parameters whose lines are shown. */
export function slotsWithLines({ experiment, view }: LineState): readonly number[] {
  return templatesOf(derivationOf(experiment, view.parameter)).shown;
}

/** The cursor kept to what there is: to the iterations of the run and to the lines of its beat. */
export function shownCursor(state: AppState): Cursor {
  const { beat } = state.cursor;
  return { iteration: shownIteration(state), beat, line: shownLine(state) };
}
