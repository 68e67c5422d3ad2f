import { translate } from '../../../i18n/translate.ts';
import type { AppState } from '../../../store/appState.ts';
import { parameterNames, shownParameters } from '../../../store/shownParameters.ts';
import type { Axis } from '../../../ui/plot/axis.ts';
import { linearAxis } from '../../shared/axis.ts';
import { heldTitle } from '../../shared/heldTitle.ts';
import type { SliceWindow } from './sliceWindow.ts';

const ticks = 5;

/** What stands at the axis of the parameter: its name, and which others are held. */
export function acrossTitle(state: AppState): string {
  const { across } = shownParameters(state);
  return heldTitle(parameterNames(state), across, [across]);
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
