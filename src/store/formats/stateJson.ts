import * as v from 'valibot';
import { beatNames } from '../../derivation/beatNames.ts';
import { pointOrders } from '../../descent/method.ts';
import { methodIds } from '../../descent/methods/method.ts';
import { isPossible, settingNames, settingOf } from '../../descent/methods/settings.ts';
import { maximumIterations } from '../../descent/trajectory.ts';
import { penaltyIds } from '../../model/penalty.ts';
import { lossConventions } from '../../model/lossConvention.ts';
import type { Observation } from '../../regression/observation.ts';
import { isPresetId } from '../../regression/presets.ts';
import { scalingKinds } from '../../regression/scaling.ts';
import { defaultCursor, type Cursor } from '../cursor.ts';
import {
  type DataSet,
  defaultExperiment,
  type Experiment,
  possibleScaling,
  type MethodDetails,
  methodOf,
} from '../experiment.ts';
import { modelOfExperiment, readModel, usualStart } from '../model.ts';
import { described } from './described.ts';
import { axisTitles } from './axisTitle.ts';
import { asOnScreen } from './pointsApart.ts';
import { shortened } from './shortened.ts';
import { startFromNames } from './startText.ts';
import { viewField, viewFieldNames, type View } from '../view.ts';

// The three values as JSON, in files and in the browser's storage. Each part is read by itself, so
// that one bad part costs only itself.

/** A part of a file that could not be read: where it stands, and what stands there. */
export interface BadPart {
  readonly part: string;
  readonly value: string;
}

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const observation = v.union([
  v.pipe(
    v.tuple([finite, finite, finite]),
    v.transform(([x, x2, y]): Observation => ({ x, x2, y })),
  ),
  v.pipe(
    v.tuple([finite, finite]),
    v.transform(([x, y]): Observation => ({ x, y })),
  ),
]);

/** The text of a model, as the name that an experiment has for it. */
const modelText = v.pipe(
  v.string(),
  v.check((text) => readModel(text).ok),
  v.transform((text) => {
    const read = readModel(text);
    return read.ok ? read.name : defaultExperiment.model;
  }),
);

function startSchema(model: string): v.GenericSchema<unknown, readonly number[]> {
  const names = modelOfExperiment({ model }).parameters.map(({ name }) => name);
  return v.pipe(
    v.object(v.entriesFromList(names, finite)),
    v.transform((given) => startFromNames(model, given)),
  );
}

const parts = {
  preset: v.custom<DataSet['preset']>(
    (value) => typeof value === 'string' && (value === 'custom' || isPresetId(value)),
  ),
  titles: v.optional(
    v.pipe(
      v.object({ x: v.string(), y: v.string() }),
      v.transform(({ x, y }) => axisTitles(x, y)),
    ),
  ),
  scaling: v.picklist(scalingKinds),
  each: v.picklist(penaltyIds),
  method: v.pipe(
    v.object({
      kind: v.picklist(methodIds),
      order: v.optional(v.picklist(pointOrders)),
      ...v.entriesFromList(settingNames, v.optional(v.number())),
    }),
    v.check((given) =>
      settingNames.every((name) => isPossible(name, given[name] ?? settingOf(name).usual)),
    ),
    v.transform(({ kind, ...details }) => methodOf(kind, details as MethodDetails)),
  ),
  learningRate: v.pipe(finite, v.gtValue(0)),
  loss: v.picklist(lossConventions),
  seed: count,
  iteration: v.pipe(count, v.maxValue(maximumIterations)),
  beat: v.picklist(beatNames),
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
};

/** An object with string keys, or undefined. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The object that a text of JSON holds; undefined for any other text. */
export function recordIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function badPart(part: string, value: unknown): BadPart {
  return { part, value: shortened(described(value)) };
}

function readPart<Value>(
  record: Readonly<Record<string, unknown>>,
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
  bad: BadPart[],
): Value {
  const value = record[key];
  if (value === undefined) return fallback;
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  bad.push(badPart(key, value));
  return fallback;
}

function readPoints(points: readonly unknown[], bad: BadPart[]): readonly Observation[] {
  const observations: Observation[] = [];
  for (const [index, value] of points.entries()) {
    const parsed = v.safeParse(observation, value);
    if (parsed.success) observations.push(parsed.output);
    else bad.push(badPart(`points[${String(index)}]`, value));
  }
  return observations;
}

function readData(
  record: Readonly<Record<string, unknown>>,
  bad: BadPart[],
  onScreen: DataSet['observations'] | undefined,
): DataSet {
  const given = record['points'];
  const points = given === asOnScreen ? onScreen : given;
  if (!Array.isArray(points)) {
    bad.push(badPart('points', given ?? null));
    return defaultExperiment.data;
  }
  // The same list, which nobody has to get to know once more.
  const observations = points === onScreen ? onScreen : readPoints(points, bad);
  const preset = readPart(record, 'preset', parts.preset, 'custom', bad);
  const titles = readPart(record, 'titles', parts.titles, undefined, bad);
  if (preset !== 'custom' && observations.length === points.length) return { preset, observations };
  return { preset: 'custom', observations, ...(titles && { titles }) };
}

/**
 * Reads an experiment. A missing part means its default; one that is not possible is noted too.
 * @param onScreen the points on screen, where they are kept apart: a step of undo may only refer to them.
 */
export function experimentFromJson(
  record: Readonly<Record<string, unknown>>,
  bad: BadPart[],
  onScreen?: DataSet['observations'],
): Experiment {
  const usual = defaultExperiment;
  const model = readPart(record, 'model', modelText, usual.model, bad);
  const each = readPart(record, 'each', parts.each, usual.each, bad);
  const scaling = readPart(record, 'scaling', parts.scaling, usual.scaling, bad);
  const start = readPart(record, 'start', startSchema(model), usualStart(model), bad);
  return {
    start,
    model,
    each,
    data: readData(record, bad, onScreen),
    scaling: possibleScaling({ model, each }, scaling),
    method: readPart(record, 'method', parts.method, usual.method, bad),
    learningRate: readPart(record, 'learningRate', parts.learningRate, usual.learningRate, bad),
    loss: readPart(record, 'loss', parts.loss, usual.loss, bad),
    seed: readPart(record, 'seed', parts.seed, usual.seed, bad),
  };
}

/** Reads a cursor in the same way. */
export function cursorFromJson(value: unknown, bad: BadPart[]): Cursor {
  if (value === undefined) return defaultCursor;
  const record = recordOf(value);
  if (record === undefined) {
    bad.push(badPart('cursor', value));
    return defaultCursor;
  }
  return {
    iteration: readPart(record, 'iteration', parts.iteration, defaultCursor.iteration, bad),
    beat: readPart(record, 'beat', parts.beat, defaultCursor.beat, bad),
    line: readPart(record, 'line', parts.line, defaultCursor.line, bad),
  };
}

/** Reads the parts of a view that are there. */
export function viewFromJson(value: unknown, bad: BadPart[]): Partial<View> {
  if (value === undefined) return {};
  const record = recordOf(value);
  if (record === undefined) {
    bad.push(badPart('view', value));
    return {};
  }
  const present = viewFieldNames.filter((name) => record[name] !== undefined);
  return Object.fromEntries(
    present.map((name) => {
      const { holds, usual, renewed } = viewField(name);
      const kept = renewed(record[name]);
      if (holds(kept)) return [name, kept];
      bad.push(badPart(name, record[name]));
      return [name, usual];
    }),
  );
}
