import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workFrames } from '../../src/playback/workFrames.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { appStore } from '../../src/store/appStore.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { usualStart } from '../../src/store/model.ts';
import { shownIteration } from '../../src/store/selectors.ts';
import { appState, beginApp } from '../store/app.ts';

const far = 200_000;

let waiting: FrameRequestCallback | undefined;
let now = 0;

function passFrame(): void {
  const callback = waiting;
  waiting = undefined;
  now += 16;
  callback?.(now);
}

beforeEach(() => {
  waiting = undefined;
  now = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = undefined;
  });
  // A clock on which each look takes a millisecond.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const start = { start: usualStart('exponential') };
  beginApp({
    experiment: { ...defaultExperiment, model: 'exponential', ...start, learningRate: 0.001 },
  });
  showIteration(far);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('workFrames', () => {
  it('works a part of each frame, until the run is at the cursor, and then asks for no more', () => {
    workFrames();
    let frames = 0;
    for (; waiting !== undefined && frames < 10_000; frames += 1) passFrame();
    expect(frames).toBeGreaterThan(1);
    expect(shownIteration(appState())).toBe(far);
    expect(appState().reached).toBeUndefined();
  });

  it('shows four times a second what has been reached', () => {
    let shown = 0;
    const stop = appStore.subscribe(() => (shown += 1));
    const begin = now;
    workFrames();
    while (waiting !== undefined) passFrame();
    stop();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThanOrEqual(Math.ceil((now - begin) / 250) + 1);
  });

  it('stops when it is told to', () => {
    const stop = workFrames();
    passFrame();
    stop();
    expect(waiting).toBeUndefined();
    expect(appState().reached).toBeDefined();
  });
});
