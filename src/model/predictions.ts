import { compile, type Tape } from '../calculus/compile.ts';
import type { Data } from './data.ts';
import { inputColumns } from './inputColumns.ts';
import type { Model } from './model.ts';
import type { ParameterVector } from './objective.ts';

const tapes = new WeakMap<Model, Tape>();

function tapeOf(model: Model): Tape {
  const known = tapes.get(model);
  if (known !== undefined) return known;
  const tape = compile(model.prediction, {
    parameters: model.parameters.map(({ name }) => name),
    columns: model.inputs.map(({ name }) => name),
  });
  tapes.set(model, tape);
  return tape;
}

/**
 * The guesses ŷ of a model for many inputs at once; NaN or infinite where it has no value.
 * @param inputs a column for each input of the model; of a model without an input the first one only says how
 * many guesses are asked for.
 * @param into where they are written; a new array if missing.
 */
export function predictions(
  model: Model,
  at: ParameterVector,
  inputs: readonly Float64Array[],
  into: Float64Array = new Float64Array(inputs[0]?.length ?? 0),
): Float64Array {
  tapeOf(model).values(at, inputs, into);
  return into;
}

// Of a model without an input any column says how many guesses there are.
function columnsFor(model: Model, data: Data): readonly Float64Array[] {
  const columns = inputColumns(model, data);
  return columns.length > 0 ? columns : [data.y];
}

/**
 * The guesses of a model for the rows of some data.
 * @param from the first row that is asked for, and `to` the one after the last.
 */
export function guessesFor(
  model: Model,
  data: Data,
  at: ParameterVector,
  from = 0,
  to?: number,
): Float64Array {
  return predictions(
    model,
    at,
    columnsFor(model, data).map((column) => column.subarray(from, to)),
  );
}

/** How fast the guess ŷ for a row changes with each parameter, worked out backwards through its formula. */
export function predictionSlopes(
  model: Model,
  data: Data,
  at: ParameterVector,
  row: number,
): ParameterVector {
  const slopes = new Float64Array(model.parameters.length);
  tapeOf(model).gradient(at, columnsFor(model, data), slopes, Uint32Array.of(row));
  return slopes;
}
