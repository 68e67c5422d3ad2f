import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { edit, openEditor } from '../../../src/store/actions/editor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import {
  draftKey,
  keepLessons,
  ownLessonKey,
  restoreLessons,
} from '../../../src/store/browser/keptLessons.ts';
import { unreadableKeys } from '../../../src/store/browser/setAside.ts';
import type { Lesson } from '../../../src/store/lessons/lesson.ts';
import {
  isUnsaved,
  withEditRedone,
  withEditUndone,
  withHead,
  withLesson,
  withSceneAdded,
  withSceneMoved,
} from '../../../src/store/lessons/edit.ts';
import { appState, beginApp } from '../app.ts';
import { MemoryStorage } from '../storage.ts';

const scene = { title: '', state: 'v=1', words: '', notes: '', show: [] };
const lesson: Lesson = { title: 'Mine', minutes: 5, language: 'en', scenes: [scene] };

let tab: MemoryStorage;
let visits: MemoryStorage;
let stop: () => void;

function begin(room?: number): void {
  tab = new MemoryStorage(room);
  visits = new MemoryStorage(room);
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('localStorage', visits);
  vi.stubGlobal('window', { name: '' });
  for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, vi.fn());
}

beforeEach(() => {
  vi.useFakeTimers();
  begin();
  beginApp();
  stop = keepLessons();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What a reload finds, in the same tab or on another visit. */
function comeBack(sameTab: boolean): void {
  vi.runAllTimers();
  if (!sameTab) tab.clear();
  appStore.setState(initialState, true);
  restoreLessons();
}

describe('lessons in the browser', () => {
  it('come back with a reload: a half made one where it was, and the one that is played', () => {
    openEditor('Half');
    edit((editing) => withSceneAdded(withSceneAdded(editing, scene), scene));
    appStore.setState({ ownLesson: lesson });
    comeBack(true);
    const { editing, ownLesson } = appState();
    expect(ownLesson).toStrictEqual(lesson);
    expect(editing).toMatchObject({
      lesson: { title: 'Half', scenes: [scene, scene] },
      selected: 1,
      open: true,
      keptAt: undefined,
    });
    expect(editing && isUnsaved(editing)).toBe(true);
  });

  it('come back with what can be undone and redone', () => {
    openEditor('Half');
    edit((editing) => withSceneAdded(editing, scene));
    edit((editing) => withSceneAdded(editing, { ...scene, title: 'second' }));
    edit((editing) => withSceneMoved(editing, 0));
    edit(withEditUndone);
    const before = appState().editing;
    comeBack(true);
    const { editing } = appState();
    expect(editing?.past).toStrictEqual(before?.past);
    expect(editing?.future).toStrictEqual(before?.future);
    edit(withEditRedone);
    expect(appState().editing?.lesson.scenes.map(({ title }) => title)).toStrictEqual([
      'second',
      '',
    ]);
    for (let step = 0; step < 3; step += 1) edit(withEditUndone);
    expect(appState().editing?.lesson.scenes).toStrictEqual([]);
  });

  it('come back without it where there is no room for that, or where it cannot be read', () => {
    openEditor('Half');
    edit((editing) => withSceneAdded(editing, scene));
    for (const title of ['a', 'b', 'c']) edit((now) => withLesson(now, { ...now.lesson, title }));
    vi.runAllTimers();
    const text = tab.getItem(draftKey) ?? '';
    tab.setItem(draftKey, text.replace('"past":[', '"past":[7,'));
    appStore.setState(initialState, true);
    restoreLessons();
    expect(appState().editing).toMatchObject({ lesson: { title: 'c' }, past: [], future: [] });
    tab.room = text.length - 50;
    visits.room = tab.room;
    edit((now) => withLesson(now, { ...now.lesson, title: 'd' }));
    openEditor('x');
    comeBack(true);
    expect(appState().editing).toMatchObject({ lesson: { title: 'd' } });
    expect(appState().notices).toStrictEqual([]);
  });

  it('come back on another visit, the editor closed', () => {
    openEditor('Half');
    edit((editing) => withHead(editing, { title: 'Whole' }));
    comeBack(false);
    expect(appState().editing).toMatchObject({
      lesson: { title: 'Whole' },
      open: false,
      keptAt: Date.now(),
    });
  });

  it('are told of once they cannot be kept, until they can be again', () => {
    begin(10);
    openEditor('Half');
    vi.runAllTimers();
    expect(appState().notices.map(({ message }) => message.id)).toStrictEqual([
      'notices.draftNotKept',
    ]);
    expect([tab.length, visits.length]).toStrictEqual([0, 0]);
    tab.room = Infinity;
    edit((editing) => withHead(editing, { minutes: 3 }));
    vi.runAllTimers();
    expect(appState().notices).toStrictEqual([]);
  });

  it('come back as they were last, where the tab has no more room for them', () => {
    openEditor('Half');
    vi.runAllTimers();
    tab.room = 10;
    edit((editing) => withHead(editing, { title: 'Whole' }));
    comeBack(true);
    expect(appState().editing?.lesson.title).toBe('Whole');
    expect(appState().notices).toStrictEqual([]);
  });

  it('that cannot be read are set aside, not lost', () => {
    visits.setItem(draftKey, '{"format":"downhill-kept-lesson"');
    restoreLessons();
    expect(appState().editing).toBeUndefined();
    expect(visits.getItem(draftKey)).toBeNull();
    expect(visits.getItem(unreadableKeys[0] ?? '')).toContain('downhill-kept-lesson');
    expect(appState().notices.map(({ message }) => message.id)).toStrictEqual([
      'notices.draftUnreadable',
    ]);
  });

  it('of the teacher are nothing for the window on the wall', () => {
    openEditor('Half');
    appStore.setState({ ownLesson: lesson });
    vi.runAllTimers();
    vi.stubGlobal('window', { name: 'downhill-projector-0123456789abcdef-1' });
    comeBack(true);
    expect(appState()).toMatchObject({ editing: undefined, ownLesson: lesson });
    expect(visits.getItem(ownLessonKey)).not.toBeNull();
  });

  it('are nothing on a first visit', () => {
    restoreLessons();
    expect(appState()).toStrictEqual(initialState);
  });
});
