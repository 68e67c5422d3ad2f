import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { createRefiner } from '../../../src/panels/surface/refiner.ts';
import { onNextFrame } from '../../../src/ui/nextFrame.ts';
import { finestLevels, soughtGround } from '../../../src/panels/surface/sought.ts';
import { createSurfaceGestures } from '../../../src/panels/surface/surfaceGestures.ts';
import { groundMarks } from '../../../src/panels/surface/surfaceMarks.ts';
import { surfacePicture } from '../../../src/panels/surface/surfacePicture.ts';
import { windowOf } from '../../../src/panels/surface/surfaceWindow.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { startOf } from '../../../src/store/model.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { shownLoss, shownMinimum } from '../../../src/store/shownLoss.ts';
import { defaultView } from '../../../src/store/view.ts';
import { wave } from '../../../src/regression/modelPoints.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { shaped, stateWith } from './picture.ts';

const observations = [0.5, 1, 1.5, 2, 3, 4].map((x, index) => ({
  x,
  x2: index % 2,
  y: Math.exp(-x / 2) + 0.05 * (index % 3),
}));
const data = { preset: 'custom', observations } as const;

function stateOf(model: string, start: readonly number[], over = '', iteration = 0): AppState {
  return stateWith(
    { model, data, learningRate: 0.0001, start },
    { cursor: { iteration, beat: 'gradient', line: 1 }, view: { ...defaultView, over } },
  );
}

function frameOf(state: AppState) {
  const { across, up } = windowOf(state);
  const area = { left: 0, top: 0, width: 400, height: 400 };
  return { scales: plotScales(area, across, up, 'linear', 12), weight: 1 };
}

describe('the map of another model', () => {
  it.each(
    builtInModels.filter(({ start }) => start.length > 1).map(({ id, start }) => ({ id, start })),
  )('has start, minimum and run in sight, and only numbers: $id', ({ id, start }) => {
    const state = stateOf(id, start, '', 5);
    const picture = surfacePicture(state, shownIterate(state).at);
    const frame = frameOf(state);
    const [x0, x1] = frame.scales.xDomain;
    const [y0, y1] = frame.scales.yDomain;
    const found = shownMinimum(state.experiment)?.at;
    const places = [picture.start, picture.current];
    if (found !== undefined) places.push({ across: found[0]!, up: found[1]! });
    for (const { across, up } of places) {
      expect(across).toBeGreaterThanOrEqual(x0);
      expect(across).toBeLessThanOrEqual(x1);
      expect(up).toBeGreaterThanOrEqual(y0);
      expect(up).toBeLessThanOrEqual(y1);
    }
    const marks = groundMarks(picture, frame);
    const texts = shaped(marks, 'label').flatMap((label) => label.texts);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).not.toMatch(/NaN|∞|Infinity|undefined/u);
  });

  it('has level lines of the loss over its own two parameters, the others held', () => {
    const state = stateOf('A sin(w x + p) + c', [1, 1, 0.3, 0.2], 'p,c');
    const sought = soughtGround(state);
    expect(sought.surface).toMatchObject({ across: 2, up: 3 });
    const { across, up } = windowOf(state);
    for (const { value, lines } of finestLevels(sought, ...across, ...up))
      for (const [index, p] of lines.x.entries()) {
        const c = lines.y[index]!;
        if (!(p >= across[0] && p <= across[1] && c >= up[0] && c <= up[1])) continue;
        const loss = shownLoss(state.experiment).value(Float64Array.of(1, 1, p, c));
        expect(Math.abs(loss - value)).toBeLessThan(0.02 + 0.03 * value);
      }
  });

  it('is the same ground while only the parameters move that it is over', () => {
    const one = stateOf('exponential', [1, 0], '', 0);
    const other = { ...one, cursor: { ...one.cursor, iteration: 3 } };
    expect(soughtGround(other)).toBe(soughtGround(one));
    const sine = stateOf('sine', [1, 1, 0, 0]);
    const further = { ...sine, cursor: { ...sine.cursor, iteration: 3 } };
    expect(soughtGround(further)).not.toBe(soughtGround(sine));
  });
});

