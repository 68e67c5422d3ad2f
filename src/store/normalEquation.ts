import { gradientAt, type ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { saturate } from '../numerics/saturate.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import { normalEquation, type NormalEquation } from '../regression/normalEquation.ts';
import type { Observation } from '../regression/observation.ts';
import type { AppState } from './appState.ts';
import { isPlainLine } from './experiment.ts';
import { objectiveOn } from './model.ts';
import { shownIterate } from './selectors.ts';
import { inUnitsOfData, problemOf } from './problem.ts';

/** The exact answer by the normal equation, and by one step of Newton's method from the line on screen. */
export interface DirectSolution {
  readonly equation: NormalEquation;
  /** The line on screen, in the units of the data. */
  readonly from: ParameterVector;
  /** Slopes and curvatures of the loss at that line. */
  readonly convention: LossConvention;
  readonly gradient: ParameterVector;
  /** By rows. */
  readonly hessian: Float64Array;
  /** H⁻¹ ∇L at that line, and where the step leads; undefined when H has no inverse. */
  readonly step: ParameterVector | undefined;
  readonly newton: ParameterVector | undefined;
}

const directSolution = memoizeLast(
  (
    observations: readonly Observation[],
    convention: LossConvention,
    m: number,
    b: number,
  ): DirectSolution | undefined => {
    const loss = objectiveOn({ model: 'line', each: 'squared', loss: convention }, observations);
    const equation = loss.quadratic && normalEquation(loss.quadratic);
    if (equation === undefined) return undefined;
    const from = Float64Array.of(m, b);
    // On a quadratic the step leads to its lowest place.
    const newton = equation.solution;
    return {
      equation,
      from,
      convention,
      gradient: gradientAt(loss, from),
      hessian: loss.curvature(from),
      step: newton && from.map((value, slot) => saturate(value - (newton[slot] ?? 0))),
      newton,
    };
  },
);

/** Both, in the units of the data also when x is scaled; undefined without points, and of another model. */
export function normalEquationOf(state: AppState): DirectSolution | undefined {
  const { experiment } = state;
  const { data, loss } = experiment;
  if (!isPlainLine(experiment)) return undefined;
  const [m = 0, b = 0] = inUnitsOfData(problemOf(experiment), shownIterate(state).at);
  return directSolution(data.observations, loss, m, b);
}
