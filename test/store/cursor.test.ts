import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { linesOf } from '../derivation/support/lineOfPoints.ts';
import { runToConvergence, seekOn } from '../../src/store/actions/convergence.ts';
import {
  next,
  nextIteration,
  nextStep,
  previous,
  previousIteration,
  previousStep,
  restart,
  showBeat,
  showIteration,
} from '../../src/store/actions/cursor.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { chooseMethod, setLearningRate } from '../../src/store/actions/experiment.ts';
import { play } from '../../src/store/actions/playback.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { appStore } from '../../src/store/appStore.ts';
import { linesBefore, movedByLines } from '../../src/store/cursorSteps.ts';
import { lineCountsOf, shownCursor } from '../../src/store/lines.ts';
import { shownIteration } from '../../src/store/selectors.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { anyCursor } from './arbitraries.ts';
import { beginApp, appState, snapshot } from './app.ts';

beforeEach(() => {
  beginApp();
});

function lastOfDivergingRun(): number {
  setLearningRate(1);
  return trajectoryOf(appState().experiment).extendTo(1_000_000);
}

const lines = beatNames.map((beat) => linesOf(beat, { feature: 'x', convention: 'mean' }).length);
const lastLine = lines.at(-1) ?? 0;

describe('nextStep', () => {
  it('walks the lines of the nine beats, then into the next iteration', () => {
    const ofIteration = (iteration: number): readonly string[] =>
      beatNames.flatMap((beat, position) =>
        Array.from({ length: lines[position] ?? 0 }, (_none, line) =>
          [iteration, beat, line + 1].join(' '),
        ),
      );
    const wanted = [...ofIteration(0), ...ofIteration(1)];
    const walked = wanted.map(() => {
      const { iteration, beat, line } = appState().cursor;
      nextStep();
      return [iteration, beat, line].join(' ');
    });
    expect(walked).toEqual(wanted);
    expect(appState().cursor).toEqual({ iteration: 2, beat: 'guess', line: 1 });
  });

  it('is undone exactly by previousStep, and undoes it', () => {
    fc.assert(
      fc.property(anyCursor, fc.constantFrom(...lossConventions), (cursor, loss) => {
        beginApp({
          cursor: { ...cursor, iteration: cursor.iteration % 1000 },
          experiment: { ...appState().experiment, loss },
        });
        const shown = shownCursor(appState());
        beginApp({ ...appState(), cursor: shown });
        const before = snapshot();
        nextStep();
        expect(snapshot()).not.toEqual(before);
        previousStep();
        expect(snapshot()).toEqual(before);
        if (linesBefore(shown, lineCountsOf(before.experiment)) === 0) return;
        previousStep();
        expect(snapshot()).not.toEqual(before);
        nextStep();
        expect(snapshot()).toEqual(before);
      }),
    );
  });

  it('starts from the last line there is when a link names one that is not', () => {
    beginApp({ cursor: { iteration: 4, beat: 'guess', line: 99 } });
    expect(shownCursor(appState())).toEqual({ iteration: 4, beat: 'guess', line: lines[0] });
    nextStep();
    expect(appState().cursor).toEqual({ iteration: 4, beat: 'error', line: 1 });
  });

  it('stops at the last line of a run that diverged', () => {
    const last = lastOfDivergingRun();
    showIteration(1_000_000);
    expect(appState().cursor.iteration).toBe(last);
    showBeat('update', lastLine);
    nextStep();
    expect(appState().cursor).toEqual({ iteration: last, beat: 'update', line: lastLine });
    nextIteration();
    expect(appState().cursor).toEqual({ iteration: last, beat: 'update', line: lastLine });
  });
});

describe('movedByLines', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 });

  it('moves by as many lines as it is told, whatever the beats have, and never beyond the run', () => {
    fc.assert(
      fc.property(anyCursor, counts, fc.integer({ min: -50, max: 50 }), (cursor, all, by) => {
        const last = cursor.iteration + 2;
        const moved = movedByLines(cursor, by, last, all);
        const perIteration = all.reduce((total, count) => total + count, 0);
        const wanted = linesBefore(cursor, all) + by;
        expect(linesBefore(moved, all)).toBe(
          Math.min(Math.max(wanted, 0), (last + 1) * perIteration - 1),
        );
        expect(moved.line).toBeGreaterThanOrEqual(1);
        expect(moved.line).toBeLessThanOrEqual(all[beatNames.indexOf(moved.beat)] ?? 0);
      }),
    );
  });
});

describe('previousStep', () => {
  it('goes from a guess to the last line of the update before it', () => {
    showIteration(2);
    previousStep();
    expect(appState().cursor).toEqual({ iteration: 1, beat: 'update', line: lastLine });
  });

  it('stays at the beginning', () => {
    previousStep();
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
  });

  it('starts from what is shown when the run ends before the cursor', () => {
    showIteration(5000);
    const last = lastOfDivergingRun();
    expect(appState().cursor.iteration).toBe(5000);
    expect(shownIteration(appState())).toBe(last);
    previousStep();
    expect(appState().cursor).toEqual({ iteration: last - 1, beat: 'update', line: lastLine });
  });
});

