import { describe, expect, it } from 'vitest';
import { convergedAt } from '../../src/descent/convergence.ts';
import { patienceOf, settledAt } from '../../src/descent/settling.ts';
import { maximumIterations, type Trajectory } from '../../src/descent/trajectory.ts';
import { presets } from '../../src/regression/presets.ts';
import { loadPreset } from '../../src/store/loadPreset.ts';
import { adviceOf, scaledAnotherWay, standardised } from '../../src/store/advice.ts';
import { defaultExperiment, type Experiment, type Method } from '../../src/store/experiment.ts';
import { trajectoryOf } from '../../src/store/problem.ts';

const years = [
  { x: 1990, y: 5 },
  { x: 1991, y: 6 },
  { x: 1993, y: 7 },
];

const methods: readonly Method[] = [
  { kind: 'batch' },
  { kind: 'point', order: 'given' },
  { kind: 'point', order: 'shuffled' },
];

const dataSets = [
  { id: 'years', observations: years },
  ...(await Promise.all(
    presets.map(async ({ id }) => ({ id, observations: await loadPreset(id) })),
  )),
].filter(({ observations }) => observations.length > 0);

const table = dataSets.flatMap(({ id, observations }) =>
  methods.flatMap((method) =>
    (['none', 'standard'] as const).map((scaling) => ({
      name: `${id}, ${'order' in method ? method.order : 'batch'}, x ${scaling}`,
      experiment: {
        ...defaultExperiment,
        data: { preset: 'custom', observations },
        method,
        scaling,
      } satisfies Experiment,
    })),
  ),
);

/** The largest loss at the ends of some epochs. */
function highestLoss(trajectory: Trajectory, from: number, epochs: number): number {
  let highest = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const end = from + epoch * trajectory.epochLength;
    if (trajectory.extendTo(end) === end) highest = Math.max(highest, trajectory.lossAt(end));
  }
  return highest;
}

/** Whether a run arrives within what was promised, or goes on as far as runs go where that is beyond them. */
function arrives(experiment: Experiment, promised: number): boolean {
  const trajectory = trajectoryOf(experiment);
  const { method } = experiment;
  const end = Math.min(promised, maximumIterations);
  if (trajectory.extendTo(end) < end) return false;
  if (promised > maximumIterations) return true;
  const about = 1.01 * promised + trajectory.epochLength;
  if (method.kind === 'batch') return (convergedAt(trajectory) ?? Infinity) <= about;
  if (method.order === 'given') {
    return (settledAt(trajectory, 'given')?.iteration ?? Infinity) <= about;
  }
  // It never rests: it has arrived where it will be no nearer later on.
  const later = Math.min(maximumIterations, 20 * promised);
  const span = Math.min(1000, 10 * patienceOf(trajectory));
  return trajectory.lossAt(promised) <= 1.1 * highestLoss(trajectory, later, span);
}

/** What each press that is offered promises, and whether it is kept. */
function pressesOn(experiment: Experiment): readonly { press: string; kept: boolean }[] {
  const { advice } = adviceOf(experiment);
  const presses = [];
  if (advice?.rateHelps === true) {
    const { learningRate, iterations } = advice.best;
    presses.push({ press: 'rate', kept: arrives({ ...experiment, learningRate }, iterations) });
  }
  if (advice?.standardised !== undefined) {
    const { learningRate, iterations } = advice.standardised;
    const scaled = standardised(experiment);
    const reachable = iterations < maximumIterations && scaled.learningRate === learningRate;
    presses.push({ press: 'standardise', kept: reachable && arrives(scaled, iterations) });
  }
  return presses;
}

describe('what is offered', () => {
  it.each(table)('keeps its promise: $name', ({ experiment }) => {
    for (const [learningRate, kind] of [
      [1e-10, 'slow'],
      [1e6, 'diverges'],
    ] as const) {
      const given = { ...experiment, learningRate };
      expect(adviceOf(given).advice?.kind).toBe(kind);
      const presses = pressesOn(given);
      expect(presses.length).toBeGreaterThan(0);
      expect(presses.filter(({ kept }) => !kept)).toStrictEqual([]);
    }
  });
});

