import { translate } from '../../i18n/translate.ts';
import type { SurfaceView } from '../../model/surface.ts';
import type { AppState } from '../../store/appState.ts';
import { builtInNamed } from '../../store/model.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { linearAxis } from '../shared/axis.ts';
import { heldTitle } from '../shared/heldTitle.ts';
import { plainName } from '../shared/parameterLook.ts';

const ticks = 5;

/** Whether the map is over what is called slope and intercept. */
function isOfLine(state: AppState): boolean {
  const { across, up } = shownParameters(state);
  const [first, second] = builtInNamed(state.experiment.model)?.called ?? [];
  return first === 'slope' && second === 'intercept' && across === 0 && up === 1;
}

/** What stands at the axes of the map; `scaled` where both belong to z. Which others are held stands across. */
export function surfaceTitles(state: AppState): { readonly across: string; readonly up: string } {
  const names = parameterNames(state);
  const { across, up = across } = shownParameters(state);
  if (isOfLine(state)) {
    const scaled = state.experiment.scaling === 'standard';
    return {
      across: translate(scaled ? 'panels.surface.mScaled' : 'panels.surface.m'),
      up: translate(scaled ? 'panels.surface.bScaled' : 'panels.surface.b'),
    };
  }
  return { across: heldTitle(names, across, [across, up]), up: plainName(names[up] ?? '') };
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
  { across, up }: SurfaceView,
  titles: { readonly across: string; readonly up: string },
): { readonly across: Axis; readonly up: Axis } {
  return { across: linearAxis(across, titles.across, ticks), up: linearAxis(up, titles.up, ticks) };
}
