import { saturate } from '../../numerics/saturate.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { toOriginal, type Scaling } from '../../regression/scaling.ts';
import { modelOfExperiment } from '../model.ts';
import type { AppState } from '../appState.ts';
import { shownIteration } from '../selectors.ts';
import { problemOf, trajectoryOf } from '../problem.ts';

// With x standardised, what descent itself works with as well: the line over z = (x − x_mean) / x_deviation.
const scaledHeader =
  'iteration,m,b,loss,gradient_m,gradient_b,learning_rate,m_z,b_z,gradient_m_z,gradient_b_z,x_mean,x_deviation';

/**
 * The gradient with respect to m and b of the units of the data. With z = (x − centre) / spread
 * the working parameters are spread·m and b + centre·m, so by the chain rule
 * ∂L/∂m = spread ∂L/∂m′ + centre ∂L/∂b′ and ∂L/∂b = ∂L/∂b′. Saturates like the gradient itself.
 */
function gradientInOriginalUnits(
  [alongM = 0, alongB = 0]: ParameterVector,
  { centre, spread }: Scaling,
): ParameterVector {
  const m = saturate(spread * alongM) + saturate(centre * alongB);
  return Float64Array.of(saturate(m), alongB);
}

function encodeByName(state: AppState): string {
  const names = modelOfExperiment(state.experiment).parameters.map(({ name }) => name);
  const gradients = names.map((name) => `gradient_${name}`);
  const lines = [['iteration', ...names, 'loss', ...gradients, 'learning_rate'].join(',')];
  const trajectory = trajectoryOf(state.experiment);
  const last = shownIteration(state);
  for (let iteration = 0; iteration <= last; iteration += 1) {
    const { at, loss, slopes, learningRate } = trajectory.iterateAt(iteration);
    lines.push([iteration, ...at, loss, ...slopes, learningRate].join(','));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The iterations file (CSV): one row for each iteration from 0 to the one on screen, with the values
 * at that iterate in the units of the data, as the shortest decimals that read back exactly: each parameter by its
 * name, and the gradient along it.
 *
 * With x standardised descent steps from m_z and b_z, the line over z, against their gradient: these
 * stand in columns of their own at the end, with the mean and the deviation of x, so that the file holds
 * what one needs to follow the run: m_z' = m_z − learning_rate · gradient_m_z, m = m_z / x_deviation and
 * b = b_z − m · x_mean.
 */
export function encodeIterations(state: AppState): string {
  if (state.experiment.scaling === 'none') return encodeByName(state);
  const { scaling } = problemOf(state.experiment);
  const trajectory = trajectoryOf(state.experiment);
  const last = shownIteration(state);
  const lines = [scaledHeader];
  for (let iteration = 0; iteration <= last; iteration += 1) {
    const { at, slopes, loss, learningRate } = trajectory.iterateAt(iteration);
    const gradient = gradientInOriginalUnits(slopes, scaling);
    const values = [...toOriginal(at, scaling), loss, ...gradient, learningRate];
    const overZ = [...at, ...slopes, scaling.centre, scaling.spread];
    lines.push([iteration, ...values, ...overZ].join(','));
  }
  return `${lines.join('\n')}\n`;
}
