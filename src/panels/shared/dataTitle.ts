import { differentiate } from '../../calculus/differentiate.ts';
import { partialDerivative } from '../../calculus/expression.ts';
import { someExpression } from '../../calculus/tree.ts';
import { translate } from '../../i18n/translate.ts';
import type { Model } from '../../model/model.ts';
import { rememberEach } from '../../numerics/rememberEach.ts';
import type { Experiment } from '../../store/experiment.ts';
import { modelOfExperiment } from '../../store/model.ts';

/** What a model is among the points. */
export type Drawn = 'line' | 'curve' | 'guesses';

const isStraight = rememberEach(({ prediction, inputs }: Model): boolean => {
  const [x] = inputs;
  if (x === undefined) return true;
  const { derivative } = differentiate(partialDerivative(prediction, x));
  return !someExpression(derivative, (part) => part.kind === 'symbol' && part.name === x.name);
});

/** What is drawn among the points: a straight line, a curve, or with two inputs the guesses alone. */
export function drawnAmongPoints(experiment: Pick<Experiment, 'model'>): Drawn {
  const model = modelOfExperiment(experiment);
  if (model.inputs.length > 1) return 'guesses';
  return isStraight(model) ? 'line' : 'curve';
}

/** Whether the line is drawn as one, between its two handles: of m and b alone it is known where they lead it. */
export function hasHandles({ model }: Pick<Experiment, 'model'>): boolean {
  return model === 'line';
}

/** What the picture of the points is called: with the line, with the curve, or with the guesses. */
export function dataTitle(experiment: Pick<Experiment, 'model'>): string {
  return translate(`panels.data.title.${drawnAmongPoints(experiment)}`);
}
