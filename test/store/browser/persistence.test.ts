import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextStep, showIteration } from '../../../src/store/actions/cursor.ts';
import { setLearningRate, setStart, undo } from '../../../src/store/actions/experiment.ts';
import { pause, play } from '../../../src/store/actions/playback.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { keepState, loadState, startAfresh } from '../../../src/store/browser/persistence.ts';
import { saveState, storageKey } from '../../../src/store/browser/saving.ts';
import { unreadableKeys } from '../../../src/store/browser/setAside.ts';
import { decodeState } from '../../../src/store/formats/restoredState.ts';
import { encodeState, keepsUndo } from '../../../src/store/formats/savedState.ts';
import { initialState } from '../../../src/store/appState.ts';
import { anyCursor, anyExperiment, anyView } from '../arbitraries.ts';
import { beginApp, appState, someStamp } from '../app.ts';
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
  beginApp();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function ids(): Promise<readonly string[]> {
  return (await loadState()).faults.map(({ id }) => id);
}

describe('what the browser keeps', () => {
  it('is the exact step, with undo and redo', async () => {
    setLearningRate(0.01);
    setStart([1, 0.1 + 0.2]);
    undo();
    showIteration(9);
    nextStep();
    changeView({ theme: 'dark', letterKeys: false });
    const { experiment, cursor, view, past, future } = appState();
    expect(saveState(appState())).toEqual({ sessionStorage: 'whole', localStorage: 'whole' });
    expect(await loadState()).toMatchObject({
      state: { experiment, cursor, view, past, future },
      faults: [],
    });
  });

  it('has each step of undo written once: later saves, and whether undo is kept, only ask', () => {
    setLearningRate(0.01);
    setLearningRate(0.02);
    const first = encodeState(appState(), 1e6, someStamp);
    const write = vi.spyOn(JSON, 'stringify');
    expect(keepsUndo(appState(), 1e6)).toBe(true);
    expect(keepsUndo(appState(), 10)).toBe(false);
    expect(write).not.toHaveBeenCalled();
    // What is on screen is one text, with its two steps of undo put in.
    expect(encodeState(appState(), 1e6, someStamp)).toBe(first);
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  it('comes back exactly, whatever it was', () => {
    fc.assert(
      fc.property(anyExperiment, anyCursor, anyView, (experiment, cursor, view) => {
        const entry =
          view.axes === 'fit' ? { experiment, cursor } : { experiment, cursor, axes: view.axes };
        const state = { ...appState(), experiment, cursor, view, past: [entry] };
        expect(decodeState(encodeState(state, 1e6, someStamp))).toEqual({
          ok: true,
          state: { experiment, cursor, view, past: state.past, future: [] },
          saved: someStamp,
          faults: [],
        });
      }),
    );
  });

  it('leaves out the oldest steps when they are too many', () => {
    for (let count = 1; count <= 50; count += 1) setLearningRate(count / 100);
    const decoded = decodeState(encodeState(appState(), 2000, someStamp));
    const kept = decoded.ok ? decoded.state.past : [];
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(20);
    expect(kept).toEqual(appState().past.slice(-kept.length));
  });

  it('is this tab’s before the last visit’s', async () => {
    setLearningRate(0.01);
    saveState(appState());
    tab.clear();
    setLearningRate(0.02);
    expect((await loadState()).state?.experiment.learningRate).toBe(0.01);
    saveState(appState());
    visits.clear();
    expect((await loadState()).state?.experiment.learningRate).toBe(0.02);
  });

  it('is this tab’s though another tab was at work later, and though the clock was set back', async () => {
    setLearningRate(0.01);
    saveState(appState());
    const another = encodeState({ ...appState(), playing: false }, 0, { at: 9e15, by: 'another' });
    visits.setItem(storageKey, another.replace('"learningRate":0.01', '"learningRate":0.5'));
    expect((await loadState()).state?.experiment.learningRate).toBe(0.01);
    vi.useFakeTimers({ now: 0 });
    setLearningRate(0.03);
    saveState(appState());
    setLearningRate(0.04);
    vi.setSystemTime(-1000);
    tab.room = 0;
    saveState(appState());
    vi.useRealTimers();
    expect((await loadState()).state?.experiment.learningRate).toBe(0.04);
  });

  it('is the later of two that the same page saved', async () => {
    const copy = (at: number, rate: number): string =>
      encodeState(
        { ...appState(), experiment: { ...appState().experiment, learningRate: rate } },
        0,
        {
          at,
          by: 'this page',
        },
      );
    tab.setItem(storageKey, copy(5, 0.1));
    visits.setItem(storageKey, copy(6, 0.2));
    expect((await loadState()).state?.experiment.learningRate).toBe(0.2);
    tab.setItem(storageKey, copy(7, 0.3));
    expect((await loadState()).state?.experiment.learningRate).toBe(0.3);
  });

  it('is not an older copy of the tab, where only the other storage has room', async () => {
    setLearningRate(0.01);
    saveState(appState());
    setLearningRate(0.02);
    tab.room = 0;
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'whole' });
    expect((await loadState()).state?.experiment.learningRate).toBe(0.02);
  });

  it('is kept without undo where there is little room, and not at all where there is none', async () => {
    for (let count = 1; count <= 50; count += 1) setLearningRate(count / 100);
    useStorages(2000);
    const bare = 'without undo';
    expect(saveState(appState())).toEqual({ sessionStorage: bare, localStorage: bare });
    expect((await loadState()).state?.experiment.learningRate).toBe(0.5);
    expect((await loadState()).state?.past).toEqual([]);
    useStorages(10);
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'not' });
    expect(await loadState()).toEqual({ state: undefined, faults: [] });
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
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'not' });
    expect(await loadState()).toEqual({ state: undefined, faults: [] });
    startAfresh();
    expect(appState().experiment).toEqual(initialState.experiment);
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is said not to be kept where there is null in the place of a storage, as in some apps that show pages', async () => {
    vi.stubGlobal('sessionStorage', null);
    vi.stubGlobal('localStorage', null);
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'not' });
    expect(await loadState()).toEqual({ state: undefined, faults: [] });
  });
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

