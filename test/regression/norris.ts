import { readFileSync } from 'node:fs';
import type { Observation } from '../../src/regression/observation.ts';

/** The Norris data of NIST, see fixtures/README.md. */
export const norris: readonly Observation[] = readFileSync(
  new URL('fixtures/nist-norris.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [x, y] = line.split(',').map(Number);
    return { x: x!, y: y! };
  });

/** What NIST certifies for them. */
export const certified = {
  b: -0.262323073774029,
  m: 1.00211681802045,
  rSquared: 0.999993745883712,
  residualDeviation: 0.884796396144373,
};

/** How many significant digits agree (NIST's "log relative error"). */
export function digitsRight(value: number, right: number): number {
  return value === right ? 16 : -Math.log10(Math.abs((value - right) / right));
}
