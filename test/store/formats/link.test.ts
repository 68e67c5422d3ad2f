import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fivePoints } from '../../../src/regression/presets.ts';
import { loadPreset } from '../../../src/store/loadPreset.ts';
import { defaultCursor } from '../../../src/store/cursor.ts';
import { methodIds } from '../../../src/descent/methods/method.ts';
import { defaultExperiment, type Method, methodOf } from '../../../src/store/experiment.ts';
import { decodeLink, encodeLink, isDamagedLink, isLink } from '../../../src/store/formats/link.ts';
import { usualRate } from '../../../src/store/usualRate.ts';
import { defaultView } from '../../../src/store/view.ts';
import { anyCursor, anyExperiment, anyLinkedView } from '../arbitraries.ts';

async function faultsOf(fragment: string): Promise<readonly unknown[]> {
  return (await decodeLink(fragment)).faults.map(({ id, values }) => [id, values]);
}

describe('encodeLink', () => {
  it('writes the experiment and the cursor in full, a preset by its name', () => {
    expect(encodeLink(defaultExperiment, defaultCursor, defaultView)).toBe(
      'v=1&data=five-points&m=0&b=0&rate=0.05&loss=mean&method=batch&scale=none&seed=1&k=0&beat=guess',
    );
  });

  it('writes of the view what is not the default, and points counted from 1', () => {
    const data = {
      preset: 'custom',
      observations: [
        { x: 1, y: 2.1 },
        { x: 1e21, y: -3e-7 },
      ],
    } as const;
    const view = { ...defaultView, theme: 'dark', chosen: 1, leastSquaresShown: 'off' } as const;
    expect(
      encodeLink({ ...defaultExperiment, data }, { iteration: 12, beat: 'error', line: 1 }, view),
    ).toBe(
      'v=1&points=1,2.1;1e21,-3e-7&m=0&b=0&rate=0.05&loss=mean&method=batch&scale=none&seed=1' +
        '&k=12&beat=error&theme=dark&point=2&leastsquares=off',
    );
  });
});

