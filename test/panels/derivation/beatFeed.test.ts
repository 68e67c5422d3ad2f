import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createBeatFeed } from '../../../src/panels/derivation/beatFeed.ts';
import { calmInterval } from '../../../src/playback/followCalmly.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';

function storeWith(change: Partial<AppState> = {}) {
  return createStore<AppState>(() => ({ ...initialState, ...change }));
}

const fast = { ...initialState.view, speed: '100' } as const;

function cursorAt(iteration: number): Pick<AppState, 'cursor'> {
  return { cursor: { iteration, beat: 'guess', line: 1 } };
}

describe('createBeatFeed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells a single step at once, and nothing when the beats stay', () => {
    const store = storeWith();
    const listener = vi.fn();
    createBeatFeed(store).subscribe(listener);
    store.setState(cursorAt(1));
    expect(listener).toHaveBeenCalledOnce();
    store.setState({ hovered: 2 });
    expect(listener).toHaveBeenCalledOnce();
  });

  it('says once that the beats are those of other points', () => {
    const store = storeWith();
    const listener = vi.fn();
    createBeatFeed(store).subscribe(listener);
    const { experiment } = initialState;
    const data = { ...experiment.data, observations: [{ x: 1, y: 7 }] };
    store.setState({ experiment: { ...experiment, data } });
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenLastCalledWith(expect.anything(), 'still', true);
    store.setState(cursorAt(1));
    expect(listener).toHaveBeenLastCalledWith(expect.anything(), 'still', false);
  });

  it('tells every change of a slow run at once', () => {
    const store = storeWith({ playing: true, view: { ...initialState.view, speed: '10' } });
    const listener = vi.fn();
    createBeatFeed(store).subscribe(listener);
    listener.mockClear();
    for (let tick = 1; tick <= 10; tick += 1) {
      store.setState(cursorAt(tick));
      expect(listener).toHaveBeenCalledTimes(tick);
      expect(listener).toHaveBeenLastCalledWith(expect.anything(), 'slow', false);
      vi.advanceTimersByTime(100);
    }
  });

  it('tells at most four changes a second of a fast run, and the last one when it pauses', () => {
    const store = storeWith({ playing: true, view: fast });
    const feed = createBeatFeed(store);
    const listener = vi.fn();
    feed.subscribe(listener);
    listener.mockClear();
    for (let tick = 1; tick <= 60; tick += 1) {
      store.setState(cursorAt(tick));
      vi.advanceTimersByTime(1000 / 60);
    }
    expect(listener.mock.calls.length).toBeLessThanOrEqual(1000 / calmInterval + 1);
    expect(listener.mock.calls.length).toBeGreaterThanOrEqual(1000 / calmInterval - 1);
    store.setState(cursorAt(61));
    store.setState({ playing: false });
    expect(listener).toHaveBeenLastCalledWith(feed.current(), 'still', false);
    const atPause = listener.mock.calls.length;
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(atPause);
  });

  it('does not lose the last change when nothing follows it', () => {
    const store = storeWith({ playing: true, view: fast });
    const feed = createBeatFeed(store);
    feed.subscribe(() => undefined);
    store.setState(cursorAt(1));
    store.setState(cursorAt(2));
    const before = feed.current();
    vi.advanceTimersByTime(calmInterval);
    expect(feed.current()).not.toBe(before);
  });

  it('lets the pictures of a run that has just arrived be drawn first, and then tells once', () => {
    const store = storeWith();
    const feed = createBeatFeed(store);
    const listener = vi.fn();
    feed.subscribe(listener);
    const before = feed.current();
    const { experiment } = store.getState();
    store.setState({ seeking: { experiment } });
    store.setState({ ...cursorAt(250), seeking: undefined });
    store.setState({ hovered: 2 });
    expect(listener).not.toHaveBeenCalled();
    for (let frame = 0; frame < 2; frame += 1) {
      vi.advanceTimersToNextFrame();
      expect(listener).not.toHaveBeenCalled();
    }
    vi.advanceTimersToNextFrame();
    expect(listener).toHaveBeenCalledOnce();
    expect(feed.current()).not.toBe(before);
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledOnce();
    store.setState(cursorAt(251));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('lets the pictures of other points be drawn first, and tells at once while one is dragged', () => {
    const store = storeWith();
    const feed = createBeatFeed(store);
    const listener = vi.fn();
    feed.subscribe(listener);
    const { experiment } = store.getState();
    const moved = (by: number): Pick<AppState, 'experiment'> => {
      const observations = experiment.data.observations.map(({ x, y }) => ({ x, y: y + by }));
      return { experiment: { ...experiment, data: { ...experiment.data, observations } } };
    };
    store.setState(moved(1));
    expect(listener).not.toHaveBeenCalled();
    for (let frame = 0; frame < 3; frame += 1) vi.advanceTimersToNextFrame();
    expect(listener).toHaveBeenCalledOnce();
    const gesture: AppState['gesture'] = {
      experiment,
      ...cursorAt(0),
      playing: false,
      chosen: 'auto',
      lead: 'auto',
      notices: [],
    };
    store.setState({ ...moved(2), gesture });
    vi.advanceTimersByTime(calmInterval);
    expect(listener.mock.calls.length).toBeGreaterThan(1);
  });

  it('is up to date even when nobody listens, and follows nothing then', () => {
    const store = storeWith();
    const feed = createBeatFeed(store);
    const before = feed.current();
    const listener = vi.fn();
    feed.subscribe(listener)();
    store.setState(cursorAt(3));
    expect(listener).not.toHaveBeenCalled();
    expect(feed.current()).not.toBe(before);
  });
});
