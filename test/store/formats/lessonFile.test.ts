import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import {
  decodeLesson,
  encodeLesson,
  lessonSchema,
  mostWords,
  wordCount,
} from '../../../src/store/formats/lessonFile.ts';
import type { Lesson, Scene } from '../../../src/store/lessons/lesson.ts';
import { anyLesson } from '../arbitraries.ts';
import { someChoice } from '../lessons/someLesson.ts';

const scene: Scene = {
  title: 'A line',
  state: 'v=1&m=0&b=1',
  words: 'Look at the *line*.',
  notes: '',
  show: ['data', 'surface'],
  forecast: undefined,
};
const choice = {
  ...someChoice,
  reveal: 'v=1&m=0&b=1&k=3',
} as const;
const lesson: Lesson = {
  title: 'Mine',
  minutes: 10,
  language: 'en',
  scenes: [
    scene,
    { ...scene, forecast: { kind: 'sign', of: 'b' } },
    { ...scene, forecast: choice },
  ],
};
const asJson = JSON.parse(encodeLesson(lesson)) as Record<string, unknown>;

/** The file with one place changed, or taken out where the value is undefined. */
function changed(path: string, value: unknown): string {
  const copy = structuredClone(asJson);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: Record<string, unknown> = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return JSON.stringify(copy);
}

describe('a lesson file', () => {
  it('comes back as it was written', () => {
    expect(decodeLesson(encodeLesson(lesson))).toStrictEqual({
      ok: true,
      lesson: JSON.parse(JSON.stringify(lesson)) as unknown,
    });
  });

  it('may begin with a byte order mark', () => {
    expect(decodeLesson(`\uFEFF${encodeLesson(lesson)}`)).toMatchObject({ ok: true });
  });

  it.each([
    '',
    'no JSON',
    '[]',
    '{}',
    changed('format', 'downhill-run'),
    changed('version', undefined),
  ])('is not anything else: %s', (text) => {
    expect(decodeLesson(text)).toStrictEqual({
      ok: false,
      faults: [{ id: 'notices.lessonNotOurs' }],
    });
  });

  it('of a version to come is refused with its version', () => {
    expect(decodeLesson(changed('version', 2))).toStrictEqual({
      ok: false,
      faults: [{ id: 'notices.lessonVersion', values: { version: '2' } }],
    });
  });

  it.each([
    ['title', 7, '7'],
    ['title', ' ', '" "'],
    ['minutes', 0, '0'],
    ['minutes', 'ten', '"ten"'],
    ['language', 'English please', '"English please"'],
    ['scenes', [], '[]'],
    ['scenes', 'none', '"none"'],
  ])('says which field is wrong: %s = %j', (field, wrong, value) => {
    expect(decodeLesson(changed(field, wrong))).toStrictEqual({
      ok: false,
      faults: [{ id: 'notices.lessonField', values: { field, value, missing: 'no' } }],
    });
  });

  it.each(['title', 'minutes', 'language', 'scenes'])(
    'says which field is missing: %s',
    (field) => {
      expect(decodeLesson(changed(field, undefined))).toStrictEqual({
        ok: false,
        faults: [{ id: 'notices.lessonField', values: { field, value: '', missing: 'yes' } }],
      });
    },
  );

  it.each([
    ['scenes.1.title', '', 2, 'title', '""'],
    ['scenes.1.state', 'a#b', 2, 'state', '"a#b"'],
    ['scenes.0.state', 5, 1, 'state', '5'],
    ['scenes.0.words', '', 1, 'words', '""'],
    ['scenes.0.notes', null, 1, 'notes', 'null'],
    ['scenes.2.show', 'data', 3, 'show', '"data"'],
    ['scenes.2.show.1', 'everything', 3, 'show.1', '"everything"'],
    ['scenes.1.forecast.kind', 'guess', 2, 'forecast.kind', '"guess"'],
    ['scenes.1.forecast.of', 'x', 2, 'forecast.of', '"x"'],
    ['scenes.2.forecast.question', '', 3, 'forecast.question', '""'],
    ['scenes.2.forecast.options', ['only one'], 3, 'forecast.options', '["only one"]'],
    ['scenes.2.forecast.options.0', 1, 3, 'forecast.options.0', '1'],
    ['scenes.2.forecast.options', 'Up', 3, 'forecast.options', '"Up"'],
    ['scenes.2.forecast.options.1', ' ', 3, 'forecast.options.1', '" "'],
    ['scenes.1.forecast', 'sign', 2, 'forecast', '"sign"'],
    ['scenes.1', 'a scene', 2, '', '"a scene"'],
    ['scenes.0.words', 3, 1, 'words', '3'],
    ['scenes.2.forecast.answer', 0, 3, 'forecast.answer', '0'],
    ['scenes.2.forecast.answer', 1.5, 3, 'forecast.answer', '1.5'],
    ['scenes.2.forecast.answer', 3, 3, 'forecast.answer', '3'],
    ['scenes.2.forecast.because', 1, 3, 'forecast.because', '1'],
    ['scenes.2.forecast.reveal', 'a#b', 3, 'forecast.reveal', '"a#b"'],
  ])('says which scene and field is wrong: %s = %j', (path, wrong, number, field, value) => {
    expect(decodeLesson(changed(path, wrong))).toStrictEqual({
      ok: false,
      faults: [
        { id: 'notices.lessonScene', values: { scene: number, field, value, missing: 'no' } },
      ],
    });
  });

  it.each(['title', 'state', 'words', 'notes', 'show', 'forecast.kind', 'forecast.of'])(
    'says which field a scene lacks: %s',
    (field) => {
      expect(decodeLesson(changed(`scenes.1.${field}`, undefined))).toStrictEqual({
        ok: false,
        faults: [
          { id: 'notices.lessonScene', values: { scene: 2, field, value: '', missing: 'yes' } },
        ],
      });
    },
  );

  it('may have scenes of forty words, and says how many too long ones have', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect(wordCount(words(mostWords))).toBe(40);
    expect(decodeLesson(changed('scenes.1.words', ` ${words(40)}\n`))).toMatchObject({ ok: true });
    expect(decodeLesson(changed('scenes.1.words', words(41)))).toStrictEqual({
      ok: false,
      faults: [{ id: 'notices.lessonWords', values: { scene: 2, count: 41, most: 40 } }],
    });
  });

  it('tells everything that is wrong at once', () => {
    const text = changed('scenes.0.title', '').replace('"minutes":10', '"minutes":-1');
    expect(decodeLesson(text)).toMatchObject({
      ok: false,
      faults: [{ id: 'notices.lessonField' }, { id: 'notices.lessonScene' }],
    });
  });
});

