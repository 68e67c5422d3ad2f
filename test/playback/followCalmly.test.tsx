import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { initialState, type AppState } from '../../src/store/appState.ts';

// Modules of their own: those of other tests remember times of another clock.
vi.resetModules();
const { calmInterval, followCalmly } = await import('../../src/playback/followCalmly.ts');
const { holdKeys } = await import('../../src/ui/gesture/keysDuring.ts');
const { onNextFrame } = await import('../../src/ui/nextFrame.ts');

const { experiment, cursor } = initialState;
const gesture: AppState['gesture'] = {
  experiment,
  cursor,
  playing: false,
  chosen: 'auto',
  lead: 'auto',
  notices: [],
};
const frame = 16;
let letGo: () => void = () => undefined;

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  letGo = holdKeys(() => undefined);
});
afterEach(() => {
  letGo();
  // Nothing is left for the next test.
  vi.advanceTimersByTime(10 * calmInterval);
});

/** A store, those who follow it, and what they have been told last. */
function followed(count: number) {
  const store = createStore<AppState>(() => ({ ...initialState, gesture }));
  const told: number[] = Array.from({ length: count }, () => 0);
  const calls = told.map(() => 0);
  const stops = told.map((_, index) =>
    followCalmly(store, () => {
      told[index] = store.getState().experiment.learningRate;
      calls[index] = (calls[index] ?? 0) + 1;
      return true;
    }),
  );
  /** One movement of the hand, and the frame that answers it. */
  const move = (learningRate: number): void => {
    store.setState({ experiment: { ...experiment, learningRate } });
    onNextFrame(() => undefined);
    vi.advanceTimersByTime(frame);
  };
  return { store, told, calls, stops, move };
}

it('tells a part of those who follow in each frame while the hand moves, and each four times a second', () => {
  const { calls, move } = followed(6);
  let most = 0;
  for (let moves = 1; moves <= 1000 / frame; moves += 1) {
    const before = calls.reduce((sum, count) => sum + count, 0);
    move(moves);
    most = Math.max(most, calls.reduce((sum, count) => sum + count, 0) - before);
  }
  expect(most).toBe(2);
  for (const count of calls) {
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(5);
  }
});

it('has told all of them of the last movement soon after the hand rests', () => {
  for (const moves of [1, 2, 3, 4, 17, 18]) {
    const { told, move, stops } = followed(6);
    for (let at = 1; at <= moves; at += 1) move(at);
    vi.advanceTimersByTime(120);
    expect(told, `after ${moves} movements`).toStrictEqual(told.map(() => moves));
    for (const stop of stops) stop();
  }
});

it('has told all of them when the hand lets go', () => {
  const { store, told, move } = followed(6);
  for (let at = 1; at <= 5; at += 1) move(at);
  store.setState({ gesture: undefined });
  expect(told).toStrictEqual(told.map(() => 5));
});

it('tells nobody who has ceased to follow', () => {
  const { calls, stops, move } = followed(6);
  move(1);
  const before = [...calls];
  for (const stop of stops) stop();
  vi.advanceTimersByTime(10 * calmInterval);
  expect(calls).toStrictEqual(before);
});

it('tells one of those who wait for other points in each frame, where each of them takes long', () => {
  letGo();
  const store = createStore<AppState>(() => initialState);
  let taken = 0;
  const clock = performance.now.bind(performance);
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock() + taken);
  const tells = [1, 2, 3].map(() =>
    vi.fn(() => {
      taken += 30;
      return true;
    }),
  );
  const stops = tells.map((tell) => followCalmly(store, tell, 1));
  const observations = [{ x: 2, y: 1 }];
  store.setState({ experiment: { ...experiment, data: { ...experiment.data, observations } } });
  for (const [index, count] of [0, 1, 2, 3].entries()) {
    vi.advanceTimersToNextFrame();
    expect(
      tells.filter(({ mock }) => mock.calls.length > 0),
      `frame ${index + 1}`,
    ).toHaveLength(count);
  }
  for (const stop of stops) stop();
  now.mockRestore();
});

it('lets pictures of very many points be drawn first, but not for ever', () => {
  letGo();
  const points = (x: number) => ({
    ...experiment,
    data: { ...experiment.data, observations: [{ x, y: 1 }] },
  });
  const store = createStore<AppState>(() => ({ ...initialState, experiment: points(1) }));
  const tell = vi.fn(() => true);
  const stop = followCalmly(store, tell, 1);
  // The frames that it takes, with a picture that has always more to draw, and with one that has not.
  for (const [drawn, frames] of [
    [0, 2],
    [3, 5],
    [100, 7],
  ] as const) {
    let left = drawn;
    const draw = () => {
      left -= 1;
      if (left > 0) onNextFrame(draw);
    };
    tell.mockClear();
    store.setState({ experiment: points(frames) });
    if (left > 0) onNextFrame(draw);
    vi.advanceTimersByTime((frames - 1) * frame);
    expect(tell, `before frame ${frames}`).not.toHaveBeenCalled();
    vi.advanceTimersByTime(frame);
    expect(tell, `in frame ${frames}`).toHaveBeenCalledOnce();
    left = 0;
    vi.advanceTimersByTime(2 * frame);
  }
  stop();
});
