// Slopes from values alone, as one would work them out with a calculator.

/** (f(at + h) − f(at)) / h: the slope of a secant to one side. */
export function forwardDifference(f: (value: number) => number, at: number, h: number): number {
  return (f(at + h) - f(at)) / h;
}

/** (f(at + h) − f(at − h)) / 2h: the slope of a secant with `at` in the middle. */
export function centralDifference(f: (value: number) => number, at: number, h: number): number {
  return (f(at + h) - f(at - h)) / (2 * h);
}

/** How many digits a double holds for sure. */
export const doubleDigits = 15;

/**
 * How many significant digits of a value agree with the exact one: the powers of ten by which their
 * difference is smaller than the exact value, from 0 to 15. Equal values agree in all 15.
 */
export function agreeingDigits(value: number, exact: number): number {
  if (value === exact) return doubleDigits;
  if (exact === 0 || !Number.isFinite(value) || !Number.isFinite(exact)) return 0;
  const digits = Math.floor(-Math.log10(Math.abs(value / exact - 1)));
  return Math.min(doubleDigits, Math.max(0, digits));
}

/** 1, 0.5, 0.2, 0.1, … down to 10^−decades, in rising order. */
export function nudgeSizes(decades: number): readonly number[] {
  const sizes: number[] = [];
  for (let power = -decades; power < 0; power += 1) {
    for (const unit of [1, 2, 5]) sizes.push(Number(`${unit}e${power}`));
  }
  return [...sizes, 1];
}
