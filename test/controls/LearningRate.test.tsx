import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DivergenceBanner } from '../../src/controls/DivergenceBanner.tsx';
import { LearningRate } from '../../src/controls/LearningRate.tsx';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { replaceObservations } from '../../src/store/actions/data.ts';
import { setLearningRate, setStart } from '../../src/store/actions/experiment.ts';
import { initialState } from '../../src/store/lessonState.ts';
import { lessonStore } from '../../src/store/lessonStore.ts';
import { problemOf, trajectoryOf } from '../../src/store/selectors.ts';

beforeEach(() => {
  lessonStore.setState(initialState, true);
});

function rate(): number {
  return lessonStore.getState().experiment.learningRate;
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
    expect(lessonStore.getState().past).toHaveLength(1);
    expect(lessonStore.getState().gesture).toBeUndefined();
  });

  it('makes one undo step of a held key', () => {
    render(<LearningRate />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    fireEvent.change(slider, { target: { value: '0.71' } });
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    fireEvent.change(slider, { target: { value: '0.72' } });
    fireEvent.keyUp(slider, { key: 'ArrowRight' });
    expect(lessonStore.getState().past).toHaveLength(1);
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

  it('starts from the parameters on screen', async () => {
    render(<LearningRate />);
    act(() => {
      showIteration(5);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Start from here' }));
    expect(lessonStore.getState().experiment.start.m).not.toBe(0);
    expect(lessonStore.getState().cursor.iteration).toBe(0);
  });

  it('does not say of a start beyond the numbers that its run converges', () => {
    render(<LearningRate />);
    act(() => {
      setStart({ m: 1e308, b: 0 });
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

describe('DivergenceBanner', () => {
  it('says where the run ends once the hand rests, and offers a rate that converges', () => {
    vi.useFakeTimers();
    render(<DivergenceBanner />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    act(() => {
      setLearningRate(10);
    });
    expect(screen.getByText('This run diverges.')).toBeVisible();
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    const last = trajectoryOf(lessonStore.getState().experiment).computed;
    expect(screen.getByText(`Diverges: no longer finite after iteration ${last}.`)).toBeVisible();
    const offer = screen.getByRole('button', { name: 'Use a rate that converges' });
    offer.focus();
    fireEvent.click(offer);
    vi.useRealTimers();
    expect(screen.getByRole('status')).toHaveFocus();
    const { stability } = problemOf(lessonStore.getState().experiment);
    expect(rate()).toBeLessThan(stability?.largestStableRate ?? 0);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
