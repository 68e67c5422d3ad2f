import * as v from 'valibot';
import type { MessageRef } from '../appState.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { sightNames } from '../lessons/sight.ts';
import { formatFault } from './formatFault.ts';
import { described } from './described.ts';
import { forecastSchema } from './forecastSchema.ts';
import { linkFragment } from './linkFragment.ts';
import { shortened } from './shortened.ts';
import { recordIn, recordOf } from './stateJson.ts';

const format = 'downhill-lesson';
const version = 1;

/** Words a scene may have for the class: what one takes in while looking at something else. */
export const mostWords = 40;
const mostScenes = 200;
const mostMinutes = 600;

/** How many words a text has; what is written without blanks counts as one. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

const fewWords = String.raw`^\s*(?:\S+(?:\s+|$)){1,${String(mostWords)}}$`;
// Flags cannot be written down in a schema; none of the expressions needs one.
function withoutFlags(pattern: string): RegExp {
  // oxlint-disable-next-line require-unicode-regexp
  return new RegExp(pattern);
}

const filled = v.pipe(v.string(), v.regex(withoutFlags(String.raw`\S`)));
const options = v.pipe(v.array(filled), v.minLength(2), v.maxLength(5));

const forecast = forecastSchema({
  question: filled,
  options,
  answer: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
});

const scene = v.object({
  title: filled,
  state: linkFragment,
  // Not by counting, so that the published schema can say the same.
  words: v.pipe(v.string(), v.regex(withoutFlags(fewWords))),
  notes: v.string(),
  show: v.array(v.picklist(sightNames)),
  forecast: v.optional(forecast),
});

/** What a lesson file is. `public/lesson.schema.json` says the same for other programs; a test sees to it. */
export const lessonSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  title: filled,
  minutes: v.pipe(v.number(), v.gtValue(0), v.maxValue(mostMinutes)),
  language: v.pipe(v.string(), v.regex(withoutFlags('^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$'))),
  scenes: v.pipe(v.array(scene), v.minLength(1), v.maxLength(mostScenes)),
});

/** What a lesson file says, or everything that is wrong with it. */
export type DecodedLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly faults: readonly MessageRef[] };

/** A lesson as the text of its file. */
export function encodeLesson({ title, minutes, language, scenes }: Lesson): string {
  return `${JSON.stringify({ format, version, title, minutes, language, scenes }, null, 2)}\n`;
}

function faultAt(path: readonly unknown[], value: unknown): MessageRef {
  const shown = value === undefined ? '' : shortened(described(value));
  const [first, index, ...field] = path;
  const missing = value === undefined ? 'yes' : 'no';
  if (first === 'scenes' && typeof index === 'number' && field.length > 0) {
    const values = { scene: index + 1, field: field.join('.'), value: shown, missing };
    const isTooLong = field[0] === 'words' && typeof value === 'string' && value.trim() !== '';
    if (!isTooLong) return { id: 'notices.lessonScene', values };
    const count = wordCount(value);
    return { id: 'notices.lessonWords', values: { scene: index + 1, count, most: mostWords } };
  }
  if (first === 'scenes' && typeof index === 'number')
    return {
      id: 'notices.lessonScene',
      values: { scene: index + 1, field: '', value: shown, missing },
    };
  return { id: 'notices.lessonField', values: { field: path.join('.'), value: shown, missing } };
}

/** The answers to choose from and the number of the right one hang together, which no schema can say. */
function answersOutside(lesson: Lesson): readonly MessageRef[] {
  return lesson.scenes.flatMap(({ forecast: asked }, index) =>
    asked?.kind === 'choice' && asked.answer > asked.options.length
      ? [faultAt(['scenes', index, 'forecast', 'answer'], asked.answer)]
      : [],
  );
}

/**
 * Reads a lesson file. It is taken whole or not at all, since a lesson with holes helps nobody; what is
 * wrong is told by scene and field.
 */
export function decodeLesson(text: string): DecodedLesson {
  const record = recordIn(text.replace(/^\uFEFF/u, ''));
  const fault = formatFault(record, format, version, {
    notOurs: 'notices.lessonNotOurs',
    version: 'notices.lessonVersion',
  });
  if (fault !== undefined) return { ok: false, faults: [fault] };
  const parsed = v.safeParse(lessonSchema, record);
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key);
      const isMissing =
        recordOf(issue.path?.at(-1)?.input) !== undefined && issue.input === undefined;
      return faultAt(path, isMissing ? undefined : issue.input);
    });
    return { ok: false, faults };
  }
  const { title, minutes, language, scenes } = parsed.output;
  const lesson: Lesson = { title, minutes, language, scenes };
  const faults = answersOutside(lesson);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lesson };
}
