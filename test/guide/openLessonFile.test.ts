import { beforeEach, describe, expect, it } from 'vitest';
import { followLesson } from '../../src/guide/followLesson.ts';
import { openLessonText } from '../../src/guide/openLessonFile.ts';
import { translate } from '../../src/i18n/translate.ts';
import { openEditor } from '../../src/store/actions/editor.ts';
import { leaveLesson, showSceneNumber } from '../../src/store/actions/lesson.ts';
import { appStore } from '../../src/store/appStore.ts';
import { encodeLesson } from '../../src/store/formats/lessonFile.ts';
import { isUnsaved, withEditUndone } from '../../src/store/lessons/edit.ts';
import type { Lesson } from '../../src/store/lessons/lesson.ts';
import { presentLink } from '../../src/store/presentLink.ts';
import { sharedOf, showsSame, withShared } from '../../src/store/present/sharedState.ts';
import { appState, beginApp } from '../store/app.ts';

const lesson: Lesson = {
  title: 'Mine',
  minutes: 5,
  language: 'en',
  scenes: [
    { title: 'One', state: 'v=1&m=1&b=0', words: 'm is {m}, not {x9}.', notes: '', show: ['data'] },
    {
      title: 'Two',
      state: 'v=1&m=2&b=0&k=3',
      words: 'Guess.',
      notes: '',
      show: ['surface'],
      forecast: { kind: 'sign', of: 'm' },
    },
  ],
};
const file = encodeLesson(lesson);

/** All that the notices say. */
function told(): string {
  return appState()
    .notices.flatMap(({ message, details = [] }) => [message, ...details])
    .map(({ id, values }) => translate(id, values))
    .join('\n');
}

beforeEach(() => {
  beginApp();
});

describe('a lesson file that is opened', () => {
  it('begins, with the numbers of its pictures in its words, and leaves all as it stood', async () => {
    const before = appState();
    expect(await openLessonText(file)).toBe(true);
    expect(appState()).toMatchObject({
      experiment: { start: [1, 0] },
      view: { lesson: 'own', scene: 1, hide: expect.not.arrayContaining(['data']) as unknown },
      ownLesson: lesson,
    });
    expect(appState().loadedLesson?.scenes[0]?.words).toBe('m is 1, not {x9}.');
    leaveLesson();
    expect(appState().experiment).toBe(before.experiment);
    expect(appState().view.lesson).toBe('none');
  });

  it('takes the place of the one that is being made, which undo brings back', async () => {
    openEditor('Half');
    expect(await openLessonText(file)).toBe(true);
    const { editing, view } = appState();
    expect(view.lesson).toBe('none');
    expect(editing?.lesson).toStrictEqual(lesson);
    if (editing === undefined) throw new Error('nothing is being made');
    expect(isUnsaved(editing)).toBe(false);
    expect(withEditUndone(editing).lesson.title).toBe('Half');
    expect(isUnsaved(withEditUndone(editing))).toBe(true);
  });

  it('changes nothing when it is not whole, and each message names scene and field', async () => {
    openEditor('Half');
    const before = appState();
    expect(await openLessonText(file.replace('"Two"', '""').replace('"sign"', '"size"'))).toBe(
      false,
    );
    expect({ ...appState(), notices: [] }).toStrictEqual({ ...before, notices: [] });
    expect(told()).toMatch(/2 things .*Nothing was changed/u);
    expect(told()).toContain('Scene 2: “title” is "".');
    expect(told()).toContain('Scene 2: “forecast.kind” is "size".');
    expect(await openLessonText(file.replace('"One"', '7'))).toBe(false);
    expect(told()).toBe('In scene 1, “title” is 7, which is not possible. Nothing was changed.');
    expect(await openLessonText('x,y\n1,2')).toBe(false);
    expect(told()).toContain('not a lesson file');
    expect(await openLessonText(file)).toBe(true);
    expect(told()).toBe('');
  });

  it('opens with pictures that say something impossible, and names them', async () => {
    expect(await openLessonText(file.replace('k=3', 'k=3&rate=-1'))).toBe(true);
    expect(told()).toContain('Scene 2, “state”: rate=-1');
  });
});

describe('a lesson of one’s own that runs', () => {
  it('is whole in the other window, and only sent while it runs', async () => {
    expect(JSON.stringify(sharedOf(appState()))).not.toContain('ownLesson');
    await openLessonText(file);
    showSceneNumber(2);
    const teacher = appState();
    const sent: unknown = structuredClone(sharedOf(teacher));
    beginApp();
    const changes = withShared(appState(), sent);
    expect(changes).toMatchObject({
      ownLesson: lesson,
      view: { lesson: 'own', scene: 2 },
      forecast: { stage: 'open' },
    });
    appStore.setState(changes ?? {});
    // Once more: nothing of it is another object, so that it is not loaded anew.
    expect(withShared(appState(), sent)?.ownLesson).toBe(appState().ownLesson);
    expect(showsSame(teacher, { ...teacher, ownLesson: structuredClone(lesson) })).toBe(false);
    expect(withShared(appState(), { ...(sent as object), ownLesson: 'no' })?.ownLesson).toBe(
      appState().ownLesson,
    );
  });

  it('is found again by its name alone, at its scene; without it one is told', async () => {
    await openLessonText(file);
    showSceneNumber(2);
    const { view, ownLesson, experiment, cursor, beforeLesson } = appState();
    beginApp({ view, ownLesson, experiment, cursor, beforeLesson });
    await followLesson();
    expect(appState().loadedLesson?.scenes[1]?.title).toBe('Two');
    expect(appState()).toMatchObject({ view: { scene: 2 }, forecast: { stage: 'open' } });
    appStore.setState({ ownLesson: { ...lesson, title: 'Other' } });
    await expect.poll(() => appState().loadedLesson?.title).toBe('Other');
    expect(appState().view.scene).toBe(2);
    beginApp({ view, experiment, cursor, beforeLesson });
    await expect.poll(() => appState().view.lesson).toBe('none');
    expect(told()).toContain('did not come with it');
  });

  it('is not named by the address, whose link would lead elsewhere to another one', async () => {
    await openLessonText(file);
    expect(presentLink(appState())).not.toContain('lesson=');
    expect(presentLink(appState())).toContain('m=1');
  });
});
