import type { Method } from './method.ts';
import { plainStep } from './plainStep.ts';
import { plainTheory } from './quadraticTheory.ts';

/** θ ← θ − η∇L over all points (A. Cauchy, 1847). */
export const batch: Method = {
  id: 'batch',
  uses: 'all',
  isPlain: true,
  settings: [],
  ...plainStep,
  quadratic: plainTheory,
  usualRate: undefined,
};