describe('adviceOf', () => {
  const yearly: Experiment = {
    ...defaultExperiment,
    data: { preset: 'custom', observations: years },
    learningRate: 2.4e-7,
  };

  it('says of years that no rate helps: the condition number is (x̄² + 1 + σ²)² / σ², about', () => {
    const { advice } = adviceOf(yearly);
    expect(advice?.kind).toBe('slow');
    expect(advice?.atAnyRate).toBe(true);
    expect(advice?.rateHelps).toBe(false);
    // x̄ = 1991⅓, σ² = 14/9.
    expect((advice?.conditionNumber ?? 0) / 1.0109e13).toBeCloseTo(1, 4);
    // ln(1e10) / ln((κ + 1)/(κ − 1)) is 11.5 κ; less, because most of the gradient goes at once.
    expect(advice?.best.iterations).toBeGreaterThan(1e13);
    expect(advice?.best.iterations).toBeLessThan(11.6 * 1.0109e13);
    expect(advice?.standardised).toEqual({ learningRate: 0.5, iterations: 1 });
  });

  it('says of a small rate that a larger one helps, and of one near the edge that a smaller one does', () => {
    for (const learningRate of [1e-4, 0.084515]) {
      const { advice } = adviceOf({ ...defaultExperiment, learningRate });
      expect(advice?.kind).toBe('slow');
      expect(advice?.atAnyRate).toBe(false);
      expect(advice?.rateHelps).toBe(true);
      expect(advice?.best.learningRate).toBe(0.082);
      expect(advice?.standardised).toBeUndefined();
    }
  });

  it('has nothing to say where it arrives soon, without points, and from a start beyond numbers', () => {
    expect(adviceOf(defaultExperiment).advice).toBeUndefined();
    const data = { preset: 'empty', observations: [] } as const;
    expect(adviceOf({ ...defaultExperiment, data }).advice).toBeUndefined();
    const far = { ...defaultExperiment, start: [1e308, 0], learningRate: 10 };
    expect(adviceOf(far).advice).toBeUndefined();
  });

  it('offers no scaling where all x are equal, and none twice', () => {
    const observations = [1, 2, 4].map((y) => ({ x: 2000, y }));
    const valley: Experiment = {
      ...defaultExperiment,
      data: { preset: 'custom', observations },
      learningRate: 1e-12,
    };
    const { advice } = adviceOf(valley);
    expect(advice?.standardised).toBeUndefined();
    expect(advice?.atAnyRate).toBe(false);
    // 1/λmax = 1 / (2 (2000² + 1)) and not 2/λmax, which would swing for ever.
    expect(advice?.best.learningRate).toBe(1.2e-7);
    // Along the valley the loss stays, so that the steep direction is the only one that counts.
    expect(advice?.conditionNumber).toBe(1);
    const scaled: Experiment = { ...yearly, scaling: 'standard', learningRate: 1e-6 };
    expect(adviceOf(scaled).advice?.standardised).toBeUndefined();
    expect(adviceOf(scaled).advice?.rateHelps).toBe(true);
  });
});

describe('scaledAnotherWay', () => {
  it('keeps a rate that suits there too', () => {
    const scaled = scaledAnotherWay(defaultExperiment, 'standard');
    expect(scaled).toEqual({ ...defaultExperiment, scaling: 'standard' });
    expect(scaledAnotherWay(scaled, 'none')).toEqual(defaultExperiment);
  });

  it('chooses another where it would crawl or diverge, both ways', () => {
    const data = { preset: 'custom', observations: years } as const;
    const experiment: Experiment = { ...defaultExperiment, data, learningRate: 2.4e-7 };
    const scaled = scaledAnotherWay(experiment, 'standard');
    expect(scaled.learningRate).toBe(0.5);
    expect(scaledAnotherWay(scaled, 'none').learningRate).toBe(2.4e-7);
  });

  it('is given for any model with a closed form, which no scaling helps, and for no other', () => {
    const parabola = { ...defaultExperiment, model: 'parabola', learningRate: 0.1 };
    const { advice } = adviceOf(parabola);
    expect(advice).toMatchObject({ kind: 'diverges', rateHelps: true, standardised: undefined });
    // What is promised at the best rate is kept.
    const { learningRate = 0, iterations = 0 } = advice?.best ?? {};
    const arrived = convergedAt(trajectoryOf({ ...parabola, learningRate }));
    expect(Math.abs((arrived ?? 0) / iterations - 1)).toBeLessThan(0.05);
    expect(adviceOf({ ...parabola, model: 'cubic', learningRate: 1e-4 }).advice).toMatchObject({
      kind: 'slow',
      atAnyRate: true,
      standardised: undefined,
    });
    const exponential = { ...parabola, model: 'exponential' };
    expect(adviceOf(exponential).advice).toBeUndefined();
  });
});
