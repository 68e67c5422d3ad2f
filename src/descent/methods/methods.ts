import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { batch } from './batch.ts';
import type { Method, MethodId } from './method.ts';
import { minibatch } from './minibatch.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import { point } from './point.ts';
import { rmsprop } from './rmsprop.ts';

/** By the names that links have. A new method is a file of its own, a name in `methodIds`, and its line here. */
export const methods: Readonly<Record<MethodId, Method>> = {
  batch,
  point,
  minibatch,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  newton,
};
