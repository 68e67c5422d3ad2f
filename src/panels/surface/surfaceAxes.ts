import { translate } from '../../i18n/translate.ts';
import type { AppState } from '../../store/appState.ts';
import { builtInNamed } from '../../store/model.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { linearAxis } from '../shared/axis.ts';
import { heldTitle } from '../shared/heldTitle.ts';
import { plainName } from '../shared/parameterLook.ts';
import type { SurfaceWindow } from './windowParts.ts';

const ticks = 5;

/** Whether the map is over what is called slope and intercept. */
function isOfLine(state: AppState): boolean {
  const { across, up } = shownParameters(state);
  const [first, second] = builtInNamed(state.experiment.model)?.called ?? [];
  return first === 'slope' && second === 'intercept' && across === 0 && up === 1;
}

/** What stands at the axes of the map; `scaled` where both belong to z. Which others are held stands across. */
export function surfaceTitles(state: AppState): { readonly m: string; readonly b: string } {
  const names = parameterNames(state);
  const { across, up = across } = shownParameters(state);
  if (isOfLine(state)) {
    const scaled = state.experiment.scaling === 'standard';
    return {
      m: translate(scaled ? 'panels.surface.mScaled' : 'panels.surface.m'),
      b: translate(scaled ? 'panels.surface.bScaled' : 'panels.surface.b'),
    };
  }
  return { m: heldTitle(names, across, [across, up]), b: plainName(names[up] ?? '') };
}

/** What the map is called. */
export function surfaceLabel(state: AppState): string {
  if (isOfLine(state)) return translate('panels.surface.plot');
  const names = parameterNames(state);
  const { across, up = across } = shownParameters(state);
  const [first = '', second = ''] = [names[across], names[up]].map((name) => plainName(name ?? ''));
  return translate('panels.surface.plotOther', { across: first, up: second });
}

/** The axes of the map: one parameter across, the other upwards. */
export function surfaceAxes(
  { m, b }: SurfaceWindow,
  titles: { readonly m: string; readonly b: string },
): { readonly m: Axis; readonly b: Axis } {
  return { m: linearAxis(m, titles.m, ticks), b: linearAxis(b, titles.b, ticks) };
}
