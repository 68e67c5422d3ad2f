import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LearningRate } from '../../src/controls/LearningRate.tsx';
import { Start } from '../../src/controls/Start.tsx';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { moveObservation, replaceObservations } from '../../src/store/actions/data.ts';
import {
  chooseMethod,
  chooseScaling,
  setLearningRate,
  setStart,
  setStartAt,
} from '../../src/store/actions/experiment.ts';
import { chooseEach, chooseModel } from '../../src/store/actions/model.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { usualRate } from '../../src/store/usualRate.ts';

beforeEach(() => {
  appStore.setState(initialState, true);
});

function rate(): number {
  return appStore.getState().experiment.learningRate;
}

describe('LearningRate', () => {
  it('says the rate and what it does in the text of the slider', () => {
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    expect(slider).toHaveAttribute('aria-valuetext', '0.05, oscillates');
    act(() => {
      setLearningRate(0.04);
    });
    expect(slider).toHaveAttribute('aria-valuetext', '0.04, converges');
    expect(screen.getByText(/^Converges: halves the distance to the minimum every/u)).toBeVisible();
    act(() => {
      setLearningRate(10);
    });
    expect(slider).toHaveAttribute('aria-valuetext', '10, diverges');
    expect(screen.getByText(/^Diverges: each iteration ends up/u)).toBeVisible();
  });

  it('makes one undo step of a drag', () => {
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    fireEvent.pointerDown(slider);
    for (const share of ['0.3', '0.4', '0.5']) {
      fireEvent.change(slider, { target: { value: share } });
    }
    fireEvent.pointerUp(window);
    expect(rate()).not.toBe(0.05);
    expect(appStore.getState().past).toHaveLength(1);
    expect(appStore.getState().gesture).toBeUndefined();
  });

  it('makes one undo step of a held key', () => {
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    fireEvent.change(slider, { target: { value: '0.71' } });
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    fireEvent.change(slider, { target: { value: '0.72' } });
    fireEvent.keyUp(slider, { key: 'ArrowRight' });
    expect(appStore.getState().past).toHaveLength(1);
  });

  it('holds its range while a drag comes from far outside', () => {
    setLearningRate(1000);
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    fireEvent.pointerDown(slider);
    fireEvent.change(slider, { target: { value: '0.5' } });
    const first = rate();
    fireEvent.change(slider, { target: { value: '0.49' } });
    fireEvent.change(slider, { target: { value: '0.5' } });
    expect(rate()).toBe(first);
    fireEvent.pointerUp(window);
  });

  it('keeps a bad text with a message, and the rate', async () => {
    render(<LearningRate />);
    const field = screen.getByRole('textbox', { name: 'Learning rate value' });
    await userEvent.clear(field);
    await userEvent.type(field, '0.1.2{Enter}');
    expect(field).toHaveValue('0.1.2');
    expect(field).toHaveAccessibleDescription(/“0.1.2” is not a number/u);
    expect(rate()).toBe(0.05);
    await userEvent.clear(field);
    await userEvent.type(field, '0,02{Enter}');
    expect(rate()).toBe(0.02);
    expect(field).toHaveValue('0.02');
  });

  it('does not say of a start beyond the numbers that its run converges', () => {
    render(<LearningRate />);
    act(() => {
      setStart([1e308, 0]);
      setLearningRate(0.04);
    });
    expect(screen.queryByText(/^Converges/u)).not.toBeInTheDocument();
    expect(screen.getByText(/^At this start the loss or the gradient is beyond/u)).toBeVisible();
  });

  it('is there without points', () => {
    act(() => {
      replaceObservations([]);
    });
    render(<LearningRate />);
    expect(screen.getByRole('slider', { name: 'Learning rate' })).toBeEnabled();
    expect(screen.getByText('Without points there is nothing to descend.')).toBeVisible();
  });
});

