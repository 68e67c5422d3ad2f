import { describe, expect, it } from 'vitest';
import {
  lessonContent,
  lessonSummary,
  shippedLesson,
} from '../../../src/guide/content/lessons/shippedLesson.ts';
import { initialState } from '../../../src/store/appState.ts';
import { decodeLesson, encodeLesson, wordCount } from '../../../src/store/formats/lessonFile.ts';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { forecastTruth } from '../../../src/store/lessons/forecastTruth.ts';
import type { Scene } from '../../../src/store/lessons/lesson.ts';
import { lessonNames } from '../../../src/store/lessons/lessonNames.ts';
import { revealedBy } from '../../../src/store/lessons/revealedBy.ts';
import { sceneState } from '../../../src/store/lessons/shownScene.ts';
import { sightNames } from '../../../src/store/lessons/sight.ts';
import { leadOf } from '../../../src/store/lead.ts';
import { beatsOf } from '../../../src/store/beats.ts';
import { shownCursor } from '../../../src/store/lines.ts';

const lessons = await Promise.all(
  lessonNames.map(async (name) => ({
    name,
    content: await lessonContent(name),
    lesson: await shippedLesson(name),
  })),
);
const scenes = lessons.flatMap(({ name, content, lesson }) =>
  content.scenes.map((scene, index) => ({
    where: `${name} ${scene.id}`,
    content: scene,
    scene: lesson.scenes[index]!,
  })),
);

describe('the lessons of the app', () => {
  it.each(lessons)('have 10 to 20 scenes with names of their own: $name', ({ content }) => {
    expect(content.scenes.length).toBeGreaterThanOrEqual(10);
    expect(content.scenes.length).toBeLessThanOrEqual(20);
    expect(new Set(content.scenes.map(({ id }) => id)).size).toBe(content.scenes.length);
  });

  it.each(lessons)('are what a lesson file may say: $name', ({ content, lesson }) => {
    const written: Scene[] = lesson.scenes.map(
      ({ title, words, notes, show, forecast }, index) => ({
        title,
        words,
        notes,
        show,
        forecast,
        state: content.scenes[index]!.state,
      }),
    );
    const { title, minutes, language } = lesson;
    const read = decodeLesson(encodeLesson({ title, minutes, language, scenes: written }));
    expect(read).toMatchObject({ ok: true });
  });

  it.each(lessons)('say their title and their minutes: $name', async ({ name, lesson }) => {
    expect(lesson.title).not.toContain('lesson.');
    expect(await lessonSummary(name)).toStrictEqual({
      name,
      title: lesson.title,
      minutes: lesson.minutes,
    });
  });

  it.each(scenes)('have states that links understand whole: $where', async ({ content }) => {
    const link = await decodeLink(content.state);
    expect(link.faults).toStrictEqual([]);
    expect(content.state).toMatch(/^v=1&/u);
    // A moment that the run does not have would be another one on screen.
    const state = { ...initialState, experiment: link.experiment, cursor: link.cursor };
    expect(shownCursor(state)).toStrictEqual(link.cursor);
  });

  it.each(scenes.filter(({ scene }) => scene.revealed !== undefined))(
    'show the reason of an answer in what is in sight: $where',
    async ({ scene }) => {
      expect((await revealedBy(scene.forecast))?.faults).toStrictEqual([]);
      const { snapshot, view } = sceneState(scene, true);
      const state = { ...initialState, ...snapshot, view: { ...initialState.view, ...view } };
      expect(shownCursor(state)).toStrictEqual(snapshot.cursor);
      expect(scene.show).toContain(leadOf(state));
      expect(sceneState(scene, false)).not.toStrictEqual({ snapshot, view });
    },
  );

  it.each(scenes)('show the picture that they are about: $where', ({ content, scene }) => {
    const known: readonly string[] = sightNames;
    expect(content.show.filter((name) => !known.includes(name))).toStrictEqual([]);
    const { snapshot, view } = sceneState(scene, false);
    const state = { ...initialState, ...snapshot, view: { ...initialState.view, ...view } };
    expect(scene.show).toContain(leadOf(state));
  });

  it('say each line of the derivation in a scene of its own', () => {
    const mathematics = lessons.filter(({ name }) => ['mathematics', 'whole-loss'].includes(name));
    const all = mathematics.flatMap(({ lesson }) => lesson.scenes);
    const unsaid = (model: string, wanted: (id: string) => boolean) => {
      const own = all.filter(({ snapshot }) => snapshot.experiment.model === model);
      const said = own.map(({ snapshot: { cursor } }) => `${cursor.beat} ${String(cursor.line)}`);
      return beatsOf({ ...initialState, ...own[0]!.snapshot }).flatMap(({ name, lines }) =>
        lines
          .map(({ id }, index) => ({ id, line: `${name} ${String(index + 1)}` }))
          .filter(({ id, line }) => wanted(id) && !said.includes(line)),
      );
    };
    // One slope first, all of it; then what is new with b.
    expect(unsaid('origin', () => true)).toStrictEqual([]);
    expect(unsaid('line', (id) => id.endsWith('-b'))).toStrictEqual([]);
  });

  it('offer the ways through the derivation only where it is in sight', () => {
    const odd = scenes.filter(
      ({ scene }) => scene.show.includes('steps') && !scene.show.includes('derivation'),
    );
    expect(odd.map(({ where }) => where)).toStrictEqual([]);
  });

  it.each(scenes)('have words for the class and for the teacher, filled: $where', ({ scene }) => {
    const texts = [scene.title, scene.words, scene.notes];
    if (scene.forecast?.kind === 'choice')
      texts.push(scene.forecast.question, scene.forecast.because, ...scene.forecast.options);
    for (const text of texts) {
      expect(text).not.toMatch(/lesson\.[\w-]+\.|[{}]|undefined|NaN|∞|null/u);
      expect(text.trim()).not.toBe('');
    }
    expect(wordCount(scene.words)).toBeLessThanOrEqual(40);
    // Stars come in pairs.
    expect(scene.words.split('*').length % 2).toBe(1);
  });

  it('ask for forecasts that have an answer', () => {
    const asked = scenes.filter(({ scene }) => scene.forecast !== undefined);
    expect(asked.length).toBeGreaterThan(0);
    const unanswered = asked.filter(({ scene }) => {
      const truth = forecastTruth(scene.forecast!, scene.snapshot);
      if (truth?.kind === 'option') return !truth.options.includes(truth.right);
      return (
        truth === undefined ||
        (truth.at.across === truth.from.across && truth.at.up === truth.from.up)
      );
    });
    expect(unanswered.map(({ where }) => where)).toStrictEqual([]);
  });
});
