import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useUnhurried } from '../../src/playback/useUnhurried.ts';
import { chooseOwnPoints, moveObservation } from '../../src/store/actions/data.ts';
import { beginGesture, endGesture } from '../../src/store/actions/gesture.ts';
import { nextIteration } from '../../src/store/actions/cursor.ts';
import { initialState, type AppState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

const seen = ({ experiment, cursor }: AppState) =>
  `${cursor.iteration}: ${experiment.data.observations[0]?.y}`;

function Follows() {
  return <output>{useUnhurried(seen)}</output>;
}

function Stays() {
  return <output>{useUnhurried(seen, 'stays')}</output>;
}

const shown = () => screen.getByRole('status').textContent;

function frame(): void {
  act(() => void vi.advanceTimersToNextFrame());
}

beforeEach(() => {
  vi.useFakeTimers();
  appStore.setState(initialState, true);
});
afterEach(() => void vi.useRealTimers());

it('follows a step at once', () => {
  render(<Follows />);
  act(nextIteration);
  expect(shown()).toBe('1: 2');
});

it('lets other points and a run that has arrived be drawn first', () => {
  render(<Follows />);
  act(() => chooseOwnPoints([{ x: 1, y: 8 }]));
  expect(shown()).toBe('0: 2');
  frame();
  expect(shown()).toBe('0: 2');
  frame();
  expect(shown()).toBe('0: 8');
  const { experiment, cursor } = appStore.getState();
  act(() => appStore.setState({ seeking: { experiment } }));
  act(() => appStore.setState({ seeking: undefined, cursor: { ...cursor, iteration: 9 } }));
  expect(shown()).toBe('0: 8');
  frame();
  frame();
  expect(shown()).toBe('9: 8');
});

it('is held where one says so for as long as the hand holds something', () => {
  render(<Stays />);
  act(() => {
    beginGesture();
    moveObservation(0, { x: 1, y: 7 });
  });
  act(() => void vi.advanceTimersByTime(1000));
  expect(shown()).toBe('0: 2');
  act(endGesture);
  expect(shown()).toBe('0: 7');
});

it('does not miss what changes while it appears', () => {
  function Both() {
    const value = useUnhurried(seen);
    if (appStore.getState().cursor.iteration === 0) nextIteration();
    return <output>{value}</output>;
  }
  render(<Both />);
  expect(shown()).toBe('1: 2');
});
