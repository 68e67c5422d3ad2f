import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointBehaviour } from '../../../src/descent/pointStability.ts';
import { settledAt } from '../../../src/descent/settling.ts';
import {
  evenPoints,
  evenVideoScene,
  followsVideo,
  mostSummable,
  summedScene,
  summedStep,
  videoExperiment,
} from '../../../src/guide/content/video.ts';
import { videoFrames } from '../../../src/guide/content/videoLoop.ts';
import { maximumIterations } from '../../../src/descent/trajectory.ts';
import { pointStabilityOf, problemOf, trajectoryOf } from '../../../src/store/problem.ts';
import { lineAt, lineCycle } from '../../support/line.ts';

const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
const clicked = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 2,
  maxLength: 9,
});

describe('the scene as in the video', () => {
  it('is the very loop of the video, to the last digit', () => {
    fc.assert(
      fc.property(clicked, fc.constantFrom(1, 0.01, 0.05), (points, rate) => {
        const experiment = videoExperiment({ preset: 'custom', observations: points }, rate);
        expect(followsVideo(experiment)).toBe(true);
        const trajectory = trajectoryOf(experiment);
        let m = 0;
        let b = 0;
        let iteration = 0;
        for (let frame = 1; frame <= 12; frame += 1) {
          for (const { x, y } of points) {
            const guess = m * x + b;
            const error = y - guess;
            m += error * x * rate;
            b += error * rate;
            iteration += 1;
            expect(trajectory.extendTo(iteration)).toBe(iteration);
            expect(lineAt(trajectory, iteration)).toEqual({ m, b });
          }
          expect([...videoFrames(points, rate, frame).at(-1)!]).toEqual([m, b]);
        }
      }),
    );
  });

  it('grows for ever with the sign turned round', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
    ];
    // Guess 0: error −1, so b = −0.05. Then guess −0.05: error −2.05, so m = −0.1025, b = −0.1525.
    const [, first] = videoFrames(points, 0.05, 1, 'wrong');
    expect(first?.[0]).toBeCloseTo(-0.1025, 14);
    expect(first?.[1]).toBeCloseTo(-0.1525, 14);
    const frames = videoFrames(points, 0.05, 1_000_000, 'wrong');
    expect(frames.length).toBeLessThan(100_000);
    expect(Number.isFinite(frames.at(-1)?.[0])).toBe(true);
  });

  it('settles where the closed form says, near the least-squares line and not on it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 8 }),
        fc.array(coordinate, { minLength: 8, maxLength: 8 }),
        (xs, ys) => {
          const observations = xs.map((x, index) => ({ x: x / 20, y: ys[index] ?? 0 }));
          const experiment = videoExperiment({ preset: 'custom', observations }, 0.2);
          const trajectory = trajectoryOf(experiment);
          const settled = settledAt(trajectory, 'given');
          const cycle = lineCycle(observations, 'half', 0.2);
          if (settled === undefined) throw new Error('not settled');
          const { m, b } = lineAt(trajectory, settled.iteration);
          expect(m).toBeCloseTo(cycle?.m ?? Number.NaN, 6);
          expect(b).toBeCloseTo(cycle?.b ?? Number.NaN, 6);
        },
      ),
      { numRuns: 40 },
    );
    const { leastSquares, observations } = problemOf(videoExperiment());
    const [best = Number.NaN] = leastSquares.kind === 'place' ? leastSquares.at : [];
    const cycle = lineCycle(observations, 'half', 0.05);
    const apart = Math.abs((cycle?.m ?? 0) - best);
    expect(apart).toBeGreaterThan(1e-3);
    expect(apart).toBeLessThan(1e-2);
    expect(lineCycle([], 'half', 0.05)).toBeUndefined();
  });
});

describe('the same rate with the points summed', () => {
  it('has its bound between 20 and 40 points', () => {
    expect(mostSummable()).toBe(31);
    expect(summedStep(31)).toBeLessThan(2);
    expect(summedStep(32)).toBeGreaterThan(2);
    // λmax of N · [1/3, 1/2; 1/2, 1], the limit of many points.
    const limit = 2 / 3 + Math.sqrt(1 / 9 + 1 / 4);
    expect(summedStep(1000) / (0.05 * 1000)).toBeCloseTo(limit, 5);
  });

  it('converges with 20 points and diverges with 40, which one by one do not', () => {
    const twenty = summedScene(20).experiment;
    const converging = trajectoryOf(twenty);
    expect(converging.extendTo(20_000)).toBe(20_000);
    const { leastSquares } = problemOf(twenty);
    const [best = Number.NaN] = leastSquares.kind === 'place' ? leastSquares.at : [];
    expect(lineAt(converging, 20_000).m).toBeCloseTo(best, 9);
    const diverging = trajectoryOf(summedScene(40).experiment);
    diverging.extendTo(maximumIterations);
    expect(diverging.divergedAt).toBeDefined();
    const { experiment } = evenVideoScene(40);
    const stable = pointStabilityOf(experiment);
    expect(stable && pointBehaviour(stable, experiment.learningRate)).toBe('converges');
  });

  it('takes the sum of the very steps that the loop takes one by one', () => {
    const { experiment } = summedScene(20);
    const trajectory = trajectoryOf(experiment);
    trajectory.extendTo(1);
    let m = 0;
    let b = 0;
    for (const { x, y } of evenPoints(20)) {
      m += y * x * 0.05;
      b += y * 0.05;
    }
    expect(lineAt(trajectory, 1).m).toBeCloseTo(m, 12);
    expect(lineAt(trajectory, 1).b).toBeCloseTo(b, 12);
  });
});