describe('Start', () => {
  it('starts from the parameters on screen', async () => {
    render(<Start fields />);
    act(() => {
      showIteration(5);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Start from here' }));
    expect(appStore.getState().experiment.start[0]).not.toBe(0);
    expect(appStore.getState().cursor.iteration).toBe(0);
  });

  it('says the line over x and over z while x is standardised, and how they hang together', () => {
    render(<Start fields />);
    expect(screen.queryByText(/Over z/u)).not.toBeInTheDocument();
    act(() => {
      chooseScaling('standard');
      setLearningRate(0.5);
      showIteration(1);
    });
    // One step at 1/λ arrives at ŷ = 0.9 x + 1.3: x̄ = 3, σ = √2, so 0.9√2 z + 4.
    expect(screen.getByText('Over x: m = 0.9, b = 1.3')).toBeVisible();
    expect(screen.getByText('Over z: m = 1.2728, b = 4')).toBeVisible();
    expect(screen.getByText('z = (x − mean 3) / deviation 1.4142')).toBeVisible();
  });
});

describe('the advice on a run', () => {
  function rest(): void {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }

  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
    };
  });

  it('says where a run that diverges ends, once the hand rests, and offers the best rate', async () => {
    render(<LearningRate />);
    rest();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    act(() => {
      setLearningRate(10);
    });
    expect(screen.getByText(/^Diverges: each iteration ends up/u)).toBeVisible();
    rest();
    const last = trajectoryOf(appStore.getState().experiment).computed;
    expect(
      screen.getByText(
        `Diverges: after iteration ${last} the numbers are too large for a computer.`,
      ),
    ).toBeVisible();
    const offer = screen.getByRole('button', { name: 'Use 0.082: about 660 iterations' });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    offer.focus();
    fireEvent.click(offer);
    expect(rate()).toBe(0.082);
    // The press has gone; the focus is where it was.
    await act(async () => Promise.resolve());
    expect(screen.getByRole('status')).toHaveFocus();
    rest();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('offers a rate to a run that crawls as well', () => {
    setLearningRate(1e-4);
    render(<LearningRate />);
    rest();
    expect(screen.getByText(/^Slow: at this rate it takes about [\d,]+ iterations/u)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /^Use 0\.082: about/u }));
    expect(rate()).toBe(0.082);
  });

  it('names the condition number where no rate helps, and standardises x in one press', () => {
    replaceObservations([
      { x: 1990, y: 5 },
      { x: 1991, y: 6 },
      { x: 1993, y: 7 },
    ]);
    setLearningRate(2.4e-7);
    render(<LearningRate />);
    rest();
    const words = screen.getByText(/^Slow at any rate: condition number 10 trillion,/u);
    expect(words).toHaveTextContent(/about 50 trillion iterations at 2\.4×10⁻⁷\./u);
    // No larger rate is offered: none helps.
    expect(screen.queryByRole('button', { name: /^Use/u })).not.toBeInTheDocument();
    const before = appStore.getState().past.length;
    fireEvent.click(screen.getByRole('button', { name: 'Standardise x: 1 iteration' }));
    const { scaling, learningRate } = appStore.getState().experiment;
    expect([scaling, learningRate]).toEqual(['standard', 0.5]);
    expect(appStore.getState().past).toHaveLength(before + 1);
    rest();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('offers in a lesson nothing that a scene asks for, and says why it is slow all the same', () => {
    replaceObservations([
      { x: 1990, y: 5 },
      { x: 1991, y: 6 },
      { x: 1993, y: 7 },
    ]);
    setLearningRate(2.4e-7);
    const { view } = appStore.getState();
    appStore.setState({ view: { ...view, lesson: 'how-big-a-step' } });
    render(<LearningRate />);
    rest();
    expect(screen.getByText(/^Slow at any rate: condition number/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Standardise x/u })).not.toBeInTheDocument();
  });
});

describe('the rate of single points of another model', () => {
  it('has the bound of each point where the model is linear in its parameters', () => {
    chooseModel('parabola');
    chooseMethod('point');
    const { data } = appStore.getState().experiment;
    const steepest = Math.max(...data.observations.map(({ x }) => x ** 4 + x ** 2 + 1));
    // The rate that is taken where nobody has chosen one does not overshoot.
    act(() => setLearningRate(usualRate(appStore.getState().experiment)));
    expect(rate()).toBeLessThanOrEqual(1 / (2 * steepest));
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/, converges$/u));
    act(() => setLearningRate(1.5 / (2 * steepest)));
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/, oscillates$/u));
    expect(screen.getByText(/^Some updates overshoot their own point/u)).toBeVisible();
    act(() => setLearningRate(1));
    expect(screen.getByText(/^Diverges/u)).toBeVisible();
  });

  it('has none elsewhere, and says so, method by method', () => {
    chooseModel('exponential');
    chooseMethod('point');
    render(<LearningRate />);
    expect(
      screen.getByText(/^Nobody knows a bound for single points of this model/u),
    ).toBeVisible();
    act(() => chooseMethod('newton'));
    expect(screen.getByText(/^Nobody knows a bound for this model/u)).toBeVisible();
    const near = (): number => Number(/up to ([\d.]+)/u.exec(document.body.textContent)?.[1]);
    act(() => chooseMethod('batch'));
    const plain = near();
    expect(plain).toBeGreaterThan(0);
    act(() => chooseMethod('momentum'));
    // Momentum begins to swing sooner.
    expect(near()).toBeLessThan(plain);
  });
});

