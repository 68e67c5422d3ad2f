import { penaltyIds } from '../../model/penalty.ts';
import { defaultExperiment, type Experiment } from '../experiment.ts';
import { builtInNamed, modelOfExperiment, readModel } from '../model.ts';
import type { LinkReader } from './linkReader.ts';
import { optionNamed } from './linkValue.ts';
import { numberToKey } from './pointsText.ts';
import { decodeStart, encodeStart, startByName, startFromNames } from './startText.ts';
import { builtInModels } from '../../model/builtIn.ts';

/** The keys of a link that say what is fitted, and from where. */
export const modelKeys = ['model', 'each', 'start', 'm', 'b'] as const;

type ModelFields = Pick<Experiment, 'model' | 'each' | 'start'>;

/** A formula as a link has it. Programs on the way take + for a blank; & and = are in none. */
function formulaToLink(formula: string): string {
  return encodeURIComponent(formula).replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** The pairs of a link that say what is fitted: of the line with squared errors only its start. */
export function encodeModel(experiment: Experiment): readonly string[] {
  const { model, each, data } = experiment;
  const pairs: string[] = [];
  // Points with a second input are told from damaged pairs by the model.
  const hasSecond = data.observations.some(({ x2 }) => x2 !== undefined);
  if (model !== defaultExperiment.model || hasSecond) {
    pairs.push(`model=${builtInNamed(model) === undefined ? formulaToLink(model) : model}`);
  }
  if (each !== defaultExperiment.each) pairs.push(`each=${each}`);
  if (model === 'line')
    for (const [name, value] of Object.entries(startByName(experiment)))
      pairs.push(`${name}=${numberToKey(value)}`);
  else pairs.push(`start=${encodeStart(experiment)}`);
  return pairs;
}

function readName(reader: LinkReader): string {
  const text = reader.text('model');
  if (text === undefined) return defaultExperiment.model;
  const option = optionNamed(
    text,
    builtInModels.map(({ id }) => id),
  );
  const read = readModel(option ?? text);
  if (read.ok) return read.name;
  const { parsed, fault = '' } = read;
  const from = parsed.ok ? 0 : parsed.from;
  // Messages choose words by names without hyphens.
  const reason = (parsed.ok ? fault : parsed.reason).replaceAll('-', '_');
  reader.tellMore('notices.linkModel', 'model', text, { place: from + 1, reason });
  return defaultExperiment.model;
}

/** What the link fits, from where. A value that is not possible gets its default, and is named. */
export function readModelFields(reader: LinkReader): ModelFields {
  const model = readName(reader);
  const each = reader.choice('each', penaltyIds) ?? defaultExperiment.each;
  const names = modelOfExperiment({ model }).parameters.map(({ name }) => name);
  const given: Record<string, number> = {};
  for (const key of ['m', 'b'] as const) {
    const value = reader.number(key);
    if (value !== undefined && names.includes(key)) given[key] = value;
  }
  const text = reader.text('start');
  if (text !== undefined) {
    const start = decodeStart(text, model);
    for (const part of start.badParts) reader.tell('notices.linkValue', 'start', part);
    Object.assign(given, start.given);
  }
  return { model, each, start: startFromNames(model, given) };
}
