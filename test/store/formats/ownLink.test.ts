import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLesson, encodeLesson } from '../../../src/store/formats/lessonFile.ts';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { lessonFromLink, lessonToLink } from '../../../src/store/formats/ownLink.ts';
import type { Lesson } from '../../../src/store/lessons/lesson.ts';
import { anyLesson } from '../arbitraries.ts';

const lesson: Lesson = {
  title: 'Mine, été 2026',
  minutes: 5,
  language: 'en',
  scenes: [{ title: 'One', state: 'v=1', words: 'Look.', notes: 'x', show: ['data'] }],
};

describe('a lesson in a link', () => {
  it('comes back as it was, as it does from a file', async () => {
    await fc.assert(
      fc.asyncProperty(anyLesson, async (any) => {
        expect(decodeLesson(encodeLesson(any))).toEqual({ ok: true, lesson: any });
        const value = await lessonToLink(any);
        expect(value).toMatch(/^[\w-]*z$/u);
        expect(await lessonFromLink(value)).toEqual(any);
        const { ownLesson, sceneAlone, view, faults } = await decodeLink(
          `v=1&lesson=own&scene=2&own=${value}`,
        );
        expect({ ownLesson, sceneAlone, view, faults }).toEqual({
          ownLesson: any,
          sceneAlone: true,
          view: { lesson: 'own', scene: 2 },
          faults: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is none when it was cut or changed on its way', async () => {
    const value = await lessonToLink(lesson);
    const changed = value.replace(/.(?=.{20}$)/u, (letter) => (letter === 'A' ? 'B' : 'A'));
    const bad = ['', 'z', value.slice(0, -1), value.slice(3), value.toUpperCase(), changed, '!z'];
    for (const text of bad) expect(await lessonFromLink(text), text).toBeUndefined();
  });

  it('is never another one, whatever letter was changed', async () => {
    const value = await lessonToLink(lesson);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: value.length - 2 }),
        fc.constantFrom('A', 'B', 'z', 'y', '0', '1', '-', '_'),
        async (at, letter) => {
          const read = await lessonFromLink(value.slice(0, at) + letter + value.slice(at + 1));
          // The last letters may have bits that say nothing.
          expect(read ?? lesson).toStrictEqual(lesson);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is none of what is no lesson, however well it is packed, or far too long', async () => {
    const long = { ...lesson, scenes: Array.from({ length: 3 }, () => lesson.scenes[0]!) };
    const notes = 'a'.repeat(2_000_000);
    const huge = { ...long, scenes: long.scenes.map((scene) => ({ ...scene, notes })) };
    await expect(lessonToLink(huge)).resolves.toBeTypeOf('string');
    expect(await lessonFromLink(await lessonToLink(huge))).toBeUndefined();
    expect(await lessonFromLink(await lessonToLink({ ...lesson, scenes: [] }))).toBeUndefined();
  });

  it('counts only where the link says that it is the lesson', async () => {
    const value = await lessonToLink(lesson);
    expect((await decodeLink(`v=1&own=${value}`)).ownLesson).toBeUndefined();
    expect((await decodeLink('v=1&lesson=own')).ownLesson).toBeUndefined();
  });
});
