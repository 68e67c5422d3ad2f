import type { PenaltyId } from '../../model/penalty.ts';
import type { Observation } from '../../regression/observation.ts';
import type { PresetId } from '../../regression/presets.ts';
import { appStore } from '../appStore.ts';
import { defaultCursor } from '../cursor.ts';
import { type DataSet, type Experiment, possibleScaling } from '../experiment.ts';
import { withExperiment } from '../history.ts';
import { readModel, usualStart } from '../model.ts';
import { usualRate } from '../usualRate.ts';

/** An experiment that begins anew: iteration 0, and the rate that suits. One change. */
function begin(change: Omit<Partial<Experiment>, 'learningRate'>): void {
  appStore.setState((state) => {
    const chosen = { ...state.experiment, ...change };
    const experiment = { ...chosen, scaling: possibleScaling(chosen, chosen.scaling) };
    return {
      ...withExperiment(
        state,
        { ...experiment, learningRate: usualRate(experiment) },
        { ...state.cursor, iteration: 0 },
      ),
      playing: false,
    };
  });
}

/**
 * Fits another model from its own start, at iteration 0: one that is built in, by its name, or a formula. A text
 * that is no model changes nothing.
 */
export function chooseModel(text: string): void {
  const read = readModel(text);
  if (!read.ok) return;
  begin({ model: read.name, start: usualStart(read.name) });
}

/** The same together with data that suit the model: one change. */
export function chooseModelWithData(
  text: string,
  preset: PresetId,
  observations: readonly Observation[],
): void {
  const read = readModel(text);
  if (!read.ok) return;
  const data: DataSet = { preset, observations };
  begin({ model: read.name, data, start: usualStart(read.name) });
  appStore.setState(({ view }) => ({
    cursor: defaultCursor,
    view: { ...view, chosen: view.chosen === 'all' ? 'all' : 'auto', axes: 'fit' },
  }));
}

/** Chooses what one point costs; start and model stay. */
export function chooseEach(each: PenaltyId): void {
  begin({ each });
}
