import { parseFormula as parse } from '../../../src/model/formula.ts';
import { type Model, modelOf } from '../../../src/model/model.ts';

/** The model of a formula as one types it. */
export function modelOfText(text: string): Model {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  const model = modelOf(parsed.expression);
  if (typeof model === 'string') throw new Error(`${text}: ${model}`);
  return model;
}