describe('the map of the update', () => {
  const ofWave = { preset: 'wave', observations: wave } as const;

  it('holds the iterate that the update leads to, though it lies beyond start and minimum', () => {
    const state = stateWith(
      { model: 'sine', data: ofWave, learningRate: 0.04, start: [1, 1, 0, 0] },
      { cursor: { iteration: 0, beat: 'update', line: 1 } },
    );
    const before = windowOf({ ...state, cursor: { ...state.cursor, beat: 'gradient' } });
    const { next } = surfacePicture(state, shownIterate(state).at);
    expect(next.up).toBeGreaterThan(before.up[1]);
    const { up } = windowOf(state);
    expect(next.up).toBeGreaterThan(up[0]);
    expect(next.up).toBeLessThan(up[1]);
  });

  it('stays as it was where the update flies away', () => {
    const state = stateWith(
      { model: 'sine', data: ofWave, learningRate: 4000, start: [1, 1, 0, 0] },
      { cursor: { iteration: 0, beat: 'update', line: 1 } },
    );
    const before = windowOf({ ...state, cursor: { ...state.cursor, beat: 'gradient' } });
    expect(windowOf(state)).toStrictEqual(before);
  });
});

describe('the keys on the map of another model', () => {
  it('move the start along the two parameters that are shown', () => {
    appStore.setState(stateOf('sine', [1, 1, 0, 0], 'w,c'), true);
    const frame = frameOf(appStore.getState());
    const gestures = createSurfaceGestures(
      () => frame.scales,
      () => undefined,
    );
    const press = (key: string) =>
      gestures.onKeyDown({
        key,
        preventDefault: () => undefined,
        stopPropagation: () => undefined,
      } as never);
    press('ArrowRight');
    press('ArrowUp');
    const [a, w, p, c] = startOf(appStore.getState().experiment);
    expect([a, p]).toEqual([1, 0]);
    expect(w).toBeGreaterThan(1);
    expect(c).toBeGreaterThan(0);
  });
});

describe('level lines while one looks', () => {
  let frames: FrameRequestCallback[] = [];

  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
      frames.push(callback),
    );
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** Lets frames go by until nobody asks for one. */
  function runFrames(): void {
    for (let time = 0; frames.length > 0 && time < 5000; time += 1)
      for (const callback of frames.splice(0)) callback(time);
  }

  it('are there at once, and become finer in the frames that follow', () => {
    const state = stateOf('exponential', [1, 0]);
    const sought = soughtGround(state);
    const view = windowOf(state);
    let redrawn = 0;
    const refiner = createRefiner(() => (redrawn += 1));
    const coarse = refiner.levels(sought, view, false);
    expect(coarse.length).toBeGreaterThan(3);
    runFrames();
    expect(redrawn).toBe(3);
    const fine = refiner.levels(sought, view, false);
    expect(fine.at(-1)!.lines.x.length).toBeGreaterThan(2 * coarse.at(-1)!.lines.x.length);
  });

  it('wait with that while a hand moves on, with something else to draw in every frame', () => {
    const state = stateOf('sine', [1, 1, 0, 0]);
    const view = windowOf(state);
    let redrawn = 0;
    const refiner = createRefiner(() => (redrawn += 1));
    refiner.levels(soughtGround(state), view, false);
    for (let time = 0; time < 50; time += 1) {
      onNextFrame(() => undefined);
      for (const callback of frames.splice(0)) callback(time);
    }
    expect(redrawn).toBe(0);
    runFrames();
    expect(redrawn).toBe(3);
  });

  it('wait with that while the run goes on', () => {
    const state = stateOf('sine', [1, 1, 0, 0]);
    const view = windowOf(state);
    let redrawn = 0;
    const refiner = createRefiner(() => (redrawn += 1));
    refiner.levels(soughtGround(state), view, true);
    runFrames();
    expect(redrawn).toBe(0);
  });
});
