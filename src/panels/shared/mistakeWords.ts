import { forgetfulSlot, type MistakeName } from '../../descent/mistakes.ts';
import { translate } from '../../i18n/translate.ts';
import { type Experiment, isPlainLine } from '../../store/experiment.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { plainName } from './parameterLook.ts';

/** Whether some slope has a factor beside the error, which can be forgotten. */
export function hasFactor(experiment: Experiment): boolean {
  return forgetfulSlot(modelOfExperiment(experiment)) >= 0;
}

/** The name of the parameter in whose slope a slip forgets what stands beside the error. */
export function forgetfulName(experiment: Experiment): string {
  const model = modelOfExperiment(experiment);
  const { parameters } = model;
  return plainName((parameters[forgetfulSlot(model)] ?? parameters[0])?.name ?? '');
}

/** The name of a slip: what was done wrong, in the fewest words. */
export function mistakeTitle(mistake: MistakeName, experiment: Experiment): string {
  const ofSum = experiment.loss === 'sum';
  if (mistake === 'wrong-count')
    return translate(ofSum ? 'mistake.mean-for-sum' : 'mistake.sum-for-mean');
  if (isPlainLine(experiment) || (mistake !== 'no-x' && mistake !== 'new-m'))
    return translate(`mistake.${mistake}.title`);
  return translate(`mistake.any-${mistake}.title`, { name: forgetfulName(experiment) });
}
