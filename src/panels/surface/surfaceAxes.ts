import { translate } from '../../i18n/translate.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { linearAxis } from '../shared/axis.ts';
import type { SurfaceWindow } from './surfaceWindow.ts';

const ticks = 5;

/** The axes of the map: the slope across, the intercept upwards; `scaled` where both belong to z. */
export function surfaceAxes(
  { m, b }: SurfaceWindow,
  scaled: boolean,
): { readonly m: Axis; readonly b: Axis } {
  return {
    m: linearAxis(m, translate(scaled ? 'panels.surface.mScaled' : 'panels.surface.m'), ticks),
    b: linearAxis(b, translate(scaled ? 'panels.surface.bScaled' : 'panels.surface.b'), ticks),
  };
}
