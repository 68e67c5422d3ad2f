import { mistakenBeat, type MistakenBeat } from '../derivation/mistakenBeat.ts';
import type { MistakeName } from '../descent/mistakes.ts';
import type { Path } from '../descent/path.ts';
import { slopesTimes } from '../descent/slippedGradient.ts';
import { type Verdict, verdictOn } from '../descent/verdict.ts';
import { gradientAt, type ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { isMistakable, mistakeInputOf, mistakenObjective, mistakenRun } from './comparison.ts';
import { lookAhead } from './ending.ts';
import { derivationOf } from './derivationOf.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf } from './model.ts';
import type { AppState } from './appState.ts';
import { chosenPoints, iterateAt, shownIteration, shownNext } from './selectors.ts';
import { hasClosedForm, problemOf, trajectoryOf } from './problem.ts';

const verdictOf = memoizeLast(
  (experiment: Experiment, mistake: MistakeName): Verdict | undefined => {
    const { objective, start } = problemOf(experiment);
    const input = mistakeInputOf(experiment);
    return input && verdictOn(mistake, input, objective, start);
  },
);

/** What the slip that is on does to the run; undefined when none is, or nothing can be said. */
export function shownVerdict({ experiment, view }: AppState): Verdict | undefined {
  if (view.mistake === 'none' || !isMistakable(experiment)) return undefined;
  return verdictOf(experiment, view.mistake);
}

/** What became of a run that was followed: how far, the loss there, and whether it left the numbers there. */
export interface Followed {
  readonly iteration: number;
  readonly loss: number;
  readonly ends: boolean;
}

/** What can be said of a slip where nothing is known exactly: what becomes of both runs. */
export interface SeenVerdict {
  /** What the right step is multiplied by where that is the same multiple everywhere. */
  readonly multiple: number | undefined;
  readonly mistaken: Followed;
  readonly right: Followed;
}

// How far both runs are followed: there a class sees what becomes of them.
const mostFollowed = 1000;

function followed(path: Path, last: number): Followed {
  const iteration = path.extendTo(last);
  return { iteration, loss: path.lossAt(iteration), ends: iteration < last };
}

const seenVerdictOf = memoizeLast(
  (experiment: Experiment, mistake: MistakeName): SeenVerdict | undefined => {
    const mistaken = mistakenRun(experiment, mistake);
    if (mistaken === undefined) return undefined;
    const last = Math.min(mostFollowed, lookAhead(experiment));
    const { loss: convention, data } = experiment;
    return {
      multiple: slopesTimes(mistake, { convention, count: data.observations.length }),
      mistaken: followed(mistaken.path, last),
      right: followed(trajectoryOf(experiment), last),
    };
  },
);

/** What is seen of the slip that is on, where nothing is known exactly of what becomes of it. */
export function shownSeenVerdict({ experiment, view }: AppState): SeenVerdict | undefined {
  if (view.mistake === 'none' || hasClosedForm(experiment) || !isMistakable(experiment))
    return undefined;
  return seenVerdictOf(experiment, view.mistake);
}

const mistakenBeatAt = memoizeLast(
  (
    experiment: Experiment,
    mistake: MistakeName,
    iteration: number,
    chosen: number | 'all',
    next: ParameterVector,
    parameter: number,
  ): MistakenBeat | undefined => {
    const { observations } = problemOf(experiment);
    const iterate = iterateAt(trajectoryOf(experiment), iteration);
    const slipped = mistakenObjective(experiment, mistake);
    if (slipped === undefined) return undefined;
    const slopes = gradientAt(slipped, iterate.at);
    const rate = experiment.learningRate;
    const beat = mistakenBeat(mistake, {
      ...derivationOf(experiment, parameter),
      data: columnsOf(observations),
      chosen,
      iterate,
      next,
      wrongGradient: slopes,
      wrongNext: iterate.at.map((value, slot) => value - rate * (slopes[slot] ?? 0)),
    });
    return beat.lines.length === 0 ? undefined : beat;
  },
);

/** The lines of the iteration on screen as they are with the slip; undefined when none is on, or it alters none of them. */
export function mistakenBeatOf(state: AppState): MistakenBeat | undefined {
  const { experiment, view } = state;
  if (view.mistake === 'none' || !isMistakable(experiment)) return undefined;
  return mistakenBeatAt(
    experiment,
    view.mistake,
    shownIteration(state),
    chosenPoints(state),
    shownNext(state),
    view.parameter,
  );
}
