import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseOwnPoints } from '../../../src/store/actions/data.ts';
import { setLearningRate, undo } from '../../../src/store/actions/experiment.ts';
import { keepState, loadState, startAfresh } from '../../../src/store/browser/persistence.ts';
import { saveState, storageKey } from '../../../src/store/browser/saving.ts';
import { unreadableKeys } from '../../../src/store/browser/setAside.ts';
import { experimentToJson } from '../../../src/store/formats/experimentToJson.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { appState, beginApp } from '../app.ts';
import { MemoryStorage } from '../storage.ts';

let tab: MemoryStorage;
let visits: MemoryStorage;
const page = new EventTarget();

beforeEach(() => {
  tab = new MemoryStorage();
  visits = new MemoryStorage();
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('localStorage', visits);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  beginApp();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

// 20,000 points in pieces of 5,000 are four.
function long(by: number): readonly Observation[] {
  return Array.from({ length: 20_000 }, (_, x) => ({ x: x / 7, y: x / by }));
}

function pieces(storage: MemoryStorage): readonly string[] {
  return [...storage.items.keys()].filter((key) => key.startsWith('downhill.points.'));
}

/** The keys that were written since it was asked last. */
function written(storage: MemoryStorage): readonly string[] {
  return storage.written.splice(0);
}

async function keptPoints(): Promise<readonly Observation[] | undefined> {
  const { state, faults } = await loadState();
  expect(faults).toEqual([]);
  return state?.experiment.data.observations;
}

describe('a long list of points', () => {
  it('is kept apart from the state, and comes back with it exactly', async () => {
    const points = long(3).map((point, index) => ({ ...point, x2: index * 0.1 }));
    chooseOwnPoints(points);
    expect(saveState(appState())).toEqual({ sessionStorage: 'whole', localStorage: 'whole' });
    expect(pieces(visits)).toHaveLength(4);
    expect(visits.getItem(storageKey)!.length).toBeLessThan(5000);
    expect(await keptPoints()).toEqual(points);
    visits.clear();
    expect(await keptPoints()).toEqual(points);
  });

  it('is written once, and of a changed one only what has changed', async () => {
    const points = long(3);
    chooseOwnPoints(points);
    saveState(appState());
    written(visits);
    setLearningRate(0.01);
    saveState(appState());
    expect(written(visits)).toEqual([storageKey]);
    const moved = points.with(7000, { x: 1, y: 2 });
    const before = pieces(visits);
    chooseOwnPoints(moved);
    saveState(appState());
    expect(written(visits)).toHaveLength(2);
    expect(pieces(visits)).toHaveLength(4);
    expect(pieces(visits).filter((key) => before.includes(key))).toHaveLength(3);
    expect(await keptPoints()).toEqual(moved);
  });

  it('is known again after a reload: nothing of it is written anew', async () => {
    chooseOwnPoints(long(3));
    saveState(appState());
    const { state } = await loadState();
    beginApp(state);
    written(tab);
    saveState(appState());
    expect(written(tab)).toEqual([storageKey]);
  });

  it('is that of its steps of undo and redo too, as the same list, up to where another was there', async () => {
    chooseOwnPoints([{ x: 1, y: 2 }]);
    chooseOwnPoints(long(3));
    for (const rate of [0.01, 0.02, 0.03]) setLearningRate(rate);
    undo();
    expect(saveState(appState())).toEqual({ sessionStorage: 'whole', localStorage: 'whole' });
    expect(visits.getItem(storageKey)!.length).toBeLessThan(5000);
    const { state } = await loadState();
    const { past, future } = appState();
    expect(state).toMatchObject({ past, future });
    for (const { experiment } of [...state!.past.slice(-2), ...state!.future])
      expect(experiment.data.observations).toBe(state!.experiment.data.observations);
  });

  it('goes when no state has it any more', () => {
    chooseOwnPoints(long(3));
    saveState(appState());
    chooseOwnPoints([{ x: 1, y: 2 }]);
    saveState(appState());
    expect([...pieces(visits), ...pieces(tab)]).toEqual([]);
  });

  it('stood in the state itself at first: such a one still opens', async () => {
    const points = long(3);
    chooseOwnPoints(points);
    const experiment = experimentToJson(appState().experiment);
    const old = { format: 'downhill-state', version: 1, view: {}, experiment };
    visits.setItem(storageKey, JSON.stringify(old));
    expect(await keptPoints()).toEqual(points);
  });

  it('stays with the place to return to and the one before the lesson', async () => {
    chooseOwnPoints(long(3));
    const { experiment, cursor, view } = appState();
    const place = { experiment, cursor, view };
    beginApp({ returnPlace: place, beforeLesson: { ...place, past: [], future: [] } });
    saveState(appState());
    expect(pieces(tab)).toHaveLength(4);
    const { state } = await loadState();
    expect(state?.returnPlace).toEqual(place);
    expect(state?.beforeLesson).toEqual({ ...place, past: [], future: [] });
  });
});

describe('a long list where there is little room', () => {
  it('takes the place of another long list', async () => {
    chooseOwnPoints(long(3));
    saveState(appState());
    const size = [...visits.items.values()].join('').length;
    for (const storage of [tab, visits]) storage.roomForAll = 1.3 * size;
    chooseOwnPoints(long(4));
    // The step back to the other one is not among them, which is told.
    const kept = 'without undo';
    expect(saveState(appState())).toEqual({ sessionStorage: kept, localStorage: kept });
    expect(await keptPoints()).toEqual(long(4));
  });

  it('is told not to be kept where it does not fit, and leaves what was there as it was', async () => {
    const small = long(3).slice(0, 6000);
    chooseOwnPoints(small);
    saveState(appState());
    const before = new Map(visits.items);
    const size = [...visits.items.values()].join('').length;
    for (const storage of [tab, visits]) storage.roomForAll = 1.5 * size;
    chooseOwnPoints(long(4));
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'not' });
    expect(Object.fromEntries(visits.items)).toEqual(Object.fromEntries(before));
    expect(await keptPoints()).toEqual(small);
  });

  it('is not left half there by one that did not fit', () => {
    for (const storage of [tab, visits]) storage.roomForAll = 300_000;
    saveState(appState());
    chooseOwnPoints(long(3));
    expect(saveState(appState())).toEqual({ sessionStorage: 'not', localStorage: 'not' });
    expect([...pieces(visits), ...pieces(tab)]).toEqual([]);
  });
});

