/**
 * A model that comes with the app. All that is known of it stands in its row: chooser, links, files, start fields, run,
 * derivation, pictures and tests follow from that.
 */
export interface BuiltInModel {
  /** Its name in links and files. */
  readonly id: string;
  /** As one would type it. */
  readonly formula: string;
  /** Where a run begins, by the order of the parameters: not at a place where nothing moves. */
  readonly start: readonly number[];
  /** What its parameters are called beside their letters, by their order, where they have names of their own. */
  readonly called?: readonly ('slope' | 'intercept')[];
  /** The name of the data set that shows what it is good for. */
  readonly suits: string;
  /** Its name on screen in English; other languages have it as `model.<id>.name`. */
  readonly name: string;
  /** What it is, in a sentence; in other languages `model.<id>.sentence`. */
  readonly sentence: string;
}

/** The built-in models, in the order in which they are offered: the one to teach first is the first. */
export const builtInModels: readonly BuiltInModel[] = [
  {
    id: 'origin',
    formula: 'm x',
    start: [0],
    called: ['slope'],
    suits: 'hubble-1929',
    name: 'Line through zero',
    sentence: 'The guess is a multiple of x: one number m to learn.',
  },
  {
    id: 'line',
    formula: 'm x + b',
    start: [0, 0],
    called: ['slope', 'intercept'],
    suits: 'five-points',
    name: 'Line',
    sentence: 'Slope times x plus intercept.',
  },
  {
    id: 'parabola',
    formula: 'a x^2 + b x + c',
    start: [0, 0, 0],
    suits: 'thrown-ball',
    name: 'Parabola',
    sentence: 'A curve that bends one way: it can go up and come down again.',
  },
  {
    id: 'cubic',
    formula: 'a x^3 + b x^2 + c x + d',
    start: [0, 0, 0, 0],
    suits: 'two-bends',
    name: 'Cubic',
    sentence: 'A curve that can bend twice.',
  },
  {
    id: 'exponential',
    formula: 'a e^(k x)',
    start: [1, 0],
    suits: 'growth',
    name: 'Exponential',
    sentence: 'Grows or shrinks by the same share for every step of x.',
  },
  {
    id: 'power',
    formula: 'a x^b',
    start: [1, 1],
    suits: 'planets',
    name: 'Power law',
    sentence: 'When x doubles, the guess is multiplied by the same number, wherever x is.',
  },
  {
    id: 'saturation',
    formula: 'a x/(b + x)',
    start: [1, 1],
    suits: 'saturating',
    name: 'Saturation',
    sentence: 'Rises fast at first and then ever more slowly, up to the height a.',
  },
  {
    id: 'sine',
    formula: 'A sin(w x + p) + c',
    start: [1, 1, 0, 0],
    suits: 'wave',
    name: 'Sine wave',
    sentence: 'Goes up and down again and again: height, speed, shift and level.',
  },
  {
    id: 'logistic',
    formula: 'σ(w x + b)',
    start: [0, 0],
    suits: 'pass-or-fail',
    name: 'Logistic curve',
    sentence: 'Rises from 0 to 1 like the letter S. Good for a chance, or for yes and no.',
  },
  {
    id: 'neuron',
    formula: 'v tanh(w x + b) + c',
    start: [1, 1, 0, 0],
    suits: 'step-up',
    name: 'One neuron',
    sentence: 'A line, squashed to between −1 and 1, then stretched and shifted.',
  },
  {
    id: 'two-neurons',
    formula: 'v_1 tanh(w_1 x + b_1) + v_2 tanh(w_2 x + b_2) + c',
    start: [1, 1, -1, 1, -1, 1, 0],
    suits: 'up-and-down',
    name: 'Two neurons',
    sentence: 'Two squashed lines added up: the smallest neural network.',
  },
  {
    id: 'plane',
    formula: 'w_1 x_1 + w_2 x_2 + b',
    start: [0, 0, 0],
    suits: 'two-inputs',
    name: 'Plane over two inputs',
    sentence: 'Two inputs, each with a weight of its own, plus an intercept.',
  },
];
