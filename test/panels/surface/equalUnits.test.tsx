import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useMapWindow } from '../../../src/panels/surface/useMapWindow.ts';
import { windowOf } from '../../../src/panels/surface/surfaceWindow.ts';
import { withEqualUnits } from '../../../src/panels/surface/windowParts.ts';
import { ZoomChoice } from '../../../src/panels/surface/ZoomChoice.tsx';
import { changeView } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

const state = () => appStore.getState();

beforeEach(() => {
  appStore.setState(initialState, true);
});

describe('equal units on the map', () => {
  it('add room along one axis, the same to both sides', () => {
    const wide = { width: 400, height: 200 };
    expect(withEqualUnits({ across: [0, 4], up: [0, 4] }, wide)).toStrictEqual({
      across: [-2, 6],
      up: [0, 4],
    });
    expect(withEqualUnits({ across: [0, 8], up: [0, 1] }, wide)).toStrictEqual({
      across: [0, 8],
      up: [-1.5, 2.5],
    });
  });

  it('follow the shape of the picture, and stay where only a number at an axis gets longer', () => {
    const { up } = windowOf(state());
    const scalesOf = (width: number) =>
      plotScales({ left: 50, top: 0, width, height: 300 }, [0, 1], [0, 1], 'linear', 12);
    const { result, rerender } = renderHook(({ width }) => useMapWindow(scalesOf(width)), {
      initialProps: { width: 900 },
    });
    const perPixel = (width: number) => ({
      across: (result.current.across[1] - result.current.across[0]) / width,
      up: (result.current.up[1] - result.current.up[0]) / 300,
    });
    expect(result.current).toBe(windowOf(state()));
    act(() => {
      changeView({ equalUnits: true });
    });
    expect(result.current.up).toStrictEqual(up);
    expect(perPixel(900).across).toBeCloseTo(perPixel(900).up, 12);
    const before = result.current;
    rerender({ width: 890 });
    expect(result.current).toBe(before);
    rerender({ width: 600 });
    expect(perPixel(600).across).toBeCloseTo(perPixel(600).up, 12);
  });

  it('are chosen by a button and by a link, and are nothing for a curve', async () => {
    render(<ZoomChoice />);
    const button = screen.getByRole('button', { name: 'Equal units' });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(state().view.equalUnits).toBe(true);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect((await decodeLink('v=1&units=equal')).view.equalUnits).toBe(true);
    act(() => {
      changeView({ over: 'm' });
    });
    expect(button).not.toBeInTheDocument();
  });
});
