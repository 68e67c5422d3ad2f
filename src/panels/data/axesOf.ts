import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { Observation } from '../../regression/observation.ts';
import type { AppState } from '../../store/appState.ts';
import type { DataAxes } from '../../store/axesField.ts';
import { fittedAxes, shownAxes } from '../../store/dataAxes.ts';
import type { DataSet } from '../../store/experiment.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { linearAxis } from '../shared/axis.ts';
import { type Across, acrossOf } from './fit.ts';

const ticks = 6;
const otherTitles = { guess: 'panels.data.guess', x2: 'panels.data.secondInput' } as const;

/** The second input as if it were the only one, to find axes for it. */
const bySecond = memoizeLast((observations: readonly Observation[]): readonly Observation[] =>
  observations.map(({ x2 = 0, y }) => ({ x: x2, y })),
);

const sameAxes = memoizeLast((x0: number, x1: number, y0: number, y1: number): DataAxes => ({
  x: [x0, x1],
  y: [y0, y1],
}));

/** The ranges of the picture: across is x, or of two inputs what the view says. */
export function pictureAxes(state: AppState): DataAxes {
  const shown = shownAxes(state);
  const across = acrossOf(state);
  if (across === 'x1') return shown;
  const { observations } = (state.gesture?.experiment ?? state.experiment).data;
  const x = across === 'guess' ? shown.y : fittedAxes(bySecond(observations)).x;
  return sameAxes(...x, ...shown.y);
}

/** The axes of the picture with what the data set calls them, x across and y upwards. */
export function axesOf(
  { x, y }: DataAxes,
  { preset, titles }: Pick<DataSet, 'preset' | 'titles'>,
  across: Across = 'x1',
): { readonly x: Axis; readonly y: Axis } {
  const titleOf = (axis: 'x' | 'y'): string => {
    const own = titles?.[axis] ?? '';
    return own === '' ? translate(`presets.${preset}.${axis}` as MessageId) : own;
  };
  return {
    x: linearAxis(x, across === 'x1' ? titleOf('x') : translate(otherTitles[across]), ticks),
    y: linearAxis(y, titleOf('y'), ticks),
  };
}
