import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runBehaviour } from '../../src/descent/runBehaviour.ts';
import { createTrajectory } from '../../src/descent/trajectory.ts';
import { upAndDown } from '../../src/regression/modelPoints.ts';
import { defaultExperiment, type Experiment } from '../../src/store/experiment.ts';
import { descentOf } from '../../src/store/problem.ts';

function behaviour(change: Partial<Experiment>, length = 2000) {
  return runBehaviour(createTrajectory(descentOf({ ...defaultExperiment, ...change })), length);
}

// L = (a − 1)²: every step multiplies a − 1 by 1 − 2η, so that 1/λmax is 0.5, and 2/λmax is 1.
const one: Partial<Experiment> = {
  model: 'a x',
  start: [3],
  data: { preset: 'custom', observations: [{ x: 1, y: 1 }] },
};

const bump: Partial<Experiment> = {
  model: 'a e^(-(x - c)^2/(2 s^2))',
  start: [1, 1, 1],
  data: { preset: 'up-and-down', observations: upAndDown },
};

describe('what a run does', () => {
  it('is what the rate says where the loss is a parabola', () => {
    const cases = fc.oneof(
      fc.tuple(fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.constant('converges')),
      // Just above 1/λmax it arrives before it has gone to and fro.
      fc.tuple(fc.double({ min: 0.55, max: 0.995, noNaN: true }), fc.constant('oscillates')),
      fc.tuple(fc.double({ min: 1.001, max: 40, noNaN: true }), fc.constant('diverges')),
    );
    fc.assert(
      fc.property(cases, ([learningRate, right]) => {
        expect(behaviour({ ...one, learningRate })).toBe(right);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['it goes to and fro for ever', { ...one, learningRate: 1 }],
    ['it begins where it is to arrive', { ...one, start: [1], learningRate: 0.1 }],
    ['it begins on a plateau', { ...bump, start: [1, 30, 1], learningRate: 1 }],
    ['its loss comes down and goes up again', { ...bump, learningRate: 1.2 }],
    [
      'it comes down only after it rose above its start',
      { ...bump, learningRate: 0.8, method: { kind: 'newton' } },
    ],
    ['the start has no number', { ...bump, start: [1, 1, 0], learningRate: 0.1 }],
  ] as const)('is not decided where %s', (_, change) => {
    expect(behaviour(change)).toBeUndefined();
  });

  it.each([
    ['batch', 0.1, 'converges'],
    ['batch', 8, 'diverges'],
    ['momentum', 0.8, 'oscillates'],
    ['adam', 0.1, 'converges'],
    ['adagrad', 0.8, 'oscillates'],
    ['rmsprop', 3, 'diverges'],
  ] as const)('is seen from the run of a bump: %s at %d', (kind, learningRate, right) => {
    expect(behaviour({ ...bump, learningRate, method: { kind } })).toBe(right);
  });

  it('is looked at by epochs where an iteration uses one point', () => {
    expect(behaviour({ ...bump, learningRate: 0.1, method: { kind: 'point' } })).toBe('converges');
  });

  it('is not told of too few steps', () => {
    expect(behaviour({ ...one, learningRate: 0.1 }, 3)).toBeUndefined();
    expect(behaviour({ ...one, learningRate: 0.1 }, 4)).toBe('converges');
  });
});
