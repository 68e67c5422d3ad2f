import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../../src/app/keyboard.ts';
import { createLossGestures } from '../../../src/panels/lossCurve/lossGestures.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { play } from '../../../src/store/actions/playback.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { pointerOn } from '../../support/pointers.ts';

/** Iterations 0 to 50 over 500 pixels: 10 pixels an iteration, from 60 on. */
const scales = plotScales(
  { left: 60, top: 0, width: 500, height: 200 },
  [0, 50],
  [0, 20],
  'linear',
  12,
);

const state = () => appStore.getState();
const iteration = () => state().cursor.iteration;

beforeEach(() => {
  appStore.setState(initialState, true);
  showIteration(7);
  render(
    <div
      data-testid="curve"
      {...createLossGestures(
        () => scales,
        () => undefined,
      )}
    />,
  );
  return listenToKeys();
});

const curve = () => screen.getByTestId('curve');

describe('a click on the curve', () => {
  it('goes to exactly the iteration that stands there', () => {
    const mouse = pointerOn(curve());
    for (const k of [0, 1, 2, 17, 49, 50]) {
      mouse.down(60 + 10 * k, 100);
      mouse.up(60 + 10 * k, 100);
      expect(iteration()).toBe(k);
    }
  });

  it('goes to the nearest one between two', () => {
    const mouse = pointerOn(curve());
    for (const [x, k] of [
      [104, 4],
      [106, 5],
    ] as const) {
      mouse.down(x, 100);
      mouse.up(x, 100);
      expect(iteration()).toBe(k);
    }
  });

  it('goes to an end of the axis beyond it', () => {
    const mouse = pointerOn(curve());
    mouse.down(10, 100);
    mouse.up(10, 100);
    expect(iteration()).toBe(0);
    mouse.down(590, 100);
    mouse.up(590, 100);
    expect(iteration()).toBe(50);
  });

  it('keeps the step of the derivation, and is no step of undo', () => {
    appStore.setState({ cursor: { iteration: 7, beat: 'gradient', line: 1 } });
    const mouse = pointerOn(curve());
    mouse.down(160, 100);
    mouse.up(160, 100);
    expect(state().cursor).toEqual({ iteration: 10, beat: 'gradient', line: 1 });
    expect(state().past).toHaveLength(0);
  });
});

describe('a drag along the curve', () => {
  it('goes along the iterations', () => {
    const mouse = pointerOn(curve());
    mouse.down(160, 100);
    mouse.move(180, 10);
    expect(iteration()).toBe(12);
    mouse.up(200, 100);
    expect(iteration()).toBe(14);
  });

  it('is taken back by Escape, with what played, and suffers no other key', async () => {
    play();
    const before = state();
    const mouse = pointerOn(curve());
    mouse.down(160, 100);
    mouse.move(180, 100);
    await userEvent.keyboard('{PageDown}{ArrowLeft}{Home} ');
    expect(iteration()).toBe(12);
    await userEvent.keyboard('{Escape}');
    expect(state()).toEqual(before);
    mouse.move(300, 100);
    mouse.up(300, 100);
    expect(state()).toEqual(before);
  });

  it('is none when a finger scrolls the page, and is taken back when it does so late', () => {
    const before = state();
    const finger = pointerOn(curve(), { type: 'touch' });
    finger.down(300, 100);
    finger.move(302, 106);
    expect(state()).toBe(before);
    finger.cancel();
    expect(state()).toBe(before);
    finger.down(300, 100);
    finger.move(320, 100);
    expect(iteration()).toBe(26);
    finger.cancel();
    expect(state()).toEqual(before);
  });

  it('has one pointer', () => {
    const finger = pointerOn(curve(), { type: 'touch' });
    const palm = pointerOn(curve(), { type: 'touch', pointer: 2 });
    finger.down(160, 100);
    finger.move(260, 100);
    palm.down(500, 100);
    palm.move(400, 100);
    palm.up(400, 100);
    expect(iteration()).toBe(20);
    finger.up(260, 100);
    expect(iteration()).toBe(20);
  });
});

it('a tap of a finger goes to its iteration', () => {
  const finger = pointerOn(curve(), { type: 'touch' });
  finger.down(160, 100);
  expect(iteration()).toBe(7);
  finger.up(161, 101);
  expect(iteration()).toBe(10);
});
