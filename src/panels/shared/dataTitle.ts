import { translate } from '../../i18n/translate.ts';
import type { Experiment } from '../../store/experiment.ts';
import { modelOfExperiment } from '../../store/model.ts';

/** What a model is among the points. */
export type Drawn = 'line' | 'curve' | 'guesses';

/** What is drawn among the points: a straight line, a curve, or with two inputs the guesses alone. */
export function drawnAmongPoints(experiment: Pick<Experiment, 'model'>): Drawn {
  if (experiment.model === 'line' || experiment.model === 'origin') return 'line';
  return modelOfExperiment(experiment).inputs.length > 1 ? 'guesses' : 'curve';
}

/** What the picture of the points is called: with the line, with the curve, or with the guesses. */
export function dataTitle(experiment: Pick<Experiment, 'model'>): string {
  return translate(`panels.data.title.${drawnAmongPoints(experiment)}`);
}
