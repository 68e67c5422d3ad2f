import type { Search } from '../../descent/search.ts';
import { type Arrival, arrivalSearch } from '../arrival.ts';
import { type Cursor, defaultCursor } from '../cursor.ts';
import { endingOf, lookAhead } from '../ending.ts';
import { isPlainLine } from '../experiment.ts';
import { viewAtStep } from '../lead.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { shownCursor } from '../lines.ts';
import { tellOfRun } from './notices.ts';

interface UnderWay {
  readonly search: Search<Arrival>;
  /** Where the search has put the cursor. */
  cursor: Cursor;
}

const underWay = new WeakMap<NonNullable<AppState['seeking']>, UnderWay>();

// Most runs arrive within so many iterations, and these take no longer than a frame.
const firstLook = 20_000;

function goTo(cursor: Cursor, change: Partial<AppState> = {}): void {
  appStore.setState((state) => ({
    ...change,
    cursor,
    view: viewAtStep(state.view, shownCursor(state), cursor),
  }));
}

function arrive({ iteration, message }: Arrival): void {
  const { experiment } = appStore.getState();
  goTo({ ...defaultCursor, iteration }, { seeking: undefined });
  if (experiment.data.observations.length === 0) return;
  if (message !== undefined) tellOfRun('information', message);
  else {
    const id = isPlainLine(experiment) ? 'notices.notConverged' : 'notices.modelGoesOn';
    const goesOn = { id, values: { iteration } } as const;
    tellOfRun('fault', endingOf(experiment) ?? goesOn, { advises: true });
  }
}

/**
 * Goes to where the run has converged or settled, or to its end if it does not, and says which. What takes
 * longer than a frame goes on by `seekOn`, and the cursor with it, until anything else moves it.
 */
export function runToConvergence(): void {
  const { experiment } = appStore.getState();
  const seeking = { experiment };
  const cursor = { ...defaultCursor };
  underWay.set(seeking, { search: arrivalSearch(experiment), cursor });
  goTo(cursor, { seeking, playing: false });
  const within = isPlainLine(experiment) ? firstLook : lookAhead(experiment);
  seekOn((looked) => looked >= within);
}

/**
 * Goes on with what `runToConvergence` began.
 * @param isEnough whether to stop for now; told up to which iteration was looked at.
 */
export function seekOn(isEnough: (looked: number) => boolean): void {
  const { seeking, experiment, cursor, playing } = appStore.getState();
  const own = seeking === undefined ? undefined : underWay.get(seeking);
  if (seeking === undefined) return;
  if (own === undefined || experiment !== seeking.experiment || cursor !== own.cursor || playing) {
    appStore.setState({ seeking: undefined });
    return;
  }
  for (;;) {
    const { done, value } = own.search.next();
    if (done === true) {
      arrive(value ?? { iteration: 0, message: undefined });
      return;
    }
    if (isEnough(value)) {
      own.cursor = { ...defaultCursor, iteration: value };
      goTo(own.cursor);
      return;
    }
  }
}
