import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../../src/app/keyboard.ts';
import { createDataGestures } from '../../../src/panels/data/dataGestures.ts';
import { addObservation, deleteObservation } from '../../../src/store/actions/data.ts';
import { undo } from '../../../src/store/actions/experiment.ts';
import { play } from '../../../src/store/actions/playback.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { pointerOn } from '../../support/pointers.ts';
import { scales } from './picture.ts';

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
];

const state = () => appStore.getState();
const shown = () => state().experiment.data.observations;
/** Where a place of the plot is, in pixels: 100 and 50 of them a unit, y upwards from 400. */
const px = (x: number, y: number) => [100 * x, 400 - 50 * y] as const;

beforeEach(() => {
  const data = { preset: 'custom', observations: points } as const;
  appStore.setState(
    {
      ...initialState,
      experiment: { ...initialState.experiment, data },
      cursor: { iteration: 3, beat: 'error', line: 1 },
    },
    true,
  );
  const gestures = createDataGestures(
    () => scales,
    () => undefined,
  );
  render(
    <section aria-label="Data and line">
      <div data-testid="plot" role="application" tabIndex={-1} {...gestures} />
    </section>,
  );
  return listenToKeys();
});

const plot = () => screen.getByTestId('plot');

it('is left by Escape for the panel around it, so that the focus stays on the page', async () => {
  plot().focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('region', { name: 'Data and line' })).toHaveFocus();
});

