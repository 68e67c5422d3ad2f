import type { Method } from './method.ts';
import { plainUpdate } from './plainUpdate.ts';
import { plainTheory } from './quadraticTheory.ts';

/** θ ← θ − η∇L over all points (A. Cauchy, 1847). */
export const batch: Method = {
  id: 'batch',
  uses: 'all',
  isPlain: true,
  settings: [],
  ...plainUpdate,
  quadratic: plainTheory,
  usualRate: undefined,
};
