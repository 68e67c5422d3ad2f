import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../src/app/keyboard.ts';
import { IterationSlider } from '../../src/controls/IterationSlider.tsx';
import { LearningRate } from '../../src/controls/LearningRate.tsx';
import { addObservation } from '../../src/store/actions/data.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { undo } from '../../src/store/actions/experiment.ts';
import { play } from '../../src/store/actions/playback.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

const state = () => appStore.getState();
const rate = () => state().experiment.learningRate;

beforeEach(() => {
  appStore.setState(initialState, true);
  return listenToKeys();
});

const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });

describe('the slider of the learning rate', () => {
  const slider = () => screen.getByRole('slider', { name: 'Learning rate' });
  const slideTo = (value: string) => fireEvent.change(slider(), { target: { value } });

  it('is as before when a finger on it scrolls the page', () => {
    showIteration(3);
    play();
    const before = state();
    render(<LearningRate />);
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.9');
    expect(rate()).not.toBe(before.experiment.learningRate);
    fireEvent.pointerCancel(slider(), finger(1));
    expect(state()).toEqual(before);
    // The browser slides on for a while.
    slideTo('0.4');
    expect(state()).toEqual(before);
    expect(slider()).not.toHaveValue('0.4');
    // Without a pointer it is set by those who speak to their computer.
    fireEvent.touchEnd(slider(), { touches: [] });
    slideTo('0.4');
    expect(rate()).not.toBe(before.experiment.learningRate);
  });

  it('slides anew after one that was taken back', () => {
    render(<LearningRate />);
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.9');
    fireEvent.pointerCancel(slider(), finger(1));
    fireEvent.pointerDown(slider(), finger(2));
    slideTo('0.6');
    fireEvent.pointerUp(slider(), finger(2));
    expect(rate()).not.toBe(initialState.experiment.learningRate);
    expect(state().past).toHaveLength(1);
    expect(state().gesture).toBeUndefined();
  });

  it('is taken back by Escape while the pointer still slides, and suffers no other key', async () => {
    addObservation({ x: 1, y: 1 });
    const before = state();
    render(<LearningRate />);
    fireEvent.pointerDown(slider(), { pointerId: 1 });
    slideTo('0.9');
    const during = state();
    await userEvent.keyboard('{Control>}z{/Control}{PageDown}{ArrowRight}{Home}');
    expect(state()).toEqual(during);
    await userEvent.keyboard('{Escape}');
    expect(state()).toEqual(before);
    slideTo('0.4');
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(state()).toEqual(before);
    slideTo('0.4');
    expect(rate()).not.toBe(before.experiment.learningRate);
  });

  it('does not care for the release of another finger', () => {
    render(<LearningRate />);
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.6');
    fireEvent.pointerDown(slider(), finger(2));
    fireEvent.pointerUp(slider(), finger(2));
    slideTo('0.65');
    slideTo('0.7');
    fireEvent.pointerUp(slider(), finger(1));
    expect(state().past).toHaveLength(1);
  });

  it('ends when it is undone from elsewhere', () => {
    addObservation({ x: 1, y: 1 });
    render(<LearningRate />);
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.6');
    undo();
    const after = state();
    slideTo('0.7');
    slideTo('0.8');
    expect(state()).toBe(after);
    fireEvent.pointerUp(slider(), finger(1));
    expect(state().past).toHaveLength(1);
  });

  it('goes on by pointer where a key was held down', () => {
    render(<LearningRate />);
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    slideTo('0.6');
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.65');
    slideTo('0.7');
    fireEvent.pointerUp(slider(), finger(1));
    expect(state().past).toHaveLength(2);
    expect(state().gesture).toBeUndefined();
  });

  it('takes back what is under way when it goes away', () => {
    const before = state();
    const { unmount } = render(<LearningRate />);
    fireEvent.pointerDown(slider(), finger(1));
    slideTo('0.6');
    unmount();
    expect(state()).toEqual(before);
  });
});

describe('the slider of the iteration', () => {
  const slider = () => screen.getByRole('slider', { name: 'Iteration' });

  it('is as before when a finger on it scrolls the page', () => {
    showIteration(7);
    play();
    const before = state();
    render(<IterationSlider />);
    fireEvent.pointerDown(slider(), finger(1));
    fireEvent.change(slider(), { target: { value: '60' } });
    expect(state().cursor.iteration).toBe(60);
    expect(slider()).toHaveValue('60');
    fireEvent.change(slider(), { target: { value: '61' } });
    expect(slider()).toHaveValue('61');
    fireEvent.pointerCancel(slider(), finger(1));
    expect(state()).toEqual(before);
    expect(slider()).toHaveValue('7');
  });

  it('is no step of undo', () => {
    render(<IterationSlider />);
    fireEvent.pointerDown(slider(), finger(1));
    fireEvent.change(slider(), { target: { value: '60' } });
    fireEvent.pointerUp(slider(), finger(1));
    expect(state().cursor.iteration).toBe(60);
    expect(state().past).toHaveLength(0);
    expect(state().gesture).toBeUndefined();
  });
});
