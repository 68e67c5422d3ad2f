import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { penaltyIds } from '../../../src/model/penalty.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { defaultCursor } from '../../../src/store/cursor.ts';
import { defaultExperiment, type Experiment, isPlainLine } from '../../../src/store/experiment.ts';
import { encodeIterations } from '../../../src/store/formats/iterationsFile.ts';
import { decodeLink, encodeLink } from '../../../src/store/formats/link.ts';
import { decodeRun, encodeRun } from '../../../src/store/formats/runFile.ts';
import { modelOfExperiment, outcomeFault, startOf } from '../../../src/store/model.ts';
import { defaultView } from '../../../src/store/view.ts';
import { anyExperiment, anyNumber } from '../arbitraries.ts';
import { appState, beginApp } from '../app.ts';

beforeEach(() => {
  beginApp();
});

const anyModel = fc.constantFrom(
  ...builtInModels.map(({ id }) => id),
  'a*exp(-k*x) + c',
  'a e^{-k x}+ |x| θ',
  'w_1 x_1^2 + √(x_2) − b/2',
  'p σ(q x)',
);

/** An experiment with any model, from any start. */
const anyModelled: fc.Arbitrary<Experiment> = fc
  .tuple(anyExperiment, anyModel, fc.constantFrom(...penaltyIds), fc.boolean())
  .chain(([experiment, model, each, hasSecond]) => {
    const size = modelOfExperiment({ model }).parameters.length;
    const observations = experiment.data.observations.map(({ x, y }) =>
      hasSecond ? { x, x2: y / 2 + 0, y } : { x, y },
    );
    return fc.array(anyNumber, { minLength: size, maxLength: size }).map((start) => ({
      ...experiment,
      data: { ...experiment.data, observations },
      model,
      each,
      scaling: isPlainLine({ model, each }) ? experiment.scaling : ('none' as const),
      start,
    }));
  });

describe('any model', () => {
  it('reads back from its link', async () => {
    await fc.assert(
      fc.asyncProperty(anyModelled, async (experiment) => {
        const link = encodeLink(experiment, defaultCursor, defaultView);
        const read = await decodeLink(link);
        // The log loss is told of where the y are no outcomes, and kept.
        const told = outcomeFault(experiment) === undefined ? [] : ['notices.linkLog'];
        expect(read.faults.map(({ id }) => id)).toEqual(told);
        expect(read.experiment).toEqual(experiment);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back from its file', () => {
    fc.assert(
      fc.property(anyModelled, (experiment) => {
        beginApp({ experiment });
        expect(decodeRun(encodeRun(appState()))).toMatchObject({
          ok: true,
          experiment,
          faults: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the keys of a model', () => {
  it('are as one would type them', async () => {
    const { experiment, faults } = await decodeLink(
      'model=a*exp(k*x)&start=k:0,5;a:2&each=absolute&points=1,2;3,4',
    );
    expect(faults).toEqual([]);
    expect(experiment).toMatchObject({ model: 'exponential', each: 'absolute' });
    expect([...startOf(experiment)]).toStrictEqual([2, 0.5]);
    const link = encodeLink(experiment, defaultCursor, defaultView);
    expect(link).toContain('&model=exponential&each=absolute&start=a:2;k:0.5&rate=');
  });

  it('tell of a log loss for what is no outcome, with the point', async () => {
    const { experiment, faults } = await decodeLink('model=logistic&each=log&points=1,0;2,2.5;3,1');
    expect(experiment.each).toBe('log');
    expect(faults).toEqual([
      { id: 'notices.linkLog', values: { key: 'each', value: 'log', point: 2, y: '2.5' } },
    ]);
    expect((await decodeLink('model=logistic&each=log&points=1,0;2,1')).faults).toEqual([]);
  });

  it('know two inputs, and the usual start of a model', async () => {
    const { experiment, faults } = await decodeLink('model=plane&points=1,2,3;4,5,6');
    expect(faults).toEqual([]);
    expect(experiment.data.observations).toEqual([
      { x: 1, x2: 2, y: 3 },
      { x: 4, x2: 5, y: 6 },
    ]);
    expect((await decodeLink('model=sine')).experiment.start).toEqual([1, 1, 0, 0]);
  });

  it('write a plus sign so that no program takes it for a blank', () => {
    const experiment = { ...defaultExperiment, model: 'a*x + c*x^4', start: [1, 2] };
    const link = encodeLink(experiment, defaultCursor, defaultView);
    expect(link).toContain('model=a*x%20%2B%20c*x%5E4&start=a:1;c:2&');
  });

  it('name what is wrong with a formula and where, and take the line', async () => {
    const { experiment, faults } = await decodeLink('model=a*(x&m=3');
    expect(faults).toEqual([
      {
        id: 'notices.linkModel',
        values: { key: 'model', value: 'a*(x', place: 3, reason: 'not_closed' },
      },
    ]);
    expect(experiment).toMatchObject({ model: 'line', start: [3, 0] });
    const none = await decodeLink('model=x^2');
    expect(none.faults).toMatchObject([{ values: { place: 1, reason: 'no_parameter' } }]);
  });

  it('name a start that the model does not have', async () => {
    const { experiment, faults } = await decodeLink('model=exponential&start=a:3;q:1;k:zero');
    expect(faults.map(({ values }) => values)).toEqual([
      { key: 'start', value: 'q:1' },
      { key: 'start', value: 'k:zero' },
    ]);
    expect([...startOf(experiment)]).toStrictEqual([3, 0]);
  });
});

describe('the files of another model', () => {
  beforeEach(() => {
    const experiment = { ...defaultExperiment, model: 'exponential', start: [1, 0] };
    beginApp({ experiment: { ...experiment, learningRate: 0.001 } });
  });

  it('have its parameters by name in the table of iterations', () => {
    showIteration(1);
    const [header, first] = encodeIterations(appState()).split('\n');
    expect(header).toBe('iteration,a,k,loss,gradient_a,gradient_k,learning_rate');
    // Guesses 1, errors −1, −2, −4, −3, −5: (2/5)(−15), and with x: (2/5)(−1 − 4 − 12 − 12 − 25).
    expect(first).toBe('0,1,0,11,-6,-21.6,0.001');
  });

  it('say model and start by name', () => {
    const run = JSON.parse(encodeRun(appState())) as Record<string, unknown>;
    expect(run['experiment']).toMatchObject({ model: 'exponential', start: { a: 1, k: 0 } });
  });

  it('take the line where a file has no such model', () => {
    const run = JSON.parse(encodeRun(appState())) as { experiment: object };
    const text = JSON.stringify({ ...run, experiment: { ...run.experiment, model: 'a*(' } });
    const read = decodeRun(text);
    expect(read).toMatchObject({ ok: true, experiment: { model: 'line' } });
    expect(read.faults[0]).toMatchObject({ values: { part: 'model' } });
  });
});
