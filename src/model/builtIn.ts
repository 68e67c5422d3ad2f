/** A model that comes with the app. Its words are `model.<id>.name` and `model.<id>.sentence`. */
export interface BuiltInModel {
  readonly id: string;
  /** As one would type it. */
  readonly formula: string;
  /** Where a run begins, by the order of the parameters: not at a place where nothing moves. */
  readonly start: readonly number[];
}

/** The built-in models, from the one to teach first. */
export const builtInModels = [
  { id: 'origin', formula: 'm x', start: [0] },
  { id: 'line', formula: 'm x + b', start: [0, 0] },
  { id: 'parabola', formula: 'a x^2 + b x + c', start: [0, 0, 0] },
  { id: 'cubic', formula: 'a x^3 + b x^2 + c x + d', start: [0, 0, 0, 0] },
  { id: 'exponential', formula: 'a e^(k x)', start: [1, 0] },
  { id: 'power', formula: 'a x^b', start: [1, 1] },
  { id: 'saturation', formula: 'a x/(b + x)', start: [1, 1] },
  { id: 'sine', formula: 'A sin(w x + p) + c', start: [1, 1, 0, 0] },
  { id: 'logistic', formula: 'σ(w x + b)', start: [0, 0] },
  { id: 'neuron', formula: 'v tanh(w x + b) + c', start: [1, 1, 0, 0] },
  {
    id: 'two-neurons',
    formula: 'v_1 tanh(w_1 x + b_1) + v_2 tanh(w_2 x + b_2) + c',
    start: [1, 1, -1, 1, -1, 1, 0],
  },
  { id: 'plane', formula: 'w_1 x_1 + w_2 x_2 + b', start: [0, 0, 0] },
] as const satisfies readonly BuiltInModel[];

export type BuiltInModelId = (typeof builtInModels)[number]['id'];

/** The identifiers of the words about a built-in model. */
export function modelWords(id: BuiltInModelId): {
  readonly name: `model.${BuiltInModelId}.name`;
  readonly sentence: `model.${BuiltInModelId}.sentence`;
} {
  return { name: `model.${id}.name`, sentence: `model.${id}.sentence` };
}
