import type { Observation } from '../../regression/observation.ts';
import type { PresetId } from '../../regression/presets.ts';
import { defaultCursor } from '../cursor.ts';
import type { AxisTitles, DataSet } from '../experiment.ts';
import { axesAfter, shownAxes } from '../dataAxes.ts';
import { withExperiment } from '../history.ts';
import { appStore } from '../appStore.ts';
import { usualStart } from '../model.ts';
import { withoutKinds } from '../notices.ts';
import { sameObservations } from '../sameExperiment.ts';
import { usualRate } from '../usualRate.ts';

function isFinitePoint({ x, x2 = 0, y }: Observation): boolean {
  return Number.isFinite(x) && Number.isFinite(x2) && Number.isFinite(y);
}

// Points changed one by one keep the iteration: the path follows, and one sees what would be.
function editObservations(
  edit: (observations: readonly Observation[]) => readonly Observation[],
): void {
  appStore.setState((state) => {
    const { data } = state.experiment;
    const observations = edit(data.observations);
    if (sameObservations(observations, data.observations)) return {};
    // Dragged back to where it was, a preset is the preset again.
    const before = state.gesture?.experiment.data;
    const { titles } = data;
    const edited: DataSet =
      before !== undefined && sameObservations(observations, before.observations)
        ? before
        : { preset: 'custom', observations, ...(titles && { titles }) };
    const experiment = { ...state.experiment, data: edited };
    const changes = withExperiment(state, experiment);
    // During a drag they stay; its end is the change.
    if (state.gesture !== undefined) return changes;
    const axes = axesAfter(shownAxes(state), data.observations, experiment);
    return { ...changes, view: { ...state.view, axes } };
  });
}

/** The numbers of a point alone: of a point with one input no second one. */
function bare({ x, x2, y }: Observation): Observation {
  return x2 === undefined ? { x, y } : { x, x2, y };
}

/** Adds a point at the end. One that is not finite changes nothing. */
export function addObservation(point: Observation): void {
  if (!isFinitePoint(point)) return;
  editObservations((observations) => [...observations, bare(point)]);
}

/**
 * Puts a point elsewhere; a second input that is not given stays. A place that is not finite, or an index outside,
 * changes nothing.
 */
export function moveObservation(index: number, point: Observation): void {
  if (!isFinitePoint(point)) return;
  editObservations((observations) =>
    observations.map((observation, at) =>
      at === index ? { ...observation, ...bare(point) } : observation,
    ),
  );
}

/** Removes a point. The chosen point stays the same one where it can. */
export function deleteObservation(index: number): void {
  editObservations((observations) => observations.filter((_, at) => at !== index));
  appStore.setState(({ view }) =>
    typeof view.chosen === 'number' && view.chosen > index
      ? { view: { ...view, chosen: view.chosen - 1 } }
      : {},
  );
}

function beginWith(data: DataSet): void {
  appStore.setState((state) => {
    const chosen = {
      ...state.experiment,
      data,
      scaling: 'none',
      start: usualStart(state.experiment.model),
    } as const;
    const experiment = { ...chosen, learningRate: usualRate(chosen) };
    return {
      ...withExperiment(state, experiment, defaultCursor),
      view: { ...state.view, chosen: state.view.chosen === 'all' ? 'all' : 'auto', axes: 'fit' },
      playing: false,
      // What was wrong with other points.
      notices: withoutKinds(state.notices, ['data']),
    };
  });
}

/**
 * Begins anew with a preset: iteration 0 from (0, 0), x as it is, the learning rate that suits it.
 * The loss convention and the method stay.
 */
export function choosePreset(id: PresetId, observations: readonly Observation[]): void {
  beginWith({ preset: id, observations });
}

/** Begins anew, as with a preset, with the points of a table and the titles of its columns. */
export function chooseOwnPoints(observations: readonly Observation[], titles?: AxisTitles): void {
  // The same list where nothing is left out: what is known of it already stays known.
  const points = observations.every(isFinitePoint)
    ? observations
    : observations.filter(isFinitePoint);
  beginWith({ preset: 'custom', observations: points, ...(titles && { titles }) });
}

/** Puts other points in place of all, at iteration 0. Points that are not finite are left out. */
export function replaceObservations(observations: readonly Observation[]): void {
  appStore.setState((state) => {
    const points = observations.filter(isFinitePoint).map(bare);
    const data: DataSet = sameObservations(points, state.experiment.data.observations)
      ? state.experiment.data
      : { preset: 'custom', observations: points };
    return {
      ...withExperiment(state, { ...state.experiment, data }, defaultCursor),
      view: { ...state.view, axes: 'fit' },
      playing: false,
    };
  });
}
