import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { beatNames } from '../../src/derivation/beatNames.ts';
import {
  next,
  nextIteration,
  nextStep,
  previous,
  previousIteration,
  previousStep,
  restart,
  runToConvergence,
  showBeat,
  showIteration,
} from '../../src/store/actions/cursor.ts';
import { setLearningRate } from '../../src/store/actions/experiment.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { shownIteration, trajectoryOf } from '../../src/store/selectors.ts';
import { anyCursor } from './arbitraries.ts';
import { beginLesson, lesson, snapshot } from './lesson.ts';

beforeEach(() => {
  beginLesson();
});

function lastOfDivergingRun(): number {
  setLearningRate(1);
  return trajectoryOf(lesson().experiment).extendTo(1_000_000);
}

describe('nextStep', () => {
  it('walks the nine beats, then into the next iteration', () => {
    const walked = Array.from({ length: 18 }, () => {
      const { iteration, beat } = lesson().cursor;
      nextStep();
      return `${iteration} ${beat}`;
    });
    expect(walked).toEqual([
      ...beatNames.map((beat) => `0 ${beat}`),
      ...beatNames.map((beat) => `1 ${beat}`),
    ]);
    expect(lesson().cursor).toEqual({ iteration: 2, beat: 'guess' });
  });

  it('is undone exactly by previousStep', () => {
    fc.assert(
      fc.property(anyCursor, (cursor) => {
        beginLesson({ cursor: { ...cursor, iteration: cursor.iteration % 1000 } });
        const before = snapshot();
        nextStep();
        previousStep();
        expect(snapshot()).toEqual(before);
      }),
    );
  });

  it('stops at the last beat of a run that diverged', () => {
    const last = lastOfDivergingRun();
    showIteration(1_000_000);
    expect(lesson().cursor.iteration).toBe(last);
    showBeat('update');
    nextStep();
    expect(lesson().cursor).toEqual({ iteration: last, beat: 'update' });
    nextIteration();
    expect(lesson().cursor).toEqual({ iteration: last, beat: 'update' });
  });
});

describe('previousStep', () => {
  it('goes from a guess to the update before it', () => {
    showIteration(2);
    previousStep();
    expect(lesson().cursor).toEqual({ iteration: 1, beat: 'update' });
  });

  it('stays at the beginning', () => {
    previousStep();
    expect(lesson().cursor).toEqual({ iteration: 0, beat: 'guess' });
  });

  it('starts from what is shown when the run ends before the cursor', () => {
    showIteration(5000);
    const last = lastOfDivergingRun();
    expect(lesson().cursor.iteration).toBe(5000);
    expect(shownIteration(lesson())).toBe(last);
    previousStep();
    expect(lesson().cursor).toEqual({ iteration: last - 1, beat: 'update' });
  });
});

describe('stepping by iterations', () => {
  it('keeps the beat', () => {
    showBeat('gradient');
    nextIteration();
    nextIteration();
    expect(lesson().cursor).toEqual({ iteration: 2, beat: 'gradient' });
    previousIteration();
    previousIteration();
    previousIteration();
    expect(lesson().cursor).toEqual({ iteration: 0, beat: 'gradient' });
  });

  it('is what next and previous do when the class chose so', () => {
    next();
    expect(lesson().cursor).toEqual({ iteration: 0, beat: 'error' });
    previous();
    changeView({ stepUnit: 'iteration' });
    next();
    next();
    expect(lesson().cursor).toEqual({ iteration: 2, beat: 'guess' });
    previous();
    expect(lesson().cursor).toEqual({ iteration: 1, beat: 'guess' });
  });
});

describe('showIteration', () => {
  it.each([
    [-5, 0],
    [3.4, 3],
    [Infinity, 1_000_000],
    [Number.NaN, 0],
  ])('takes %d for iteration %d', (wanted, iteration) => {
    showIteration(wanted);
    expect(lesson().cursor.iteration).toBe(iteration);
  });
});

it('pauses with every step by hand', () => {
  const steps = [next, previous, nextStep, previousStep, nextIteration, previousIteration, restart];
  for (const step of [...steps, () => showIteration(3), () => showBeat('loss'), runToConvergence]) {
    beginLesson({ playing: true });
    step();
    expect(lesson().playing).toBe(false);
  }
});

describe('runToConvergence', () => {
  it('goes to where the gradient has vanished, and says so', () => {
    runToConvergence();
    const { cursor, notices } = lesson();
    const { gradient } = trajectoryOf(lesson().experiment).iterateAt(cursor.iteration);
    expect(Math.hypot(gradient.m, gradient.b)).toBeLessThan(1e-8);
    expect(cursor.iteration).toBeGreaterThan(10);
    expect(notices).toEqual([
      {
        id: 1,
        tone: 'information',
        message: { id: 'notices.converged', values: { iteration: cursor.iteration } },
        kind: 'run',
        moment: { experiment: lesson().experiment, cursor },
      },
    ]);
    runToConvergence();
    expect(lesson().notices).toHaveLength(1);
  });

  it('goes to the end of a run that diverges, and says so', () => {
    const last = lastOfDivergingRun();
    runToConvergence();
    expect(lesson().cursor).toEqual({ iteration: last, beat: 'guess' });
    expect(lesson().notices[0]?.message).toEqual({
      id: 'notices.diverged',
      values: { iteration: last },
    });
  });

  it('says when a million iterations do not suffice', () => {
    setLearningRate(1e-9);
    runToConvergence();
    expect(lesson().cursor.iteration).toBe(1_000_000);
    expect(lesson().notices[0]?.message.id).toBe('notices.notConverged');
  });

  it('has nothing to say without points', () => {
    const { experiment } = lesson();
    const data = { preset: 'empty', observations: [] } as const;
    beginLesson({ experiment: { ...experiment, data } });
    runToConvergence();
    expect(lesson().notices).toEqual([]);
  });
});
