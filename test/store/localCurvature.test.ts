import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/store/appState.ts';
import { defaultExperiment, type Experiment } from '../../src/store/experiment.ts';
import { curvatureAtStart, localCurvature } from '../../src/store/localCurvature.ts';

const at = (change: Partial<Experiment>) =>
  localCurvature({ ...initialState, experiment: { ...defaultExperiment, ...change } });

describe('the curvature where the run is', () => {
  it('is the second derivative of the loss over one parameter', () => {
    // L = (1/5) Σ (m x − y)² over x = 1 … 5 bends by (2/5) (1 + 4 + 9 + 16 + 25) = 22.
    expect(at({ model: 'origin', start: [0] })).toBeCloseTo(22, 12);
  });

  it('is the larger eigenvalue of the curvature over two', () => {
    // Of the line it is (2/5) ((55, 15), (15, 5)), with the eigenvalues (2/5) (30 ± √850).
    expect(at({})).toBeCloseTo(0.4 * (30 + Math.sqrt(850)), 10);
  });

  it('is not there without points', () => {
    const data = { preset: 'custom', observations: [] } as const;
    expect(at({ model: 'origin', start: [0], data })).toBeUndefined();
  });

  it('is known for the start, wherever the run is', () => {
    const model = { model: 'origin', start: [3] } as const;
    expect(curvatureAtStart({ ...defaultExperiment, ...model })).toBeCloseTo(22, 12);
    expect(
      curvatureAtStart({ ...defaultExperiment, data: { preset: 'custom', observations: [] } }),
    ).toBeUndefined();
  });
});