describe('a piece of a list', () => {
  it('that another window took away is read from the tab, and written again', async () => {
    chooseOwnPoints(long(3));
    saveState(appState());
    for (const key of pieces(visits)) visits.removeItem(key);
    expect(await keptPoints()).toEqual(long(3));
    tab.removeItem(storageKey);
    expect(await keptPoints()).toEqual(long(3));
    saveState(appState());
    expect(pieces(visits)).toHaveLength(4);
  });

  it.each(['missing', 'changed'])('that is %s is told, and costs the points alone', async (how) => {
    setLearningRate(0.01);
    chooseOwnPoints(long(3));
    saveState(appState());
    for (const storage of [tab, visits]) {
      const key = pieces(storage)[1]!;
      if (how === 'missing') storage.removeItem(key);
      else storage.setItem(key, storage.getItem(key)!.replace(']', '1]'));
    }
    const { state, faults } = await loadState();
    expect(faults.map(({ id, values }) => [id, values?.['part']])).toEqual([
      ['notices.storedPart', 'points'],
    ]);
    expect(state?.experiment.learningRate).toBe(appState().experiment.learningRate);
  });

  it('is set aside with its state', async () => {
    chooseOwnPoints(long(3));
    saveState(appState());
    tab.clear();
    const newer = visits.getItem(storageKey)!.replace('"version":1', '"version":2');
    visits.setItem(storageKey, newer);
    expect((await loadState()).faults.map(({ id }) => id)).toEqual(['notices.storedVersion']);
    expect(visits.getItem(unreadableKeys[0]!)).toContain('[0,0],[0.14285714285714285,');
    visits.removeItem(unreadableKeys[0]!);
    saveState(appState());
    startAfresh();
    expect(visits.getItem(unreadableKeys[0]!)).toContain('[0,0],[0.14285714285714285,');
  });
});

describe('keepState with a long list', () => {
  it('writes one piece at a time, and the rest at once when the page is left', async () => {
    vi.useFakeTimers();
    const stop = keepState();
    chooseOwnPoints(long(3));
    // Each piece into both storages, then the state into one after the other.
    const tasks: (readonly number[])[] = [];
    for (let task = 0; vi.getTimerCount() > 0; task += 1) {
      vi.advanceTimersToNextTimer();
      tasks.push([visits, tab].map((storage) => written(storage).length));
    }
    const piece = [1, 1];
    expect(tasks.filter(([a, b]) => a !== 0 || b !== 0)).toEqual([
      piece,
      piece,
      piece,
      piece,
      [1, 0],
      [0, 1],
    ]);

    chooseOwnPoints(long(4));
    vi.advanceTimersToNextTimer();
    expect(written(tab)).toHaveLength(1);
    page.dispatchEvent(new Event('pagehide'));
    expect(written(tab)).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect(await keptPoints()).toEqual(long(4));
    stop();
  });

  it('begins anew with what is there now when it changes meanwhile', async () => {
    vi.useFakeTimers();
    const stop = keepState();
    chooseOwnPoints(long(3));
    vi.advanceTimersToNextTimer();
    vi.advanceTimersToNextTimer();
    chooseOwnPoints(long(4));
    vi.runAllTimers();
    vi.useRealTimers();
    expect(await keptPoints()).toEqual(long(4));
    expect([pieces(visits).length, pieces(tab).length]).toEqual([4, 4]);
    stop();
  });
});