describe('the rate of a model that bends', () => {
  const words = () => [...document.querySelectorAll('.rate-word')].map((word) => word.textContent);
  const zones = () =>
    [...document.querySelectorAll<HTMLElement>('.rate-track-zones > .rate-zone')].map(
      ({ className, style }) => [className.split('rate-zone-')[1], Number.parseFloat(style.left)],
    );

  it('has zones that hold near here, by the curvature there, and says so on the slider', () => {
    // ŷ = e^(a x) at a = 0 through (1, 1) and (2, 1): L = mean of (e^(a x) − 1)² bends by mean of 2 x² = 5.
    act(() => {
      chooseModel('exp(a*x)');
      replaceObservations([
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ]);
      chooseEach('squared');
      setStartAt(0, 0);
      setLearningRate(0.1);
    });
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    expect(screen.getByText(/^Near here: smooth up to 0\.2, too large above 0\.4/u)).toBeVisible();
    expect(words()).toStrictEqual(['smooth near here', 'overshoots', 'too large']);
    // From 1e-4 to 10 there are five decades: 0.2 = 1/5 is at 66 %, 0.4 = 2/5 at 72 % of them.
    expect(zones()).toStrictEqual([
      ['converges', 0],
      ['oscillates', expect.closeTo((100 * (4 + Math.log10(0.2))) / 5, 3)],
      ['diverges', expect.closeTo((100 * (4 + Math.log10(0.4))) / 5, 3)],
    ]);
    expect(slider).toHaveAttribute('aria-valuetext', '0.1, smooth near here');
    act(() => setLearningRate(0.3));
    expect(slider).toHaveAttribute('aria-valuetext', '0.3, overshoots');
  });

  it('has an end of the slider that does not move with the run, and reaches what suits the start', () => {
    act(() => {
      replaceObservations([
        { x: 10, y: 1 },
        { x: 12, y: 3 },
      ]);
      chooseModel('exp(a*x)');
      setStartAt(0, 1);
      setLearningRate(1e-3);
    });
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    fireEvent.change(slider, { target: { value: '0' } });
    const lowest = rate();
    expect(lowest).toBeLessThan(1e-10);
    act(() => showIteration(3));
    fireEvent.change(slider, { target: { value: '1' } });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(rate()).toBe(lowest);
  });

  it('has none on a plateau, and for a method without bounds', () => {
    act(() => {
      chooseModel('exp(a*x)');
      setStartAt(0, -400);
    });
    const { unmount } = render(<LearningRate />);
    expect(screen.getByText(/plateau/u)).toBeVisible();
    expect(words()).toStrictEqual([]);
    unmount();
    act(() => {
      setStartAt(0, 0);
      chooseMethod('adam');
    });
    render(<LearningRate />);
    expect(words()).toStrictEqual([]);
  });
});

describe('the log loss with y that are no outcomes', () => {
  it('is told of in plain words, with the point, for as long as it is so', () => {
    chooseModel('logistic');
    replaceObservations([
      { x: 1, y: 0 },
      { x: 2, y: 1 },
      { x: 3, y: 1 },
    ]);
    chooseEach('log');
    render(<LearningRate />);
    const words = /^The log loss means nothing here: .* But point 2 has y = 0\.5\./u;
    expect(screen.queryByText(words)).toBeNull();
    act(() => moveObservation(1, { x: 2, y: 0.5 }));
    expect(screen.getByText(words)).toBeVisible();
    act(() => chooseEach('squared'));
    expect(screen.queryByText(words)).toBeNull();
  });
});
