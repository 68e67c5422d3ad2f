import { translate } from '../../../i18n/translate.ts';
import type { AppState } from '../../../store/appState.ts';
import { parameterNames } from '../../../store/shownParameters.ts';
import type { Axis } from '../../../ui/plot/axis.ts';
import { linearAxis } from '../../shared/axis.ts';
import { movingOf } from './slicePicture.ts';
import type { SliceWindow } from './sliceWindow.ts';

const ticks = 5;
// More names than this are not read in passing.
const mostNames = 3;

/** What stands at the axis of the parameter: its name, and which others are held. */
export function acrossTitle(state: AppState): string {
  const { slot, name } = movingOf(state);
  const held = parameterNames(state).filter((_name, other) => other !== slot);
  if (held.length === 0) return name;
  return held.length <= mostNames
    ? translate('panels.slice.across', { name, held: held.join(', ') })
    : translate('panels.slice.acrossMany', { name });
}

/** The axes of the curve: the parameter across, the loss upwards. The loss has no ticks where it cannot be. */
export function sliceAxes(
  { x, y }: SliceWindow,
  title: string,
): { readonly x: Axis; readonly y: Axis } {
  const loss = linearAxis(y, translate('panels.slice.loss'), ticks);
  return {
    x: linearAxis(x, title, ticks),
    y: { ...loss, ticks: y[1] > 0 ? loss.ticks.filter((tick) => tick >= 0) : loss.ticks },
  };
}
