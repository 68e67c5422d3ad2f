import type { Looked, Search } from '../../descent/search.ts';
import { type Arrival, arrivalSearch } from '../arrival.ts';
import { type Cursor, defaultCursor } from '../cursor.ts';
import { endingOf, lookAhead } from '../ending.ts';
import type { Experiment } from '../experiment.ts';
import { hasClosedForm } from '../problem.ts';
import { viewAtStep } from '../lead.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { shownCursor } from '../lines.ts';
import { type ToldOfRun, withRunNotice } from '../notices.ts';
import { forecastFirst } from './lesson.ts';

interface UnderWay {
  readonly search: Search<Arrival>;
  /** Where the search has put the cursor. */
  cursor: Cursor;
}

const underWay = new WeakMap<NonNullable<AppState['seeking']>, UnderWay>();

// What is looked at before the first frame: the run of a lesson arrives within it, and the pictures of a longer one,
// whose path is thinned for the first time, would cost that frame more than the looking.
const firstLook = 2000;

function goTo(cursor: Cursor, change: Partial<AppState> = {}): void {
  appStore.setState((state) => ({
    ...change,
    cursor,
    view: viewAtStep(state.view, shownCursor(state), cursor),
  }));
}

/** What is to be said of where a run has arrived, or has not; undefined without points. */
function toldOf({ message, iteration }: Arrival, experiment: Experiment): ToldOfRun | undefined {
  if (experiment.data.observations.length === 0) return undefined;
  if (message !== undefined) return { tone: 'information', message };
  const id = hasClosedForm(experiment) ? 'notices.notConverged' : 'notices.modelGoesOn';
  const goesOn = { id, values: { iteration } } as const;
  return { tone: 'fault', message: endingOf(experiment) ?? goesOn, advises: true };
}

/** Ends the search, where it has led the cursor. All at once: each change is followed by many. */
function arrive(arrival: Arrival): void {
  const { experiment, notices } = appStore.getState();
  const cursor = { ...defaultCursor, iteration: arrival.iteration };
  const told = toldOf(arrival, experiment);
  goTo(cursor, {
    seeking: undefined,
    notices: told === undefined ? notices : withRunNotice(notices, told, { experiment, cursor }),
  });
}

/** Goes on with a search: gives where the run has arrived, or how far it has looked. */
function lookOn(search: Search<Arrival>, isEnough: (upTo: number) => boolean): Arrival | Looked {
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value ?? { iteration: 0, message: undefined };
    if (isEnough(value.upTo)) return value;
  }
}

/**
 * Goes to where the run has converged or settled, or to its end if it does not, and says which. What takes
 * longer than a frame goes on by `seekOn`, and the cursor with it, until anything else moves it.
 * @param isEnough whether to stop for now, before the first frame.
 */
export function runToConvergence(isEnough: () => boolean = () => false): void {
  if (forecastFirst()) return;
  const { experiment } = appStore.getState();
  const seeking = { experiment };
  const search = arrivalSearch(experiment);
  const within = Math.min(firstLook, lookAhead(experiment));
  const found = lookOn(search, (upTo) => upTo >= within || isEnough());
  const iteration = 'shown' in found ? found.shown : found.iteration;
  const cursor = { ...defaultCursor, iteration };
  underWay.set(seeking, { search, cursor });
  goTo(cursor, { seeking, playing: false });
  if (!('shown' in found)) arrive(found);
}

/**
 * Goes on with what `runToConvergence` began.
 * @param isEnough whether to stop for now; told up to which iteration was looked at.
 */
export function seekOn(isEnough: (upTo: number) => boolean): void {
  const { seeking, experiment, cursor, playing } = appStore.getState();
  const own = seeking === undefined ? undefined : underWay.get(seeking);
  if (seeking === undefined) return;
  if (own === undefined || experiment !== seeking.experiment || cursor !== own.cursor || playing) {
    appStore.setState({ seeking: undefined });
    return;
  }
  const found = lookOn(own.search, isEnough);
  if (!('shown' in found)) arrive(found);
  else {
    own.cursor = { ...defaultCursor, iteration: found.shown };
    goTo(own.cursor);
  }
}
