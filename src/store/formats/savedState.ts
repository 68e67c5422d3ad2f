import { experimentToJson } from './experimentToJson.ts';
import { asOnScreen, isApart, referenceTo } from './pointsApart.ts';
import type { AppState, HistoryEntry, Snapshot } from '../appState.ts';
import type { DataSet } from '../experiment.ts';

/** How a stored text begins: what it is, and in which version. */
export const savedFormat = 'downhill-state';
export const savedVersion = 1;

/** The part of the state that outlives a reload. */
export type SavedState = Pick<
  AppState,
  'experiment' | 'cursor' | 'view' | 'past' | 'future' | 'returnPlace' | 'beforeLesson'
>;

/** Which page saved a copy of the state, and when, so that the later of two can be told. */
export interface Stamp {
  /** Milliseconds since 1970, later for each copy that a page saves; 0 where it is not known. */
  readonly at: number;
  /** A name of the page from its load on; empty where it is not known. */
  readonly by: string;
  /** The entry of the browser's history that the page was at, if it was one of ours. */
  readonly entry?: string | undefined;
  /** How many links, files and scenes had been opened, as that entry says it. */
  readonly opened?: number | undefined;
  /** The addresses that the page wrote last. */
  readonly addresses?: readonly string[] | undefined;
}

/** The long lists of points that a state says where to find and does not hold itself. */
export function listsApart(state: AppState): readonly DataSet['observations'][] {
  const places = [state, state.returnPlace, state.beforeLesson];
  const lists = places.map((place) => place?.experiment.data.observations ?? []);
  return [...new Set(lists.filter(isApart))];
}

function snapshotToJson({ experiment, cursor }: Snapshot): Readonly<Record<string, unknown>> {
  const { observations } = experiment.data;
  return {
    experiment: experimentToJson(
      experiment,
      isApart(observations) ? referenceTo(observations) : undefined,
    ),
    cursor,
  };
}

// A step of undo is never changed, and every save asks for most of them again. One with a long list of points has two texts:
// that of a step about the list on screen has none of them.
const writtenSteps = {
  onScreen: new WeakMap<HistoryEntry, string>(),
  elsewhere: new WeakMap<HistoryEntry, string>(),
} as const;

/** A step of undo as text, written once. */
function stepText(entry: HistoryEntry, isOnScreen: boolean): string {
  const written = writtenSteps[isOnScreen ? 'onScreen' : 'elsewhere'];
  const known = written.get(entry);
  if (known !== undefined) return known;
  const { experiment, cursor, axes } = entry;
  const text = JSON.stringify({
    experiment: experimentToJson(experiment, isOnScreen ? asOnScreen : undefined),
    cursor,
    axes,
  });
  written.set(entry, text);
  return text;
}

// "[1,2]," is the shortest that a point can be.
const shortestPoint = 6;

/**
 * The latest entries that together fit into a number of characters, in their order.
 * @param place on screen: its points are kept apart where they are many, those of another list would stand in the entry.
 */
function latestThatFit(
  entries: readonly HistoryEntry[],
  { experiment: { data } }: Snapshot,
  room: number,
): readonly string[] {
  const texts: string[] = [];
  let left = room;
  for (const entry of entries.toReversed()) {
    const { observations } = entry.experiment.data;
    const isOnScreen = observations === data.observations && isApart(observations);
    if (!isOnScreen && observations.length * shortestPoint > left) break;
    const text = stepText(entry, isOnScreen);
    left -= text.length;
    if (left < 0) break;
    texts.push(text);
  }
  return texts.toReversed();
}

/** Whether there would be something to undo after a reload, if there is now. */
export function keepsUndo(state: AppState, historyRoom: number): boolean {
  const last = state.past.slice(-1);
  return latestThatFit(last, state, historyRoom).length === last.length;
}

/** An object as text, with a snapshot and its steps of undo and redo. */
function withHistory(
  object: Readonly<Record<string, unknown>>,
  place: Snapshot & Pick<AppState, 'past' | 'future'>,
  historyRoom: number,
): string {
  const past = latestThatFit(place.past, place, historyRoom).join(',');
  const future = latestThatFit(place.future, place, historyRoom).join(',');
  const text = JSON.stringify({ ...object, ...snapshotToJson(place) });
  return `${text.slice(0, -1)},"past":[${past}],"future":[${future}]}`;
}

/**
 * The state as text for the browser's storage, which keeps long lists of points apart.
 * @param historyRoom Characters that undo and redo may take each; older steps are left out.
 */
export function encodeState(state: AppState, historyRoom: number, saved: Stamp): string {
  const { view, returnPlace } = state;
  const now = {
    format: savedFormat,
    version: savedVersion,
    saved,
    view,
    ...(returnPlace && {
      returnPlace: { ...snapshotToJson(returnPlace), view: returnPlace.view },
    }),
  };
  const { beforeLesson } = state;
  const before =
    beforeLesson === undefined
      ? ''
      : `,"beforeLesson":${withHistory({ view: beforeLesson.view }, beforeLesson, historyRoom)}`;
  return `${withHistory(now, state, historyRoom).slice(0, -1)}${before}}`;
}
