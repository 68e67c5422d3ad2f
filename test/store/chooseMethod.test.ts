import { beforeEach, describe, expect, it } from 'vitest';
import { upAndDown } from '../../src/regression/modelPoints.ts';
import { chooseModelWithData } from '../../src/store/actions/model.ts';
import { chooseMethod, setLearningRate } from '../../src/store/actions/experiment.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { chooseOwnPoints } from '../../src/store/actions/data.ts';
import { appState, beginApp } from './app.ts';

const rate = (): number => appState().experiment.learningRate;

function lossAt(iteration: number): number {
  const trajectory = trajectoryOf(appState().experiment);
  return trajectory.lossAt(trajectory.extendTo(iteration));
}

beforeEach(() => {
  beginApp();
});

describe('the rate when another method is chosen', () => {
  it.each(['nesterov', 'point', 'minibatch'] as const)(
    'is one that suits it, where it was the usual one before: %s',
    (kind) => {
      chooseModelWithData('a e^(-(x - c)^2/(2 s^2))', 'up-and-down', upAndDown);
      expect(rate()).toBe(0.8);
      chooseMethod(kind);
      expect(rate()).toBeLessThan(0.8);
      // At 0.8 these lead away, or go in a cycle: 0.03 for one that looks ahead, and 0.6 and more.
      expect(lossAt(2000)).toBeLessThan(0.006);
      chooseMethod('batch');
      expect(rate()).toBe(0.8);
    },
  );

  it('stays where somebody set it', () => {
    chooseModelWithData('a e^(-(x - c)^2/(2 s^2))', 'up-and-down', upAndDown);
    setLearningRate(0.7);
    chooseMethod('point');
    expect(rate()).toBe(0.7);
  });

  it('stays on the line where it suits both, and gives way where it would diverge', () => {
    chooseMethod('momentum');
    chooseMethod('point');
    expect(rate()).toBe(0.05);
    beginApp();
    // λmax is about 2 (10² / 10 + 1) = 22, while a step at the last point multiplies its error by 1 − 202 η.
    const near = Array.from({ length: 9 }, (_none, y) => ({ x: 0, y }));
    chooseOwnPoints([...near, { x: 10, y: 3 }]);
    expect(rate()).toBe(0.04);
    chooseMethod('point');
    expect(rate()).toBe(0.004);
  });
});
