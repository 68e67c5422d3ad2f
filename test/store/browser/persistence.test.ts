import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextStep, showIteration } from '../../../src/store/actions/cursor.ts';
import { setLearningRate, setStart, undo } from '../../../src/store/actions/experiment.ts';
import { pause, play } from '../../../src/store/actions/playback.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import {
  keepState,
  loadState,
  saveState,
  storageKey,
  unreadableKey,
} from '../../../src/store/browser/persistence.ts';
import { decodeState } from '../../../src/store/formats/restoredState.ts';
import { encodeState } from '../../../src/store/formats/savedState.ts';
import { anyCursor, anyExperiment, anyView } from '../arbitraries.ts';
import { beginLesson, lesson } from '../lesson.ts';
import { MemoryStorage } from '../storage.ts';

let tab: MemoryStorage;
let visits: MemoryStorage;

function useStorages(room?: number): void {
  tab = new MemoryStorage(room);
  visits = new MemoryStorage(room);
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('localStorage', visits);
}

beforeEach(() => {
  useStorages();
  beginLesson();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function ids(): Promise<readonly string[]> {
  return (await loadState()).problems.map(({ id }) => id);
}

describe('what the browser keeps', () => {
  it('is the exact step, with undo and redo', async () => {
    setLearningRate(0.01);
    setStart({ m: 1, b: 0.1 + 0.2 });
    undo();
    showIteration(9);
    nextStep();
    changeView({ theme: 'dark', letterKeys: false });
    const { experiment, cursor, view, past, future } = lesson();
    expect(saveState(lesson())).toBe(true);
    expect(await loadState()).toEqual({
      state: { experiment, cursor, view, past, future },
      problems: [],
    });
  });

  it('comes back exactly, whatever it was', () => {
    fc.assert(
      fc.property(anyExperiment, anyCursor, anyView, (experiment, cursor, view) => {
        const state = { ...lesson(), experiment, cursor, view, past: [{ experiment, cursor }] };
        expect(decodeState(encodeState(state, 1e6))).toEqual({
          ok: true,
          state: { experiment, cursor, view, past: state.past, future: [] },
          problems: [],
        });
      }),
    );
  });

  it('leaves out the oldest steps when they are too many', () => {
    for (let count = 1; count <= 50; count += 1) setLearningRate(count / 100);
    const decoded = decodeState(encodeState(lesson(), 2000));
    const kept = decoded.ok ? decoded.state.past : [];
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(20);
    expect(kept).toEqual(lesson().past.slice(-kept.length));
  });

  it('is this tab’s before the last visit’s', async () => {
    setLearningRate(0.01);
    saveState(lesson());
    tab.clear();
    setLearningRate(0.02);
    expect((await loadState()).state?.experiment.learningRate).toBe(0.01);
    saveState(lesson());
    visits.clear();
    expect((await loadState()).state?.experiment.learningRate).toBe(0.02);
  });

  it('is kept without undo where there is little room, and not at all where there is none', async () => {
    for (let count = 1; count <= 50; count += 1) setLearningRate(count / 100);
    useStorages(2000);
    expect(saveState(lesson())).toBe(true);
    expect((await loadState()).state?.experiment.learningRate).toBe(0.5);
    expect((await loadState()).state?.past).toEqual([]);
    useStorages(10);
    expect(saveState(lesson())).toBe(false);
    expect(await loadState()).toEqual({ state: undefined, problems: [] });
  });

  it('does not matter where storage is blocked', async () => {
    vi.unstubAllGlobals();
    vi.stubGlobal('sessionStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(saveState(lesson())).toBe(false);
    expect(await loadState()).toEqual({ state: undefined, problems: [] });
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
});

describe('what the browser kept and cannot be read', () => {
  it.each([
    ['not json', 'notices.storedUnreadable'],
    ['null', 'notices.storedUnreadable'],
    ['{"format":"downhill-state","version":1}', 'notices.storedUnreadable'],
    ['{"format":"downhill-state","version":7,"experiment":{}}', 'notices.storedVersion'],
  ])('is set aside with a message: %j', async (text, id) => {
    tab.setItem(storageKey, text);
    expect(await ids()).toEqual([id]);
    expect((await loadState()).state).toBeUndefined();
    expect(tab.getItem(unreadableKey)).toBe(text);
  });

  it('does not hide what the last visit left', async () => {
    setLearningRate(0.01);
    saveState(lesson());
    tab.setItem(storageKey, 'not json');
    expect((await loadState()).state?.experiment.learningRate).toBe(0.01);
  });

  it('is only the part that is bad', async () => {
    showIteration(4);
    setLearningRate(0.01);
    saveState(lesson());
    const text = tab.getItem(storageKey)!.replace('"learningRate":0.01', '"learningRate":-4');
    tab.setItem(storageKey, text);
    const { state, problems } = await loadState();
    expect(problems).toEqual([
      { id: 'notices.storedPart', values: { part: 'learningRate', value: '-4' } },
    ]);
    expect(state?.experiment).toEqual({ ...lesson().experiment, learningRate: 0.05 });
    expect(state?.cursor).toEqual(lesson().cursor);
    expect(tab.getItem(unreadableKey)).toBe(text);
  });

  it('ends the history where a step is bad', () => {
    for (const rate of [0.01, 0.02, 0.03, 0.04]) setLearningRate(rate);
    const text = encodeState(lesson(), 1e6).replace('"learningRate":0.02', '"learningRate":"x"');
    const decoded = decodeState(text);
    expect(decoded.ok && decoded.state.past).toEqual(lesson().past.slice(-1));
    expect(decoded.problems).toEqual([]);
  });
});

describe('keepState', () => {
  it('saves shortly after a change, after playing, and when the page is left', async () => {
    vi.useFakeTimers();
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const kept = async (): Promise<number | undefined> =>
      (await loadState()).state?.cursor.iteration;
    const stop = keepState();
    showIteration(1);
    expect(await kept()).toBeUndefined();
    vi.advanceTimersByTime(1000);
    expect(await kept()).toBe(1);
    play();
    beginLesson({ ...lesson(), cursor: { iteration: 2, beat: 'guess', line: 1 } });
    vi.advanceTimersByTime(1000);
    expect(await kept()).toBe(1);
    pause();
    vi.advanceTimersByTime(1000);
    expect(await kept()).toBe(2);
    showIteration(3);
    page.dispatchEvent(new Event('pagehide'));
    expect(await kept()).toBe(3);
    stop();
    showIteration(4);
    vi.advanceTimersByTime(1000);
    page.dispatchEvent(new Event('pagehide'));
    expect(await kept()).toBe(3);
  });
});
