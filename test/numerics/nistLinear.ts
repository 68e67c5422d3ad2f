import { readFileSync } from 'node:fs';

/** A problem of linear least squares with the coefficients that NIST certifies. */
export interface CertifiedProblem {
  readonly name: string;
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  readonly certified: readonly number[];
  readonly residualSumOfSquares: number;
  /** Digits that are to agree: those that the data, as doubles, carry. */
  readonly digits: number;
}

function powers(x: Float64Array, most: number): readonly Float64Array[] {
  return Array.from({ length: most + 1 }, (_none, exponent) => x.map((value) => value ** exponent));
}

/** The two columns of a file in fixtures, see the README there. */
function pairs(file: string): readonly (readonly number[])[] {
  return readFileSync(new URL(`../regression/fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
}

function pontius(): CertifiedProblem {
  const rows = pairs('nist-pontius.csv');
  return {
    name: 'Pontius',
    columns: powers(
      Float64Array.from(rows, ([x]) => x!),
      2,
    ),
    y: Float64Array.from(rows, ([, y]) => y!),
    certified: [0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14],
    residualSumOfSquares: 0.155761768796992e-5,
    digits: 12,
  };
}

const wamplerX = Float64Array.from({ length: 21 }, (_none, x) => x);

/** What Wampler 3, 4 and 5 add to the polynomial, 1, 100 and 10,000 times: perpendicular to it. */
const disturbance = [
  759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
  -2048, 2523, -2048, 2048, -2048, 759,
];

function wampler(number: number, times: number, digits: number): CertifiedProblem {
  const columns = powers(wamplerX, 5);
  return {
    name: `Wampler ${number}`,
    columns,
    y: wamplerX.map(
      (_x, row) =>
        columns.reduce((sum, column) => sum + column[row]!, 0) + times * disturbance[row]!,
    ),
    certified: [1, 1, 1, 1, 1, 1],
    residualSumOfSquares: times * times * 83_554_268,
    digits,
  };
}

function wampler2(): CertifiedProblem {
  const columns = powers(wamplerX, 5);
  const certified = [1, 0.1, 0.01, 0.001, 0.0001, 0.000_01];
  return {
    name: 'Wampler 2',
    columns,
    y: wamplerX.map((_x, row) => {
      const sum = columns.reduce(
        (total, column, place) => total + column[row]! * 10 ** (5 - place),
        0,
      );
      return sum / 1e5;
    }),
    certified,
    residualSumOfSquares: 0,
    digits: 11,
  };
}

const longleyRows = [
  [60_323, 83, 234_289, 2356, 1590, 107_608, 1947],
  [61_122, 88.5, 259_426, 2325, 1456, 108_632, 1948],
  [60_171, 88.2, 258_054, 3682, 1616, 109_773, 1949],
  [61_187, 89.5, 284_599, 3351, 1650, 110_929, 1950],
  [63_221, 96.2, 328_975, 2099, 3099, 112_075, 1951],
  [63_639, 98.1, 346_999, 1932, 3594, 113_270, 1952],
  [64_989, 99, 365_385, 1870, 3547, 115_094, 1953],
  [63_761, 100, 363_112, 3578, 3350, 116_219, 1954],
  [66_019, 101.2, 397_469, 2904, 3048, 117_388, 1955],
  [67_857, 104.6, 419_180, 2822, 2857, 118_734, 1956],
  [68_169, 108.4, 442_769, 2936, 2798, 120_445, 1957],
  [66_513, 110.8, 444_546, 4681, 2637, 121_950, 1958],
  [68_655, 112.6, 482_704, 3813, 2552, 123_366, 1959],
  [69_564, 114.2, 502_601, 3931, 2514, 125_368, 1960],
  [69_331, 115.7, 518_173, 4806, 2572, 127_852, 1961],
  [70_551, 116.9, 554_894, 4007, 2827, 130_081, 1962],
] as const;

function longley(): CertifiedProblem {
  const column = (place: number) => Float64Array.from(longleyRows, (row) => row[place]!);
  return {
    name: 'Longley',
    columns: [new Float64Array(16).fill(1), ...[1, 2, 3, 4, 5, 6].map(column)],
    y: column(0),
    certified: [
      -3_482_258.634_595_82, 15.061_872_271_373_3, -0.035_819_179_292_591, -2.020_229_803_816_83,
      -1.033_226_867_173_59, -0.051_104_105_653_580_7, 1829.151_464_613_55,
    ],
    residualSumOfSquares: 836_424.055_505_915,
    digits: 12,
  };
}

/** A polynomial of degree 10, whose columns are nearly dependent: some programs refuse it. */
function filip(): CertifiedProblem {
  const rows = pairs('nist-filip.csv');
  return {
    name: 'Filip',
    columns: powers(
      Float64Array.from(rows, ([x]) => x!),
      10,
    ),
    y: Float64Array.from(rows, ([, y]) => y!),
    certified: [
      -1467.489_614_229_8, -2772.179_591_933_42, -2316.371_081_608_93, -1127.973_940_983_72,
      -354.478_233_703_349, -75.124_201_739_375_7, -10.875_318_035_534_3, -1.062_214_985_889_47,
      -0.067_019_115_459_340_8, -0.002_467_810_782_754_79, -0.402_962_525_080_404e-4,
    ],
    residualSumOfSquares: 0.795_851_382_172_941e-3,
    // The powers of x, rounded to doubles, carry no more.
    digits: 7,
  };
}

/** The harder linear problems of the Statistical Reference Datasets of NIST. */
export const certifiedProblems: readonly CertifiedProblem[] = [
  pontius(),
  wampler(1, 0, 15),
  wampler2(),
  wampler(3, 1, 14),
  wampler(4, 100, 14),
  wampler(5, 10_000, 13),
  longley(),
  filip(),
];
