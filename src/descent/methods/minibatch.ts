import type { Method } from './method.ts';
import { plainUpdate } from './plainUpdate.ts';

/** θ ← θ − η∇L over some of the points; the last ones of a pass may be fewer. */
export const minibatch: Method = {
  id: 'minibatch',
  uses: 'some',
  isPlain: false,
  settings: ['size'],
  ...plainUpdate,
  quadratic: undefined,
  usualRate: undefined,
};
