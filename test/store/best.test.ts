import { beforeEach, describe, expect, it } from 'vitest';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { setLearningRate } from '../../src/store/actions/experiment.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { isBestReached, isBestShown } from '../../src/store/best.ts';
import { decodeLink } from '../../src/store/formats/link.ts';
import { shownIterate } from '../../src/store/selectors.ts';
import { problemOf } from '../../src/store/problem.ts';
import { viewField } from '../../src/store/view.ts';
import { beginApp, appState } from './app.ts';
import { lossOf } from '../support/line.ts';

beforeEach(() => {
  beginApp();
  setLearningRate(0.05);
});

describe('the best line', () => {
  it('is hidden until the run has come there, and again when one goes back', () => {
    const shown = (iteration: number): boolean => {
      showIteration(iteration);
      return isBestShown(appState());
    };
    expect([shown(0), shown(1), shown(5000), shown(2)]).toStrictEqual([false, false, true, false]);
  });

  it('counts as reached when the loss has but a ten-thousandth of its way to go', () => {
    const { observations, start, leastSquares } = problemOf(appState().experiment);
    const least = leastSquares.kind === 'none' ? 0 : leastSquares.loss;
    const first = lossOf(observations, 'mean', start) - least;
    let iteration = 0;
    for (; !isBestReached(appState()); iteration += 1) showIteration(iteration + 1);
    const left = (at: number): number => {
      showIteration(at);
      return lossOf(observations, 'mean', shownIterate(appState()).at) - least;
    };
    expect(left(iteration)).toBeLessThanOrEqual(1e-4 * first);
    expect(left(iteration - 1)).toBeGreaterThan(1e-4 * first);
  });

  it('is there, or not, when that is asked for', () => {
    changeView({ leastSquaresShown: 'on' });
    expect(isBestShown(appState())).toBe(true);
    changeView({ leastSquaresShown: 'off' });
    showIteration(5000);
    expect(isBestShown(appState())).toBe(false);
  });

  it('is what links and files of earlier versions said', async () => {
    const said = async (text: string) => (await decodeLink(text)).view.leastSquaresShown;
    expect(await said('leastsquares=on')).toBe('on');
    expect(await said('leastsquares=off')).toBe('off');
    const { renewed } = viewField('leastSquaresShown');
    expect([true, false, 'reached'].map(renewed)).toStrictEqual(['on', 'off', 'reached']);
  });
});
