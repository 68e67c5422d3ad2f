import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { beyondNumbers } from '../../store/ending.ts';
import type { AppState } from '../../store/appState.ts';
import { isOnPlateau } from '../../store/localCurvature.ts';
import { isRunning, shownIterate } from '../../store/selectors.ts';
import { problemOf, type Problem } from '../../store/problem.ts';
import { hasNoNumber, shownMinimum } from '../../store/shownLoss.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import { plainName } from '../shared/parameterLook.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { joinSentences, wordsOf } from '../shared/sentences.ts';
import { heldWords, sliceSummary } from './slice/sliceWords.ts';
import { surfaceWords } from './surfaceWords.ts';

function minimumSentence({ leastSquares }: Problem): string {
  if (leastSquares.kind === 'none') return translate('panels.surface.minimumNone');
  if (leastSquares.kind === 'valley') return translate('panels.surface.minimumValley');
  return translate('panels.surface.minimumLine', {
    loss: numberToText(leastSquares.loss),
    m: numberToText(leastSquares.m),
    b: numberToText(leastSquares.b),
  });
}

/** The map of another model, or over other parameters, in words. */
function otherSummary(state: AppState): string {
  const { experiment } = state;
  const iterate = shownIterate(state);
  const names = parameterNames(state).map(plainName);
  const { across, up = across } = shownParameters(state);
  const placeIn = (at: ArrayLike<number>): string =>
    names.map((name, slot) => `${name} = ${numberToText(at[slot] ?? 0)}`).join(', ');
  const named = { across: names[across] ?? '', up: names[up] ?? '' };
  const beyond = beyondNumbers(experiment);
  const drawn = (beyond === undefined ? surfaceWords(state) : [beyond]).map(wordsOf);
  if (hasNoNumber(state)) {
    const words = translate('panels.surface.summaryNoNumber', {
      ...named,
      place: placeIn(iterate.at),
    });
    return joinSentences(words, ...drawn);
  }
  const words = translate('panels.surface.summaryOther', {
    iteration: iterate.iteration,
    loss: numberToText(iterate.loss),
    place: placeIn(iterate.at),
    ...named,
    gradient: Array.from(iterate.slopes, (slope) => numberToText(slope)).join(', '),
  });
  const found = shownMinimum(experiment);
  const unknown = isOnPlateau(state) ? 'minimumFlat' : 'minimumUnknown';
  const minimum =
    found === undefined
      ? translate(`panels.surface.${unknown}`)
      : translate('panels.surface.minimumFound', {
          loss: numberToText(found.loss),
          place: placeIn(found.at),
        });
  return joinSentences(words, heldWords(state, [across, up]), minimum, ...drawn);
}

function summary(state: AppState): string {
  if (isRunning(state)) return '';
  const { across, up } = shownParameters(state);
  if (up === undefined) return sliceSummary(state);
  if (!problemOf(state.experiment).bySums || across > up) return otherSummary(state);
  const iterate = shownIterate(state);
  const words = translate('panels.surface.summary', {
    iteration: iterate.iteration,
    loss: numberToText(iterate.loss),
    m: numberToText(iterate.m),
    b: numberToText(iterate.b),
    gradientM: numberToText(iterate.gradient.m),
    gradientB: numberToText(iterate.gradient.b),
    minimum: minimumSentence(problemOf(state.experiment)),
  });
  // From a start beyond the numbers there is no step to speak of, and no level line.
  const beyond = beyondNumbers(state.experiment);
  const drawn = beyond === undefined ? surfaceWords(state) : [beyond];
  return joinSentences(words, ...drawn.map(wordsOf), otherRunSentence('mistake.inSurface', state));
}

/** The surface in words, for those who do not see it. */
export function SurfaceSummary() {
  const text = useSettled(summary);
  return (
    <p className="visually-hidden" id="surface-summary">
      {text}
    </p>
  );
}
