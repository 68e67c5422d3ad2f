import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fivePoints } from '../../../src/regression/presets.ts';
import { replaceObservations } from '../../../src/store/actions/data.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { chooseScaling, setLearningRate, undo } from '../../../src/store/actions/experiment.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { openRunFile } from '../../../src/store/openRunFile.ts';
import { decodeRun, encodeRun } from '../../../src/store/formats/runFile.ts';
import { classExperiment } from '../arbitraries.ts';
import { beginApp, appState, snapshot } from '../app.ts';

beforeEach(() => {
  beginApp();
});

interface Results {
  readonly results: {
    readonly leastSquares: Readonly<Record<string, number | null>>;
    readonly stability: Readonly<Record<string, number | null>>;
  };
}

function results(): Results['results'] {
  return (JSON.parse(encodeRun(appState())) as Results).results;
}

function edited(change: Readonly<Record<string, unknown>>, top = {}): string {
  const run = JSON.parse(encodeRun(appState())) as { experiment: Record<string, unknown> };
  return JSON.stringify({ ...run, experiment: { ...run.experiment, ...change }, ...top });
}

describe('a run file', () => {
  it('gives back experiment, cursor and pictures exactly', () => {
    fc.assert(
      fc.property(classExperiment, fc.nat({ max: 50 }), (experiment, iteration) => {
        beginApp({ experiment });
        showIteration(iteration);
        changeView({ chosen: 2, lossScale: 'log' });
        const run = decodeRun(encodeRun(appState()));
        expect(run).toMatchObject({
          ok: true,
          experiment,
          cursor: appState().cursor,
          view: { chosen: 2, lossScale: 'log' },
          faults: [],
        });
      }),
    );
  });

  it('holds the points one to a line and nothing of the person at the screen', () => {
    changeView({ theme: 'dark' });
    const text = encodeRun(appState());
    const { x, y } = fivePoints[1]!;
    expect(text).toContain(`      [${x}, ${y}],\n`);
    expect(text).toContain('"format": "downhill-run",\n  "version": 1,');
    expect(text).not.toContain('dark');
  });

  it('holds the results that one works out by hand', () => {
    // x = 1, 3 and y = 1, 2: the line through both has slope 1/2. H = (2/2)[[10, 4], [4, 2]] has
    // trace 12 and determinant 4: λ = 6 ± √32.
    replaceObservations([
      { x: 1, y: 1 },
      { x: 3, y: 2 },
    ]);
    const { leastSquares, stability } = results();
    expect(leastSquares['m']).toBeCloseTo(0.5, 12);
    expect(leastSquares['b']).toBeCloseTo(0.5, 12);
    expect(leastSquares['loss']).toBeCloseTo(0, 12);
    expect(leastSquares['rSquared']).toBeCloseTo(1, 12);
    const small = 6 - Math.sqrt(32);
    const large = 6 + Math.sqrt(32);
    expect(stability['lambdaMin']).toBeCloseTo(small, 12);
    expect(stability['lambdaMax']).toBeCloseTo(large, 12);
    expect(stability['conditionNumber']).toBeCloseTo(large / small, 10);
    expect(stability['largestStableRate']).toBeCloseTo(2 / large, 12);
  });

  it('holds the line in the units of the data when x is scaled', () => {
    const { leastSquares } = results();
    chooseScaling('standard');
    expect(results().leastSquares['m']).toBeCloseTo(leastSquares['m']!, 12);
    expect(results().leastSquares['b']).toBeCloseTo(leastSquares['b']!, 12);
    expect(results().stability['lambdaMax']).toBeCloseTo(2, 12);
  });

  it('says what x is standardised with, and the line over z, only when x is scaled', () => {
    interface Standardised {
      readonly leastSquares: Readonly<Record<string, number>>;
    }
    const standardisedOf = (): Standardised | undefined =>
      (JSON.parse(encodeRun(appState())) as { results: { standardised?: Standardised } }).results
        .standardised;
    expect(standardisedOf()).toBeUndefined();
    chooseScaling('standard');
    // ŷ = 0.9 x + 1.3 with x̄ = 3, σ = √2.
    expect(standardisedOf()).toMatchObject({ mean: 3, deviation: Math.SQRT2 });
    const { m_z: m, b_z: b } = standardisedOf()?.leastSquares ?? {};
    expect(m).toBeCloseTo(0.9 * Math.SQRT2, 12);
    expect(b).toBeCloseTo(4, 12);
  });

  it('holds null for what is infinite or does not exist', () => {
    replaceObservations([]);
    expect(results()).toEqual({
      leastSquares: { m: null, b: null, loss: null, rSquared: null },
      stability: {
        lambdaMin: null,
        lambdaMax: null,
        conditionNumber: null,
        largestStableRate: null,
      },
    });
    replaceObservations([{ x: 2, y: 3 }]);
    expect(results().stability['conditionNumber']).toBeNull();
    expect(results().stability['lambdaMax']).toBeCloseTo(10, 12);
  });
});

