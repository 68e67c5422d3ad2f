import { difference, product } from '../../calculus/expression.ts';
import type { Assignment, AtHand, Letters, Method } from './method.ts';

function step(state: Float64Array, { gradient, rate }: AtHand): void {
  for (let slot = 0; slot < gradient.length; slot += 1) {
    state[slot] = (state[slot] ?? 0) - rate * (gradient[slot] ?? 0);
  }
}

function lines({ parameters, slopes, rate }: Letters, parameter: number): readonly Assignment[] {
  const target = parameters[parameter];
  const slope = slopes[parameter];
  if (target === undefined || slope === undefined) return [];
  return [{ name: 'parameter', target, side: difference(target, product(rate, slope)) }];
}

/** θ ← θ − ηg, with nothing carried: what the methods share that differ in the points they use. */
export const plainUpdate: Pick<Method, 'memory' | 'step' | 'lines' | 'guard'> = {
  memory: [],
  step,
  lines,
  guard: undefined,
};
