import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { setLearningRate, undo } from '../../../src/store/actions/experiment.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { saveState } from '../../../src/store/browser/persistence.ts';
import { beginLesson, lesson, snapshot } from '../lesson.ts';
import { MemoryStorage } from '../storage.ts';

let replaced: unknown[];

function visit(hash: string): void {
  vi.stubGlobal('location', { hash, pathname: '/lesson/', search: '?class=3' });
}

beforeEach(() => {
  replaced = [];
  vi.stubGlobal('history', {
    state: null,
    replaceState: (...args: readonly unknown[]) => replaced.push(args),
  });
  vi.stubGlobal('sessionStorage', new MemoryStorage());
  vi.stubGlobal('localStorage', new MemoryStorage());
  beginLesson();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('openFromLocation', () => {
  it('restores what was kept, once', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    showIteration(8);
    saveState(lesson());
    visit('');
    await openFromLocation();
    expect(lessonStore.getState().cursor.iteration).toBe(8);
    lessonStore.setState({ cursor: { iteration: 1, beat: 'guess', line: 1 } });
    await openFromLocation();
    expect(lessonStore.getState().cursor.iteration).toBe(1);
    expect(replaced).toEqual([]);
  });

  it('opens the link, takes it out of the address, and can undo to what was there', async () => {
    const { openFromLocation, lessonStore, undo: undoFresh } = await freshApp();
    setLearningRate(0.01);
    showIteration(8);
    const before = snapshot();
    saveState(lesson());
    visit('#v=1&points=1,2;3,5&m=1&rate=0.1&k=2&beat=gradient');
    await openFromLocation();
    expect(lessonStore.getState()).toMatchObject({
      experiment: { start: { m: 1, b: 0 }, learningRate: 0.1 },
      cursor: { iteration: 2, beat: 'gradient', line: 1 },
    });
    expect(replaced).toEqual([[null, '', '/lesson/?class=3']]);
    undoFresh();
    expect(lessonStore.getState()).toMatchObject({ ...before });
  });

  it('keeps the person’s theme, and takes the pictures from the link', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    changeView({ theme: 'dark', chosen: 3, formulas: 'numbers' });
    saveState(lesson());
    visit('#k=1&formulas=symbols');
    await openFromLocation();
    expect(lessonStore.getState().view).toMatchObject({
      theme: 'dark',
      chosen: 0,
      formulas: 'symbols',
    });
  });

  it('leaves a place on the page alone', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    visit('#main');
    await openFromLocation();
    expect(replaced).toEqual([]);
    expect(lessonStore.getState().past).toEqual([]);
  });

  it('opens a link that came as a question, and says when one cannot be read', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    vi.stubGlobal('location', { hash: '', pathname: '/', search: '?v=1&amp;m=3&amp;k=5' });
    await openFromLocation();
    expect(lessonStore.getState()).toMatchObject({
      experiment: { start: { m: 3, b: 0 } },
      cursor: { iteration: 5 },
      notices: [],
    });
    expect(replaced).toEqual([[null, '', '/']]);
    visit('#points:1,2;2,3');
    await openFromLocation();
    expect(lessonStore.getState().experiment.start.m).toBe(3);
    expect(lessonStore.getState().notices.map(({ message }) => message)).toEqual([
      { id: 'notices.linkDamaged', values: { value: '#points:1,2;2,3' } },
    ]);
  });

  it('says what was wrong with a link, and opens the rest', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    visit('#rate=-3&k=5');
    await openFromLocation();
    expect(lessonStore.getState().cursor.iteration).toBe(5);
    expect(lessonStore.getState().notices).toEqual([
      {
        id: 1,
        tone: 'problem',
        kind: 'link',
        message: { id: 'notices.linkValue', values: { key: 'rate', value: '-3' } },
      },
    ]);
  });

  it('shows the latest of two links, though the first takes longer', async () => {
    const { openFromLocation, lessonStore } = await freshApp();
    visit('#data=old-faithful&k=1');
    const first = openFromLocation();
    visit('#k=2');
    await Promise.all([first, openFromLocation()]);
    expect(lessonStore.getState().cursor.iteration).toBe(2);
    expect(lessonStore.getState().experiment.data.preset).toBe('five-points');
    undo();
  });
});

/** The app's modules as a page finds them that was just loaded. */
async function freshApp() {
  vi.resetModules();
  const { openFromLocation } = await import('../../../src/store/browser/open.ts');
  const { lessonStore } = await import('../../../src/store/lessonStore.ts');
  const actions = await import('../../../src/store/actions/experiment.ts');
  return { openFromLocation, lessonStore, undo: actions.undo };
}
