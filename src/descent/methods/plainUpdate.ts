import { difference, product } from '../../calculus/expression.ts';
import type { AtHand, Method } from './method.ts';
import { forEachAlone } from './symbols.ts';

function step(state: Float64Array, { gradient, rate }: AtHand): void {
  for (let slot = 0; slot < gradient.length; slot += 1) {
    state[slot] = (state[slot] ?? 0) - rate * (gradient[slot] ?? 0);
  }
}

const lines = forEachAlone((target, slope, rate) => {
  return [{ name: 'parameter', target, side: difference(target, product(rate, slope)) }];
});

/** θ ← θ − ηg, with nothing carried: what the methods share that differ in the points they use. */
export const plainUpdate: Pick<Method, 'memory' | 'step' | 'lines' | 'guard'> = {
  memory: [],
  step,
  lines,
  guard: undefined,
};
