import { act, render } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RateWords } from '../../../src/controls/LearningRate.tsx';
import { SurfaceSummary } from '../../../src/panels/surface/SurfaceSummary.tsx';
import { upAndDown } from '../../../src/regression/modelPoints.ts';
import { setStart } from '../../../src/store/actions/experiment.ts';
import { chooseModelWithData } from '../../../src/store/actions/model.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { usualRate } from '../../../src/store/usualRate.ts';
import { initialState } from '../../../src/store/appState.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
  chooseModelWithData('a e^(-(x - c)^2/(2 s^2))', 'up-and-down', upAndDown);
});

function words(start: readonly number[]): string {
  act(() => setStart(start));
  render(
    <>
      <SurfaceSummary />
      <RateWords />
    </>,
  );
  return document.body.textContent;
}

describe('the words at a start from which nothing can be learned', () => {
  it('say that it is flat on a plateau, and neither a minimum nor a bound', () => {
    const said = words([1, 30, 1]);
    expect(said).toContain('It is flat here (a plateau): nearby the loss');
    expect(said).toContain('It is flat here (a plateau): the slope');
    expect(said).not.toMatch(/minimum|up to|too large/u);
    expect(usualRate(appStore.getState().experiment)).toBe(0.05);
  });

  it('say that there is no number where there is none', () => {
    const said = words([1, 1, 0]);
    expect(said).toContain(
      'At a\u00A0=\u00A01, c\u00A0=\u00A01, s\u00A0=\u00A00 the loss has no number.',
    );
    expect(said).not.toContain('10³⁰⁸');
  });

  it('say the least loss where it is known, and the valley of it where the points have one x', () => {
    chooseModelWithData('parabola', 'thrown-ball', upAndDown);
    expect(words([0, 0, 0])).toMatch(/The lowest loss is \S+, at a\u00A0=/u);
    chooseModelWithData('line', 'five-points', [
      { x: 2, y: 1 },
      { x: 2, y: 3 },
    ]);
    expect(words([0, 0])).toContain('the lowest losses form a whole valley');
  });

  it('say the same as ever elsewhere', () => {
    const said = words([1, 1, 1]);
    expect(said).toMatch(/A minimum near the start has loss .*up to/u);
  });
});
