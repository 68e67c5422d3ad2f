// Gradient descent and least squares as a textbook writes them, in plain loops over the points. The
// browser tests hold the app against it, so it borrows nothing from src.

export interface ReferencePoint {
  readonly x: number;
  readonly y: number;
}

export interface ReferenceProblem {
  readonly points: readonly ReferencePoint[];
  readonly start: { readonly m: number; readonly b: number };
  readonly learningRate: number;
  readonly loss: 'sum' | 'mean' | 'half';
}

export interface ReferenceIterate {
  readonly iteration: number;
  readonly m: number;
  readonly b: number;
  readonly loss: number;
  readonly gradientM: number;
  readonly gradientB: number;
}

/** What the nine steps of the derivation arrive at, for one point of one iteration. */
export interface ReferenceTerms {
  readonly guess: number;
  readonly error: number;
  readonly square: number;
  readonly powerRule: number;
  readonly chainRuleM: number;
  readonly chainRuleB: number;
}

function factor({ loss, points }: ReferenceProblem): number {
  if (loss === 'sum') return 1;
  return loss === 'mean' ? 1 / points.length : 1 / (2 * points.length);
}

function iterateAt(
  problem: ReferenceProblem,
  iteration: number,
  m: number,
  b: number,
): ReferenceIterate {
  let squares = 0;
  let gradientM = 0;
  let gradientB = 0;
  for (const { x, y } of problem.points) {
    const error = m * x + b - y;
    squares += error * error;
    gradientM += 2 * error * x;
    gradientB += 2 * error;
  }
  const share = factor(problem);
  return {
    iteration,
    m,
    b,
    loss: share * squares,
    gradientM: share * gradientM,
    gradientB: share * gradientB,
  };
}

/** The iterates 0 to `last`, fewer when the numbers stop being finite. */
export function referenceRun(problem: ReferenceProblem, last: number): readonly ReferenceIterate[] {
  const run: ReferenceIterate[] = [];
  let { m, b } = problem.start;
  for (let iteration = 0; iteration <= last; iteration += 1) {
    const iterate = iterateAt(problem, iteration, m, b);
    if (!Object.values(iterate).every(Number.isFinite)) break;
    run.push(iterate);
    m -= problem.learningRate * iterate.gradientM;
    b -= problem.learningRate * iterate.gradientB;
  }
  return run;
}

/** The terms of one point at an iterate. */
export function referenceTerms(
  iterate: ReferenceIterate,
  { x, y }: ReferencePoint,
): ReferenceTerms {
  const guess = iterate.m * x + iterate.b;
  const error = guess - y;
  return {
    guess,
    error,
    square: error * error,
    powerRule: 2 * error,
    chainRuleM: 2 * error * x,
    chainRuleB: 2 * error,
  };
}

/** The least-squares line by the normal equations, good enough for a handful of small points. */
export function referenceLeastSquares(points: readonly ReferencePoint[]): {
  readonly m: number;
  readonly b: number;
  readonly rSquared: number;
} {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  for (const { x, y } of points) {
    n += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  const m = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
  const b = (sumY - m * sumX) / n;
  let residual = 0;
  let total = 0;
  for (const { x, y } of points) {
    residual += (m * x + b - y) ** 2;
    total += (y - sumY / n) ** 2;
  }
  return { m, b, rSquared: 1 - residual / total };
}

/** Eigenvalues of the matrix of second derivatives, by the quadratic formula. */
export function referenceCurvature(problem: ReferenceProblem): {
  readonly small: number;
  readonly large: number;
} {
  let xx = 0;
  let x1 = 0;
  let ones = 0;
  for (const { x } of problem.points) {
    xx += x * x;
    x1 += x;
    ones += 1;
  }
  const share = 2 * factor(problem);
  const half = (share * (xx + ones)) / 2;
  const determinant = share * share * (xx * ones - x1 * x1);
  const root = Math.sqrt(half * half - determinant);
  return { small: half - root, large: half + root };
}
