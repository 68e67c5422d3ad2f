import type { Expression } from './expression.ts';
import { type Cells, type Kernel, kernelFor } from './kernels.ts';
import { type Instruction, operations, programOf, type Slots } from './program.ts';

/** The numbers of the parameters, in the order of the slots. */
export type ParameterValues = Readonly<ArrayLike<number>>;

/** Columns of data, in the order of the slots, all of one length. */
export type Columns = readonly Float64Array[];

/** Which rows are meant, by their places; all of them when left out. */
export type Rows = Uint32Array | undefined;

/**
 * A formula as a program over slots. It works on many rows at once, in a workspace that it keeps between
 * calls; what is not defined comes out as NaN or infinite. Nothing is evaluated as code.
 */
export interface Tape {
  /** How many steps the program has. */
  readonly length: number;
  /** Writes the value at each of the rows. */
  readonly values: (at: ParameterValues, columns: Columns, into: Float64Array, rows?: Rows) => void;
  /** The sum of the values at the rows. */
  readonly total: (at: ParameterValues, columns: Columns, rows?: Rows) => number;
  /**
   * Gives the sum of the values at the rows, and writes its derivative by each parameter. It is worked out
   * backwards through the program (reverse accumulation), so that it takes some three times as long
   * as the sum, however many parameters there are.
   */
  readonly gradient: (
    at: ParameterValues,
    columns: Columns,
    into: Float64Array,
    rows?: Rows,
  ) => number;
}

// Rows that are worked on at once: few enough for a program to stay in the processor's cache.
const blockSize = 256;

/** One step of a program with its room. */
interface Step {
  readonly instruction: Instruction;
  readonly cells: Cells;
  readonly first: Cells;
  readonly second: Cells;
  readonly kernel: Kernel | undefined;
}

function roomFor({ byRow, value }: Instruction): Cells {
  const length = byRow ? blockSize : 1;
  const values = new Float64Array(length).fill(value);
  return { values, slopes: new Float64Array(length), mask: byRow ? -1 : 0 };
}

function stepsOf(program: readonly Instruction[]): readonly Step[] {
  const cells = program.map(roomFor);
  return program.map((instruction, place) => {
    const own = cells[place] ?? roomFor(instruction);
    const { operation, first, second } = instruction;
    const kernel = kernelFor(operation, second);
    // A step that fetches its number has no operands, and a function only one.
    return {
      instruction,
      cells: own,
      first: (kernel && cells[first]) ?? own,
      second: (kernel && operation !== operations.call ? cells[second] : own) ?? own,
      kernel,
    };
  });
}

function resultOf(steps: readonly Step[]): Cells {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('a program has at least one step');
  return last.cells;
}

function fetchColumn(
  { instruction: { first }, cells: { values } }: Step,
  columns: Columns,
  rows: Rows,
  start: number,
  count: number,
): void {
  const column = columns[first] ?? values;
  if (rows === undefined) {
    values.set(column.subarray(start, start + count));
    return;
  }
  for (let row = 0; row < count; row += 1)
    values[row] = column[rows[start + row] ?? 0] ?? Number.NaN;
}

/**
 * Compiles a formula of one row.
 * @throws {RangeError} for a symbol without a slot, and for what is no calculation of one row: a Σ, a
 * derivative, dots.
 */
export function compile(expression: Expression, slots: Slots): Tape {
  const steps = stepsOf(programOf(expression, slots));
  const single = steps.filter(({ instruction }) => !instruction.byRow);
  const byRow = steps.filter(({ instruction }) => instruction.byRow);
  const result = resultOf(steps);
  const [singleBack, byRowBack] = [single.toReversed(), byRow.toReversed()];

  const begin = (at: ParameterValues): void => {
    for (const { instruction, cells, first, second, kernel } of single) {
      cells.slopes[0] = 0;
      if (kernel) kernel.forward(cells, first, second, 1);
      else if (instruction.operation === operations.parameter) {
        cells.values[0] = at[instruction.first] ?? Number.NaN;
      }
    }
  };
  const forward = (columns: Columns, rows: Rows, start: number, count: number): void => {
    for (const step of byRow) {
      if (step.kernel) step.kernel.forward(step.cells, step.first, step.second, count);
      else fetchColumn(step, columns, rows, start, count);
    }
  };
  const backward = (count: number): void => {
    if (result.mask === 0) {
      result.slopes[0] = (result.slopes[0] ?? 0) + count;
      return;
    }
    for (const { cells } of byRow) cells.slopes.fill(0, 0, count);
    result.slopes.fill(1, 0, count);
    for (const { cells, first, second, kernel } of byRowBack) {
      kernel?.backward(cells, first, second, count);
    }
  };
  /** Goes through the rows block by block. */
  const through = (
    at: ParameterValues,
    columns: Columns,
    rows: Rows,
    visit: (start: number, count: number) => void,
  ): void => {
    begin(at);
    const all = rows?.length ?? columns[0]?.length ?? 1;
    for (let start = 0; start < all; start += blockSize) {
      const count = Math.min(blockSize, all - start);
      forward(columns, rows, start, count);
      visit(start, count);
    }
  };
  const added = (total: number, count: number): number => {
    let sum = total;
    for (let row = 0; row < count; row += 1) sum += result.values[row & result.mask] ?? 0;
    return sum;
  };

  return {
    length: steps.length,
    values: (at, columns, into, rows) =>
      through(at, columns, rows, (start, count) => {
        for (let row = 0; row < count; row += 1) {
          into[start + row] = result.values[row & result.mask] ?? 0;
        }
      }),
    total: (at, columns, rows) => {
      let sum = 0;
      through(at, columns, rows, (_start, count) => {
        sum = added(sum, count);
      });
      return sum;
    },
    gradient: (at, columns, into, rows) => {
      let sum = 0;
      through(at, columns, rows, (_start, count) => {
        sum = added(sum, count);
        backward(count);
      });
      into.fill(0, 0, slots.parameters.length);
      for (const { instruction, cells, first, second, kernel } of singleBack) {
        kernel?.backward(cells, first, second, 1);
        if (instruction.operation === operations.parameter) {
          into[instruction.first] = cells.slopes[0] ?? 0;
        }
      }
      return sum;
    },
  };
}