describe('opening a run file', () => {
  it('is one undo step', async () => {
    const before = snapshot();
    setLearningRate(0.01);
    showIteration(5);
    const sent = snapshot();
    const text = encodeRun(appState());
    beginApp({ playing: true });
    expect(await openRunFile(text)).toBe(true);
    expect(snapshot()).toEqual(sent);
    expect(appState().playing).toBe(false);
    undo();
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['', 'notices.fileNotOurs'],
    ['x,y\n1,2\n', 'notices.fileNotOurs'],
    ['[]', 'notices.fileNotOurs'],
    ['{"format":"other"}', 'notices.fileNotOurs'],
    ['{"format":"downhill-run","version":1}', 'notices.fileNotOurs'],
    ['{"format":"downhill-run","experiment":{}}', 'notices.fileNotOurs'],
    ['{"format":"downhill-run","version":2,"experiment":{}}', 'notices.fileVersion'],
  ])('refuses %j and changes nothing', async (text, id) => {
    setLearningRate(0.01);
    const before = appState();
    expect(await openRunFile(text)).toBe(false);
    expect(appState().notices.map(({ message }) => message.id)).toEqual([id]);
    expect({ ...appState(), notices: [] }).toEqual(before);
  });

  it.each([
    ['learningRate', -1, '-1'],
    ['learningRate', '0.1', '"0.1"'],
    ['loss', 'median', '"median"'],
    ['start', { m: 1 }, '{"m":1}'],
    ['method', { kind: 'magic' }, '{"kind":"magic"}'],
    ['method', { kind: 'momentum', momentum: 2 }, '{"kind":"momentum","momentum":2}'],
    ['scaling', null, 'null'],
    ['seed', 1.5, '1.5'],
  ])('names %s when it is %j, and takes the default for it alone', (part, value, shown) => {
    const run = decodeRun(edited({ [part]: value }, { cursor: { iteration: 3, beat: 'loss' } }));
    expect(run).toMatchObject({
      ok: true,
      experiment: defaultExperiment,
      cursor: { iteration: 3, beat: 'loss' },
      faults: [{ id: 'notices.filePart', values: { part, value: shown } }],
    });
  });

  it('leaves out a point that is none, and names it', () => {
    const points = [[1, 2], [3, 'four'], [5, 6], [7]];
    const run = decodeRun(edited({ points }));
    expect(run).toMatchObject({
      experiment: {
        data: {
          preset: 'custom',
          observations: [
            { x: 1, y: 2 },
            { x: 5, y: 6 },
          ],
        },
      },
      faults: [
        { id: 'notices.filePoint', values: { part: 'points[1]', value: '[3,"four"]' } },
        { id: 'notices.filePoint', values: { part: 'points[3]', value: '[7]' } },
      ],
    });
  });

  it('does not call points by the name of a preset that are not its own', async () => {
    await openRunFile(edited({ points: [[1, 2]] }));
    expect(appState().experiment.data).toEqual({
      preset: 'custom',
      observations: [{ x: 1, y: 2 }],
    });
    await openRunFile(
      edited({ points: fivePoints.map(({ x, y }) => [x, y]), preset: 'five-points' }),
    );
    expect(appState().experiment.data.preset).toBe('five-points');
  });

  it('never fails, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (experiment, cursor) => {
        const run = decodeRun(
          JSON.stringify({ format: 'downhill-run', version: 1, experiment, cursor }),
        );
        expect(run.faults.length > 0 || run.ok).toBe(true);
      }),
    );
  });

  it('never fails, whatever is cut out of its text, put in or exchanged', () => {
    const text = encodeRun(appState());
    const edit = fc.record({
      at: fc.nat({ max: text.length }),
      cut: fc.nat({ max: 30 }),
      put: fc.oneof(fc.string({ unit: 'grapheme' }), fc.json({ maxDepth: 3 })),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        let changed = text;
        for (const { at, cut, put } of edits) {
          changed = changed.slice(0, at) + put + changed.slice(at + cut);
        }
        const run = decodeRun(changed);
        expect(run.ok ? run.experiment.learningRate : run.faults.length).toBeGreaterThan(0);
        for (const { values } of run.faults) {
          for (const value of Object.values(values ?? {})) {
            expect(String(value).length).toBeLessThan(100);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['an object without a text', '{"toString":1,"valueOf":1}', '{"toString":1,"valueOf":1}'],
    ['a deep one', '['.repeat(1e5) + ']'.repeat(1e5), '[[[[…]]]]'],
    ['a long one', `"${'9'.repeat(1e6)}"`, `"${'9'.repeat(59)}…`],
  ])('is refused with its version in a few characters: %s', (_, version, shown) => {
    const run = decodeRun(`{"format":"downhill-run","version":${version},"experiment":{}}`);
    expect(run).toStrictEqual({
      ok: false,
      faults: [{ id: 'notices.fileVersion', values: { version: shown } }],
    });
  });

  it('names a deep part in a few characters', () => {
    const deep = '['.repeat(1e5) + ']'.repeat(1e5);
    const run = decodeRun(
      `{"format":"downhill-run","version":1,"experiment":{"points":[[1,2],${deep}]}}`,
    );
    expect(run.faults).toStrictEqual([
      { id: 'notices.filePoint', values: { part: 'points[1]', value: '[[[[…]]]]' } },
    ]);
  });
});
