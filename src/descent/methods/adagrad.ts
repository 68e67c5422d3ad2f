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
import { carried, forEachAlone, guardSymbol } from './symbols.ts';

const epsilon = 1e-10;

function step(state: Float64Array, { gradient, rate }: AtHand): void {
  const size = gradient.length;
  for (let slot = 0; slot < size; slot += 1) {
    const slope = gradient[slot] ?? 0;
    const squares = (state[size + slot] ?? 0) + slope * slope;
    state[size + slot] = squares;
    state[slot] = (state[slot] ?? 0) - (rate * slope) / (Math.sqrt(squares) + epsilon);
  }
}

const lines = forEachAlone((target, slope, rate) => {
  const squares = carried('squares', target);
  const divisor = sum(call('sqrt', squares), guardSymbol);
  return [
    { name: 'squares', target: squares, side: sum(squares, power(slope, number(2))) },
    {
      name: 'parameter',
      target,
      side: difference(target, fraction(product(rate, slope), divisor)),
    },
  ];
});

/** q ← q + g², θ ← θ − ηg / (√q + ε) (J. Duchi, E. Hazan and Y. Singer, 2011); ε = 1e-10. */
export const adagrad: Method = {
  id: 'adagrad',
  uses: 'all',
  isPlain: false,
  settings: [],
  memory: ['squares'],
  step,
  lines,
  guard: epsilon,
  quadratic: undefined,
  usualRate: 0.5,
};
