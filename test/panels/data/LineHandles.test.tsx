import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDataGestures } from '../../../src/panels/data/dataGestures.ts';
import { LineHandles } from '../../../src/panels/data/LineHandles.tsx';
import { undo } from '../../../src/store/actions/experiment.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { play } from '../../../src/store/actions/playback.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { pointerOn } from '../../support/pointers.ts';
import { marksOf, pictureAt, scales } from './picture.ts';

const state = () => appStore.getState();
const start = () => state().experiment.start;

beforeEach(() => {
  appStore.setState(
    {
      ...initialState,
      view: { ...initialState.view, axes: { x: [0, 5], y: [0, 8] } },
      experiment: {
        ...initialState.experiment,
        data: { preset: 'custom', observations: [{ x: 2.5, y: 1 }] },
        start: [0, 4],
      },
    },
    true,
  );
});

describe('the handles of the line', () => {
  // At x = 0.6 and 4.4 on the line y = 4: 100 pixels a unit across, 50 upwards, from 400.
  const [left, right, y] = [60, 440, 200];

  function plot() {
    const gestures = createDataGestures(
      () => scales,
      () => undefined,
    );
    render(<div data-testid="plot" role="application" {...gestures} />);
    return pointerOn(screen.getByTestId('plot'));
  }

  it('turn the line about the other one while dragged, and that is the new start', () => {
    const mouse = plot();
    mouse.down(right, y);
    mouse.move(right, y - 50);
    mouse.move(right + 70, y - 190);
    // Up by 3.8 over a distance of 3.8, about (0.6, 4).
    expect(start()[0]).toBeCloseTo(1, 2);
    expect(0.6 * start()[0]! + start()[1]!).toBeCloseTo(4, 1);
    mouse.up(right + 70, y - 190);
    expect(state().cursor.iteration).toBe(0);
    expect(state().past).toHaveLength(1);
    undo();
    expect(start()).toStrictEqual([0, 4]);
    expect(state().experiment.data.observations).toHaveLength(1);
  });

  it('leave no trace when the drag is taken away', () => {
    const mouse = plot();
    const before = state();
    mouse.down(left, y);
    mouse.move(left, y + 80);
    expect(start()[0]).toBeGreaterThan(0);
    mouse.cancel();
    expect(state()).toEqual(before);
  });

  it('are no new point when they are only tapped', () => {
    const mouse = plot();
    mouse.down(left, y);
    mouse.up(left, y);
    expect(state().experiment.data.observations).toHaveLength(1);
    expect(start()).toStrictEqual([0, 4]);
  });

  it('are sliders with names, for keys and screen readers', async () => {
    render(<LineHandles scales={scales} />);
    const slider = screen.getByRole('slider', { name: 'Right handle of the line' });
    expect(slider).toHaveAttribute('title', 'Drag it up or down: the line turns.');
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'At x\u00A0=\u00A04.4 the line is at 4. Slope 0, intercept 4.',
    );
    slider.focus();
    await userEvent.keyboard('{ArrowUp}');
    // A hundredth of the height of 8 over a distance of 3.8.
    expect(start()[0]).toBeCloseTo(0.08 / 3.8, 3);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(start()[0]).toBeCloseTo((0.08 - 0.4) / 3.8, 2);
    expect(state().past).toHaveLength(2);
  });

  it('keep their arrow keys from the picture around them', () => {
    let heard = 0;
    render(
      <div
        role="none"
        onKeyDown={() => {
          heard += 1;
        }}
      >
        <LineHandles scales={scales} />
      </div>,
    );
    const slider = screen.getByRole('slider', { name: 'Left handle of the line' });
    for (const key of ['ArrowUp', 'ArrowLeft']) fireEvent.keyDown(slider, { key });
    expect(heard).toBe(0);
    fireEvent.keyDown(slider, { key: 'PageDown' });
    expect(heard).toBe(1);
  });

  it('are not there while the run plays', () => {
    showIteration(1);
    play();
    const { container } = render(<LineHandles scales={scales} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('are drawn on the line, where there is room for them', () => {
    const drawn = (handled: boolean) =>
      marksOf(pictureAt({}, { handled }), 'dot').filter(({ rim }) => rim === 'path');
    expect(drawn(true).map(({ role }) => role)).toStrictEqual(['surface', 'surface']);
    expect(drawn(false)).toHaveLength(0);
  });
});
