// Leading terms, for N points and p parameters; T. Hastie, R. Tibshirani, J. Friedman, The Elements of
// Statistical Learning, 2009, section 3.9, up to constant factors.

/** Multiplications of the normal equation: N·p² to build JᵀJ, and p³ to solve it. */
export function normalEquationOperations(points: number, parameters: number): number {
  return points * parameters ** 2 + parameters ** 3;
}

/** Multiplications of k iterations of descent: each passes over N points with p parameters. */
export function descentOperations(points: number, parameters: number, iterations: number): number {
  return iterations * points * parameters;
}

/** The number of iterations up to which descent costs no more than the normal equation: p + p²/N. */
export function breakEvenIterations(points: number, parameters: number): number {
  return normalEquationOperations(points, parameters) / descentOperations(points, parameters, 1);
}
