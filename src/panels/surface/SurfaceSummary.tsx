import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { beyondNumbers } from '../../store/ending.ts';
import type { AppState } from '../../store/appState.ts';
import { isOnPlateau } from '../../store/localCurvature.ts';
import { isRunning, shownIterate } from '../../store/selectors.ts';
import { problemOf } from '../../store/problem.ts';
import { hasNoNumber, shownMinimum } from '../../store/shownLoss.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import { plainName } from '../shared/parameterLook.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { joinSentences, wordsOf } from '../shared/sentences.ts';
import { heldWords, sliceSummary } from './slice/sliceWords.ts';
import { surfaceWords } from './surfaceWords.ts';

function placeIn(at: ArrayLike<number>, names: readonly string[]): string {
  return names.map((name, slot) => `${name} = ${numberToText(at[slot] ?? 0)}`).join(', ');
}

/** Where the loss is least, or least of all places near the start. */
function minimumSentence(state: AppState, names: readonly string[]): string {
  const { objective, observations } = problemOf(state.experiment);
  const { quadratic } = objective;
  if (observations.length === 0) return translate('panels.surface.minimumNone');
  if (quadratic !== undefined && quadratic.rank < objective.size)
    return translate('panels.surface.minimumValley');
  const found = shownMinimum(state.experiment);
  if (found === undefined)
    return translate(`panels.surface.${isOnPlateau(state) ? 'minimumFlat' : 'minimumUnknown'}`);
  return translate(`panels.surface.${quadratic === undefined ? 'minimumFound' : 'minimumLeast'}`, {
    loss: numberToText(found.loss),
    place: placeIn(found.at, names),
  });
}

function summary(state: AppState): string {
  if (isRunning(state)) return '';
  const { across, up } = shownParameters(state);
  if (up === undefined) return sliceSummary(state);
  const iterate = shownIterate(state);
  const names = parameterNames(state).map(plainName);
  const named = { across: names[across] ?? '', up: names[up] ?? '' };
  const place = placeIn(iterate.at, names);
  // From a start beyond the numbers there is no step to speak of, and no level line.
  const beyond = beyondNumbers(state.experiment);
  const drawn = (beyond === undefined ? surfaceWords(state) : [beyond]).map(wordsOf);
  if (hasNoNumber(state))
    return joinSentences(
      translate('panels.surface.summaryNoNumber', { ...named, place }),
      ...drawn,
    );
  return joinSentences(
    translate('panels.surface.summary', {
      iteration: iterate.iteration,
      loss: numberToText(iterate.loss),
      place,
      ...named,
      gradient: Array.from(iterate.slopes, (slope) => numberToText(slope)).join(', '),
    }),
    heldWords(state, [across, up]),
    minimumSentence(state, names),
    ...drawn,
    otherRunSentence('mistake.inSurface', state),
  );
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
