import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { comparedIteration, comparisonOf, type Comparison } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { shownIteration } from '../../store/selectors.ts';
import { inUnitsOfData, problemOf } from '../../store/problem.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import { hasHandles } from './dataTitle.ts';
import { mistakeTitle } from './mistakeWords.ts';
import { plainName } from './parameterLook.ts';

/** The other run by its name: the slip, or the convention. */
export function otherRunName(comparison: Comparison, { experiment }: AppState): string {
  return comparison.kind === 'mistake'
    ? mistakeTitle(comparison.mistake, experiment)
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
  const isAmongData = id === 'mistake.inData';
  // A curve of another convention is that of the run itself, and not drawn.
  if (isAmongData && !hasHandles(state.experiment)) return '';
  const working = path.thetaAt(iteration);
  const at = isAmongData ? inUnitsOfData(problemOf(state.experiment), working) : working;
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
