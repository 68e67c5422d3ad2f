import type { MistakeName } from '../../descent/mistakes.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { isInRange } from '../../numerics/saturate.ts';
import type { ShownScene } from '../../store/actions/guide.ts';
import { comparisonOf } from '../../store/comparison.ts';
import { defaultCursor, type Cursor } from '../../store/cursor.ts';
import { defaultExperiment, type Experiment } from '../../store/experiment.ts';
import type { AppState } from '../../store/appState.ts';
import type { QuestionName } from '../../store/questionNames.ts';
import { lineCountsOf } from '../../store/lines.ts';
import { problemOf } from '../../store/problem.ts';
import type { View } from '../../store/view.ts';

/** The headings under which the questions stand, in their order. */
export const questionGroups = [
  'line',
  'derivative',
  'step',
  'surface',
  'beyond',
  'network',
] as const;
export type QuestionGroup = (typeof questionGroups)[number];

/** What the words of a scene's "What to look at" need to be filled with. */
export type LookValues = Readonly<Record<string, string | number>>;

/** What stands on the button that shows a scene. */
export type SceneLabel =
  'show' | 'showScaled' | 'showBelow' | 'showLab' | 'showConventions' | 'showTwo';

/** Makes, from the state at hand, the one in which one sees the answer. */
export type SceneMaker = (state: AppState) => ShownScene;

/** What shows the answer to a question. */
export interface QuestionContent {
  readonly scenes: Readonly<Partial<Record<SceneLabel, SceneMaker>> & Record<'show', SceneMaker>>;
  /** The numbers of what one sees, computed from the state; undefined when it has none. */
  readonly look: (state: AppState) => LookValues | undefined;
  /** Set when the sentence holds whatever the method; the others speak of batch descent. */
  readonly anyMethod?: true;
  /** The question to which the answer leads on. */
  readonly next?: QuestionName;
}

/** Questions under one heading, by their names. */
export type QuestionContents = Readonly<Partial<Record<QuestionName, QuestionContent>>>;

/**
 * A question with its content. The words are messages: `questions.<name>.question`, `.answer`,
 * `.keywords` and `.look`.
 */
export interface Question extends QuestionContent {
  readonly name: QuestionName;
  readonly group: QuestionGroup;
}

/** Whether there is anything to speak of. */
export function hasPoints({ experiment }: AppState): boolean {
  return experiment.data.observations.length > 0;
}

/** A number of a sentence, or words for one that is too large. */
export function shown(value: number): string {
  return isInRange(value) ? numberToText(value) : translate('questions.tooLarge');
}

/** A rate that is close to another one, but short to write. */
export function roundRate(rate: number): number {
  return Number(rate.toPrecision(3));
}

/** A scene of a question: what it does not say is as on the first visit to the pictures. */
export function sceneOf(
  experiment: Experiment,
  cursor: Partial<Cursor> = {},
  view: Partial<View> = {},
): ShownScene {
  const quiet: Partial<View> = {
    formulas: 'both',
    leastSquaresShown: 'on',
    lossScale: 'linear',
    mistake: 'none',
    comparison: 'none',
  };
  // Where no line is named, what the step arrives at: its last line.
  const beat = cursor.beat ?? defaultCursor.beat;
  const line = lineCountsOf(experiment)[beatNames.indexOf(beat)] ?? defaultCursor.line;
  return {
    experiment,
    cursor: { ...defaultCursor, line, ...cursor },
    view: { ...quiet, ...view },
  };
}

/** The scene that shows a slip in the lab of mistakes, at a moment at which one sees it. */
export function labScene(mistake: MistakeName, cursor: Partial<Cursor>): SceneMaker {
  return (state) => sceneOf(ownExperiment(state), cursor, { page: 'mistakes', mistake });
}

/**
 * Which other run is drawn beside the right one, for sentences that speak of it: the name of a slip, with
 * underscores because messages choose by words without hyphens.
 */
export function drawnBeside(state: AppState): string {
  const other = comparisonOf(state);
  if (other === undefined) return 'none';
  return other.kind === 'mistake' ? other.mistake.replaceAll('-', '_') : 'same';
}

/**
 * The experiment of the person at the screen if batch descent has one minimum there, otherwise that of
 * the first visit.
 */
export function ownExperiment({ experiment }: AppState): Experiment {
  const { leastSquares, stability } = problemOf(experiment);
  const usable =
    leastSquares.kind === 'place' &&
    leastSquares.loss < Number.MAX_VALUE &&
    stability !== undefined &&
    Number.isFinite(stability.conditionNumber) &&
    stability.largestStableRate < Number.MAX_VALUE;
  return usable ? { ...experiment, method: { kind: 'batch' } } : defaultExperiment;
}

/** The experiment with a rate that is a multiple of the largest stable one, rounded to be short. */
export function atStableShare(experiment: Experiment, share: number): Experiment {
  const { stability } = problemOf(experiment);
  if (stability === undefined) return experiment;
  const learningRate = roundRate(share * stability.largestStableRate);
  return learningRate > 0 && Number.isFinite(learningRate)
    ? { ...experiment, learningRate }
    : experiment;
}
