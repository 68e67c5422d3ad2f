import { memoizeLast } from '../numerics/memoizeLast.ts';
import { saturate } from '../numerics/saturate.ts';
import type { SymmetricMatrix } from '../numerics/symmetricMatrix.ts';
import { centredSums } from '../regression/centredSums.ts';
import { gradient, hessian, type LossConvention } from '../regression/loss.ts';
import { newtonStep } from '../regression/newtonStep.ts';
import { normalEquation, type NormalEquation } from '../regression/normalEquation.ts';
import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';
import { toOriginal } from '../regression/scaling.ts';
import type { AppState } from './appState.ts';
import { shownIterate } from './selectors.ts';
import { problemOf } from './problem.ts';

/** The exact answer by the normal equation, and by one step of Newton's method from the line on screen. */
export interface DirectSolution {
  readonly equation: NormalEquation;
  /** The line on screen, in the units of the data. */
  readonly from: Parameters;
  /** Slopes and curvatures of the loss at that line. */
  readonly convention: LossConvention;
  readonly gradient: Parameters;
  readonly hessian: SymmetricMatrix;
  /** H⁻¹ ∇L at that line, and where the step leads; undefined when H has no inverse. */
  readonly step: Parameters | undefined;
  readonly newton: Parameters | undefined;
}

const sumsOf = memoizeLast(centredSums);

const directSolution = memoizeLast(
  (
    observations: readonly Observation[],
    convention: LossConvention,
    m: number,
    b: number,
  ): DirectSolution | undefined => {
    const sums = sumsOf(observations);
    const equation = normalEquation(observations, sums);
    if (equation === undefined) return undefined;
    const from = { m, b };
    const slopes = gradient(sums, convention, from);
    const curvatures = hessian(sums, convention);
    const step = newtonStep(curvatures, slopes);
    const newton = step && { m: saturate(m - step.m), b: saturate(b - step.b) };
    return {
      equation,
      from,
      convention,
      gradient: slopes,
      hessian: curvatures,
      step,
      newton,
    };
  },
);

/** Both, in the units of the data also when x is scaled; undefined without points, and of another model. */
export function normalEquationOf(state: AppState): DirectSolution | undefined {
  const { data, loss } = state.experiment;
  const { scaling, bySums } = problemOf(state.experiment);
  if (!bySums) return undefined;
  const { m, b } = toOriginal(shownIterate(state), scaling);
  return directSolution(data.observations, loss, m, b);
}
