import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/model/data.ts';
import { nearMinimum } from '../../src/model/nearMinimum.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { digitsRight } from '../regression/nist.ts';
import { modelOfText } from './support/modelOfText.ts';
import { type NonlinearProblem, nonlinearProblems, pointsOf } from './support/nistNonlinear.ts';

function lossOf(problem: NonlinearProblem): Objective {
  const points = dataOf(pointsOf(problem));
  return objective(modelOfText(problem.formula), points, penalties.squared, 'sum');
}

// From its far start MGH17 leads along a valley so crooked that some thousand steps are needed.
const tooFar = ['MGH17 1'];

const runs = nonlinearProblems.flatMap((problem) =>
  problem.starts.map((start, place) => ({
    ...problem,
    start,
    run: `${problem.name} ${place + 1}`,
  })),
);

describe('the minimum that NIST certifies', () => {
  it.each(nonlinearProblems)('$name is copied rightly: its sum of squares is theirs', (problem) => {
    const least = lossOf(problem).value(Float64Array.from(problem.certified));
    expect(digitsRight(least, problem.residualSumOfSquares)).toBeGreaterThan(10);
  });

  it.each(runs.filter(({ run }) => !tooFar.includes(run)))(
    'is found to ten digits from the start $run, which is $level',
    ({ start, certified, residualSumOfSquares, ...problem }) => {
      const on = lossOf({ ...problem, certified, residualSumOfSquares });
      const found = nearMinimum(on, Float64Array.from(start));
      if (found === undefined) throw new Error('none found');
      const right = [...found.at].map((value, slot) => digitsRight(value, certified[slot]!));
      // They certify eleven.
      expect(Math.min(...right)).toBeGreaterThan(10);
      expect(digitsRight(found.loss, residualSumOfSquares)).toBeGreaterThan(10);
    },
  );

  it.each(runs.filter(({ run }) => tooFar.includes(run)))(
    'is none, and nothing wrong, where the way is too long: $run',
    ({ start, ...problem }) => {
      expect(nearMinimum(lossOf(problem), Float64Array.from(start))).toBeUndefined();
    },
  );
});
