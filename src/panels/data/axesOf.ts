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
  { preset, titles }: Pick<DataSet, 'preset' | 'titles'>,
): { readonly x: Axis; readonly y: Axis } {
  const titleOf = (axis: 'x' | 'y'): string => {
    const own = titles?.[axis] ?? '';
    return own === '' ? translate(`presets.${preset}.${axis}` as MessageId) : own;
  };
  return {
    x: linearAxis(x, titleOf('x'), ticks),
    y: linearAxis(y, titleOf('y'), ticks),
  };
}
