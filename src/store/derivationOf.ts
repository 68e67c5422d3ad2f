import { type ModelDerivation, templatesOf } from '../derivation/modelBeats.ts';
import type { AppState } from './appState.ts';
import { type Experiment, featureOf } from './experiment.ts';
import { modelOfExperiment } from './model.ts';

/**
 * What decides the lines of an experiment.
 * @param parameter the one whose lines are shown, from 1.
 */
export function derivationOf(
  experiment: Pick<Experiment, 'model' | 'each' | 'loss' | 'method' | 'scaling'>,
  parameter: number,
): ModelDerivation {
  return {
    model: modelOfExperiment(experiment),
    penalty: experiment.each,
    convention: experiment.loss,
    method: experiment.method.kind,
    scaled: featureOf(experiment) === 'z',
    parameter: parameter - 1,
  };
}

/** The parameters of which one is to be chosen, by their names, and which one it is; none where all are shown. */
export interface ParameterChoice {
  readonly names: readonly string[];
  /** From 1. */
  readonly chosen: number;
}

const nothingToChoose: ParameterChoice = { names: [], chosen: 1 };

/** The choice among the parameters whose lines are shown one after the other. */
export function parameterChoiceOf({ experiment, view }: AppState): ParameterChoice {
  const derivation = derivationOf(experiment, view.parameter);
  const { shown } = templatesOf(derivation);
  const names = derivation.model.parameters.map(({ name }) => name);
  const [slot = 0] = shown;
  return shown.length === names.length ? nothingToChoose : { names, chosen: slot + 1 };
}
