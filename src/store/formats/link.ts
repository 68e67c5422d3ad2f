import { beatNames } from '../../derivation/beatNames.ts';
import { pointOrders, settingsOf } from '../../descent/method.ts';
import { methodIds } from '../../descent/methods/method.ts';
import { methods } from '../../descent/methods/methods.ts';
import { isPossible, settingNames } from '../../descent/methods/settings.ts';
import { maximumIterations } from '../../descent/trajectory.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { lossConventions } from '../../model/lossConvention.ts';
import { presets } from '../../regression/presets.ts';
import { loadPreset } from '../loadPreset.ts';
import { scalingKinds } from '../../regression/scaling.ts';
import { defaultCursor, type Cursor } from '../cursor.ts';
import {
  defaultExperiment,
  methodOf,
  type DataSet,
  type Experiment,
  isPlainLine,
  possibleScaling,
  type Method,
  type MethodDetails,
} from '../experiment.ts';
import { outcomeFault } from '../model.ts';
import { encodeModel, modelKeys, readModelFields } from './modelLink.ts';
import type { MessageRef } from '../appState.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { axisTitles, titleFromLink, titleToLink } from './axisTitle.ts';
import { LinkReader } from './linkReader.ts';
import { linkTextOf } from './linkText.ts';
import { numberInLink } from './linkValue.ts';
import { decodePoints, encodePoints, numberToKey } from './pointsText.ts';
import { usualRate } from '../usualRate.ts';
import type { View } from '../view.ts';
import { viewKeys } from './viewLink.ts';

/** What a link says, with defaults for what it leaves out or says wrongly. */
export interface DecodedLink {
  readonly experiment: Experiment;
  readonly cursor: Cursor;
  /** Only what the link mentions. */
  readonly view: Partial<View>;
  /** The lesson that comes with the link, of one that says `lesson=own`. */
  readonly ownLesson: Lesson | undefined;
  /** Whether it names a scene of a lesson and no state: then what is to be shown is that scene. */
  readonly sceneAlone: boolean;
  /** One message for each value that is not possible. */
  readonly faults: readonly MessageRef[];
}

const formatVersion = '1';

const experimentKeys: readonly string[] = [
  'v',
  'points',
  'data',
  'xtitle',
  'ytitle',
  ...modelKeys,
  'rate',
  'loss',
  'method',
  'order',
  ...settingNames,
  'scale',
  'seed',
  'k',
  'beat',
  'line',
];

function encodeData({ preset, observations, titles }: DataSet): readonly string[] {
  if (preset !== 'custom') return [`data=${preset}`];
  return [
    `points=${encodePoints(observations)}`,
    ...(['x', 'y'] as const).flatMap((axis) =>
      titles === undefined || titles[axis] === ''
        ? []
        : [`${axis}title=${titleToLink(titles[axis])}`],
    ),
  ];
}

function encodeMethod(method: Method): readonly string[] {
  const { settings } = methods[method.kind];
  const numbers = settings.map((name) => `${name}=${numberToKey(settingsOf(method)[name])}`);
  const order = method.order === undefined ? [] : [`order=${method.order}`];
  return [`method=${method.kind}`, ...numbers, ...order];
}

/**
 * The state as the fragment of a share link, without '#': readable `key=value` pairs. Experiment
 * and cursor are written in full, of the view what is not the default.
 */
