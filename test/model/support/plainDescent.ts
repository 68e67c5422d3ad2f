import type { MethodId } from '../../../src/descent/methods/method.ts';

/** The slopes of a loss over some of its points. */
export type PlainSlopes = (theta: readonly number[], rows: readonly number[]) => readonly number[];

/** A step of a method from the slopes, with what it carries in its closure. */
type Step = (theta: readonly number[], slopes: readonly number[], k: number) => readonly number[];

function remembered(theta: readonly number[], memory: number[]): number[] {
  while (memory.length < theta.length) memory.push(0);
  return memory;
}

/** The published recurrences with the usual settings, once more and by hand. */
function stepOf(method: MethodId, rate: number): Step {
  const [v, q]: [number[], number[]] = [[], []];
  switch (method) {
    case 'momentum':
      return (theta, g) =>
        theta.map((value, slot) => {
          v[slot] = 0.9 * remembered(theta, v)[slot]! + g[slot]!;
          return value - rate * v[slot];
        });
    case 'nesterov':
      return (theta, g) =>
        theta.map((value, slot) => {
          v[slot] = 0.9 * remembered(theta, v)[slot]! + g[slot]!;
          return value - rate * (g[slot]! + 0.9 * v[slot]);
        });
    case 'adagrad':
      return (theta, g) =>
        theta.map((value, slot) => {
          q[slot] = remembered(theta, q)[slot]! + g[slot]! ** 2;
          return value - (rate * g[slot]!) / (Math.sqrt(q[slot]) + 1e-10);
        });
    case 'rmsprop':
      return (theta, g) =>
        theta.map((value, slot) => {
          q[slot] = 0.9 * remembered(theta, q)[slot]! + 0.1 * g[slot]! ** 2;
          return value - (rate * g[slot]!) / (Math.sqrt(q[slot]) + 1e-8);
        });
    case 'adam':
      return (theta, g, k) =>
        theta.map((value, slot) => {
          v[slot] = 0.9 * remembered(theta, v)[slot]! + 0.1 * g[slot]!;
          q[slot] = 0.999 * remembered(theta, q)[slot]! + 0.001 * g[slot]! ** 2;
          const mean = v[slot] / (1 - 0.9 ** (k + 1));
          return value - (rate * mean) / (Math.sqrt(q[slot] / (1 - 0.999 ** (k + 1))) + 1e-8);
        });
    default:
      return (theta, g) => theta.map((value, slot) => value - rate * g[slot]!);
  }
}

/** Which points iteration k uses, in the order in which they are given, with batches of two. */
function rowsOf(method: MethodId, k: number, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_none, row) => row);
  if (method === 'point') return [k % count];
  if (method !== 'minibatch') return all;
  const batches = Math.ceil(count / 2);
  return all.slice(2 * (k % batches), 2 * (k % batches) + 2);
}

/** The iterates 0 … last of any method but Newton's, by plain loops. */
export function plainDescent(
  method: MethodId,
  slopes: PlainSlopes,
  start: readonly number[],
  rate: number,
  count: number,
  last: number,
): readonly (readonly number[])[] {
  const step = stepOf(method, rate);
  const path = [start];
  for (let k = 0; k < last; k += 1) {
    const theta = path[k]!;
    path.push(step(theta, slopes(theta, rowsOf(method, k, count)), k));
  }
  return path;
}