describe('what the browser kept and cannot be read', () => {
  it.each([
    ['not json', 'notices.storedUnreadable'],
    ['null', 'notices.storedUnreadable'],
    [deep, 'notices.storedUnreadable'],
    ['{"format":"downhill-state","version":1}', 'notices.storedUnreadable'],
    // Of which version it is, it does not say: no word for that was "undefined".
    ['{"format":"downhill-state","experiment":{"points":[[1,2]]}}', 'notices.storedUnreadable'],
    ['{"format":"downhill-state","version":7,"experiment":{}}', 'notices.storedVersion'],
    ['{"format":"downhill-state","version":{"toString":1,"valueOf":1}}', 'notices.storedVersion'],
    [`{"format":"downhill-state","version":${deep}}`, 'notices.storedVersion'],
  ])('is set aside with a message: %.70s', async (text, id) => {
    tab.setItem(storageKey, text);
    expect(await ids()).toEqual([id]);
    expect(visits.getItem(unreadableKeys[0]!)).toBe(text);
    // Once is enough.
    expect(await loadState()).toEqual({ state: undefined, faults: [] });
  });

  it('is told once of the two copies of one text', async () => {
    tab.setItem(storageKey, 'not json');
    visits.setItem(storageKey, 'not json');
    expect(await ids()).toEqual(['notices.storedUnreadable']);
    expect(visits.getItem(unreadableKeys[1]!)).toBeNull();
  });

  it('does not hide the other copy', async () => {
    setLearningRate(0.01);
    saveState(appState());
    tab.setItem(storageKey, 'not json');
    const { state, faults } = await loadState();
    expect(state?.experiment.learningRate).toBe(0.01);
    expect(faults).toEqual([{ id: 'notices.storedOneCopy' }]);
    expect(visits.getItem(unreadableKeys[0]!)).toBe('not json');
  });

  it('is set aside several times over, of more than five the latest', async () => {
    for (let count = 1; count <= 7; count += 1) {
      tab.setItem(storageKey, `odd ${String(count)}`);
      expect(await ids()).toEqual(['notices.storedUnreadable']);
    }
    const kept = unreadableKeys.map((key) => visits.getItem(key));
    expect(kept).toEqual(['odd 3', 'odd 4', 'odd 5', 'odd 6', 'odd 7']);
  });

  it('leaves room for the state when it is large', async () => {
    for (const letter of ['a', 'b', 'c']) {
      tab.setItem(storageKey, letter.repeat(600_000));
      await loadState();
    }
    expect(visits.getItem(unreadableKeys[0]!)).toBe('c'.repeat(600_000));
    expect(visits.getItem(unreadableKeys[1]!)).toBeNull();
  });

  it('is set aside for the tab where the other storage is full, and else is said to be lost', async () => {
    visits.room = 3;
    tab.setItem(storageKey, 'not json');
    expect(await ids()).toEqual(['notices.storedUnreadable']);
    expect(tab.getItem(unreadableKeys[0]!)).toBe('not json');
    tab.setItem(storageKey, 'not json either');
    tab.room = 3;
    expect(await ids()).toEqual(['notices.storedNoRoom']);
  });

  it('never keeps the app from starting, whatever it is', async () => {
    const texts = [JSON.stringify({ format: 'downhill-state', version: 1 })];
    setLearningRate(0.01);
    texts.push(encodeState(appState(), 1e6, someStamp));
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.json({ maxDepth: 6 }),
      fc
        .tuple(fc.constantFrom(...texts), fc.nat(400), fc.nat(40), fc.json())
        .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
      // A part of the right place and the wrong kind.
      fc
        .tuple(
          fc.constantFrom('experiment', 'cursor', 'view', 'past', 'saved', 'returnPlace'),
          fc.json(),
        )
        .map(([key, part]) => texts[1]!.replace(/\}$/u, `,"${key}":${part}}`)),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        useStorages();
        tab.setItem(storageKey, text);
        const { state, faults } = await loadState();
        // Either it gives a state, or one message; and with a message it is set aside.
        expect(state?.experiment.learningRate ?? faults.length).toBeGreaterThan(0);
        expect(visits.getItem(unreadableKeys[0]!)).toBe(faults.length > 0 ? text : null);
        for (const { values } of faults) {
          expect(Object.values(values ?? {}).every((value) => String(value).length < 100)).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is only the part that is bad', async () => {
    showIteration(4);
    setLearningRate(0.01);
    saveState(appState());
    const text = tab.getItem(storageKey)!.replace('"learningRate":0.01', '"learningRate":-4');
    tab.setItem(storageKey, text);
    const { state, faults } = await loadState();
    expect(faults).toEqual([
      { id: 'notices.storedPart', values: { part: 'learningRate', value: '-4' } },
    ]);
    expect(state?.experiment).toEqual({ ...appState().experiment, learningRate: 0.05 });
    expect(state?.cursor).toEqual(appState().cursor);
    expect(visits.getItem(unreadableKeys[0]!)).toBe(text);
  });

  it('ends the history where a step is bad', () => {
    for (const rate of [0.01, 0.02, 0.03, 0.04]) setLearningRate(rate);
    const text = encodeState(appState(), 1e6, someStamp).replace(
      '"learningRate":0.02',
      '"learningRate":"x"',
    );
    const decoded = decodeState(text);
    expect(decoded.ok && decoded.state.past).toEqual(appState().past.slice(-1));
    expect(decoded.faults).toEqual([]);
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
    beginApp({ ...appState(), cursor: { iteration: 2, beat: 'guess', line: 1 } });
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

  it('tells what it cannot keep, each thing once, and takes it back when it can again', () => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    const stop = keepState();
    const told = (change: () => void): readonly string[] => {
      change();
      vi.advanceTimersByTime(1000);
      return appState().notices.map(({ message }) => message.id);
    };
    expect(told(() => setLearningRate(0.01))).toEqual([]);
    visits.room = 0;
    expect(told(() => setLearningRate(0.02))).toEqual(['notices.keptForTab']);
    tab.room = 0;
    expect(told(() => setLearningRate(0.03))).toEqual(['notices.notKept']);
    visits.room = Infinity;
    expect(told(() => setLearningRate(0.04))).toEqual(['notices.keptForAllTabs']);
    tab.room = Infinity;
    expect(told(() => setLearningRate(0.05))).toEqual([]);
    visits.room = 0;
    expect(told(() => setLearningRate(0.06))).toEqual([]);
    visits.room = 1200;
    expect(told(() => setLearningRate(0.07))).toEqual(['notices.keptWithoutUndo']);
    stop();
  });
});

describe('startAfresh', () => {
  it('sets both copies aside, and says so', async () => {
    setLearningRate(0.01);
    saveState(appState());
    const text = tab.getItem(storageKey);
    startAfresh();
    expect(appState().experiment).toEqual(initialState.experiment);
    expect(appState().notices.map(({ message }) => message.id)).toEqual(['notices.startedAfresh']);
    expect(visits.getItem(unreadableKeys[0]!)).toBe(text);
    expect(await loadState()).toEqual({ state: undefined, faults: [] });
  });
});
