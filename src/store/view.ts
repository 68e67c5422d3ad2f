import type { MistakeName } from '../descent/mistakes.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { QuestionName } from './questionNames.ts';

/** How fast the run plays: a unit that advances, and how many of them a second. */
export interface Speed {
  readonly unit: 'beat' | 'iteration' | 'epoch';
  readonly perSecond: number;
}

/** The speeds on offer, slowest first; the identifiers stand in links and stored states. */
export const speeds = {
  'beat-slow': { unit: 'beat', perSecond: 0.25 },
  beat: { unit: 'beat', perSecond: 0.5 },
  'beat-fast': { unit: 'beat', perSecond: 1 },
  '1': { unit: 'iteration', perSecond: 1 },
  '3': { unit: 'iteration', perSecond: 3 },
  '10': { unit: 'iteration', perSecond: 10 },
  '30': { unit: 'iteration', perSecond: 30 },
  '100': { unit: 'iteration', perSecond: 100 },
  '300': { unit: 'iteration', perSecond: 300 },
  'epoch-1': { unit: 'epoch', perSecond: 1 },
  'epoch-10': { unit: 'epoch', perSecond: 10 },
  'epoch-60': { unit: 'epoch', perSecond: 60 },
} as const satisfies Record<string, Speed>;

export type SpeedId = keyof typeof speeds;
export const speedIds: readonly SpeedId[] = [
  'beat-slow',
  'beat',
  'beat-fast',
  '1',
  '3',
  '10',
  '30',
  '100',
  '300',
  'epoch-1',
  'epoch-10',
  'epoch-60',
];

export const themes = ['system', 'light', 'dark'] as const;
export const layouts = ['desk', 'projector'] as const;
export const formulaChoices = ['both', 'symbols', 'numbers'] as const;
export const lossScales = ['linear', 'log'] as const;
export const stepUnits = ['beat', 'iteration'] as const;

/** Pages of the guide, in the order of its contents; the identifiers stand in links. */
export const guidePages = [
  'contents',
  'questions',
  'table',
  'power-rule',
  'chain-rule',
  'partial-derivative',
  'routes',
  'conventions',
  'mistakes',
  'video',
] as const;
export type GuidePage = (typeof guidePages)[number];

/** How things are shown: nothing in it changes the run. */
export interface View {
  readonly theme: (typeof themes)[number];
  /** Language of the words, as in the folder names of the message catalogue. */
  readonly language: string;
  readonly layout: (typeof layouts)[number];
  /** Which lines of the derivation are shown. */
  readonly formulas: (typeof formulaChoices)[number];
  /** Whether every step of the calculus is unfolded in the derivation. */
  readonly everyStep: boolean;
  /** Index of the point whose numbers the derivation shows, see `chosenPoint`; or all of them. */
  readonly chosen: number | 'all';
  readonly leastSquaresShown: boolean;
  /** Scale of the loss axis in "Loss by iteration". */
  readonly lossScale: (typeof lossScales)[number];
  /** What the arrow keys and a clicker advance. */
  readonly stepUnit: (typeof stepUnits)[number];
  readonly speed: SpeedId;
  /** Whether shortcuts of a single letter are on. */
  readonly letterKeys: boolean;
  /** The page of the guide that is open beside the pictures. */
  readonly page: GuidePage | 'none';
  /** The slip whose run is drawn beside the right one. */
  readonly mistake: MistakeName | 'none';
  /** The convention whose run is drawn beside the right one, at the rate that gives the same path. */
  readonly comparison: LossConvention | 'none';
  /** The question whose answer is open. */
  readonly question: QuestionName | 'none';
}

export const defaultView: View = {
  theme: 'system',
  language: 'en',
  layout: 'desk',
  formulas: 'both',
  everyStep: false,
  chosen: 0,
  leastSquaresShown: true,
  lossScale: 'linear',
  stepUnit: 'beat',
  speed: '3',
  letterKeys: true,
  page: 'none',
  mistake: 'none',
  comparison: 'none',
  question: 'none',
};
