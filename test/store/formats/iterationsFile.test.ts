import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { chooseModel } from '../../../src/store/actions/model.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { chooseScaling, setLearningRate } from '../../../src/store/actions/experiment.ts';
import { encodeIterations } from '../../../src/store/formats/iterationsFile.ts';
import { shownIterate, shownIteration } from '../../../src/store/selectors.ts';
import { trajectoryOf } from '../../../src/store/problem.ts';
import { classExperiment } from '../arbitraries.ts';
import { beginApp, appState } from '../app.ts';
import { gradientOf, lossOf } from '../../support/line.ts';

beforeEach(() => {
  beginApp();
});

function rows(): readonly (readonly number[])[] {
  const lines = encodeIterations(appState()).trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(',').map(Number));
}

describe('the iterations file', () => {
  it('has a header and the rows up to the iteration on screen', () => {
    const text = encodeIterations(appState());
    expect(text.startsWith('iteration,m,b,loss,gradient_m,gradient_b,learning_rate\n0,0,0,')).toBe(
      true,
    );
    expect(text.endsWith(',0.05\n')).toBe(true);
    expect(text).not.toContain('\r');
    showIteration(12);
    expect(rows().map(([iteration]) => iteration)).toEqual(Array.from({ length: 13 }, (_, k) => k));
  });

  it('has nothing that a spreadsheet would take for a formula, whatever the columns of the points were called', () => {
    const { experiment } = appState();
    const titles = { x: '=cmd()', y: '@SUM(A1)' };
    const cellsOf = (scaling: 'none' | 'standard', model = 'line'): readonly string[] => {
      beginApp({ experiment: { ...experiment, data: { ...experiment.data, titles } } });
      chooseModel(model);
      chooseScaling(scaling);
      showIteration(1);
      return encodeIterations(appState()).trimEnd().split(/[,\n]/u);
    };
    const cells = [
      ...cellsOf('none'),
      ...cellsOf('standard'),
      ...builtInModels.flatMap(({ id }) => cellsOf('none', id)),
    ];
    // Names of parameters and numbers, and of those a minus is no formula.
    expect(cells.filter((cell) => !/^(?:[A-Za-z]\w*|-?\d[\d.e+-]*)$/u.test(cell))).toStrictEqual(
      [],
    );
  });

  it('has the numbers of the iterates exactly', () => {
    showIteration(7);
    const { at, loss: value, slopes, learningRate } = shownIterate(appState());
    expect(rows()[7]).toEqual([7, ...at, value, ...slopes, learningRate]);
  });

  it('is in the units of the data when x is scaled', () => {
    replaceObservations([
      { x: 100, y: 1 },
      { x: 120, y: 3 },
      { x: 150, y: 2 },
    ]);
    chooseScaling('standard');
    setLearningRate(0.2);
    showIteration(5);
    const { observations } = appState().experiment.data;
    for (const [
      ,
      m = Number.NaN,
      b = Number.NaN,
      value = Number.NaN,
      slopeM = Number.NaN,
      slopeB = Number.NaN,
    ] of rows()) {
      const expected = gradientOf(observations, 'mean', { m, b });
      expect(value).toBeCloseTo(lossOf(observations, 'mean', { m, b }), 9);
      expect(slopeM).toBeCloseTo(expected.m, 9);
      expect(slopeB).toBeCloseTo(expected.b, 9);
    }
    expect(rows()).toHaveLength(6);
  });

  it('holds what descent steps with when x is scaled, so that one can follow it by hand', () => {
    replaceObservations([
      { x: 100, y: 1 },
      { x: 120, y: 3 },
      { x: 150, y: 2 },
    ]);
    chooseScaling('standard');
    setLearningRate(0.2);
    showIteration(5);
    const [names = ''] = encodeIterations(appState()).split('\n');
    expect(names).toBe(
      'iteration,m,b,loss,gradient_m,gradient_b,learning_rate,m_z,b_z,gradient_m_z,gradient_b_z,x_mean,x_deviation',
    );
    const named = rows().map((row) =>
      Object.fromEntries(names.split(',').map((name, place) => [name, row[place] ?? Number.NaN])),
    ) as Record<string, number>[];
    for (const [k, row] of named.entries()) {
      expect(row['m']).toBeCloseTo(row['m_z']! / row['x_deviation']!, 12);
      expect(row['b']).toBeCloseTo(row['b_z']! - row['m']! * row['x_mean']!, 12);
      const next = named[k + 1] ?? {
        m_z: row['m_z']! - row['learning_rate']! * row['gradient_m_z']!,
        b_z: row['b_z']! - row['learning_rate']! * row['gradient_b_z']!,
      };
      expect(next['m_z']).toBe(row['m_z']! - row['learning_rate']! * row['gradient_m_z']!);
      expect(next['b_z']).toBe(row['b_z']! - row['learning_rate']! * row['gradient_b_z']!);
    }
    // x̄ = 123⅓, σ² = (23⅓² + 3⅓² + 26⅔²) / 3.
    expect(named[0]?.['x_mean']).toBeCloseTo(370 / 3, 12);
    expect(named[0]?.['x_deviation']).toBeCloseTo(20.548, 3);
  });

  it('reads back as the same numbers, whatever the run', () => {
    fc.assert(
      fc.property(classExperiment, fc.nat({ max: 40 }), (experiment, iteration) => {
        fc.pre(experiment.scaling === 'none');
        beginApp({ experiment });
        showIteration(iteration);
        const last = shownIteration(appState());
        expect(encodeIterations(appState())).toMatch(/^[a-z_,]+\n(?:[\d.e+,-]+\n)+$/u);
        const expected = Array.from({ length: last + 1 }, (_, k) => {
          const { at, loss: value, slopes } = trajectoryOf(experiment).iterateAt(k);
          return [k, ...at, value, ...slopes, experiment.learningRate].map((x) => x + 0);
        });
        expect(rows()).toEqual(expected);
      }),
    );
  });
});
