import type { Experiment } from '../experiment.ts';
import { modelOfExperiment, startOf, usualStart } from '../model.ts';
import { numberInLink } from './linkValue.ts';
import { numberToKey } from './pointsText.ts';

/** What files and links keep of a start: a number for each parameter, which newer versions can order anew. */
export function startByName(experiment: Experiment): Readonly<Record<string, number>> {
  const start = startOf(experiment);
  return Object.fromEntries(
    modelOfExperiment(experiment).parameters.map(({ name }, slot) => [name, start[slot] ?? 0]),
  );
}

/** A number for each parameter of a model: those that are given by name, and the usual ones. */
export function startFromNames(
  model: string,
  given: Readonly<Record<string, number>>,
): readonly number[] {
  const usual = usualStart(model);
  return modelOfExperiment({ model }).parameters.map(
    ({ name }, slot) => (Object.hasOwn(given, name) ? given[name] : usual[slot]) ?? 0,
  );
}

/** A start as links have it: `name:value;name:value`. */
export function encodeStart(experiment: Experiment): string {
  return Object.entries(startByName(experiment))
    .map(([name, value]) => `${name}:${numberToKey(value)}`)
    .join(';');
}

/** Reads numbers by name. A part that is none, or whose name the model does not have, is named. */
export function decodeStart(
  text: string,
  model: string,
): { readonly given: Readonly<Record<string, number>>; readonly badParts: readonly string[] } {
  const names = modelOfExperiment({ model }).parameters.map(({ name }) => name);
  const given: Record<string, number> = {};
  const badParts: string[] = [];
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const [name = '', number = '', ...rest] = part.split(':');
    const known = names.find((each) => each === name.trim());
    const value = numberInLink(number);
    if (known === undefined || value === undefined || rest.length > 0) badParts.push(part);
    else given[known] = value;
  }
  return { given, badParts };
}