describe('a lesson file that was damaged', () => {
  /** Whether it is taken, or refused with what is wrong. */
  const isAnswered = (text: string): boolean => {
    const decoded = decodeLesson(text);
    return decoded.ok || decoded.faults.length > 0;
  };

  /** All places of a value, as paths of keys. */
  function placesOf(value: unknown, at: readonly string[] = []): readonly string[] {
    const inside =
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...at, key]))
        : [];
    return at.length === 0 ? inside : [at.join('.'), ...inside];
  }

  const place = fc.constantFrom(...placesOf(asJson));

  it('in its letters is answered', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const instead = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyLesson, share, fc.nat({ max: 20 }), instead, (any, where, length, letters) => {
        const text = encodeLesson(any);
        const from = Math.floor(where * text.length);
        expect(isAnswered(text.slice(0, from) + letters + text.slice(from + length))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('in one of its values is answered', () => {
    fc.assert(
      fc.property(place, fc.option(fc.jsonValue(), { nil: undefined }), (path, value) => {
        expect(isAnswered(changed(path, value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('by a value of another of its fields is answered', () => {
    const values = placesOf(asJson).map((path) =>
      path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], asJson),
    );
    fc.assert(
      fc.property(place, fc.constantFrom(...values), (path, value) => {
        expect(isAnswered(changed(path, value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it('the published schema says what the validator says', () => {
  const published = JSON.parse(readFileSync('public/lesson.schema.json', 'utf8')) as {
    readonly $id?: string;
    readonly title?: string;
    readonly description?: string;
  };
  const { $id: _id, title: _title, description: _description, ...said } = published;
  expect(said).toStrictEqual(JSON.parse(JSON.stringify(toJsonSchema(lessonSchema))));
});
