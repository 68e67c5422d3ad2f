/** Points as columns: a number of each input, and one of y, for every row. */
export interface Data {
  readonly count: number;
  /** One for each input of the model, in its order. */
  readonly inputs: readonly Float64Array[];
  readonly y: Float64Array;
}

/** Columns of rows of x and y. */
export function dataOf(points: readonly { readonly x: number; readonly y: number }[]): Data {
  return {
    count: points.length,
    inputs: [Float64Array.from(points, ({ x }) => x)],
    y: Float64Array.from(points, ({ y }) => y),
  };
}
