import { readFileSync } from 'node:fs';
import type { Observation } from '../../../src/regression/observation.ts';

/** A problem of nonlinear least squares with the parameters that NIST certifies, in the order of the formula. */
export interface NonlinearProblem {
  readonly name: string;
  /** How hard NIST says it is. */
  readonly level: 'lower' | 'average' | 'higher';
  readonly formula: string;
  /** The two starts of NIST: one far from the minimum, one near it. */
  readonly starts: readonly (readonly number[])[];
  readonly certified: readonly number[];
  readonly residualSumOfSquares: number;
}

/** The points of a problem, see test/regression/fixtures/README.md. */
export function pointsOf({ name }: NonlinearProblem): readonly Observation[] {
  const file = `../../regression/fixtures/nist-${name.toLowerCase()}.csv`;
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map(([x, y]) => ({ x: x!, y: y! }));
}

// The letters are ours, one after the other in the order of NIST's b1, b2, …
const cubicOverCubic = '(a + b x + c x^2 + d x^3)/(1 + f x + g x^2 + h x^3)';

/** Problems of all three levels of the Statistical Reference Datasets. */
export const nonlinearProblems: readonly NonlinearProblem[] = [
  {
    name: 'Misra1a',
    level: 'lower',
    formula: 'a (1 - exp(-b x))',
    starts: [
      [500, 1e-4],
      [250, 5e-4],
    ],
    certified: [2.3894212918e2, 5.5015643181e-4],
    residualSumOfSquares: 1.2455138894e-1,
  },
  {
    name: 'Chwirut2',
    level: 'lower',
    formula: 'exp(-a x)/(b + c x)',
    starts: [
      [0.1, 0.01, 0.02],
      [0.15, 0.008, 0.01],
    ],
    certified: [1.6657666537e-1, 5.1653291286e-3, 1.2150007096e-2],
    residualSumOfSquares: 5.1304802941e2,
  },
  {
    name: 'DanWood',
    level: 'lower',
    formula: 'a x^b',
    starts: [
      [1, 5],
      [0.7, 4],
    ],
    certified: [7.6886226176e-1, 3.8604055871],
    residualSumOfSquares: 4.3173084083e-3,
  },
  {
    name: 'Kirby2',
    level: 'average',
    formula: '(a + b x + c x^2)/(1 + d x + f x^2)',
    starts: [
      [2, -0.1, 3e-3, -1e-3, 1e-5],
      [1.5, -0.15, 2.5e-3, -1.5e-3, 2e-5],
    ],
    certified: [1.6745063063, -1.3927397867e-1, 2.5961181191e-3, -1.724181187e-3, 2.1664802578e-5],
    residualSumOfSquares: 3.9050739624,
  },
  {
    name: 'MGH17',
    level: 'average',
    formula: 'a + b exp(-d x) + c exp(-f x)',
    // The letters come up as a, b, d, c, f; so do the numbers.
    starts: [
      [50, 150, 1, -100, 2],
      [0.5, 1.5, 0.01, -1, 0.02],
    ],
    certified: [3.7541005211e-1, 1.9358469127, 1.286753464e-2, -1.4646871366, 2.2122699662e-2],
    residualSumOfSquares: 5.4648946975e-5,
  },
  {
    name: 'MGH09',
    level: 'higher',
    formula: 'a (x^2 + b x)/(x^2 + c x + d)',
    starts: [
      [25, 39, 41.5, 39],
      [0.25, 0.39, 0.415, 0.39],
    ],
    certified: [1.9280693458e-1, 1.9128232873e-1, 1.2305650693e-1, 1.3606233068e-1],
    residualSumOfSquares: 3.0750560385e-4,
  },
  {
    name: 'Thurber',
    level: 'higher',
    formula: cubicOverCubic,
    starts: [
      [1000, 1000, 400, 40, 0.7, 0.3, 0.03],
      [1300, 1500, 500, 75, 1, 0.4, 0.05],
    ],
    certified: [
      1.28813968e3, 1.4910792535e3, 5.8323836877e2, 7.5416644291e1, 9.6629502864e-1,
      3.9797285797e-1, 4.9727297349e-2,
    ],
    residualSumOfSquares: 5.6427082397e3,
  },
  {
    name: 'Eckerle4',
    level: 'higher',
    formula: 'a/s exp(-1/2 ((x - c)/s)^2)',
    starts: [
      [1, 10, 500],
      [1.5, 5, 450],
    ],
    certified: [1.5543827178, 4.0888321754, 4.5154121844e2],
    residualSumOfSquares: 1.4635887487e-3,
  },
  {
    name: 'BoxBOD',
    level: 'higher',
    formula: 'a (1 - exp(-b x))',
    starts: [
      [1, 1],
      [100, 0.75],
    ],
    certified: [2.1380940889e2, 5.4723748542e-1],
    residualSumOfSquares: 1.1680088766e3,
  },
  {
    name: 'Rat43',
    level: 'higher',
    formula: 'a/(1 + exp(b - c x))^(1/d)',
    starts: [
      [100, 10, 1, 1],
      [700, 5, 0.75, 1.3],
    ],
    certified: [6.996415127e2, 5.2771253025, 7.5962938329e-1, 1.2792483859],
    residualSumOfSquares: 8.786404908e3,
  },
];
