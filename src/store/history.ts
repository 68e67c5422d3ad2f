import type { Cursor } from './cursor.ts';
import type { Experiment } from './experiment.ts';
import type { AppState, HistoryEntry, Snapshot } from './appState.ts';
import { sameExperiment } from './sameExperiment.ts';

/** How many steps can be undone. */
export const historyLimit = 200;

function snapshotOf({ experiment, cursor }: Snapshot): Snapshot {
  return { experiment, cursor };
}

function withStep(
  past: readonly HistoryEntry[],
  snapshot: Snapshot,
  { axes }: AppState['view'],
): readonly HistoryEntry[] {
  const entry = { ...snapshotOf(snapshot), ...(axes !== 'fit' && { axes }) };
  return [...past, entry].slice(-historyLimit);
}

/** The changes that lead to a place of the history, with the axes that were on screen there. */
function withEntry(
  { view }: AppState,
  { experiment, cursor, axes }: HistoryEntry,
): Pick<AppState, 'experiment' | 'cursor' | 'view'> {
  return { experiment, cursor, view: { ...view, axes: axes ?? 'fit' } };
}

/**
 * The changes that put another experiment in place. It is one undo step, or part of the gesture
 * under way; an equal experiment is none, and at most the cursor moves.
 */
export function withExperiment(
  state: AppState,
  experiment: Experiment,
  cursor: Cursor = state.cursor,
): Partial<AppState> {
  if (sameExperiment(state.experiment, experiment)) return { cursor };
  if (state.gesture !== undefined) return { experiment, cursor };
  return { experiment, cursor, past: withStep(state.past, state, state.view), future: [] };
}

/** The changes that begin a gesture; one that was still under way ends. */
export function withGestureBegun(state: AppState): Partial<AppState> {
  const { playing, view, notices } = state;
  const begin = { ...snapshotOf(state), playing, chosen: view.chosen, lead: view.lead, notices };
  return { ...withGestureEnded(state), gesture: begin };
}

/** The changes that end the gesture under way: one undo step if it changed the experiment. */
export function withGestureEnded(state: AppState): Partial<AppState> {
  const before = state.gesture;
  if (before === undefined) return {};
  if (sameExperiment(before.experiment, state.experiment)) return { gesture: undefined };
  return { gesture: undefined, past: withStep(state.past, before, state.view), future: [] };
}

/** The changes that take back all that the gesture under way did. */
export function withGestureCancelled(state: AppState): Partial<AppState> {
  if (state.gesture === undefined) return {};
  const { experiment, cursor, playing, chosen, lead, notices } = state.gesture;
  const told = state.notices.filter((notice) => !notices.includes(notice));
  return {
    experiment,
    cursor,
    playing,
    // What was told of the place that is come back to is true again.
    notices: [...notices, ...told],
    view: { ...state.view, chosen, lead },
    gesture: undefined,
  };
}

/**
 * The changes that put another experiment and its cursor in place of all that was under way: a drag
 * ends first, and what played pauses. It is one undo step.
 */
export function withSnapshot(state: AppState, { experiment, cursor }: Snapshot): Partial<AppState> {
  const ended = { ...state, ...withGestureEnded(state) };
  const { past, future } = ended;
  return {
    past,
    future,
    ...withExperiment(ended, experiment, cursor),
    gesture: undefined,
    playing: false,
  };
}

/** The changes of one step back; a gesture under way ends first. */
export function withUndo(state: AppState): Partial<AppState> {
  const ended = { ...state, ...withGestureEnded(state) };
  const previous = ended.past.at(-1);
  if (previous === undefined) return { gesture: undefined };
  return {
    ...withEntry(ended, previous),
    gesture: undefined,
    past: ended.past.slice(0, -1),
    future: withStep(ended.future, ended, ended.view),
  };
}

/** The changes of one step forward again; a gesture under way ends first. */
export function withRedo(state: AppState): Partial<AppState> {
  const ended = { ...state, ...withGestureEnded(state) };
  const { gesture, past, future } = ended;
  const next = future.at(-1);
  if (next === undefined) return { gesture, past, future };
  return {
    ...withEntry(ended, next),
    gesture,
    past: withStep(past, ended, ended.view),
    future: future.slice(0, -1),
  };
}
