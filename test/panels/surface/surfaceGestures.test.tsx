import { fireEvent, render, renderHook, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../../src/app/keyboard.ts';
import { createSurfaceGestures } from '../../../src/panels/surface/surfaceGestures.ts';
import { createSurfaceView } from '../../../src/panels/surface/surfaceView.ts';
import { windowOf } from '../../../src/panels/surface/surfaceWindow.ts';
import { useSettled } from '../../../src/playback/useSettled.ts';
import {
  chooseScaling,
  setLearningRate,
  setStart,
  undo,
} from '../../../src/store/actions/experiment.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { pointerOn } from '../../support/pointers.ts';

/** A map of 400 × 400 pixels, with m and b from −2 to 2: 100 pixels a unit, (0, 0) at (200, 200). */
const scales = plotScales(
  { left: 0, top: 0, width: 400, height: 400 },
  [-2, 2],
  [-2, 2],
  'linear',
  12,
);

const state = () => appStore.getState();
const start = () => state().experiment.start;

beforeEach(() => {
  appStore.setState(initialState, true);
  setLearningRate(0.01);
  showIteration(5);
  render(
    <div
      data-testid="map"
      {...createSurfaceGestures(
        () => scales,
        () => undefined,
      )}
    />,
  );
  return listenToKeys();
});

const map = () => screen.getByTestId('map');

describe('a mouse on the map', () => {
  it('sets the start where it is pressed, drags it, and all is one step of undo', () => {
    const steps = state().past.length;
    const mouse = pointerOn(map());
    mouse.down(300, 200);
    expect(start()).toEqual([1, 0]);
    expect(state().cursor.iteration).toBe(0);
    mouse.move(300, 150);
    mouse.move(250, 100);
    mouse.up(250, 100);
    expect(start()).toEqual([0.5, 1]);
    expect(state().past).toHaveLength(steps + 1);
    undo();
    expect(start()).toEqual([0, 0]);
    expect(state().cursor.iteration).toBe(5);
  });

  it('keeps the start on the map, with its whole mark', () => {
    const mouse = pointerOn(map());
    mouse.down(300, 200);
    mouse.move(900, -400);
    expect(start()).toEqual([1.94, 1.94]);
    mouse.move(-900, 4000);
    expect(start()).toEqual([-1.94, -1.94]);
    mouse.up(-900, 4000);
  });

  it('leaves the window where it is while it drags, and has it glide to the new one at the end', () => {
    const { result } = renderHook(() => useSettled(windowOf));
    const view = createSurfaceView();
    const shownAt = (now: number) => {
      const { across, up } = result.current;
      return (
        view.pictureAt(plotScales(scales.area, across, up, 'linear', 12), now).scales?.xDomain ?? []
      );
    };
    const [before, first] = [result.current, shownAt(0)];
    const mouse = pointerOn(map());
    mouse.down(200, 200);
    mouse.move(10, 10);
    expect(result.current).toBe(before);
    mouse.up(10, 10);
    const [least] = result.current.across;
    expect(least).toBeLessThan(before.across[0]);
    // In the frame in which the hand lets go it is where it was.
    expect(shownAt(1000)[0]).toBeCloseTo(first[0]!, 9);
    const between = shownAt(1150)[0]!;
    expect(between).toBeLessThan(first[0]!);
    expect(between).toBeGreaterThan(least);
    expect(shownAt(3000)[0]).toBe(least);
  });

  it('sets the start in the units of the data when x is standardised', () => {
    chooseScaling('standard');
    const mouse = pointerOn(map());
    mouse.down(200, 200);
    mouse.up(200, 200);
    // m = m′ / s and b = b′ − m x̄, with m′ = b′ = 0.
    expect(start()).toEqual([0, 0]);
    mouse.down(300, 200);
    mouse.up(300, 200);
    // The five points have x̄ = 3 and a standard deviation of √2.
    expect(start()[0]).toBeCloseTo(1 / Math.SQRT2, 3);
    expect(start()[1]).toBeCloseTo(-3 / Math.SQRT2, 3);
  });

  it('does nothing beside the map', () => {
    const before = state();
    const mouse = pointerOn(map());
    mouse.down(420, 200);
    mouse.up(420, 200);
    expect(state()).toBe(before);
  });

  it('shows the line of a place it is over, but not while it drags', () => {
    const mouse = pointerOn(map());
    mouse.hover(300, 100);
    expect(state().ghost).toEqual(Float64Array.of(1, 1));
    mouse.down(300, 100);
    expect(state().ghost).toBeUndefined();
    mouse.move(310, 100);
    expect(state().ghost).toBeUndefined();
    mouse.up(310, 100);
    mouse.hover(500, 100);
    expect(state().ghost).toBeUndefined();
  });

  it('has its drag taken back by Escape, and suffers no other key', async () => {
    const before = state();
    const mouse = pointerOn(map());
    mouse.down(300, 200);
    mouse.move(320, 200);
    const during = state();
    await userEvent.keyboard('{Control>}z{/Control}{ArrowRight}{PageDown}{Home}');
    expect(state()).toEqual(during);
    await userEvent.keyboard('{Escape}');
    expect(state()).toEqual(before);
    mouse.move(350, 200);
    mouse.up(350, 200);
    expect(state()).toEqual(before);
  });
});

describe('keys on the map', () => {
  it('leave the start where it is when they lead beyond the range of doubles', () => {
    const wide: [number, number] = [-1.6e308, 1.6e308];
    const { left, top, width, height } = scales.area;
    const far = plotScales({ left, top, width, height }, wide, wide, 'linear', 12);
    const keys = createSurfaceGestures(
      () => far,
      () => undefined,
    );
    render(<div data-testid="far" {...keys} />);
    chooseScaling('standard');
    const begin = [-8.758e307, 1.797e308];
    setStart(begin);
    const faults: unknown[] = [];
    const note = ({ error }: ErrorEvent) => faults.push(error);
    window.addEventListener('error', note);
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
      fireEvent.keyDown(screen.getByTestId('far'), { key });
    window.removeEventListener('error', note);
    expect(faults).toStrictEqual([]);
    expect(start()).toStrictEqual(begin);
  });
});

describe('a finger on the map', () => {
  const finger = () => pointerOn(map(), { type: 'touch' });

  it('sets the start by a tap', () => {
    finger().down(300, 100);
    expect(start()).toEqual([0, 0]);
    finger().up(302, 102);
    expect(start()).toEqual([1, 1]);
  });

  it('does nothing while it scrolls the page', () => {
    const before = state();
    finger().down(300, 100);
    finger().move(300, 105);
    finger().cancel();
    expect(state()).toBe(before);
    finger().down(300, 100);
    finger().move(350, 100);
    finger().up(300, 100);
    expect(state()).toBe(before);
  });

  it('drags the start by its mark, from where it took it', () => {
    finger().down(210, 195);
    finger().move(310, 195);
    expect(start()).toEqual([1, 0]);
    finger().up(310, 195);
  });

  it('has its drag taken back when the browser takes the finger away', () => {
    const before = state();
    finger().down(210, 195);
    finger().move(310, 195);
    finger().cancel();
    expect(state()).toEqual(before);
  });

  it('is the only one', () => {
    const palm = pointerOn(map(), { type: 'touch', pointer: 2 });
    finger().down(200, 200);
    finger().move(250, 200);
    palm.down(100, 100);
    palm.up(100, 100);
    expect(start()).toEqual([0.5, 0]);
    finger().up(250, 200);
    expect(start()).toEqual([0.5, 0]);
  });
});
