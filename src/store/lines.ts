import type { ModelTemplates } from '../derivation/beatTemplates.ts';
import { templatesOf } from '../derivation/modelBeats.ts';
import { lineCounts } from '../derivation/linesOf.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Cursor } from './cursor.ts';
import { lineWithin, type LineCounts } from './cursorSteps.ts';
import { derivationOf } from './derivationOf.ts';
import { featureOf, isPlainLine, type Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';

const countsOfLine = memoizeLast(
  (
    scaling: Experiment['scaling'],
    convention: Experiment['loss'],
    method: Experiment['method']['kind'],
  ): LineCounts => lineCounts({ feature: featureOf({ scaling }), convention, method }),
);

const countsOfModel = memoizeLast(({ beats }: ModelTemplates): LineCounts =>
  beats.map(({ lines }) => lines.length),
);

/**
 * How many lines each of the nine beats has in the derivation of an experiment.
 * @param parameter the one whose lines are shown, from 1, where those of all would be too many.
 */
export function lineCountsOf(experiment: Experiment, parameter = 1): LineCounts {
  const { scaling, loss, method } = experiment;
  return isPlainLine(experiment)
    ? countsOfLine(scaling, loss, method.kind)
    : countsOfModel(templatesOf(derivationOf(experiment, parameter)));
}

/** The line on screen, from 1: the cursor's, or the last one of a beat that has fewer. */
export function shownLine({ experiment, cursor, view }: AppState): number {
  return lineWithin(cursor, lineCountsOf(experiment, view.parameter));
}

/** The cursor kept to what there is: to the iterations of the run and to the lines of its beat. */
export function shownCursor(state: AppState): Cursor {
  const { beat } = state.cursor;
  return { iteration: shownIteration(state), beat, line: shownLine(state) };
}
