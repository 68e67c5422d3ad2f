import { functionNames } from './functionNames.ts';
import { functions } from './functions.ts';
import { operations } from './program.ts';

/** The numbers of one step of a program: one for each row, or a single one for all. */
export interface Cells {
  readonly values: Float64Array;
  /** How fast the sum over all rows changes with each of the values. */
  readonly slopes: Float64Array;
  /** −1 with a value for each row, 0 with a single one: `row & mask` is where the value of a row stands. */
  readonly mask: number;
}

/** One operation on many rows. Loops of their own, because here is where the time goes. */
export interface Kernel {
  readonly forward: (to: Cells, first: Cells, second: Cells, count: number) => void;
  /** Hands the slopes of the result on to its operands, by the chain rule. */
  readonly backward: (from: Cells, first: Cells, second: Cells, count: number) => void;
}

/** Adds the slopes of a result, times a number, to those of an operand. */
function hand(from: Cells, { slopes, mask }: Cells, times: number, count: number): void {
  const given = from.slopes;
  for (let row = 0; row < count; row += 1) {
    const place = row & mask;
    slopes[place] = (slopes[place] ?? 0) + times * (given[row] ?? 0);
  }
}

const add: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b, mask: mb }, count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (a[row & ma] ?? 0) + (b[row & mb] ?? 0);
    }
  },
  backward: (from, first, second, count) => {
    hand(from, first, 1, count);
    hand(from, second, 1, count);
  },
};

const subtract: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b, mask: mb }, count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (a[row & ma] ?? 0) - (b[row & mb] ?? 0);
    }
  },
  backward: (from, first, second, count) => {
    hand(from, first, 1, count);
    hand(from, second, -1, count);
  },
};

const multiply: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b, mask: mb }, count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (a[row & ma] ?? 0) * (b[row & mb] ?? 0);
    }
  },
  backward: ({ slopes }, first, second, count) => {
    const { values: a, slopes: byA, mask: ma } = first;
    const { values: b, slopes: byB, mask: mb } = second;
    for (let row = 0; row < count; row += 1) {
      const slope = slopes[row] ?? 0;
      const [i, j] = [row & ma, row & mb];
      byA[i] = (byA[i] ?? 0) + slope * (b[j] ?? 0);
      byB[j] = (byB[j] ?? 0) + slope * (a[i] ?? 0);
    }
  },
};

const divide: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b, mask: mb }, count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (a[row & ma] ?? 0) / (b[row & mb] ?? 0);
    }
  },
  backward: ({ values, slopes }, first, second, count) => {
    const { slopes: byA, mask: ma } = first;
    const { values: b, slopes: byB, mask: mb } = second;
    for (let row = 0; row < count; row += 1) {
      const [i, j] = [row & ma, row & mb];
      const share = (slopes[row] ?? 0) / (b[j] ?? 0);
      byA[i] = (byA[i] ?? 0) + share;
      byB[j] = (byB[j] ?? 0) - share * (values[row] ?? 0);
    }
  },
};

/** How fast uᵛ changes with v; at 0, where there is no logarithm, it stays 0. */
function slopeByExponent(u: number, whole: number): number {
  return u === 0 ? 0 : whole * functions.ln.value(u);
}

/** A power whose exponent is a number: it has no slope to be handed on. */
const powerOfNumber: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b }, count) => {
    const exponent = b[0] ?? 0;
    for (let row = 0; row < count; row += 1) values[row] = (a[row & ma] ?? 0) ** exponent;
  },
  backward: ({ slopes }, first, { values: b }, count) => {
    const { values: a, slopes: byA, mask: ma } = first;
    const exponent = b[0] ?? 0;
    for (let row = 0; row < count; row += 1) {
      const i = row & ma;
      const rate = exponent * (a[i] ?? 0) ** (exponent - 1);
      byA[i] = (byA[i] ?? 0) + (slopes[row] ?? 0) * rate;
    }
  },
};

const power: Kernel = {
  forward: ({ values }, { values: a, mask: ma }, { values: b, mask: mb }, count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (a[row & ma] ?? 0) ** (b[row & mb] ?? 0);
    }
  },
  backward: ({ values, slopes }, first, second, count) => {
    const { values: a, slopes: byA, mask: ma } = first;
    const { values: b, slopes: byB, mask: mb } = second;
    for (let row = 0; row < count; row += 1) {
      const [i, j, slope] = [row & ma, row & mb, slopes[row] ?? 0];
      const [u, v] = [a[i] ?? 0, b[j] ?? 0];
      byA[i] = (byA[i] ?? 0) + slope * v * u ** (v - 1);
      byB[j] = (byB[j] ?? 0) + slope * slopeByExponent(u, values[row] ?? 0);
    }
  },
};

/** The kernels of the functions, in the order of their names. */
const calls: readonly Kernel[] = functionNames.map((name) => {
  const { value, slope: slopeAt } = functions[name];
  return {
    forward: ({ values }, { values: a, mask: ma }, _second, count) => {
      for (let row = 0; row < count; row += 1) values[row] = value(a[row & ma] ?? 0);
    },
    backward: ({ slopes }, { values: a, slopes: byA, mask: ma }, _second, count) => {
      for (let row = 0; row < count; row += 1) {
        const i = row & ma;
        byA[i] = (byA[i] ?? 0) + (slopes[row] ?? 0) * slopeAt(a[i] ?? 0);
      }
    },
  };
});

const kernels: ReadonlyMap<number, Kernel> = new Map([
  [operations.add, add],
  [operations.subtract, subtract],
  [operations.multiply, multiply],
  [operations.divide, divide],
  [operations.power, power],
  [operations.powerOfNumber, powerOfNumber],
]);

/** The kernel of an operation; undefined for one that only fetches a number. */
export function kernelFor(operation: number, second: number): Kernel | undefined {
  return operation === operations.call ? calls[second] : kernels.get(operation);
}
