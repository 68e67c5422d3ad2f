// Finer steps than 1, 2, 5: a length may not grow to more than half as much again.
const parts = [1, 2, 3, 4, 5, 6, 8];

/** The least of 1, 2, 3, 4, 5, 6, 8, 10, 20, … that is not below a value: so many times longer an arrow is drawn to be seen. */
export function roundAbove(value: number): number {
  for (let decade = 1; decade < value; decade *= 10)
    for (const part of parts) if (decade * part >= value) return decade * part;
  return Math.max(1, 10 ** Math.ceil(Math.log10(value)));
}
