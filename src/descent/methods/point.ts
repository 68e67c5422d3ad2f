import type { Method } from './method.ts';
import { plainUpdate } from './plainUpdate.ts';

/**
 * θ ← θ − η∇Lᵢ, one point in each iteration (H. Robbins and S. Monro, 1951). Its bounds hang on single
 * points, and not on the curvature of the loss: see pointStability.ts.
 */
export const point: Method = {
  id: 'point',
  uses: 'one',
  isPlain: false,
  settings: [],
  ...plainUpdate,
  quadratic: undefined,
  usualRate: undefined,
};
