import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSurfaceView } from '../../../src/panels/surface/surfaceView.ts';
import { chooseLoss, setLearningRate, setStart } from '../../../src/store/actions/experiment.ts';
import { moveObservation } from '../../../src/store/actions/data.ts';
import { beginGesture } from '../../../src/store/actions/gesture.ts';
import { nextIteration, showIteration } from '../../../src/store/actions/cursor.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { mapOf, shaped } from './picture.ts';

beforeEach(() => {
  // An experiment of its own, not one that another test has had worked out.
  appStore.setState({ ...initialState, experiment: { ...initialState.experiment } }, true);
});

const { scales } = mapOf();

function dragStart(): void {
  beginGesture();
  setStart([1, 1]);
}

describe('the ground', () => {
  it.each([
    ['of another loss', () => chooseLoss('sum')],
    ['of other points', () => moveObservation(0, { x: 1, y: 4 })],
    ['with another start, to which its numbers make room', () => setStart([1, 1])],
    ['with the minimum, once that is shown', () => changeView({ zoom: 'minimum' })],
  ])('is drawn again when it is one %s', (_, change) => {
    const redraw = vi.fn();
    const view = createSurfaceView();
    const stop = view.subscribeGround(redraw);
    const before = JSON.stringify(view.groundAt(scales, 0));
    change();
    expect(redraw).toHaveBeenCalledOnce();
    expect(JSON.stringify(view.groundAt(scales, 0))).not.toBe(before);
    stop();
    chooseLoss('half');
    expect(redraw).toHaveBeenCalledOnce();
  });

  it.each([
    ['the run goes on', nextIteration],
    ['the rate changes', () => setLearningRate(0.01)],
    ['the start is on its way', dragStart],
    ['something else of the view changes', () => changeView({ theme: 'dark' })],
  ])('is left alone when %s', (_, change) => {
    const redraw = vi.fn();
    createSurfaceView().subscribeGround(redraw);
    change();
    expect(redraw).not.toHaveBeenCalled();
  });

  it('tells the walk where its numbers stand', () => {
    const view = createSurfaceView();
    const redraw = vi.fn();
    const stop = view.subscribe(redraw);
    const frame = { scales, weight: 1 };
    const { marks } = view.groundAt(scales, 0);
    const [label] = shaped(marks, 'label');
    if (label === undefined) throw new Error('no number');
    const box = { left: 100, top: 50, width: 30, height: 12 };
    view.onGroundPainted({ frame, marks, placed: new Map([[label, { box, lines: [] }]]) });
    expect(redraw).toHaveBeenCalledOnce();
    expect(view.pictureAt(scales, 0).below).toMatchObject([
      { shape: 'box', width: 30, height: 12 },
    ]);
    stop();
    // Without a layer there is nothing to draw.
    view.onGroundPainted({ frame, marks, placed: new Map() });
    expect(redraw).toHaveBeenCalledOnce();
  });
});

describe('a number on a level line over which the walk lies', () => {
  it('is left out while it does, and only then', () => {
    vi.useFakeTimers();
    const view = createSurfaceView();
    const redraw = vi.fn();
    const stop = view.subscribeGround(redraw);
    const frame = { scales, weight: 1 };
    const ground = view.groundAt(scales, 0);
    const [under, free] = shaped(ground.marks, 'label');
    if (under === undefined || free === undefined) throw new Error('no numbers');
    // The five points start at (0, 0), which is at (100, 300).
    const placed = new Map([
      [under, { box: { left: 95, top: 294, width: 24, height: 12 }, lines: [] }],
      [free, { box: { left: 300, top: 20, width: 24, height: 12 }, lines: [] }],
    ]);
    view.onGroundPainted({ frame, marks: ground.marks, placed });
    const { marks } = view.pictureAt(scales, 0);
    view.onPainted({ frame, marks, placed: new Map() });
    // The frame itself does not wait for it.
    expect(redraw).not.toHaveBeenCalled();
    vi.advanceTimersToNextFrame();
    expect(redraw).toHaveBeenCalledOnce();
    const hidden = () => [under, free].map((label) => view.groundAt(scales, 0).hides?.(label));
    expect(hidden()).toStrictEqual([true, false]);
    // A label of the walk covers it as well.
    const [other] = shaped(ground.marks, 'label');
    if (other === undefined) throw new Error('no label');
    const box = { left: 310, top: 25, width: 60, height: 14 };
    view.onPainted({ frame, marks: [], placed: new Map([[other, { box, lines: [] }]]) });
    vi.advanceTimersToNextFrame();
    expect(hidden()).toStrictEqual([false, true]);
    view.onPainted({ frame, marks: [], placed: new Map() });
    vi.advanceTimersToNextFrame();
    expect(hidden()).toStrictEqual([false, false]);
    expect(redraw).toHaveBeenCalledTimes(3);
    stop();
    vi.useRealTimers();
  });
});

describe('the map that is to show something else', () => {
  const far = plotScales(scales.area, [-100, 100], [-100, 100], 'linear', 12);
  const spanAt = (view: ReturnType<typeof createSurfaceView>, now: number) => {
    const { scales: own } = view.pictureAt(far, now);
    return (own?.xDomain[1] ?? 0) - (own?.xDomain[0] ?? 0);
  };

  it('glides there, and is there after a moment', () => {
    const view = createSurfaceView();
    expect(view.pictureAt(scales, 0).scales?.xDomain).toEqual([-1, 3]);
    expect(spanAt(view, 1000)).toBeCloseTo(4, 6);
    const spans = [1050, 1150, 1300].map((now) => spanAt(view, now));
    expect(spans).toEqual(spans.toSorted((one, other) => one - other));
    expect(spans[0]).toBeGreaterThan(4);
    expect(spans[2]).toBeLessThan(200);
    expect(view.pictureAt(far, 1300).moving).toBe(true);
    expect(view.pictureAt(far, 2000)).toMatchObject({ scales: far, moving: false });
  });

  it('is there at once for those who want no motion', () => {
    const media = vi
      .spyOn(window, 'matchMedia')
      .mockReturnValue({ matches: true } as MediaQueryList);
    const view = createSurfaceView();
    view.pictureAt(scales, 0);
    expect(view.pictureAt(far, 1000)).toMatchObject({ scales: far, moving: false });
    media.mockRestore();
  });

  it('shows no numbers on the way, which would only flicker', () => {
    const view = createSurfaceView();
    view.groundAt(scales, 0);
    expect(shaped(view.groundAt(far, 1000).marks, 'label')).toEqual([]);
    expect(shaped(view.groundAt(far, 2000).marks, 'label').length).toBeGreaterThan(3);
  });
});

it('draws the iterate on its way after a step', () => {
  const view = createSurfaceView();
  const dotAt = (now: number) =>
    shaped(view.pictureAt(scales, now).marks, 'dot').find(({ term }) => term === 'loss')?.at;
  expect(dotAt(0)).toEqual({ x: 0, y: 0 });
  showIteration(1);
  expect(dotAt(100)).toEqual({ x: 0, y: 0 });
  expect(Number(dotAt(200)?.x)).toBeGreaterThan(0);
  expect(dotAt(2000)?.x).toBeCloseTo(1.38, 9);
  expect(dotAt(2000)?.y).toBeCloseTo(0.4, 9);
});
