import { readFileSync } from 'node:fs';
import type { Observation } from '../../src/regression/observation.ts';

function fixture(file: string): readonly Observation[] {
  return readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [x, y] = line.split(',').map(Number);
      return { x: x!, y: y! };
    });
}

/** The Norris data of NIST, see fixtures/README.md. */
export const norris = fixture('nist-norris.csv');

/** What NIST certifies for them. */
export const certified = {
  b: -0.262323073774029,
  m: 1.00211681802045,
  rSquared: 0.999993745883712,
  residualDeviation: 0.884796396144373,
};

/** The NoInt1 data of NIST, for a line through the origin. */
export const throughOrigin = fixture('nist-noint1.csv');

/** What NIST certifies for them; R² is there the share of Σy², not of Σ(y − ȳ)². */
export const certifiedThroughOrigin = {
  m: 2.07438016528926,
  rSquared: 0.999365492298663,
  residualDeviation: 3.56753034006338,
};

/** How many significant digits agree (NIST's "log relative error"). */
export function digitsRight(value: number, right: number): number {
  return value === right ? 16 : -Math.log10(Math.abs((value - right) / right));
}
