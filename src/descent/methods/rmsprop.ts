import {
  call,
  difference,
  fraction,
  number,
  power,
  product,
  sum,
} from '../../calculus/expression.ts';
import type { AtHand, Method } from './method.ts';
import { carried, fadingMean, forEachAlone, guardSymbol, setting } from './symbols.ts';

const epsilon = 1e-8;

function step(state: Float64Array, { gradient, rate, settings: { alpha } }: AtHand): void {
  const size = gradient.length;
  for (let slot = 0; slot < size; slot += 1) {
    const slope = gradient[slot] ?? 0;
    const squares = alpha * (state[size + slot] ?? 0) + (1 - alpha) * (slope * slope);
    state[size + slot] = squares;
    state[slot] = (state[slot] ?? 0) - (rate * slope) / (Math.sqrt(squares) + epsilon);
  }
}

const lines = forEachAlone((target, slope, rate) => {
  const squares = carried('squares', target);
  const divisor = sum(call('sqrt', squares), guardSymbol);
  return [
    {
      name: 'squares',
      target: squares,
      side: fadingMean(setting('alpha'), squares, power(slope, number(2))),
    },
    {
      name: 'parameter',
      target,
      side: difference(target, fraction(product(rate, slope), divisor)),
    },
  ];
});

/**
 * q ← αq + (1 − α)g², θ ← θ − ηg / (√q + ε) (T. Tieleman and G. Hinton, 2012); ε = 1e-8.
 */
export const rmsprop: Method = {
  id: 'rmsprop',
  uses: 'all',
  isPlain: false,
  settings: ['alpha'],
  memory: ['squares'],
  step,
  lines,
  guard: epsilon,
  quadratic: undefined,
  usualRate: 0.05,
};