describe('stepping by iterations', () => {
  it('keeps beat and line', () => {
    showBeat('gradient', 2);
    nextIteration();
    nextIteration();
    expect(appState().cursor).toEqual({ iteration: 2, beat: 'gradient', line: 2 });
    previousIteration();
    previousIteration();
    previousIteration();
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'gradient', line: 2 });
  });

  it('is what next and previous do when the class chose so', () => {
    next();
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'error', line: 1 });
    previous();
    changeView({ stepUnit: 'iteration' });
    next();
    next();
    expect(appState().cursor).toEqual({ iteration: 2, beat: 'guess', line: 1 });
    previous();
    expect(appState().cursor).toEqual({ iteration: 1, beat: 'guess', line: 1 });
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
    expect(appState().cursor.iteration).toBe(iteration);
  });
});

it('pauses with every step by hand', () => {
  const steps = [next, previous, nextStep, previousStep, nextIteration, previousIteration, restart];
  for (const step of [...steps, () => showIteration(3), () => showBeat('loss'), runToConvergence]) {
    beginApp({ playing: true });
    step();
    expect(appState().playing).toBe(false);
  }
});

describe('runToConvergence', () => {
  it('goes to where the gradient has vanished, and says so', () => {
    runToConvergence();
    const { cursor, notices } = appState();
    const { slopes } = trajectoryOf(appState().experiment).iterateAt(cursor.iteration);
    expect(Math.hypot(...slopes)).toBeLessThan(1e-8);
    expect(cursor.iteration).toBeGreaterThan(10);
    expect(notices).toEqual([
      {
        id: 1,
        tone: 'information',
        message: { id: 'notices.converged.least', values: { iteration: cursor.iteration } },
        kind: 'run',
        moment: { experiment: appState().experiment, cursor },
      },
    ]);
    runToConvergence();
    expect(appState().notices).toHaveLength(1);
  });

  it('goes to the end of a run that diverges, and says so', () => {
    const last = lastOfDivergingRun();
    runToConvergence();
    expect(appState().cursor).toEqual({ iteration: last, beat: 'guess', line: 1 });
    expect(appState().notices[0]?.message).toEqual({
      id: 'notices.diverged',
      values: { iteration: last },
    });
  });

  it('says when a million iterations do not suffice', () => {
    setLearningRate(1e-9);
    runToConvergence();
    expect(appState().notices).toEqual([]);
    seekOn(() => false);
    expect(appState().cursor.iteration).toBe(1_000_000);
    expect(appState().notices[0]?.message.id).toBe('notices.notConverged');
  });

  it('answers within a frame, and goes on frame by frame with the cursor', () => {
    setLearningRate(1e-9);
    runToConvergence();
    const before = trajectoryOf(appState().experiment).computed;
    expect(before).toBeLessThan(10_000);
    const seen: number[] = [];
    for (let frame = 0; appState().seeking !== undefined && frame < 1000; frame += 1) {
      seen.push(appState().cursor.iteration);
      let looks = 0;
      seekOn(() => (looks += 1) > 20);
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(appState().cursor.iteration).toBe(1_000_000);
  });

  it('stops where the first frame has no more time, and arrives at the same', () => {
    runToConvergence();
    const arrived = appState();
    beginApp();
    runToConvergence(() => true);
    expect(appState().seeking).toBeDefined();
    expect(appState().cursor.iteration).toBeLessThan(arrived.cursor.iteration);
    seekOn(() => false);
    expect(appState().cursor).toEqual(arrived.cursor);
    expect(appState().notices[0]?.message).toEqual(arrived.notices[0]?.message);
  });

  it('looks no further before the first frame where the lowest loss so far comes early', () => {
    setLearningRate(0.02);
    chooseMethod('point', { order: 'shuffled' });
    runToConvergence();
    const { computed } = trajectoryOf(appState().experiment);
    expect(appState().cursor.iteration).toBeLessThan(computed);
    expect(computed).toBeLessThan(10_000);
  });

  it('comes to where it arrives in one change, and says so in the next', () => {
    const seen: { readonly iteration: number; readonly told: number; readonly sought: boolean }[] =
      [];
    const stop = appStore.subscribe(({ cursor, notices, seeking }) => {
      const { iteration } = cursor;
      seen.push({ iteration, told: notices.length, sought: seeking !== undefined });
    });
    runToConvergence();
    stop();
    const { iteration } = appState().cursor;
    expect(seen).toEqual([
      { iteration, told: 0, sought: true },
      { iteration, told: 1, sought: false },
    ]);
  });

  it.each([
    ['the cursor moves', () => showIteration(7)],
    ['the experiment changes', () => setLearningRate(2e-9)],
    ['the run plays', play],
  ])('is given up when %s', (_, change) => {
    setLearningRate(1e-9);
    runToConvergence();
    change();
    const { cursor, experiment, playing } = appState();
    seekOn(() => false);
    expect(appState()).toMatchObject({
      cursor,
      experiment,
      playing,
      seeking: undefined,
      notices: [],
    });
  });

  it('finds the same again', () => {
    chooseMethod('point');
    runToConvergence();
    seekOn(() => false);
    const { cursor, notices } = appState();
    runToConvergence();
    seekOn(() => false);
    expect(appState().cursor).toEqual(cursor);
    expect(appState().notices[0]?.message).toEqual(notices[0]?.message);
  });

  it('has nothing to say without points', () => {
    const { experiment } = appState();
    const data = { preset: 'empty', observations: [] } as const;
    beginApp({ experiment: { ...experiment, data } });
    runToConvergence();
    expect(appState().notices).toEqual([]);
  });
});
