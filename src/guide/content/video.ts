import type { Observation } from '../../regression/observation.ts';
import { unitSquare } from '../../regression/presets.ts';
import type { ShownScene } from '../../store/actions/guide.ts';
import { problemOf } from '../../store/problem.ts';
import { defaultExperiment, type DataSet, type Experiment } from '../../store/experiment.ts';

/** The learning rate that the live-coded version settles on, after one that was too large. */
export const videoRate = 0.05;

/** The points that the scene begins with. */
export const videoData: DataSet = { preset: 'unit-square', observations: unitSquare };

/**
 * Descent exactly as the video's loop does it: one point after the other in the order clicked, from
 * (0, 0). Half of e² is minimised, because there is no 2 in its lines.
 */
export function videoExperiment(data: DataSet = videoData, rate = videoRate): Experiment {
  return {
    ...defaultExperiment,
    data,
    start: [0, 0],
    method: { kind: 'point', order: 'given' },
    learningRate: rate,
    loss: 'half',
  };
}

/** Whether an experiment follows the video's loop, so that its lines have this run's numbers. */
export function followsVideo({ method, loss, scaling }: Experiment): boolean {
  return (
    method.kind === 'point' && method.order === 'given' && loss === 'half' && scaling === 'none'
  );
}

// No other run beside the one of the scene.
const alone = { mistake: 'none', comparison: 'none' } as const;

/** The scene: at the start, and playing is a pass in every frame. */
export function videoScene(data?: DataSet, rate?: number): ShownScene {
  return {
    experiment: videoExperiment(data, rate),
    view: { ...alone, speed: 'epoch-60', lossScale: 'linear' },
  };
}

/** The error turned round, in the mistake lab: it draws the slips of batch descent beside the right run. */
export function wrongSignScene(data: DataSet): ShownScene {
  return {
    experiment: { ...videoExperiment(data), method: { kind: 'batch' } },
    view: { ...alone, mistake: 'error-sign', page: 'mistakes', speed: '30' },
  };
}

/** Points spread evenly over the unit square from left to right, a little above and below a line. */
export function evenPoints(count: number): readonly Observation[] {
  return Array.from({ length: count }, (_, index) => {
    const x = Number(((index + 0.5) / count).toFixed(4));
    const y = Number((0.25 + 0.5 * x + (index % 2 === 0 ? 0.08 : -0.08)).toFixed(4));
    return { x, y };
  });
}

function evenData(count: number): DataSet {
  return { preset: 'custom', observations: evenPoints(count) };
}

/**
 * The same points and steps of the same length, but summed: all the pulls are added up before the line
 * moves. The gradient of Σe² has a 2 that the video's lines have not, so the rate is half of theirs.
 */
export function summedScene(count: number, rate = videoRate): ShownScene {
  return {
    experiment: {
      ...videoExperiment(evenData(count), rate / 2),
      method: { kind: 'batch' },
      loss: 'sum',
    },
    view: { ...alone, speed: '30' },
  };
}

/** As many points one after the other, at the same rate. */
export function evenVideoScene(count: number, rate = videoRate): ShownScene {
  return videoScene(evenData(count), rate);
}

/** rate · λmax of Σ[x², x; x, 1] over evenly spread points: below 2 the summed steps converge. */
export function summedStep(count: number, rate = videoRate): number {
  // The Hessian of Σe² is twice that matrix.
  const lambdaMax = problemOf(summedScene(count).experiment).stability?.lambdaMax ?? 0;
  return (rate / 2) * lambdaMax;
}

/** The largest number of evenly spread points that may be summed at this rate. */
export function mostSummable(rate = videoRate): number {
  let count = 1;
  while (summedStep(count + 1, rate) < 2) count += 1;
  return count;
}
