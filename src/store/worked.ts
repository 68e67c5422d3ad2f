import type { BeatName } from '../derivation/beatNames.ts';
import { aboutParameter, type LineId, slotOfLine, type UpdateLine } from '../derivation/lineIds.ts';
import type { AppState } from './appState.ts';
import { isInLesson, isInSight } from './lessons/shownScene.ts';
import { lineOnScreen, linesSoFar, slotOnScreen, slotsWithLines } from './lines.ts';
import { modelOfExperiment } from './model.ts';
import { isRunning } from './selectors.ts';

// What of a step the lines have worked out by the one on screen: pictures show no more than that.

/** Whether no one line leads: all of them stand there, or a page of the guide speaks. */
function hasNoLine({ view }: Pick<AppState, 'view'>): boolean {
  return view.layout === 'overview' || view.page !== 'none';
}

/**
 * Whether the pictures show all that a step works out, and not only what its lines have come to: where all
 * lines are in sight, and in scenes and pages, which say in their own words what is to be seen.
 */
export function showsWholeStep({ view }: Pick<AppState, 'view'>): boolean {
  return hasNoLine({ view }) || isInLesson({ view });
}

/** Whether pictures show at each line what that line speaks of: on the stage, and in scenes that have the lines in sight. */
export function goesWithLines({ view }: Pick<AppState, 'view'>): boolean {
  return !hasNoLine({ view }) && (!isInLesson({ view }) || isInSight({ view }, 'derivation'));
}

/**
 * Whether no iteration has been made, nor set going: what a rate does to many of them says nothing yet, and the
 * controls of the run need no room for it.
 */
export function isRunAhead(state: AppState): boolean {
  return state.cursor.iteration === 0 && !showsWholeStep(state) && !isRunning(state);
}

/** Whether neither the iterations nor the learning rate have been spoken of: the update is where that begins. */
export function isRunUnspoken(state: AppState): boolean {
  return isRunAhead(state) && state.cursor.beat !== 'update';
}

// At which of its lines a step has come to its own figure: a parameter is nudged, the points pull. Before that the picture shows what it begins with.
const figureBegins: Readonly<Partial<Record<BeatName, (id: LineId) => boolean>>> = {
  inner: (id) => id !== 'inner-error',
  'chain-rule': (id) => slotOfLine(id) !== undefined,
};

/** Whether the line on screen has come to the figure that its step shows. */
export function isFigureReached(state: AppState): boolean {
  const begins = figureBegins[state.cursor.beat];
  return begins === undefined || showsWholeStep(state) || linesSoFar(state).some(begins);
}

/**
 * Whether the line on screen has come to the numbers of that figure. The words of a scene may speak of the figure
 * earlier; where lines are in sight, its numbers wait for theirs.
 */
export function isFigureCounted(state: AppState): boolean {
  const begins = figureBegins[state.cursor.beat];
  return begins === undefined || !goesWithLines(state) || linesSoFar(state).some(begins);
}

/**
 * Whether the line on screen, or one before it in its step, has worked out the slope of the loss along the
 * parameter in a slot, from 0: at each line of the update it is known.
 */
export function isSlopeFound(state: AppState, slot: number): boolean {
  const { beat } = state.cursor;
  if (beat !== 'gradient') return beat === 'update';
  return linesSoFar(state).some((id) => id === 'gradient-others' || slotOfLine(id) === slot);
}

/** Whether a line of that name has told of the parameter in a slot: one line has a row for each that is shown. */
function isToldBy(state: AppState, name: UpdateLine, slot: number): boolean {
  const ids = linesSoFar(state);
  const isTold = ids.some((id) => aboutParameter(id)?.name === name);
  return ids.includes('update-others') || (isTold && slotsWithLines(state).includes(slot));
}

/**
 * Whether the line on screen, or one before it in its step, has worked out how far the update moves the
 * parameter in a slot, from 0. Pages, and scenes without lines, say it in their own words, or not at all.
 */
export function isMoveFound(state: AppState, slot: number): boolean {
  if (state.cursor.beat !== 'update' || !goesWithLines(state)) return false;
  const isTold = linesSoFar(state).includes('update-step') && slotsWithLines(state).includes(slot);
  return isTold || isNewFound(state, slot);
}

/** Whether the line on screen, or one before it in its step, has worked out the new value of the parameter in a slot. */
export function isNewFound(state: AppState, slot: number): boolean {
  if (state.cursor.beat !== 'update' || !goesWithLines(state)) return false;
  return isToldBy(state, 'update', slot);
}

/**
 * Whether the line on screen works out the loss of the new parameters: the errors of those are to be seen among the
 * points. Not where the guess goes across, which would move the points with it.
 */
export function isLossRenewed(state: AppState): boolean {
  const { experiment } = state;
  if (showsWholeStep(state) || isRunning(state) || experiment.data.observations.length === 0)
    return false;
  if (experiment.each !== 'squared' || modelOfExperiment(experiment).inputs.length > 1)
    return false;
  return lineOnScreen(state) === 'update-loss';
}

/**
 * Whether the line on screen, or one before it in its step, has worked out the velocity along the parameter in a
 * slot, from 0, which some methods carry.
 */
export function isVelocityFound(state: AppState, slot: number): boolean {
  if (state.cursor.beat !== 'update' || showsWholeStep(state)) return true;
  return isToldBy(state, 'update-velocity', slot);
}

/**
 * The slot, from 0, of the parameter that moves alone while the slope of the loss along it is derived; undefined
 * once that is worked out, and where the picture goes with other words than those of the lines.
 */
export function movingAlone(state: AppState): number | undefined {
  if (state.cursor.beat !== 'gradient' || showsWholeStep(state) || isRunning(state))
    return undefined;
  const slot = slotOnScreen(state);
  return linesSoFar(state).some((id) => slotOfLine(id) !== undefined) ? undefined : slot;
}
