import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useSettled } from '../../src/playback/useSettled.ts';
import { moveObservation } from '../../src/store/actions/data.ts';
import { beginGesture, endGesture } from '../../src/store/actions/gesture.ts';
import { initialState, type AppState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

const firstHeight = ({ experiment }: AppState) => experiment.data.observations[0]?.y;

function Height() {
  return <output>{useSettled(firstHeight)}</output>;
}

beforeEach(() => {
  appStore.setState(initialState, true);
});

it('follows at once, but waits for the end of what is dragged', () => {
  render(<Height />);
  const height = screen.getByRole('status');
  act(() => moveObservation(0, { x: 1, y: 7 }));
  expect(height).toHaveTextContent('7');

  act(() => {
    beginGesture();
    moveObservation(0, { x: 1, y: 8 });
  });
  expect(height).toHaveTextContent('7');
  act(() => moveObservation(0, { x: 1, y: 9 }));
  expect(height).toHaveTextContent('7');
  act(endGesture);
  expect(height).toHaveTextContent('9');
});

it('is right for what appears in the middle of a drag', () => {
  beginGesture();
  moveObservation(0, { x: 1, y: 8 });
  render(<Height />);
  expect(screen.getByRole('status')).toHaveTextContent('8');
  act(endGesture);
});
