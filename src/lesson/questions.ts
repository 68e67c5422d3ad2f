import { questionNames, type QuestionName } from '../store/questionNames.ts';
import { beyondQuestions } from './beyondQuestions.ts';
import { derivativeQuestions } from './derivativeQuestions.ts';
import { lineQuestions } from './lineQuestions.ts';
import type { Question } from './question.ts';
import { stepQuestions } from './stepQuestions.ts';
import { surfaceQuestions } from './surfaceQuestions.ts';

const byName: ReadonlyMap<QuestionName, Question> = new Map(
  [
    ...lineQuestions,
    ...derivativeQuestions,
    ...stepQuestions,
    ...surfaceQuestions,
    ...beyondQuestions,
  ].map((question) => [question.name, question]),
);

/**
 * What is asked, with its scenes and the numbers of its answer.
 * @throws {RangeError} for a name without one, which a test rules out.
 */
export function questionOf(name: QuestionName): Question {
  const question = byName.get(name);
  if (question === undefined) throw new RangeError(`no question ${name}`);
  return question;
}

/** All questions, in the order of their names. */
export const questions: readonly Question[] = questionNames.map(questionOf);