describe('a drag of a point', () => {
  it('moves it with the pointer, is one step of undo, and chooses the point', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(...px(2.3, 3.5));
    mouse.move(...px(2.5, 4));
    expect(shown()[1]).toEqual({ x: 2.5, y: 4 });
    mouse.up(...px(2.5, 4));
    expect(shown()).toEqual([points[0], { x: 2.5, y: 4 }, points[2]]);
    expect(state().past).toHaveLength(1);
    expect(state().view.chosen).toBe(1);
    undo();
    expect(shown()).toEqual(points);
    expect(state().cursor).toEqual({ iteration: 3, beat: 'error', line: 1 });
  });

  it('keeps the point where it was taken under the pointer', () => {
    const finger = pointerOn(plot(), { type: 'touch' });
    const [x, y] = px(2, 3);
    finger.down(x + 15, y - 10);
    finger.move(x + 115, y - 10);
    expect(shown()[1]).toEqual({ x: 3, y: 3 });
    finger.up(x + 115, y - 10);
  });

  it('keeps the point in the plot, so far that its whole mark is seen', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(5000, -300);
    const { x, y } = shown()[1] ?? { x: 0, y: 0 };
    expect(x).toBeGreaterThan(4.9);
    expect(x).toBeLessThan(4.96);
    expect(y).toBeGreaterThan(7.8);
    expect(y).toBeLessThan(7.9);
    mouse.up(5000, -300);
  });

  it('is not begun by a tap on a point: that chooses it', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(3, 5));
    mouse.move(302, 151);
    mouse.up(302, 151);
    expect(shown()).toEqual(points);
    expect(state().past).toHaveLength(0);
    expect(state().view.chosen).toBe(2);
  });

  it('does not care for a second pointer, on a point or on empty ground', () => {
    const finger = pointerOn(plot(), { type: 'touch' });
    const palm = pointerOn(plot(), { type: 'touch', pointer: 2 });
    finger.down(...px(3, 5));
    finger.move(...px(3.5, 4));
    palm.down(...px(1, 2));
    palm.move(...px(4, 7));
    palm.up(...px(4, 7));
    palm.down(...px(4.5, 1));
    palm.up(...px(4.5, 1));
    expect(shown()).toEqual([points[0], points[1], { x: 3.5, y: 4 }]);
    finger.move(...px(3.6, 4));
    finger.up(...px(3.6, 4));
    expect(shown()).toEqual([points[0], points[1], { x: 3.6, y: 4 }]);
    expect(state().past).toHaveLength(1);
  });

  it.each(['cancel', 'loseCapture'] as const)('leaves no trace after %s', (end) => {
    play();
    const before = state();
    const finger = pointerOn(plot(), { type: 'touch' });
    finger.down(...px(2, 3));
    finger.move(...px(2.5, 4));
    finger[end]();
    finger.move(...px(4, 4));
    finger.up(...px(4, 4));
    expect(state()).toEqual(before);
    expect(state().experiment).toBe(before.experiment);
  });

  it('is taken back by Escape, and stays so until the pointer is let go', async () => {
    const before = state();
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(...px(2.5, 4));
    await userEvent.keyboard('{Escape}');
    expect(state()).toEqual(before);
    mouse.move(...px(4, 4));
    mouse.up(...px(4, 4));
    expect(state()).toEqual(before);
  });

  it('suffers no keys meanwhile: neither undo nor delete, neither arrows nor steps', async () => {
    addObservation({ x: 4, y: 4 });
    plot().focus();
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(...px(2.5, 4));
    const before = state();
    const keys =
      '{Delete}{Backspace}{ArrowLeft}{ArrowRight}{PageDown}{Home} {Control>}z{/Control}ap?';
    await userEvent.keyboard(keys);
    expect(state()).toEqual(before);
    mouse.up(...px(2.5, 4));
    expect(state().past).toHaveLength(2);
    // Afterwards they work again.
    await userEvent.keyboard('{Delete}');
    expect(shown()).toHaveLength(3);
  });

  it('holds the point itself when another one goes', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(3, 5));
    mouse.move(...px(3.5, 5));
    deleteObservation(0);
    mouse.move(...px(4, 5));
    mouse.up(...px(4, 5));
    expect(shown()).toEqual([points[1], { x: 4, y: 5 }]);
  });

  it('ends when its point goes, and touches no other', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(3, 5));
    mouse.move(...px(3.5, 5));
    deleteObservation(2);
    mouse.move(...px(4, 5));
    mouse.up(...px(4, 5));
    expect(shown()).toEqual(points.slice(0, 2));
    expect(state().gesture).toBeUndefined();
  });

  it('ends when it is undone from elsewhere', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(3, 5));
    mouse.move(...px(3.5, 5));
    undo();
    mouse.move(...px(4, 5));
    mouse.up(...px(4, 5));
    expect(shown()).toEqual(points);
    expect(state().past).toHaveLength(0);
  });

  it('ends where it is when its release was not heard', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(...px(2.5, 4));
    mouse.hover(...px(2.5, 4.2));
    mouse.hover(...px(4, 1));
    expect(shown()[1]).toEqual({ x: 2.5, y: 4.2 });
    expect(state().past).toHaveLength(1);
  });

  it('is taken back when the page is left in the midst of it', () => {
    const before = state();
    const mouse = pointerOn(plot());
    mouse.down(...px(2, 3));
    mouse.move(...px(2.5, 4));
    window.dispatchEvent(new Event('pagehide'));
    expect(state()).toEqual(before);
  });
});

describe('empty ground', () => {
  it('gets a point where it is tapped', () => {
    const mouse = pointerOn(plot());
    mouse.down(...px(4, 6));
    mouse.up(...px(4, 6));
    expect(shown()).toEqual([...points, { x: 4, y: 6 }]);
    expect(state().view.chosen).toBe(3);
  });

  it('gets none when the page is scrolled there', () => {
    const finger = pointerOn(plot(), { type: 'touch' });
    finger.down(...px(4, 6));
    finger.cancel();
    expect(shown()).toEqual(points);
  });

  it('lets a finger scroll the page, and a point does not', () => {
    const touch = (x: number, y: number) => {
      const touches = [{ clientX: x, clientY: y }];
      return fireEvent.touchStart(plot(), { touches });
    };
    // `fireEvent` says whether the browser may go on with what it does by itself.
    expect(touch(...px(4, 6))).toBe(true);
    expect(touch(...px(3, 5))).toBe(false);
  });

  it('shows which point a mouse would take', () => {
    const mouse = pointerOn(plot());
    mouse.hover(...px(2, 3));
    expect(state().hovered).toBe(1);
    mouse.hover(...px(4, 7));
    expect(state().hovered).toBeUndefined();
  });
});
