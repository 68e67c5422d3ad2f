import { describe, expect, it } from 'vitest';
import { surfaceView, zooms } from '../../../src/panels/surface/surfaceView.ts';
import type { Parameters } from '../../../src/regression/parameters.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { problemOf, trajectoryOf } from '../../../src/store/selectors.ts';

describe('the map of the loss of no points', () => {
  const viewFrom = (start: Parameters, zoom: (typeof zooms)[number]) => {
    const data = { preset: 'empty', observations: [] } as const;
    const experiment = { ...defaultExperiment, data, start };
    return surfaceView(zoom, problemOf(experiment), trajectoryOf(experiment), 0);
  };

  it.each(zooms)('has a plain range around the start: %s', (zoom) => {
    expect(viewFrom({ m: 0, b: 0 }, zoom)).toStrictEqual({ m: [-1, 1], b: [-1, 1] });
    expect(viewFrom({ m: 3, b: -20 }, zoom)).toStrictEqual({ m: [2, 4], b: [-21, -19] });
  });
});

describe('the map of the loss when the start is the minimum', () => {
  it('has a plain range too, in which m tilts the line as much as b lifts it', () => {
    const data = { preset: 'custom', observations: [{ x: 100, y: 0 }] } as const;
    const experiment = { ...defaultExperiment, data, start: { m: 0, b: 0 } };
    const view = surfaceView('all', problemOf(experiment), trajectoryOf(experiment), 0);
    expect(view).toStrictEqual({ m: [-0.01, 0.01], b: [-1, 1] });
  });
});
