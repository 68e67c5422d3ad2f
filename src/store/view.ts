import { mistakeNames } from '../descent/mistakes.ts';
import { languages } from '../i18n/catalogues.ts';
import { lossConventions } from '../model/lossConvention.ts';
import { pictureNames } from './pictureNames.ts';
import { lessonNames } from './lessons/lessonNames.ts';
import { questionNames } from './questionNames.ts';
import { axesOrFit } from './axesField.ts';
import {
  choice,
  counted,
  countedOrAuto,
  habit,
  namesOfSight,
  oneOrTwoNames,
  pointOrAll,
  switched,
  switchedOrAuto,
  type ViewField,
} from './viewField.ts';

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

/**
 * How the screen is laid out: `stage` gives the room to the picture, the line and the sentence of one
 * step; `overview` shows all at once; `projector` is the stage in larger type.
 */
export const layouts = ['stage', 'overview', 'projector'] as const;
export type Layout = (typeof layouts)[number];

// One step after another is what the stage tells; who sees all at once explores the run.
const speedOfLayout: Readonly<Record<Layout, SpeedId>> = {
  stage: 'beat',
  overview: '3',
  projector: 'beat',
};

/** Pages of the guide, in the order of its contents; the identifiers stand in links. */
export const guidePages = [
  'contents',
  'questions',
  'table',
  'power-rule',
  'chain-rule',
  'sum-rule',
  'partial-derivative',
  'routes',
  'conventions',
  'mistakes',
  'backpropagation',
  'video',
] as const;
export type GuidePage = (typeof guidePages)[number];

// A row for each field, in the order in which links have them. All else about a field follows from
// its row: the type, the default, the key in links, how it is stored, and what resets it.
export const viewFields = {
  theme: choice('theme', ['system', 'light', 'dark'], 'system', 'person'),
  /** Language of the words, as in the folder names of the message catalogue. */
  language: choice<string>('lang', languages, 'en', 'person'),
  layout: choice('layout', layouts, 'stage', 'person', { desk: 'overview' }),
  /** The picture that has the stage; `auto` is the one that the step or the page of the guide is about. */
  lead: choice('lead', ['auto', ...pictureNames], 'auto'),
  /** Which lines of the derivation are shown. */
  formulas: choice('formulas', ['both', 'symbols', 'numbers'], 'both'),
  /** Whether every step of the calculus is unfolded in the derivation. */
  everyStep: switched('steps', ['every', 'short'], false),
  /** Index of the point whose numbers the derivation shows, see `chosenPoint`; or all of them; or none chosen by hand. */
  chosen: pointOrAll('point'),
  /** The parameter whose lines the derivation shows, from 1, where those of all would be too many. */
  parameter: counted('along'),
  /** How many steps have come in the graph of a cost; `auto` are those of the line on screen. */
  passed: countedOrAuto('passed'),
  /** What plays, and how fast; `auto` is what the layout plays. */
  speed: choice('speed', ['auto', ...speedIds], 'auto'),
  /** What the arrow keys and a clicker advance. */
  stepUnit: choice('stepby', ['beat', 'iteration'], 'beat'),
  /** Scale of the loss axis in "Loss by iteration". */
  lossScale: choice('lossscale', ['linear', 'log'], 'linear'),
  /** What goes across in the picture of the data of a model with two inputs. */
  across: choice('across', ['guess', 'x1', 'x2'], 'guess'),
  /** The axes of the picture of the data. */
  axes: axesOrFit('axes'),
  /** The one or two parameters over which the loss is drawn; '' for the first and the one of which the lines speak. */
  over: oneOrTwoNames('over'),
  /** What the map of the loss shows. */
  zoom: choice('zoom', ['all', 'path', 'minimum'], 'all'),
  /** Whether one unit is as long upwards as across on that map, so that a round bowl is round. */
  equalUnits: switched('units', ['equal', 'own'], false),
  /** Whether the best line and the minimum are drawn; `reached` is when the run has come there. */
  leastSquaresShown: switchedOrAuto('leastsquares', ['reached', 'on', 'off']),
  /** The page of the guide that is open beside the pictures. */
  page: choice('page', ['none', ...guidePages], 'none'),
  /** The slip whose run is drawn beside the right one. */
  mistake: choice('mistake', ['none', ...mistakeNames], 'none'),
  /** The convention whose run is drawn beside the right one, at the rate that gives the same path. */
  comparison: choice('comparison', ['none', ...lossConventions], 'none'),
  /** The question whose answer is open. */
  question: choice('question', ['none', ...questionNames], 'none'),
  /** The lesson that runs; `own` is the one from a file, which the browser keeps and no link carries. */
  lesson: choice('lesson', ['none', ...lessonNames, 'own'], 'none'),
  /** The scene of the lesson that was shown last, from 1. */
  scene: counted('scene'),
  /** What is left out on the stage and the projector; the overview shows everything. */
  hide: namesOfSight('hide'),
  /** Whether shortcuts of a single letter are on. */
  letterKeys: habit(true),
  /** Whether it is to be asked how to begin, as on the first visit until that is answered. */
  welcome: habit(false),
};

/** How things are shown: nothing in it changes the run. */
export type View = {
  readonly [Name in keyof typeof viewFields]: (typeof viewFields)[Name]['usual'];
};

// The same rows, so that a name gives its own values to the compiler.
const fields: { readonly [Name in keyof View]: ViewField<View[Name]> } = viewFields;

/** The row of a field, by its name. */
export function viewField<Name extends keyof View>(name: Name): ViewField<View[Name]> {
  return fields[name];
}

/** The names of the fields, in the order in which links have them. */
export const viewFieldNames = Object.keys(viewFields) as readonly (keyof View)[];

/** What of the view says what plays. */
type PlayView = Pick<View, 'speed' | 'layout' | 'hide'>;

/** The speed at which Play plays: the one that was chosen, or the one of the layout. Lines that are out of sight are not played. */
export function speedIdOf({ speed, layout, hide }: PlayView): SpeedId {
  if (speed !== 'auto') return speed;
  return speedOfLayout[hide.includes('derivation') ? 'overview' : layout];
}

/** What Play plays, and how fast. */
export function speedOf(view: PlayView): Speed {
  return speeds[speedIdOf(view)];
}

export const defaultView = Object.fromEntries(
  viewFieldNames.map((name) => [name, viewField(name).usual]),
) as unknown as View;
