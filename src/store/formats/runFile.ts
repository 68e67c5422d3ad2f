import type { Cursor } from '../cursor.ts';
import { type Experiment, isPlainLine } from '../experiment.ts';
import { modelOfExperiment } from '../model.ts';
import { shownMinimum } from '../shownLoss.ts';
import { formatFault } from './formatFault.ts';
import { experimentToJson } from './experimentToJson.ts';
import type { AppState, MessageRef } from '../appState.ts';
import { pictureView } from '../pictureView.ts';
import { comingIteration } from '../selectors.ts';
import { problemOf } from '../problem.ts';
import {
  cursorFromJson,
  experimentFromJson,
  recordIn,
  recordOf,
  viewFromJson,
  type BadPart,
} from './stateJson.ts';
import type { View } from '../view.ts';

const format = 'downhill-run';
const version = 1;

/** What a run file says, or why it cannot be read at all. */
export type DecodedRun =
  | {
      readonly ok: true;
      readonly experiment: Experiment;
      readonly cursor: Cursor;
      /** Only what the file mentions. */
      readonly view: Partial<View>;
      /** One message for each part that got its default. */
      readonly faults: readonly MessageRef[];
    }
  | { readonly ok: false; readonly faults: readonly [MessageRef] };

/** The exact answer in the units of the data; in a valley, its place nearest to the start. */
function leastSquaresResult(experiment: Experiment) {
  // Over x as it is.
  const { leastSquares, objective } = problemOf({ ...experiment, scaling: 'none' });
  if (leastSquares.kind === 'none') return { m: null, b: null, loss: null, rSquared: null };
  const [m = 0, b = 0] = leastSquares.at;
  const { total = 0, residual = 0, rank } = objective.quadratic ?? {};
  // R² = 1 − Σe²/Σ(y − ȳ)², the share of the variation of y that the line explains.
  const rSquared = rank === 2 && total > 0 ? 1 - residual / total : null;
  return { m, b, loss: leastSquares.loss, rSquared };
}

/** A minimum that is found from the start, by the names of the parameters; null where none is. */
function minimumResult(experiment: Experiment) {
  const found = shownMinimum(experiment);
  if (found === undefined) return null;
  const names = modelOfExperiment(experiment).parameters.map(({ name }) => name);
  const at = Object.fromEntries(names.map((name, slot) => [name, found.at[slot] ?? 0]));
  return { at, loss: found.loss };
}

/** The bounds on the learning rate, which with scaled x are those of the scaled problem. */
function stabilityResult(experiment: Experiment) {
  const { stability } = problemOf(experiment);
  return {
    lambdaMin: stability?.lambdaMin ?? null,
    lambdaMax: stability?.lambdaMax ?? null,
    conditionNumber: stability?.conditionNumber ?? null,
    largestStableRate: stability?.largestStableRate ?? null,
  };
}

/** What x is standardised with, and the exact answer over z = (x − mean) / deviation. */
function scaledResult(experiment: Experiment) {
  const { scaling, leastSquares: answer } = problemOf(experiment);
  const [m_z = null, b_z = null] = answer.kind === 'none' ? [] : answer.at;
  return {
    mean: scaling.centre,
    deviation: scaling.spread,
    leastSquares: { m_z, b_z },
  };
}

/**
 * The run file (JSON): experiment, cursor, what the pictures show, and the results, in the units of
 * the data. What is infinite or does not exist is null. With x standardised the bounds on the learning rate
 * are those of the problem over z, and `results.standardised` says what z is. Of another model than the
 * line `results` says a minimum that was found from the start, by the names of the parameters.
 */
export function encodeRun(state: AppState): string {
  const { experiment, cursor, view } = state;
  const run = {
    format,
    version,
    experiment: experimentToJson(experiment),
    cursor: { ...cursor, iteration: comingIteration(state) },
    view: pictureView(view),
    results: {
      ...(isPlainLine(experiment)
        ? { leastSquares: leastSquaresResult(experiment) }
        : { minimum: minimumResult(experiment) }),
      stability: stabilityResult(experiment),
      ...(experiment.scaling === 'standard' ? { standardised: scaledResult(experiment) } : {}),
    },
  };
  // JSON writes NaN and the infinities as null. A point is read more easily on one line.
  const point = /\[\s+((?:-?[\d.e+-]+,\s+)+-?[\d.e+-]+)\s+\]/gu;
  const onOneLine = (_all: string, numbers: string): string =>
    `[${numbers.replaceAll(/\s+/gu, ' ')}]`;
  return `${JSON.stringify(run, null, 2).replace(point, onOneLine)}\n`;
}

// A point is left out, every other part gets its default.
function messageOf(bad: BadPart): MessageRef {
  const id = bad.part.startsWith('points[') ? 'notices.filePoint' : 'notices.filePart';
  return { id, values: { ...bad } };
}

/**
 * Reads a run file. Results are not read: they follow from the experiment. A bad part gets its
 * default and is named, the others are kept. A file that is not ours is refused.
 */
export function decodeRun(text: string): DecodedRun {
  const run = recordIn(text.replace(/^\uFEFF/u, ''));
  const given = recordOf(run?.['experiment']);
  if (run === undefined || given === undefined)
    return { ok: false, faults: [{ id: 'notices.fileNotOurs' }] };
  const fault = formatFault(run, format, version, {
    notOurs: 'notices.fileNotOurs',
    version: 'notices.fileVersion',
  });
  if (fault !== undefined) return { ok: false, faults: [fault] };
  const bad: BadPart[] = [];
  const experiment = experimentFromJson(given, bad);
  const cursor = cursorFromJson(run['cursor'], bad);
  const view = pictureView(viewFromJson(run['view'], bad));
  return { ok: true, experiment, cursor, view, faults: bad.map(messageOf) };
}
