import type { BeatInput } from '../derivation/beat.ts';
import { mistakenBeat, type MistakenBeat } from '../derivation/mistakenBeat.ts';
import type { MistakeName } from '../descent/mistakes.ts';
import { type Verdict, verdictOn } from '../descent/verdict.ts';
import { gradientAt, type ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { isMistakable, mistakeInputOf, mistakenObjective } from './comparison.ts';
import { featureOf, type Experiment, isPlainLine } from './experiment.ts';
import type { AppState } from './appState.ts';
import { chosenPoints, iterateAt, shownIteration, shownNext } from './selectors.ts';
import { problemOf, trajectoryOf } from './problem.ts';

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

const mistakenBeatAt = memoizeLast(
  (
    experiment: Experiment,
    mistake: MistakeName,
    iteration: number,
    chosen: BeatInput['chosen'],
    next: ParameterVector,
  ): MistakenBeat | undefined => {
    const { observations } = problemOf(experiment);
    const iterate = iterateAt(trajectoryOf(experiment), iteration);
    const slipped = mistakenObjective(experiment, mistake);
    if (slipped === undefined) return undefined;
    const slopes = gradientAt(slipped, iterate.at);
    const rate = experiment.learningRate;
    return mistakenBeat(mistake, {
      observations,
      chosen,
      iterate,
      next,
      convention: experiment.loss,
      feature: featureOf(experiment),
      wrongGradient: slopes,
      wrongNext: iterate.at.map((value, slot) => value - rate * (slopes[slot] ?? 0)),
    });
  },
);

/** The lines of the iteration on screen as they are with the slip, of the line; undefined when none is on. */
export function mistakenBeatOf(state: AppState): MistakenBeat | undefined {
  const { experiment, view } = state;
  if (view.mistake === 'none' || !isPlainLine(experiment) || !isMistakable(experiment))
    return undefined;
  return mistakenBeatAt(
    experiment,
    view.mistake,
    shownIteration(state),
    chosenPoints(state),
    shownNext(state),
  );
}
