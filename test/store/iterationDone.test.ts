import { beforeEach, describe, expect, it } from 'vitest';
import { replaceObservations } from '../../src/store/actions/data.ts';
import { showBeat } from '../../src/store/actions/cursor.ts';
import { setLearningRate } from '../../src/store/actions/experiment.ts';
import { iterationDone } from '../../src/store/iterationDone.ts';
import { doneWords } from '../../src/panels/derivation/doneWords.ts';
import { appState, beginApp } from './app.ts';

beforeEach(() => {
  beginApp();
  // Errors −1, −2: loss 5/2. A step at rate 0.1 leads to (0.7, 0.3): errors 0 and 0.4, loss 0.08.
  replaceObservations([
    { x: 1, y: 1 },
    { x: 3, y: 2 },
  ]);
  setLearningRate(0.1);
});

describe('what an iteration has done', () => {
  it('is told at its last line alone, with the loss before and after', () => {
    showBeat('update', 2);
    expect(iterationDone(appState())).toBeUndefined();
    expect(doneWords(appState())).toBe('');
    showBeat('update', 3);
    const { next, before, after } = iterationDone(appState())!;
    expect([next, before]).toStrictEqual([1, 2.5]);
    expect(after).toBeCloseTo(0.08, 12);
    expect(doneWords(appState())).toBe('One iteration: the loss falls from 2.5 to 0.08.');
  });

  it('has as many digits as the formula beside it', () => {
    // After (2.1, 0.9): errors 2 and 5.2, loss (4 + 27.04)/2.
    setLearningRate(0.3);
    showBeat('update', 3);
    expect(doneWords(appState())).toContain('rises from 2.5 to 15.52.');
  });

  it('says it where the loss rises, and where it stays as far as one can read', () => {
    showBeat('update', 3);
    setLearningRate(0.5);
    expect(doneWords(appState())).toContain('the loss rises from 2.5 to ');
    setLearningRate(1e-9);
    expect(doneWords(appState())).toContain('the loss stays at 2.5.');
  });

  it('is not told at the end of a run, without points, or while the run plays', () => {
    showBeat('update', 3);
    const state = appState();
    expect(iterationDone({ ...state, playing: true })).toBeUndefined();
    setLearningRate(1e200);
    expect(
      iterationDone({ ...appState(), cursor: { ...state.cursor, iteration: 9 } }),
    ).toBeUndefined();
    replaceObservations([]);
    expect(iterationDone(appState())).toBeUndefined();
  });
});
