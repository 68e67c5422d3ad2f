import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { groundMarks, surfaceMarks, walkMarks } from '../../../src/panels/surface/surfaceMarks.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { problemOf, trajectoryOf } from '../../../src/store/problem.ts';
import { defaultView } from '../../../src/store/view.ts';
import { markAt } from '../../../src/ui/plot/marks/findMark.ts';
import type { Frame } from '../../../src/ui/plot/marks/mark.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import { mapOf, pictureOf, readLoss, shaped, stateWith } from './picture.ts';
import { lineAt, lossOf } from '../../support/line.ts';

const vertical = {
  preset: 'custom',
  observations: [
    { x: 2, y: 1 },
    { x: 2, y: 5 },
  ],
} as const;

/** At the last line of a step, unless it is another that is asked for. */
function at(iteration: number, beat: AppState['cursor']['beat'] = 'guess', line = 60) {
  return { cursor: { iteration, beat, line } };
}

function marksOf(state: AppState, frame: Frame = mapOf()) {
  return surfaceMarks(pictureOf(state), frame);
}

/** Whether a place of the plane lies in a region, by the even–odd rule. */
function isIn(x: readonly number[], y: readonly number[], m: number, b: number): boolean {
  let inside = false;
  for (let i = 0, j = x.length - 1; i < x.length; j = i, i += 1) {
    const [xi = 0, yi = 0, xj = 0, yj = 0] = [x[i], y[i], x[j], y[j]];
    if (yi > b !== yj > b && m < ((xj - xi) * (b - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The shade in which a place of the map is painted: that of the last region that holds it. */
function shadeAt(state: AppState, m: number, b: number, frame = mapOf()): number {
  const regions = shaped(groundMarks(pictureOf(state), frame), 'region');
  const top = regions.findLast(({ x, y }) => isIn(Array.from(x), Array.from(y), m, b));
  return top?.shade ?? Number.NaN;
}

describe('the ground', () => {
  it('is the brighter the lower it is, in the valley most of all', () => {
    const state = stateWith();
    const { observations } = problemOf(state.experiment);
    // From the minimum (0.9, 1.3) straight to the left.
    const places = [0.9, 0.7, 0.4, 0, -0.4, -0.9].map((m) => ({ m, b: 1.3 }));
    const losses = places.map((place) => lossOf(observations, 'mean', place));
    expect(losses).toEqual(losses.toSorted((one, other) => one - other));
    const shades = places.map(({ m, b }) => shadeAt(state, m, b));
    expect(shades).toEqual(shades.toSorted((one, other) => other - one));
    expect(shades[0]).toBeGreaterThan(0.9);
    expect(shades.at(-1)).toBeLessThan(0.5);
  });

  it('has a line where the loss has its number, for any loss and any axes', () => {
    for (const convention of ['sum', 'mean', 'half'] as const)
      for (const frame of [mapOf(), mapOf([0.5, 1.3], [1, 1.6]), mapOf([-40, 40], [-40, 40])]) {
        const state = stateWith({ loss: convention });
        const { observations } = problemOf(state.experiment);
        const marks = groundMarks(pictureOf(state), frame);
        const labels = shaped(marks, 'label').filter(({ texts }) => texts[0]?.startsWith('L = '));
        expect(labels.length).toBeGreaterThan(3);
        const said = labels.map(({ texts: [number = ''], of: [place] }) => ({
          shown: readLoss(number),
          there: lossOf(observations, convention, [Number(place?.x), Number(place?.y)]),
        }));
        for (const { shown, there } of said) expect(there / shown).toBeCloseTo(1, 2);
      }
  });

  it('is a valley between straight lines where all x are equal, the brightest in the middle', () => {
    const state = stateWith({ data: vertical });
    // At x = 2 the mean of y is 3: there 2 m + b = 3.
    const frame = mapOf([-2, 4], [-4, 6]);
    expect(shadeAt(state, 0, 3, frame)).toBeGreaterThan(0.9);
    expect(shadeAt(state, 2, -1, frame)).toBeGreaterThan(0.9);
    expect(shadeAt(state, 0, -3, frame)).toBeLessThan(0.7);
    expect(shadeAt(state, 3.5, 5.5, frame)).toBeLessThan(0.3);
  });

  it('is one even ground without points', () => {
    const state = stateWith({ data: { preset: 'empty', observations: [] } });
    expect(shaped(groundMarks(pictureOf(state), mapOf()), 'region')).toHaveLength(1);
  });
});

/** The places of the path on a map, gaps left out, from its start on. */
function pathPlaces(state: AppState, frame: Frame): readonly (readonly [number, number])[] {
  const curves = shaped(walkMarks(pictureOf(state), frame), 'curve').filter(
    ({ role }) => role === 'path',
  );
  return curves.flatMap(({ x, y, count }) =>
    Array.from({ length: count }, (_, index) => [x[index] ?? 0, y[index] ?? 0] as const),
  );
}

describe('the path', () => {
  it('goes through the iterates, whatever the axes are', () => {
    const state = stateWith({ learningRate: 0.06 }, at(12));
    const path = trajectoryOf(state.experiment);
    path.extendTo(12);
    const iterates = Array.from({ length: 13 }, (_, k) => lineAt(path, k));
    for (const frame of [mapOf(), mapOf([-10, 10], [-3, 30])]) {
      const places = pathPlaces(state, frame).map(([m, b]) =>
        placeOf(frame, { x: m, y: b }).map((pixel) => Math.round(pixel)),
      );
      for (const { m, b } of iterates)
        expect(places).toContainEqual(
          placeOf(frame, { x: m, y: b }).map((pixel) => Math.round(pixel)),
        );
    }
  });

  it('ends where the run is, and no step further', () => {
    for (const iteration of [0, 1, 3, 12]) {
      const state = stateWith({}, at(iteration));
      const { current } = pictureOf(state);
      const [line] = shaped(walkMarks(pictureOf(state), mapOf()), 'curve');
      const last = (line?.count ?? 0) - 1;
      expect([line?.x[last], line?.y[last]]).toEqual([current.across, current.up]);
    }
  });

  it('shows more of its steps when one goes nearer, whatever was drawn before', () => {
    const state = stateWith({ learningRate: 0.02 }, at(1500));
    const far = pathPlaces(state, mapOf([-50, 50], [-50, 50])).length;
    const near = pathPlaces(state, mapOf([0.8, 1], [1.2, 1.4])).length;
    expect(near).toBeGreaterThan(3 * far);
    expect(pathPlaces(state, mapOf([-50, 50], [-50, 50]))).toHaveLength(far);
  });

  it('fades where it is old, when it is long', () => {
    const method = { kind: 'point', order: 'shuffled' } as const;
    const strengths = (iteration: number) =>
      shaped(
        walkMarks(pictureOf(stateWith({ learningRate: 0.03, method }, at(iteration))), mapOf()),
        'curve',
      ).map(({ strength = 1 }) => strength);
    expect(strengths(12)).toEqual([1]);
    const long = strengths(2000);
    expect(long.length).toBeGreaterThan(3);
    expect(long).toEqual(long.toSorted((one, other) => one - other));
    expect(long[0]).toBeLessThan(0.5);
    expect(long.at(-1)).toBe(1);
  });

  it('has as few marks at a million iterations as at a thousand', () => {
    const method = { kind: 'point', order: 'shuffled' } as const;
    const state = (iteration: number) =>
      stateWith({ learningRate: 0.03, method }, at(iteration, 'update'));
    const size = (iteration: number) => {
      const marks = walkMarks(pictureOf(state(iteration)), mapOf());
      return marks.reduce((sum, mark) => sum + ('count' in mark ? mark.count : 1), 0);
    };
    expect(size(1_000_000)).toBeLessThan(2500);
    expect(size(1_000_000)).toBeLessThan(2.5 * size(1000));
  });

  it('of another run is drawn beside it in dashes, to a diamond', () => {
    const state = stateWith(
      { learningRate: 0.02 },
      { ...at(8), view: { ...defaultView, mistake: 'no-x' } },
    );
    const marks = walkMarks(pictureOf(state), mapOf());
    const dashed = shaped(marks, 'curve').find(({ dash }) => dash !== undefined);
    const diamond = shaped(marks, 'dot').find(({ form }) => form === 'diamond');
    expect(dashed?.x[0]).toBe(0);
    expect(diamond?.at.x).toBe(dashed?.x[dashed.count - 1]);
    expect(diamond?.at.x).not.toBe(lineAt(trajectoryOf(state.experiment), 8).m);
  });
});

describe('the run on the map', () => {
  it('starts at a square and stands at a dot', () => {
    const state = stateWith({ start: [0.5, 2], learningRate: 0.02 }, at(3));
    const dots = shaped(marksOf(state), 'dot');
    expect(dots.find(({ form }) => form === 'square')?.at).toEqual({ x: 0.5, y: 2 });
    const { m, b } = lineAt(trajectoryOf(state.experiment), 3);
    expect(dots.find(({ term }) => term === 'loss')?.at).toEqual({ x: m, y: b });
  });

  const cross = (state: AppState) =>
    shaped(marksOf(state), 'dot').find(({ form }) => form === 'cross')?.at;

  it('does not tell where the minimum is before it is reached, or asked for', () => {
    expect(cross(stateWith())).toBeUndefined();
    expect(cross(stateWith({}, at(3)))).toBeUndefined();
    for (const state of [
      stateWith({}, at(900)),
      stateWith({}, { view: { ...defaultView, zoom: 'minimum' } }),
    ]) {
      expect(cross(state)?.x).toBeCloseTo(0.9, 9);
      expect(cross(state)?.y).toBeCloseTo(1.3, 9);
    }
    expect(cross(stateWith({ data: vertical }, at(900)))).toBeUndefined();
  });

  it('points with the gradient where the loss rises, and goes the other way', () => {
    const frame = mapOf();
    const vector = (role: string, beat: 'gradient' | 'update', line: number) => {
      const state = stateWith({ learningRate: 0.02 }, at(1, beat, line));
      const marks = walkMarks(pictureOf(state), frame);
      const arrow = shaped(marks, 'arrow').find((mark) => mark.role === role);
      if (arrow === undefined) throw new Error(`no arrow ${role}`);
      const [from, to] = [placeOf(frame, arrow.from), placeOf(frame, arrow.to)];
      return [to[0] - from[0], to[1] - from[1]] as const;
    };
    const uphill = vector('gradient', 'gradient', 6);
    const step = vector('rate', 'update', 1);
    // On square axes the step is straight against the gradient.
    const cosine =
      (uphill[0] * step[0] + uphill[1] * step[1]) / (Math.hypot(...uphill) * Math.hypot(...step));
    expect(cosine).toBeCloseTo(-1, 6);
    // From (0.336, 0.16) the minimum (0.9, 1.3) lies to the right and above.
    expect(step[0]).toBeGreaterThan(0);
    expect(step[1]).toBeLessThan(0);
  });

  it('has the parts of the gradient along the axes, with their numbers', () => {
    const frame = mapOf();
    const marks = walkMarks(pictureOf(stateWith({}, at(0, 'gradient'))), frame);
    const arrows = shaped(marks, 'arrow');
    const along = (term: string) => {
      const arrow = arrows.find((mark) => mark.term === term && mark.role !== 'gradient');
      if (arrow === undefined) throw new Error('no part');
      const [from, to] = [placeOf(frame, arrow.from), placeOf(frame, arrow.to)];
      return [Math.round(to[0] - from[0]), Math.round(to[1] - from[1])];
    };
    // At (0, 0) the gradient is (−27.6, −8): to the left and down.
    expect(along('gradient-1')[0]).toBeLessThan(0);
    expect(along('gradient-1')[1]).toBe(0);
    expect(along('gradient-2')[0]).toBe(0);
    expect(along('gradient-2')[1]).toBeGreaterThan(0);
    const texts = shaped(marks, 'label').map(({ texts: [first] }) => first);
    expect(texts).toContain('∂L/∂m = −27.6');
    expect(texts).toContain('∂L/∂b = −8');
  });

  it('has the parts of the gradient as they are worked out, and the loss at the dot before', () => {
    const drawn = (line: number, view: Partial<AppState['view']> = {}) => {
      const state = stateWith({}, { ...at(0, 'gradient', line) });
      const shown = pictureOf({ ...state, view: { ...state.view, ...view } });
      const marks = walkMarks(shown, mapOf());
      return [
        ...shaped(marks, 'arrow').map(({ role }) => role),
        ...shaped(marks, 'label').map(({ texts: [first] }) => first),
      ];
    };
    for (const line of [1, 4]) expect(drawn(line)).toStrictEqual(['only m moves', 'L = 18']);
    expect(drawn(5)).toStrictEqual(['parameter-1', '∂L/∂m = −27.6']);
    // The parts over the whole, which a flat map lays on the one along m.
    // It is 28.7 long, where the map is 4 wide.
    const all = [
      'gradient',
      'parameter-1',
      'parameter-2',
      'gradient, drawn × 1/30',
      '∂L/∂m = −27.6',
      '∂L/∂b = −8',
    ];
    expect(drawn(6)).toStrictEqual(all);
    // Where all lines are in sight, or other words go with the picture.
    for (const view of [{ layout: 'overview' }, { page: 'mistakes' }] as const)
      expect(drawn(1, view)).toStrictEqual(all);
  });

  it('has the line along which m alone moves, as long as the slope along m is asked for', () => {
    const cut = (line: number, experiment: Partial<Experiment> = {}) =>
      shaped(
        walkMarks(pictureOf(stateWith(experiment, at(0, 'gradient', line))), mapOf()),
        'segment',
      ).filter(({ dash }) => dash !== undefined);
    const start = [0, 1.5];
    for (const line of [1, 2, 4])
      expect(cut(line, { start })).toMatchObject([
        { role: 'parameter-1', from: { x: 'least', y: 1.5 }, to: { x: 'most', y: 1.5 } },
      ]);
    expect(cut(5, { start })).toStrictEqual([]);
  });

  it('has the parts of the step as they are worked out, its name, and the loss before and after it', () => {
    const drawn = (
      line: number,
      experiment: Partial<Experiment> = {},
      change: Partial<AppState> = {},
    ) => {
      const state = stateWith(
        { learningRate: 0.05, ...experiment },
        { ...at(0, 'update', line), ...change },
      );
      const marks = walkMarks(pictureOf(state), mapOf());
      const dotted = shaped(marks, 'segment').filter(({ dash }) => dash !== undefined);
      const texts = shaped(marks, 'label').map(({ texts: [first] }) => first);
      const rings = shaped(marks, 'dot').filter(
        ({ at: place, form }) => form === 'ring' && (place.x === 'least' || place.y === 'least'),
      );
      return {
        texts,
        rings: rings.map(({ at: place }) => place),
        parts: dotted.map(({ role, from, to }) => [role, from, to]),
      };
    };
    const names = ['update: −η · gradient', 'L = 18'];
    // −0.05 · (−27.6, −8): a right angle, first along m, then along b.
    const first = drawn(1);
    expect(new Set(first.texts)).toStrictEqual(new Set([...names, 'Δm = 1.38', 'Δb = 0.4']));
    expect(first.parts[0]).toMatchObject(['parameter-1', { x: 0, y: 0 }, { y: 0 }]);
    expect(first.parts[1]?.[0]).toBe('parameter-2');
    expect(first.rings).toStrictEqual([]);
    // Then the new places have the room: how far it went was said.
    const renewed = [...names, 'new m = 1.38', 'new b = 0.4'];
    expect(new Set(drawn(2).texts)).toStrictEqual(new Set(renewed));
    const done = drawn(3);
    expect(new Set(done.texts)).toStrictEqual(new Set([...renewed, 'new L = 1.13']));
    expect(done.parts.map(([role]) => role)).toStrictEqual(['parameter-1', 'parameter-2']);
    expect(done.parts[1]?.[1]).toStrictEqual(done.parts[0]?.[2]);
    expect(done.rings).toMatchObject([
      { x: expect.closeTo(1.38) as number, y: 'least' },
      { x: 'least', y: expect.closeTo(0.4) as number },
    ]);
    // Another method has another step; scenes and pages say it in their own words.
    expect(drawn(60, { method: { kind: 'momentum' } }).texts).toContain('update');
    for (const view of [{ layout: 'overview' }, { page: 'mistakes' }] as const)
      expect(drawn(3, {}, { view: { ...defaultView, ...view } }).texts).toStrictEqual([
        'gradient, drawn × 1/30',
        'update',
      ]);
  });

  it('has what a method carries, and the steps of each parameter, with the lines that work them out', () => {
    const drawn = (line: number, layout: AppState['view']['layout'] = 'stage') => {
      const experiment = { learningRate: 0.1, method: { kind: 'adam' } } as const;
      const view = { ...defaultView, layout };
      const state = stateWith(experiment, { ...at(0, 'update', line), view });
      const texts = shaped(walkMarks(pictureOf(state), mapOf()), 'label').map(
        ({ texts: [first] }) => first ?? '',
      );
      return texts.filter((text) => /^(?:v|Δ)/u.test(text));
    };
    // Means of the slopes −27.6 and −8, a tenth of each at first: the first line has both.
    const [velocity, m, b] = ['v = (−2.76, −0.8)', 'Δm = 0.10000', 'Δb = 0.10000'];
    const lines = Array.from({ length: 5 }, (_, index) => drawn(index + 1));
    expect(lines[0]).toStrictEqual([velocity]);
    expect(lines[2]).toStrictEqual([velocity]);
    expect(lines[3]).toStrictEqual([velocity, m, b]);
    expect(lines[4]).toStrictEqual([velocity, m, b]);
    expect(drawn(1, 'overview')).toStrictEqual([velocity, m, b]);
  });

  it('says no step before one has been spoken of', () => {
    const steps = (
      iteration: number,
      beat: AppState['cursor']['beat'],
      change: Partial<AppState> = {},
    ) =>
      shaped(
        walkMarks(pictureOf(stateWith({}, { ...at(iteration, beat), ...change })), mapOf()),
        'arrow',
      ).filter(({ role }) => role === 'rate').length;
    expect(steps(0, 'guess')).toBe(0);
    expect(steps(0, 'chain-rule')).toBe(0);
    expect(steps(0, 'update')).toBe(1);
    expect(steps(1, 'guess')).toBe(1);
    expect(steps(0, 'guess', { playing: true })).toBe(1);
    expect(steps(0, 'guess', { view: { ...defaultView, layout: 'overview' } })).toBe(1);
  });

  it('draws a short step longer where it is spoken of, and says how many times', () => {
    const state = (beat: AppState['cursor']['beat']) =>
      stateWith({ learningRate: 0.001 }, at(400, beat));
    const label = (beat: AppState['cursor']['beat']) =>
      shaped(walkMarks(pictureOf(state(beat)), mapOf()), 'label').map(
        ({ texts: [first] }) => first,
      );
    expect(label('update').some((text) => /^update, drawn × [1-8]0*$/u.test(text ?? ''))).toBe(
      true,
    );
    expect(label('guess')).toEqual([]);
  });

  it('is shown at the edge with how far it is, when it has left the map', () => {
    const state = stateWith({ learningRate: 0.15 }, at(4, 'gradient'));
    const frame = mapOf();
    const path = trajectoryOf(state.experiment);
    const { m, b } = lineAt(path, path.extendTo(4));
    const marks = walkMarks(pictureOf(state), frame);
    const arrows = shaped(marks, 'arrow');
    expect(arrows).toHaveLength(1);
    const [arrow] = arrows;
    if (arrow === undefined) throw new Error('no arrow');
    const [from, to] = [placeOf(frame, arrow.from), placeOf(frame, arrow.to)];
    // It points from the middle of the map towards the iterate, and stands in the map.
    const away = placeOf(frame, { x: m, y: b });
    const angle = (x: number, y: number) => Math.atan2(y, x);
    expect(angle(to[0] - from[0], to[1] - from[1])).toBeCloseTo(
      angle(away[0] - 200, away[1] - 200),
      6,
    );
    for (const pixel of [...from, ...to]) {
      expect(pixel).toBeGreaterThan(0);
      expect(pixel).toBeLessThan(400);
    }
    const times = Math.max(Math.abs(away[0] - 200), Math.abs(away[1] - 200)) / 200;
    expect(shaped(marks, 'label')[0]?.texts[0]).toContain(`${String(Math.round(times))} ×`);
    // What begins at the iterate is not left hanging in the map.
    expect(shaped(marks, 'label')).toHaveLength(1);
    expect(shaped(marks, 'dot').some(({ term }) => term === 'loss')).toBe(false);
  });

  it('says no number that is none, however far it has gone', () => {
    for (const iteration of [4, 40, 400]) {
      const state = stateWith({ learningRate: 0.15 }, at(iteration));
      const [first = ''] = shaped(walkMarks(pictureOf(state), mapOf()), 'label')[0]?.texts ?? [];
      expect(first).not.toMatch(/NaN|∞|undefined/u);
      expect(first).toMatch(/×/u);
    }
  });

  it('says nothing of a loss that has no number, in any step', () => {
    const outcomes = { preset: 'custom', observations: [{ x: 5, y: 5 }] } as const;
    for (const beat of beatNames) {
      for (const m of [0, 1e308]) {
        const state = stateWith({ each: 'log', data: outcomes, start: [m, 0] }, at(0, beat));
        // The ground has numbers elsewhere.
        const texts = shaped(walkMarks(pictureOf(state), mapOf()), 'label');
        expect(texts.flatMap((label) => label.texts).join(' ')).not.toMatch(/NaN|∞|undefined|L =/u);
      }
    }
  });
});

it('every line over the ground has a rim, for on some ground it is as bright as that', () => {
  for (const beat of beatNames)
    for (const term of ['parameter-1', 'parameter-2', 'loss', 'gradient-1', 'rate'] as const) {
      const state = stateWith({}, { ...at(3, beat), highlight: { term, point: undefined } });
      const lines = walkMarks(pictureOf(state), mapOf()).filter(
        (mark) => mark.shape === 'segment' || mark.shape === 'arrow' || mark.shape === 'curve',
      );
      expect(lines.length).toBeGreaterThan(2);
      for (const mark of lines) expect(mark.halo ?? 0).toBeGreaterThan(1);
    }
});

describe('pointing at the map', () => {
  const frame = mapOf();
  const termAt = (m: number, b: number, state: AppState) =>
    markAt(frame, walkMarks(pictureOf(state), frame), [frame.scales.x(m), frame.scales.y(b)])?.term;

  it('finds at the axes m and b in their own colours', () => {
    const ticks = shaped(marksOf(stateWith({}, at(3))), 'segment').filter(
      ({ term }) => term === 'parameter-1' || term === 'parameter-2',
    );
    expect(ticks).toHaveLength(2);
    expect(ticks.map(({ role, term }) => [term, role])).toStrictEqual([
      ['parameter-1', 'parameter-1'],
      ['parameter-2', 'parameter-2'],
    ]);
  });

  it('means the loss, the step, and at the axes m and b', () => {
    const state = stateWith({ start: [2, 2], learningRate: 0.01 }, { ...at(0), playing: true });
    expect(termAt(2, 2, state)).toBe('loss');
    expect(termAt(2, -0.95, state)).toBe('parameter-1');
    expect(termAt(-0.95, 2, state)).toBe('parameter-2');
    expect(termAt(0, 0, state)).toBeUndefined();
    const { m, b } = lineAt(trajectoryOf(state.experiment), 1);
    expect(termAt((2 + m) / 2, (2 + b) / 2, state)).toBe('rate');
  });

  it('means the parts of the gradient, only while they are drawn', () => {
    const state = (beat: AppState['cursor']['beat']) =>
      stateWith({ start: [2, 2], learningRate: 0.001 }, at(0, beat));
    const marks = walkMarks(pictureOf(state('gradient')), frame);
    const part = shaped(marks, 'arrow').find(
      ({ term, role }) => term === 'gradient-2' && role === 'parameter-2',
    );
    if (part === undefined) throw new Error('no part');
    const [from, to] = [placeOf(frame, part.from), placeOf(frame, part.to)];
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    expect(markAt(frame, marks, middle)?.term).toBe('gradient-2');
    expect(markAt(frame, walkMarks(pictureOf(state('guess')), frame), middle)?.term).not.toBe(
      'gradient-2',
    );
  });
});

describe('a lit term', () => {
  const lit = (term: 'parameter-1' | 'loss' | 'rate' | 'x') =>
    walkMarks(
      pictureOf(
        stateWith({ learningRate: 0.02 }, { ...at(2), highlight: { term, point: undefined } }),
      ),
      mapOf(),
    );

  it('stands out over all else, which recedes', () => {
    for (const term of ['parameter-1', 'loss', 'rate'] as const) {
      const marks = lit(term);
      const veil = marks.findIndex(({ shape }) => shape === 'veil');
      expect(veil).toBeGreaterThan(0);
      expect(marks.length).toBeGreaterThan(veil + 1);
    }
    expect(lit('x').some(({ shape }) => shape === 'veil')).toBe(false);
  });

  it('says its number', () => {
    const text = (term: 'parameter-1' | 'loss' | 'rate') =>
      shaped(lit(term), 'label').at(-1)?.texts[0];
    expect(text('rate')).toContain('η = 0.02');
    expect(text('parameter-1')).toMatch(/^m = 0\.\d+/u);
    expect(text('loss')).toMatch(/^L = \d/u);
  });
});

it('follows the experiment: another loss, other points and another start give another map', () => {
  const marks = (experiment: Partial<Experiment>) =>
    JSON.stringify(marksOf(stateWith(experiment, at(2))));
  const usual = marks({});
  expect(marks({ loss: 'sum', learningRate: 0.01 })).not.toBe(usual);
  expect(marks({ start: [1, 0] })).not.toBe(usual);
  const moved = fivePoints.map(({ x, y }, index) => ({ x, y: index === 2 ? y + 1 : y }));
  expect(marks({ data: { preset: 'custom', observations: moved } })).not.toBe(usual);
  expect(marks({})).toBe(usual);
});
