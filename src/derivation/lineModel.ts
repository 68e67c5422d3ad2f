import { parse } from '../calculus/parse.ts';
import { builtInModels } from '../model/builtIn.ts';
import { type Model, modelOf } from '../model/model.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { Feature } from './beat.ts';
import { type ModelSymbols, modelSymbols } from './modelSymbols.ts';

function theLine(): Model {
  const { formula = '' } = builtInModels.find(({ id }) => id === 'line') ?? {};
  const parsed = parse(formula);
  const model = parsed.ok ? modelOf(parsed.expression) : undefined;
  if (model === undefined || typeof model === 'string') throw new RangeError('no line to draw');
  return model;
}

let known: Model | undefined;

/** The model of the line, made once. */
export function lineFormula(): Model {
  known ??= theLine();
  return known;
}

const cache = new Map<string, ModelSymbols>();

/** The model of a line in symbols, with the loss in the convention asked for. Made once for each. */
export function lineModel(feature: Feature, convention: LossConvention): ModelSymbols {
  const key = `${feature} ${convention}`;
  const found = cache.get(key);
  if (found !== undefined) return found;
  const made = modelSymbols({
    model: lineFormula(),
    penalty: 'squared',
    convention,
    scaled: feature === 'z',
  });
  cache.set(key, made);
  return made;
}