export function encodeLink(experiment: Experiment, cursor: Cursor, view: View): string {
  const { data, learningRate, loss, method, scaling, seed } = experiment;
  const viewPairs = viewKeys.flatMap(({ key, encode }) => {
    const value = encode(view);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return [
    `v=${formatVersion}`,
    ...encodeData(data),
    ...encodeModel(experiment),
    `rate=${numberToKey(learningRate)}`,
    `loss=${loss}`,
    ...encodeMethod(method),
    `scale=${scaling}`,
    `seed=${numberToKey(seed)}`,
    `k=${numberToKey(cursor.iteration)}`,
    `beat=${cursor.beat}`,
    ...(cursor.line === 1 ? [] : [`line=${numberToKey(cursor.line)}`]),
    ...viewPairs,
  ].join('&');
}

/** The key of a lesson that comes with its link. */
export const ownLessonKey = 'own';

/** Every key that is read; `docs/formats.md` says what each means. */
export const knownKeys: readonly string[] = [
  ...experimentKeys,
  ownLessonKey,
  ...viewKeys.map(({ key }) => key),
];

/** Whether a fragment says anything about the state, and is not just a place on the page. */
export function isLink(fragment: string): boolean {
  const { pairs } = linkTextOf(fragment);
  return knownKeys.some((key) => pairs.has(key));
}

/**
 * Whether a fragment that is no link was plainly meant for one: a key of ours begins it, or one of
 * its parts, and something that is no word follows: `#points:1,2`.
 */
export function isDamagedLink(fragment: string): boolean {
  if (isLink(fragment)) return false;
  const { strays } = linkTextOf(fragment);
  return strays.some((stray) => {
    const word = /^[a-z]{2,}(?=[^\w-])/iu.exec(stray)?.[0].toLowerCase();
    return word !== undefined && knownKeys.includes(word);
  });
}

async function readPreset(reader: LinkReader): Promise<DataSet | undefined> {
  const id = reader.choice(
    'data',
    presets.map((preset) => preset.id),
  );
  if (id === undefined) return undefined;
  try {
    return { preset: id, observations: await loadPreset(id) };
  } catch {
    reader.tell('notices.presetNotLoaded', 'data', id);
    return undefined;
  }
}

/** The data that the link gives; undefined when it gives none, or nothing that can be read. */
async function readData(reader: LinkReader): Promise<DataSet | undefined> {
  const text = reader.text('points');
  if (text === undefined) return readPreset(reader);
  const { observations, badPairs } = decodePoints(text, reader.text('model') !== undefined);
  if (observations.length === 0 && badPairs.length > 0) {
    reader.tell('notices.linkValue', 'points', text);
    return undefined;
  }
  for (const pair of badPairs) reader.tell('notices.linkPoint', 'points', pair);
  const titleAt = (key: string): string => titleFromLink(reader.text(key) ?? '');
  const titles = axisTitles(titleAt('xtitle'), titleAt('ytitle'));
  return { preset: 'custom', observations, ...(titles && { titles }) };
}

function readMethod(reader: LinkReader): Method {
  // Read in any case, so that a bad value is told of.
  const order = reader.choice('order', pointOrders);
  const numbers = settingNames.map((name) => [
    name,
    reader.number(name, (value) => isPossible(name, value)),
  ]);
  const kind = reader.choice('method', methodIds);
  if (kind === undefined) return defaultExperiment.method;
  return methodOf(kind, { ...(Object.fromEntries(numbers) as MethodDetails), order });
}

async function readExperiment(reader: LinkReader): Promise<Experiment> {
  const given = await readData(reader);
  const data = given ?? defaultExperiment.data;
  const fitted = readModelFields(reader);
  const fault = outcomeFault({ ...fitted, data });
  if (fault !== undefined) {
    const { point, y } = fault;
    reader.tellMore('notices.linkLog', 'each', 'log', { point, y: numberToText(y) });
  }
  const rate = reader.number('rate', (value) => value > 0);
  const loss = reader.choice('loss', lossConventions) ?? defaultExperiment.loss;
  const method = readMethod(reader);
  const scale = reader.choice('scale', scalingKinds) ?? defaultExperiment.scaling;
  const scaling = possibleScaling(fitted, scale);
  const seed = reader.whole('seed', 0) ?? defaultExperiment.seed;
  // The usual rate belongs to the data: one that suits the five points diverges on most others.
  const usual =
    given === undefined && isPlainLine(fitted) && methods[method.kind].usualRate === undefined
      ? defaultExperiment.learningRate
      : usualRate({ ...fitted, data, scaling, loss, method, seed });
  const learningRate = rate ?? usual;
  return { ...fitted, data, scaling, method, learningRate, loss, seed };
}

function readCursor(reader: LinkReader): Cursor {
  const iteration = reader.whole('k', 0, maximumIterations);
  const beat = reader.choice('beat', beatNames);
  const line = reader.whole('line', 1);
  return {
    iteration: iteration ?? defaultCursor.iteration,
    beat: beat ?? defaultCursor.beat,
    line: line ?? defaultCursor.line,
  };
}

function readView(reader: LinkReader): Partial<View> {
  return Object.assign(
    {},
    ...viewKeys.map(({ key, decode }) => reader.read(key, decode)),
  ) as Partial<View>;
}

// What a link may say beside a scene without saying a state: who looks at it, and where.
const sceneKeys: readonly string[] = [
  'v',
  'lesson',
  ownLessonKey,
  'scene',
  'theme',
  'lang',
  'layout',
];

async function readOwnLesson(
  reader: LinkReader,
  { lesson }: Partial<View>,
): Promise<Lesson | undefined> {
  const text = reader.text(ownLessonKey);
  if (lesson !== 'own' || text === undefined) return undefined;
  // What unpacks it is not part of the first load.
  const read = async (): Promise<Lesson | undefined> => {
    const { lessonFromLink } = await import('./ownLink.ts');
    return lessonFromLink(text);
  };
  return read().catch(() => undefined);
}

/**
 * Reads the fragment of a share link, with or without '#', also after mail and chat programs have
 * changed it. It never fails: a missing key means the default, an unknown one is ignored, of keys
 * that come twice the first wins, and a value that is not possible gets its default and a message
 * that names key and value.
 */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  const reader = new LinkReader(fragment);
  reader.tellLosses(knownKeys);
  const version = reader.text('v');
  if (version !== undefined && numberInLink(version) !== Number(formatVersion)) {
    reader.tell('notices.linkVersion', 'v', version);
  }
  const experiment = await readExperiment(reader);
  const cursor = readCursor(reader);
  const view = readView(reader);
  const sceneAlone =
    view.lesson !== undefined && view.lesson !== 'none' && !reader.hasOther(sceneKeys);
  const ownLesson = await readOwnLesson(reader, view);
  return { experiment, cursor, view, ownLesson, sceneAlone, faults: reader.faults };
}
