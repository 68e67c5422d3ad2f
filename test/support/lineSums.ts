import { dataOf } from '../../src/model/data.ts';
import { modelOf, type Model } from '../../src/model/model.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { type Quadratic, quadraticOf } from '../../src/model/quadratic.ts';
import { spreadOf } from '../../src/model/spread.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import { leastSquaresSolution } from '../../src/numerics/leastSquaresSolution.ts';
import { saturate } from '../../src/numerics/saturate.ts';
import type { Observation } from '../../src/regression/observation.ts';

function theLine(): Model {
  const parsed = parse(builtInModels.find(({ id }) => id === 'line')!.formula);
  const model = parsed.ok ? modelOf(parsed.expression) : 'no model';
  if (typeof model === 'string') throw new Error(model);
  return model;
}

/** The model of the line. */
export const line = theLine();

/** The loss of the line over some points. */
export function lineLoss(
  points: readonly Observation[],
  convention: LossConvention,
  data = dataOf(points),
): Objective {
  return objective(line, data, penalties.squared, convention);
}

/** The closed form of the sum of squared errors of the line. */
export function lineQuadratic(points: readonly Observation[]): Quadratic {
  const quadratic = quadraticOf(line, dataOf(points));
  if (quadratic === undefined) throw new Error('the line has a closed form');
  return quadratic;
}

/** What a reader of a textbook knows of some points: their means, Σ(x − x̄)², Σ(y − ȳ)², and their line. */
export function lineSums(points: readonly Observation[]) {
  const { inputs, y } = dataOf(points);
  const [x, ofY] = [spreadOf(inputs[0]!), spreadOf(y)];
  const { weights, rows, total, residual, best, rank, columns } = lineQuadratic(points);
  // Of numbers whose squares are none the loss has no number, though the sum may.
  const least = Number.isFinite(residual)
    ? residual
    : saturate(leastSquaresSolution(columns, y).residual);
  const rSquared = total > 0 ? 1 - least / total : undefined;
  return {
    count: points.length,
    meanX: x.mean,
    meanY: ofY.mean,
    sumXX: saturate(weights[0]! * rows[0]! ** 2),
    sumYY: ofY.squares,
    residualSumOfSquares: least,
    line: rank === 2 ? { at: best, rSquared } : undefined,
  };
}
