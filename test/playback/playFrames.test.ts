import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playFrames } from '../../src/playback/playFrames.ts';
import { setLearningRate } from '../../src/store/actions/experiment.ts';
import { play } from '../../src/store/actions/playback.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { lineCountsOf } from '../../src/store/lines.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { beginApp, appState } from '../store/app.ts';

/** Animation frames and page visibility, moved by hand. */
class Page extends EventTarget {
  hidden = false;
  now = 0;
  #callback: FrameRequestCallback | undefined;

  request = (callback: FrameRequestCallback): number => {
    this.#callback = callback;
    return 1;
  };

  cancel = (): void => {
    this.#callback = undefined;
  };

  get waiting(): boolean {
    return this.#callback !== undefined;
  }

  pass(milliseconds: number, frame = 20): void {
    for (const end = this.now + milliseconds; this.now < end;) {
      this.now += frame;
      const callback = this.#callback;
      this.#callback = undefined;
      callback?.(this.now);
    }
  }
}

let page: Page;

beforeEach(() => {
  page = new Page();
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', page.request);
  vi.stubGlobal('cancelAnimationFrame', page.cancel);
  beginApp();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('playing', () => {
  it('advances at the speed chosen, and follows when another is chosen', () => {
    play();
    changeView({ speed: '10' });
    const stop = playFrames();
    page.pass(2050);
    expect(appState().cursor.iteration).toBe(20);
    changeView({ speed: 'beat' });
    page.pass(400);
    expect(appState().cursor).toEqual({ iteration: 20, beat: 'error', line: 1 });
    page.pass(2000);
    expect(appState().cursor).toEqual({ iteration: 20, beat: 'square', line: 1 });
    stop();
    expect(page.waiting).toBe(false);
  });

  it('pauses when the page is hidden, and not when it is shown', () => {
    play();
    const stop = playFrames();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(appState().playing).toBe(true);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(appState().playing).toBe(false);
    stop();
  });

  it('stops at the end of a run that diverges, and begins again when asked to', () => {
    setLearningRate(1);
    changeView({ speed: '300' });
    play();
    const stop = playFrames();
    page.pass(4000);
    stop();
    const last = trajectoryOf(appState().experiment).extendTo(1_000_000);
    expect(appState().cursor.iteration).toBe(last);
    expect(appState().playing).toBe(false);
    play();
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
    expect(appState().playing).toBe(true);
  });

  it('tells the last iteration line by line to its end', () => {
    setLearningRate(1);
    const last = trajectoryOf(appState().experiment).extendTo(1_000_000);
    changeView({ speed: 'beat-fast' });
    beginApp({
      ...appState(),
      cursor: { iteration: last - 1, beat: 'update', line: 1 },
      playing: true,
    });
    const stop = playFrames();
    page.pass(60_000);
    stop();
    const line = lineCountsOf(appState().experiment).at(-1);
    expect(appState().cursor).toEqual({ iteration: last, beat: 'update', line });
    expect(appState().playing).toBe(false);
  });

  it('stops when the line no longer moves', () => {
    const { experiment } = appState();
    beginApp({
      experiment: {
        ...experiment,
        data: { preset: 'custom', observations: [{ x: 0, y: 0 }] },
        start: [1, 1],
        learningRate: 0.5,
      },
    });
    changeView({ speed: '3' });
    play();
    const stop = playFrames();
    page.pass(2000);
    stop();
    expect(appState().playing).toBe(false);
    expect(appState().cursor.iteration).toBe(1);
    expect(page.waiting).toBe(false);
  });

  it('does not begin when there is nothing to play', () => {
    const { experiment } = appState();
    const data = { preset: 'empty', observations: [] } as const;
    beginApp({ experiment: { ...experiment, data } });
    play();
    expect(appState().playing).toBe(false);
  });
});
