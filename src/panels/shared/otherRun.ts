import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { toOriginal } from '../../regression/scaling.ts';
import { comparedIteration, comparisonOf, type Comparison } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { isPlainLine } from '../../store/experiment.ts';
import { problemOf, shownIteration } from '../../store/selectors.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import { mistakeTitle } from './mistakeWords.ts';
import { plainName } from './parameterLook.ts';

/** The other run by its name: the slip, or the convention. */
export function otherRunName(comparison: Comparison, { experiment }: AppState): string {
  return comparison.kind === 'mistake'
    ? mistakeTitle(comparison.mistake, experiment.loss)
    : translate(`controls.loss.${comparison.convention}`);
}

/** What a picture shows of the other run, in words; an empty text when there is none. */
export function otherRunSentence(
  id: 'mistake.inSurface' | 'mistake.inData' | 'mistake.inLoss',
  state: AppState,
): string {
  const comparison = comparisonOf(state);
  if (comparison === undefined) return '';
  const { path } = comparison;
  const iteration = comparedIteration(state, comparison);
  const working = path.parametersAt(iteration);
  const { scaling } = problemOf(state.experiment);
  const { m, b } = id === 'mistake.inData' ? toOriginal(working, scaling) : working;
  const isLine = isPlainLine(state.experiment);
  // Among the data the curve of another convention is that of the run itself.
  if (!isLine && id === 'mistake.inData') return '';
  const at = isLine ? [m, b] : path.thetaAt(iteration);
  const place = parameterNames(state)
    .map((name, slot) => `${plainName(name)} = ${numberToText(at[slot] ?? 0)}`)
    .join(', ');
  const words = translate(id, {
    name: otherRunName(comparison, state),
    iteration,
    place,
    loss: numberToText(path.lossAt(iteration)),
  });
  if (iteration === shownIteration(state)) return words;
  return `${words} ${translate('mistake.ended', { iteration })}`;
}