describe('decodeLink', () => {
  it('opens the first line when none is named, and writes a line only when it is another', async () => {
    const at = async (fragment: string): Promise<number> =>
      (await decodeLink(fragment)).cursor.line;
    expect(await at('k=1&beat=gradient')).toBe(1);
    expect(await at('k=1&beat=gradient&line=3')).toBe(3);
    const write = (line: number): string =>
      encodeLink(defaultExperiment, { iteration: 1, beat: 'inner', line }, defaultView);
    expect(write(1)).toMatch(/&beat=inner$/u);
    expect(write(4)).toMatch(/&beat=inner&line=4$/u);
  });

  it('gives back exactly what encodeLink was given', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyExperiment,
        anyCursor,
        anyLinkedView,
        async (experiment, cursor, view) => {
          const link = encodeLink(experiment, cursor, view);
          const decoded = await decodeLink(link);
          expect(decoded.faults).toEqual([]);
          expect(decoded.experiment).toEqual(experiment);
          expect(decoded.cursor).toEqual(cursor);
          expect({ ...defaultView, ...decoded.view }).toEqual(view);
          // Mail programs encode what they do not know.
          const encoded = `#${link.replaceAll(';', '%3B').replaceAll(',', '%2C')}`;
          expect(await decodeLink(encoded)).toEqual(decoded);
        },
      ),
    );
  });

  it('never fails, whatever it is given', async () => {
    const anyPiece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('v', 'points', 'm', 'rate', 'k', 'beat', 'point'), fc.string())
        .map((pair) => pair.join('=')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyPiece), async (pieces) => {
        const { experiment, cursor } = await decodeLink(pieces.join('&'));
        expect(experiment.learningRate).toBeGreaterThan(0);
        expect(Number.isInteger(cursor.iteration)).toBe(true);
      }),
    );
  });

  it('reads the example of the format', async () => {
    const { experiment, cursor, view, faults } = await decodeLink(
      '#v=1&points=1,2.1;2,2.9;3,4.2&m=0&b=0&rate=0.05&loss=mean&method=batch&k=12&beat=chain-rule',
    );
    expect(experiment).toEqual({
      ...defaultExperiment,
      data: {
        preset: 'custom',
        observations: [
          { x: 1, y: 2.1 },
          { x: 2, y: 2.9 },
          { x: 3, y: 4.2 },
        ],
      },
    });
    expect(cursor).toEqual({ iteration: 12, beat: 'chain-rule', line: 1 });
    expect(view).toEqual({});
    expect(faults).toEqual([]);
  });

  it('takes the default for a key that is missing', async () => {
    expect(await decodeLink('')).toEqual({
      experiment: defaultExperiment,
      cursor: defaultCursor,
      view: {},
      sceneAlone: false,
      faults: [],
    });
  });

  it.each([
    ['lesson=line-learns&scene=3', true],
    ['v=1&lesson=line-learns&theme=dark&layout=projector', true],
    ['lesson=line-learns&scene=3&k=2', false],
    ['lesson=line-learns&hide=data', false],
    ['lesson=none&scene=3', false],
    ['scene=3', false],
  ])('knows whether it names a scene and no state: %s', async (link, expected) => {
    expect(await decodeLink(link)).toMatchObject({ sceneAlone: expected, faults: [] });
  });

  it('loads a preset by name, with the rate that suits it', async () => {
    const { experiment } = await decodeLink('data=old-faithful');
    const observations = await loadPreset('old-faithful');
    const data = { preset: 'old-faithful', observations } as const;
    expect(experiment.data).toEqual(data);
    expect(experiment.learningRate).toBe(usualRate({ ...defaultExperiment, data }));
  });

  it('reads numbers as people write them, where they have one meaning', async () => {
    const { experiment, cursor, faults } = await decodeLink(
      'points=(1, 2.5), (2,-3)&m=−1,5&b=3×10²&rate=0,05&k=4,283&point=1&line=2',
    );
    expect(faults).toEqual([]);
    expect(experiment.data.observations).toEqual([
      { x: 1, y: 2.5 },
      { x: 2, y: -3 },
    ]);
    expect(experiment.start).toEqual([-1.5, 300]);
    expect(experiment.learningRate).toBe(0.05);
    expect(cursor).toMatchObject({ iteration: 4283, line: 2 });
    expect(await faultsOf('m=1,234')).toEqual([
      ['notices.linkValue', { key: 'm', value: '1,234' }],
    ]);
  });

  it('knows no points at all', async () => {
    const { experiment, faults } = await decodeLink('points=');
    expect(experiment.data).toEqual({ preset: 'custom', observations: [] });
    expect(faults).toEqual([]);
  });

  it('ignores keys it does not know', async () => {
    const { experiment, faults } = await decodeLink('colour=red&m=1&full&colour=blue&&=&b=3');
    expect(experiment.start).toEqual([1, 3]);
    expect(faults).toEqual([]);
  });

  it('takes the first of the same key, and names another that differs', async () => {
    const link = 'm=1&m=2&b=3&b=3';
    expect((await decodeLink(link)).experiment.start).toEqual([1, 3]);
    expect(await faultsOf(link)).toEqual([['notices.linkRepeated', { key: 'm', value: '2' }]]);
  });

  it('names what belongs to no key, and an end that is missing', async () => {
    expect(await faultsOf('m=1&2,3&rate:0.1&b=3')).toEqual([
      ['notices.linkStray', { value: '2,3' }],
      ['notices.linkStray', { value: 'rate:0.1' }],
    ]);
    expect(await faultsOf('m=1&k=12…')).toEqual([['notices.linkCut', undefined]]);
    expect(await faultsOf('m=1&k=12...')).toEqual([['notices.linkCut', undefined]]);
  });

  it.each([
    ['rate', '-3'],
    ['rate', '0'],
    ['rate', '1e999'],
    ['rate', ''],
    ['m', 'NaN'],
    ['b', '0x10'],
    ['loss', 'median'],
    ['method', 'magic'],
    ['scale', 'log'],
    ['seed', '-1'],
    ['k', '1.5'],
    ['k', '1000001'],
    ['beat', 'drum'],
    ['line', '0'],
    ['line', '1.5'],
    ['data', 'nowhere'],
    ['points', 'here'],
    ['theme', 'pink'],
    ['point', '0'],
    ['speed', 'warp'],
    ['lang', 'xx'],
  ])('names %s=%s and takes the default for it alone', async (key, value) => {
    const others = { m: '7', beat: 'square', [key]: value };
    const link = Object.entries(others)
      .map((pair) => pair.join('='))
      .join('&');
    const { experiment, cursor, faults } = await decodeLink(link);
    expect(faults).toEqual([{ id: 'notices.linkValue', values: { key, value } }]);
    expect(experiment).toEqual({
      ...defaultExperiment,
      start: [key === 'm' ? 0 : 7, 0],
    });
    expect(cursor).toEqual({ iteration: 0, beat: key === 'beat' ? 'guess' : 'square', line: 1 });
  });

  it('leaves out a pair that is none, names it, and keeps the others', async () => {
    const link = 'points=1,2;oops;3,4;5&rate=0.1';
    expect((await decodeLink(link)).experiment.data.observations).toEqual([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]);
    expect(await faultsOf(link)).toEqual([
      ['notices.linkPoint', { key: 'points', value: 'oops' }],
      ['notices.linkPoint', { key: 'points', value: '5' }],
    ]);
  });

  it.each(methodIds)('knows the method %s of the format', async (method) => {
    const { experiment, faults } = await decodeLink(`method=${method}`);
    expect(faults).toEqual([]);
    expect(experiment.method).toEqual(methodOf(method));
  });

  it('carries the settings of a method, and no others', async () => {
    const written = (method: Method): string =>
      encodeLink({ ...defaultExperiment, method }, defaultCursor, defaultView);
    expect(written(methodOf('momentum', { momentum: 0.5 }))).toContain(
      'method=momentum&momentum=0.5&scale',
    );
    expect(written(methodOf('minibatch', { size: 3, order: 'shuffled' }))).toContain(
      'method=minibatch&size=3&order=shuffled&scale',
    );
    const method = methodOf('adam', { beta1: 0, beta2: 0.99 });
    const { experiment } = await decodeLink(written(method));
    expect(experiment.method).toEqual(method);
    expect((await decodeLink('method=batch&momentum=0.5')).experiment.method).toEqual({
      kind: 'batch',
    });
  });

  it('takes the usual setting for one that is not possible, and says so', async () => {
    const { experiment, faults } = await decodeLink('method=nesterov&momentum=1');
    expect(experiment.method).toEqual(methodOf('nesterov'));
    expect(faults).toEqual([{ id: 'notices.linkValue', values: { key: 'momentum', value: '1' } }]);
    expect(await faultsOf('method=minibatch&size=1.5')).toEqual([
      ['notices.linkValue', { key: 'size', value: '1.5' }],
    ]);
  });

  it('begins Newton with a whole step, and others with a rate that suits them', async () => {
    const rateOf = async (link: string) => (await decodeLink(link)).experiment.learningRate;
    expect(await rateOf('method=newton')).toBe(1);
    expect(await rateOf('points=1,1;2,2;3,4&method=adam')).toBe(0.1);
    // Half of 2(1 + β)/λmax, rounded down, for points of which λmax is 11.1.
    expect(await rateOf('points=1,1;2,2;3,4&method=momentum')).toBe(0.1);
  });

  it('reads what it understands of another version, and says so', async () => {
    const { experiment, faults } = await decodeLink('v=2&m=4');
    expect(experiment.start[0]).toBe(4);
    expect(faults).toEqual([{ id: 'notices.linkVersion', values: { key: 'v', value: '2' } }]);
  });

  it('takes a lone percent sign as it stands', async () => {
    expect(await faultsOf('loss=50%')).toEqual([
      ['notices.linkValue', { key: 'loss', value: '50%' }],
    ]);
  });
});

describe('isDamagedLink', () => {
  it('knows a key of ours with something behind it that is no value', () => {
    expect(isDamagedLink('#points:1,2;2,3')).toBe(true);
    expect(isDamagedLink('#data%20five-points')).toBe(true);
    expect(isDamagedLink('#data')).toBe(false);
    expect(isDamagedLink('#data-sets')).toBe(false);
    expect(isDamagedLink('#colour:red')).toBe(false);
    expect(isDamagedLink('#points=1,2')).toBe(false);
  });
});

describe('isLink', () => {
  it('tells a link from a place on the page', () => {
    expect(isLink('#data=five-points')).toBe(true);
    expect(isLink('#layout=projector')).toBe(true);
    expect(isLink('#main')).toBe(false);
    expect(isLink('#colour=red')).toBe(false);
    expect(isLink('')).toBe(false);
  });
});

it('has the five points as its default', () => {
  expect(defaultExperiment.data.observations).toBe(fivePoints);
});
