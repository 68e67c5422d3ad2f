import { difference, product, sum } from '../../calculus/expression.ts';
import type { AtHand, Method } from './method.ts';
import { largestRoot } from './quadraticTheory.ts';
import { carried, forEachAlone, setting } from './symbols.ts';

function step(state: Float64Array, { gradient, rate, settings: { momentum } }: AtHand): void {
  const size = gradient.length;
  for (let slot = 0; slot < size; slot += 1) {
    const velocity = momentum * (state[size + slot] ?? 0) + (gradient[slot] ?? 0);
    state[size + slot] = velocity;
    state[slot] = (state[slot] ?? 0) - rate * velocity;
  }
}

const lines = forEachAlone((target, slope, rate) => {
  const velocity = carried('velocity', target);
  return [
    {
      name: 'velocity',
      target: velocity,
      side: sum(product(setting('momentum'), velocity), slope),
    },
    { name: 'parameter', target, side: difference(target, product(rate, velocity)) },
  ];
});

/** v ← βv + g, θ ← θ − ηv (B. Polyak, 1964). */
export const momentum: Method = {
  id: 'momentum',
  uses: 'all',
  isPlain: false,
  settings: ['momentum'],
  memory: ['velocity'],
  step,
  lines,
  guard: undefined,
  quadratic: {
    meets: 'curvature',
    gain: ({ momentum: beta }) => 1 / (1 - beta),
    factor: (reach, { momentum: beta }) => largestRoot(1 + beta - reach, beta),
    // Real roots, none of them negative.
    smooth: ({ momentum: beta }) => (1 - Math.sqrt(beta)) ** 2,
    largest: ({ momentum: beta }) => 2 * (1 + beta),
  },
  usualRate: undefined,
};
