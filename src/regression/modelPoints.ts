import type { Observation } from './observation.ts';

// Small sets for models that bend, most of them made by hand: few points, and numbers that a class can read.

function pairs(...values: readonly (readonly [number, number])[]): readonly Observation[] {
  return values.map(([x, y]) => ({ x, y }));
}

/** Distance from the Sun in that of the Earth, and years for once around it: Kepler's third law. */
export const planets = pairs(
  [0.387, 0.241],
  [0.723, 0.615],
  [1, 1],
  [1.524, 1.881],
  [5.203, 11.86],
  [9.537, 29.45],
);

/** Up and down again: near 1 + 4x − x². */
export const thrownBall = pairs(
  [0, 1.1],
  [0.5, 2.6],
  [1, 4.1],
  [2, 4.9],
  [3, 3.9],
  [3.5, 2.9],
  [4, 1],
);

/** Two bends: near x³ / 4 − x. */
export const twoBends = pairs(
  [-2.5, -1.5],
  [-2, 0.2],
  [-1, 0.7],
  [0, 0.1],
  [1, -0.8],
  [2, 0.1],
  [2.5, 1.3],
);

/** Each time by about one half more. */
export const growth = pairs([0, 1], [1, 1.6], [2, 2.2], [3, 3.4], [4, 5.2], [5, 7.4]);

/** Ever more slowly towards 6. */
export const saturating = pairs([0.5, 1.1], [1, 2.1], [2, 2.9], [3, 3.7], [5, 4.2], [8, 4.9]);

/** Once up and down around 2. */
export const wave = pairs(
  [0, 2.7],
  [0.8, 3.3],
  [1.6, 3.2],
  [2.4, 2.2],
  [3.2, 1.2],
  [4, 0.6],
  [4.8, 0.9],
  [5.6, 2],
  [6.4, 3],
);

/** Hours of learning, and whether an exam was passed; the outcomes overlap, so that there is a minimum. */
export const passOrFail = pairs(
  [0.5, 0],
  [1, 0],
  [1.5, 0],
  [2, 1],
  [2.5, 0],
  [3, 1],
  [3.5, 0],
  [4, 1],
  [4.5, 1],
  [5, 1],
);

/** From one level to another. */
export const stepUp = pairs([-3, 0.1], [-2, 0.2], [-1, 0.5], [0, 1.9], [1, 3.4], [2, 3.9], [3, 4]);

/** A hill between two levels: more than one neuron can do. */
export const upAndDown = pairs(
  [-3, 0.1],
  [-2, 0.2],
  [-1, 1.1],
  [-0.5, 1.7],
  [0, 2],
  [0.5, 1.8],
  [1, 1],
  [2, 0.2],
  [3, 0],
);

/** Two inputs: near 2x₁ − x₂ + 1. */
export const twoInputs: readonly Observation[] = [
  { x: 0, x2: 0, y: 1.1 },
  { x: 1, x2: 0, y: 2.8 },
  { x: 0, x2: 1, y: 0.2 },
  { x: 1, x2: 2, y: 0.9 },
  { x: 2, x2: 1, y: 4.1 },
  { x: 2, x2: 3, y: 2.2 },
  { x: 3, x2: 2, y: 4.8 },
  { x: 3, x2: 0, y: 7 },
];
