import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { AppState } from '../../../store/appState.ts';
import { beyondNumbers } from '../../../store/ending.ts';
import { isRunning, shownIterate } from '../../../store/selectors.ts';
import { hasNoNumber } from '../../../store/shownLoss.ts';
import { parameterNames } from '../../../store/shownParameters.ts';
import { plotScales } from '../../../ui/plot/plotScales.ts';
import { plainName } from '../../shared/parameterLook.ts';
import { saidBy } from '../../shared/saidBy.ts';
import { joinSentences, wordsOf } from '../../shared/sentences.ts';
import { sliceMarks } from './sliceMarks.ts';
import { slicePicture } from './slicePicture.ts';
import { sliceWindowOf } from './sliceWindow.ts';

// Words do not hang on the size of a picture; any will do.
const anySize = { left: 0, top: 0, width: 600, height: 400 };

/** Where the other parameters are held, in words; an empty text when there is none. */
export function heldWords(state: AppState, shown: readonly number[]): string {
  const { at } = shownIterate(state);
  const held = parameterNames(state)
    .map((name, slot) => ({ name, slot }))
    .filter(({ slot }) => !shown.includes(slot))
    .map(({ name, slot }) => `${plainName(name)} = ${numberToText(at[slot] ?? 0)}`);
  return held.length === 0 ? '' : translate('panels.surface.held', { held: held.join(', ') });
}

/** The curve of the loss over one parameter in words, for those who do not see it. */
export function sliceSummary(state: AppState): string {
  if (isRunning(state)) return '';
  const window = sliceWindowOf(state);
  const picture = slicePicture(state, shownIterate(state).at, window);
  const { moving, current, slope } = picture;
  const { at } = shownIterate(state);
  if (hasNoNumber(state))
    return joinSentences(
      translate('panels.slice.noNumber', {
        name: moving.name,
        at: numberToText(at[moving.slot] ?? 0),
      }),
      wordsOf({ id: 'notices.modelWithoutNumber' }),
    );
  const words = translate('panels.slice.summary', {
    name: moving.name,
    iteration: shownIterate(state).iteration,
    at: numberToText(current.at),
    loss: numberToText(current.loss),
  });
  const tangent =
    slope === undefined ? '' : translate('panels.slice.tangent', { slope: numberToText(slope) });
  const beyond = beyondNumbers(state.experiment);
  const frame = { scales: plotScales(anySize, window.x, window.y, 'linear', 12), weight: 1 };
  const drawn =
    beyond === undefined
      ? sliceMarks({ ...picture, lit: undefined }, frame).flatMap(saidBy)
      : [beyond];
  return joinSentences(words, tangent, heldWords(state, [moving.slot]), ...drawn.map(wordsOf));
}
