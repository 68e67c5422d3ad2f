import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDataView } from '../../../src/panels/data/dataView.ts';
import { nextStep, showBeat } from '../../../src/store/actions/cursor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

const area = { left: 0, top: 0, width: 400, height: 300 };
const near = plotScales(area, [-1, 6], [-1, 7], 'linear', 12);
const far = plotScales(area, [-1, 60], [-1, 70], 'linear', 12);

beforeEach(() => {
  appStore.setState({ ...initialState, experiment: { ...initialState.experiment } }, true);
});

describe('the line that an update leads to', () => {
  it('is swung to where its loss is worked out, and there already in the next iteration', () => {
    const view = createDataView();
    const heightOf = (now: number) => {
      const { marks, moving } = view.pictureAt(near, now, true);
      const own = marks.find((mark) => mark.shape === 'segment' && mark.term === 'parameter-1');
      const end = own?.shape === 'segment' ? own.to : undefined;
      return { end: Number(end?.y), moving };
    };
    showBeat('update', 2);
    expect(heightOf(0)).toStrictEqual({ end: 0, moving: false });
    showBeat('update', 3);
    expect(heightOf(1000).moving).toBe(true);
    const { end } = heightOf(1100);
    expect(end).toBeGreaterThan(0);
    expect(end).toBeLessThan(8.68);
    // m = 1.38 and b = 0.4: 1.38 · 6 + 0.4 at the edge.
    expect(heightOf(2000).end).toBeCloseTo(8.68, 9);
    nextStep();
    const next = heightOf(3000);
    expect(next.end).toBeCloseTo(8.68, 9);
    expect(next.moving).toBe(false);
  });
});

describe('the picture of the data with other axes', () => {
  it('glides to them, with its points, and is there after a moment', () => {
    const view = createDataView();
    view.pictureAt(near, 0, true);
    view.pictureAt(far, 1000, true);
    const on = view.pictureAt(far, 1100, true);
    expect(on.moving).toBe(true);
    const most = on.scales?.xDomain[1] ?? Number.NaN;
    expect(most).toBeGreaterThan(6);
    expect(most).toBeLessThan(60);
    expect(view.cloudAt(far, 1100).scales?.xDomain).toEqual(on.scales?.xDomain);
    expect(view.pictureAt(far, 2000, true)).toMatchObject({ scales: far, moving: false });
  });

  it('turns back on the way without a jump', () => {
    const view = createDataView();
    view.pictureAt(near, 0, true);
    view.pictureAt(far, 1000, true);
    const turned = view.pictureAt(far, 1100, true).scales?.xDomain;
    expect(view.pictureAt(near, 1100, true).scales?.xDomain).toEqual(turned);
    expect(view.pictureAt(near, 3000, true)).toMatchObject({ scales: near, moving: false });
  });

  it('is there at once for those who want no motion', () => {
    const media = vi
      .spyOn(window, 'matchMedia')
      .mockReturnValue({ matches: true } as MediaQueryList);
    const view = createDataView();
    view.pictureAt(near, 0, true);
    expect(view.pictureAt(far, 1000, true)).toMatchObject({ scales: far, moving: false });
    media.mockRestore();
  });

  it('is there at once where very many points would hold up each frame on the way', () => {
    const view = createDataView();
    view.pictureAt(near, 0, true);
    const { experiment } = initialState;
    const observations = Array.from({ length: 100_000 }, (_, index) => ({ x: index / 2e4, y: 1 }));
    appStore.setState({ experiment: { ...experiment, data: { preset: 'custom', observations } } });
    expect(view.cloudAt(far, 1000)).toMatchObject({ scales: far, moving: false });
    expect(view.pictureAt(far, 1000, true).scales).toBe(far);
  });
});
