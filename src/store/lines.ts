import { lineCounts } from '../derivation/linesOf.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Cursor } from './cursor.ts';
import { lineWithin, type LineCounts } from './cursorSteps.ts';
import { featureOf, type Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';

const countsOf = memoizeLast(
  (
    scaling: Experiment['scaling'],
    convention: Experiment['loss'],
    method: Experiment['method']['kind'],
  ): LineCounts => lineCounts({ feature: featureOf({ scaling }), convention, method }),
);

/** How many lines each of the nine beats has in the derivation of an experiment. */
export function lineCountsOf({ scaling, loss, method }: Experiment): LineCounts {
  return countsOf(scaling, loss, method.kind);
}

/** The line on screen, from 1: the cursor's, or the last one of a beat that has fewer. */
export function shownLine({ experiment, cursor }: AppState): number {
  return lineWithin(cursor, lineCountsOf(experiment));
}

/** The cursor kept to what there is: to the iterations of the run and to the lines of its beat. */
export function shownCursor(state: AppState): Cursor {
  const { beat } = state.cursor;
  return { iteration: shownIteration(state), beat, line: shownLine(state) };
}
