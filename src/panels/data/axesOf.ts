import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import type { DataAxes } from '../../store/axesField.ts';
import type { DataSet } from '../../store/experiment.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { linearAxis } from '../shared/axis.ts';

const ticks = 6;

/** The axes of the picture with what the data set calls them, x across and y upwards. */
export function axesOf(
  { x, y }: DataAxes,
  preset: DataSet['preset'],
): { readonly x: Axis; readonly y: Axis } {
  return {
    x: linearAxis(x, translate(`presets.${preset}.x` as MessageId), ticks),
    y: linearAxis(y, translate(`presets.${preset}.y` as MessageId), ticks),
  };
}
