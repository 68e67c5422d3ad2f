import { difference, product, sum } from '../../calculus/expression.ts';
import type { AtHand, Method } from './method.ts';
import { largestRoot } from './quadraticTheory.ts';
import { carried, forEachAlone, setting } from './symbols.ts';

function step(state: Float64Array, { gradient, rate, settings: { momentum } }: AtHand): void {
  const size = gradient.length;
  for (let slot = 0; slot < size; slot += 1) {
    const slope = gradient[slot] ?? 0;
    const velocity = momentum * (state[size + slot] ?? 0) + slope;
    state[size + slot] = velocity;
    state[slot] = (state[slot] ?? 0) - rate * (slope + momentum * velocity);
  }
}

const lines = forEachAlone((target, slope, rate) => {
  const velocity = carried('velocity', target);
  const beta = setting('momentum');
  const ahead = sum(slope, product(beta, velocity));
  return [
    { name: 'velocity', target: velocity, side: sum(product(beta, velocity), slope) },
    { name: 'parameter', target, side: difference(target, product(rate, ahead)) },
  ];
});

/**
 * v ← βv + g, θ ← θ − η(g + βv) (Y. Nesterov, 1983; in the form of I. Sutskever et al., 2013, that the usual
 * frameworks have: θ stands where the older form looks ahead).
 */
export const nesterov: Method = {
  id: 'nesterov',
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
    factor: (reach, { momentum: beta }) =>
      largestRoot((1 + beta) * (1 - reach), beta * (1 - reach)),
    // (1 + β)² (1 − ηλ) ≥ 4β: real roots, none of them negative.
    smooth: ({ momentum: beta }) => ((1 - beta) / (1 + beta)) ** 2,
    largest: ({ momentum: beta }) => (2 * (1 + beta)) / (1 + 2 * beta),
  },
  usualRate: undefined,
};
