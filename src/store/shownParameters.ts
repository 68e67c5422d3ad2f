import type { MapPlace } from '../model/surface.ts';
import type { AppState } from './appState.ts';
import { modelOfExperiment } from './model.ts';

/** The parameters over which the loss is drawn, by their slots: two for a map, one for a curve. */
export interface ShownParameters {
  readonly across: number;
  readonly up: number | undefined;
}

/** The names of the parameters, in their order, as they are typed. */
export function parameterNames({ experiment }: Pick<AppState, 'experiment'>): readonly string[] {
  return modelOfExperiment(experiment).parameters.map(({ name }) => name);
}

/** The slot of a parameter by its name in small letters; −1 for none. */
function slotOf(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.findIndex((each) => each.toLowerCase() === name);
}

/** What decides over which parameters the loss is drawn. */
interface OverState extends Pick<AppState, 'experiment'> {
  readonly view: Pick<AppState['view'], 'over' | 'parameter'>;
}

/** Where nobody has chosen: the first two, or the first and that of which the lines speak. */
export function usualParameters({ experiment, view }: OverState): ShownParameters {
  const last = parameterNames({ experiment }).length - 1;
  if (last < 1) return { across: 0, up: undefined };
  return { across: 0, up: Math.min(Math.max(view.parameter - 1, 1), last) };
}

/** Over which parameters the loss is drawn: those that the view names, or else the usual ones. */
export function shownParameters(state: OverState): ShownParameters {
  const names = parameterNames(state);
  const usual = usualParameters(state);
  if (state.view.over === '') return usual;
  const [across = -1, up] = state.view.over.split(',').map((name) => slotOf(names, name));
  return across < 0 || up === -1 || across === up ? usual : { across, up };
}

/** A vector over the parameters as a place of the picture. */
export function placeOver(
  { across, up = across }: ShownParameters,
  at: ArrayLike<number>,
): MapPlace {
  return { across: at[across] ?? 0, up: at[up] ?? 0 };
}
