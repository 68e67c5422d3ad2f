import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { presets, type PresetId } from '../../../src/regression/presets.ts';
import { fittedAxes } from '../../../src/store/dataAxes.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { loadPreset } from '../../../src/store/loadPreset.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { usualRate } from '../../../src/store/usualRate.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { labelFaults } from './labelFaults.ts';
import { stateAt } from './picture.ts';
import { someOf } from '../../support/someOf.ts';

// A panel on a desk, one on a phone, a stage, and one on a projector: pixels, weight, type.
const sizes = [
  [250, 290, 1, 12],
  [330, 200, 1, 12],
  [700, 430, 1.2, 14],
  [1000, 560, 2, 20],
] as const;

// Each step, and the lines at which it comes to its own figure.
const places = [
  ...beatNames.map((beat) => [beat, 1] as const),
  ['loss', 2],
  ['inner', 2],
  ['chain-rule', 4],
] as const;

async function experimentOf(preset: PresetId): Promise<Experiment> {
  const observations = await loadPreset(preset);
  const experiment = {
    ...stateAt().experiment,
    start: [0, 0],
    data: { preset, observations },
  };
  return { ...experiment, learningRate: usualRate(experiment) };
}

function statesOf(experiment: Experiment): readonly AppState[] {
  const { view } = stateAt();
  return places.flatMap(([beat, line]) =>
    [0, 8].flatMap((iteration) =>
      ([2, 'all'] as const).map((chosen) =>
        stateAt({
          experiment,
          cursor: { iteration, beat, line },
          view: { ...view, chosen, leastSquaresShown: 'on' },
        }),
      ),
    ),
  );
}

const inOrder = presets.map(({ id }, order) => [id, order] as const);

describe.each(inOrder)('the labels among %s', (preset, order) => {
  it.each(someOf(sizes, 2, order))(
    'lie on no mark at any step: %i × %i',
    async (width, height, weight, type) => {
      const experiment = await experimentOf(preset);
      const { x, y } = fittedAxes(experiment.data.observations);
      const area = { left: 40, top: 10, width, height };
      const frame = { scales: plotScales(area, x, y, 'linear', type), weight };
      const found: string[] = [];
      for (const state of statesOf(experiment)) {
        const moment = {
          working: shownIterate(state).at,
          gathered: 1,
          focused: false,
          handled: true,
        };
        const marks = dataMarks(pictureOf(state, moment), frame);
        const placed = placeLabels(frame, marks, estimatedWidth);
        const { beat, iteration } = state.cursor;
        found.push(
          ...labelFaults(frame, marks, placed).map((fault) => `${beat} at ${iteration}: ${fault}`),
        );
        // Where there is room, what names a figure is always there; signs and lists may be left out.
        const missing = marks.filter(
          (mark) => mark.shape === 'label' && mark.leader === true && !placed.has(mark),
        );
        if (width >= 700 && state.view.chosen !== 'all')
          found.push(...missing.map(() => `${beat} at ${iteration}: a label is missing`));
      }
      expect(found).toStrictEqual([]);
    },
  );
});
