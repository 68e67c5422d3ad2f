import { questionNames, type QuestionName } from '../../store/questionNames.ts';
import { beyondQuestions } from './beyondQuestions.ts';
import { derivativeQuestions } from './derivativeQuestions.ts';
import { lineQuestions } from './lineQuestions.ts';
import { networkQuestions } from './networkQuestions.ts';
import {
  type Question,
  type QuestionContent,
  type QuestionContents,
  type QuestionGroup,
  questionGroups,
} from './question.ts';
import { stepQuestions } from './stepQuestions.ts';
import { surfaceQuestions } from './surfaceQuestions.ts';

const byGroup: Readonly<Record<QuestionGroup, QuestionContents>> = {
  line: lineQuestions,
  derivative: derivativeQuestions,
  step: stepQuestions,
  surface: surfaceQuestions,
  beyond: beyondQuestions,
  network: networkQuestions,
};

// So that the compiler misses a question that has a name only.
const byName: Readonly<Record<QuestionName, QuestionContent>> = {
  ...lineQuestions,
  ...derivativeQuestions,
  ...stepQuestions,
  ...surfaceQuestions,
  ...beyondQuestions,
  ...networkQuestions,
};

/** All questions, in the order of their names. */
export const questions: readonly Question[] = questionGroups.flatMap((group) =>
  questionNames
    .filter((name) => name in byGroup[group])
    .map((name) => ({ name, group, ...byName[name] })),
);

/** The content that shows the answer of a question: its scenes, and what to look at in them. */
export function contentOf(name: QuestionName): QuestionContent {
  return byName[name];
}
