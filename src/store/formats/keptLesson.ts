import * as v from 'valibot';
import type { Lesson } from '../lessons/lesson.ts';
import { sightNames } from '../lessons/sight.ts';
import { forecastSchema } from './forecastSchema.ts';

const text = v.string();

// As a lesson file has it, but with fields that are still empty, or too full.
const forecast = forecastSchema({
  question: text,
  options: v.array(text),
  answer: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

const lessonSchema = v.object({
  title: text,
  minutes: v.pipe(v.number(), v.finite()),
  language: text,
  scenes: v.array(
    v.object({
      title: text,
      state: text,
      words: text,
      notes: text,
      show: v.array(v.picklist(sightNames)),
      forecast: v.optional(forecast),
    }),
  ),
});

/**
 * Reads a lesson from what this app itself kept or sent: it may be half made, which a file may not.
 * @returns undefined for what is no lesson.
 */
export function lessonFromJson(value: unknown): Lesson | undefined {
  const parsed = v.safeParse(lessonSchema, value);
  return parsed.success ? parsed.output : undefined;
}
