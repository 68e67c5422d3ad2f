import type { Data } from './data.ts';
import type { Model } from './model.ts';

/** The columns of the inputs of a model, in its order: of a model over x₂ alone the second one. */
export function inputColumns({ inputs }: Pick<Model, 'inputs'>, data: Data): Float64Array[] {
  return inputs.map(
    ({ name }) => data.inputs[name === 'x_2' ? 1 : 0] ?? new Float64Array(data.count),
  );
}
