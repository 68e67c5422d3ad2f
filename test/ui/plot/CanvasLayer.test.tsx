import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CanvasLayer, type Draw } from '../../../src/ui/plot/CanvasLayer.tsx';
import { PlotSize } from '../../../src/ui/plot/plotSize.ts';
import type { PlotScales } from '../../../src/ui/plot/plotScales.ts';
import { frameOf } from './marks/frame.ts';

const { scales } = frameOf();
const never = () => () => undefined;

/** Lets observers report, which they do after the work that is under way. */
async function settle(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
  });
}

let queries: (MediaQueryList & { readonly listeners: Set<() => void> })[] = [];

beforeEach(() => {
  queries = [];
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const listeners = new Set<() => void>();
    const query = {
      media,
      listeners,
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    };
    queries.push(query as unknown as (typeof queries)[number]);
    return query as unknown as MediaQueryList;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('data-theme');
});

const size = { width: 100, height: 80 };

function rendered() {
  const draw = vi.fn<Draw>();
  const view = render(<CanvasLayer scales={scales} draw={draw} subscribe={never} />, {
    wrapper: ({ children }) => <PlotSize value={size}>{children}</PlotSize>,
  });
  expect(draw).toHaveBeenCalledTimes(1);
  return { draw, ...view };
}

describe('CanvasLayer', () => {
  it('is drawn again for another theme', async () => {
    const { draw } = rendered();
    document.documentElement.dataset['theme'] = 'dark';
    await settle();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('is drawn again, with as many pixels as it has there, on a screen of another density', () => {
    const { draw, container } = rendered();
    const canvas = container.querySelector('canvas');
    for (const [count, ratio] of [2, 3].entries()) {
      const before = window.devicePixelRatio;
      vi.spyOn(window, 'devicePixelRatio', 'get').mockReturnValue(ratio);
      const open = queries.filter(({ listeners }) => listeners.size > 0);
      // A query is about one density: after each change another one has to be asked.
      expect(open.map(({ media }) => media)).toStrictEqual([`(resolution: ${before}dppx)`]);
      for (const listener of open[0]?.listeners ?? []) listener();
      expect(draw).toHaveBeenCalledTimes(2 + count);
      expect(canvas?.width).toBe(100 * ratio);
    }
  });

  it('is drawn by the scales that there are, not by those that were', () => {
    const { draw, rerender } = rendered();
    const other = frameOf([-7, 7]).scales;
    rerender(<CanvasLayer scales={other} draw={draw} subscribe={never} />);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(draw.mock.lastCall?.[1]).toBe(other);
  });

  it('takes the size of its plot for another place in it, and has nothing measured', () => {
    const measured = vi.spyOn(HTMLCanvasElement.prototype, 'clientWidth', 'get');
    const draw = vi.fn<Draw>();
    const at = (width: number, area: PlotScales['area']) => (
      <PlotSize value={{ width, height: 80 }}>
        <CanvasLayer scales={{ ...scales, area }} draw={draw} subscribe={never} />
      </PlotSize>
    );
    const { container, rerender } = render(at(100, scales.area));
    const canvas = container.querySelector('canvas');
    expect([canvas?.width, canvas?.height, canvas?.style.width]).toStrictEqual([100, 80, '100px']);
    rerender(at(200, { ...scales.area, width: scales.area.width + 100 }));
    expect([canvas?.width, canvas?.style.width]).toStrictEqual([200, '200px']);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(measured).not.toHaveBeenCalled();
  });

  it('is drawn by other axes in a frame to come where it stands by', async () => {
    const draw = vi.fn<Draw>();
    const layer = (now: PlotScales) => (
      <CanvasLayer scales={now} draw={draw} subscribe={never} standsBy />
    );
    const { rerender } = render(layer(scales));
    const other = frameOf([-7, 7]).scales;
    rerender(layer(other));
    expect(draw).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    expect(draw.mock.lastCall?.[1]).toBe(other);
  });

  it('is drawn once for the coming frame by other scales, and further on in each after it', () => {
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((show) => frames.push(show));
    const showFrame = () => {
      for (const show of frames.splice(0)) show(0);
    };
    const draw = vi.fn<Draw>((_, __, { again }) => again());
    const redraws: (() => void)[] = [];
    const subscribe = (redraw: () => void) => {
      redraws.push(redraw);
      return () => undefined;
    };
    const { rerender, unmount } = render(
      <CanvasLayer scales={scales} draw={draw} subscribe={subscribe} />,
    );
    showFrame();
    showFrame();
    expect(draw).toHaveBeenCalledTimes(2);
    // What changes the scales has changed the state before.
    redraws.at(-1)?.();
    const other = frameOf([-7, 7]).scales;
    rerender(<CanvasLayer scales={other} draw={draw} subscribe={subscribe} />);
    expect(draw).toHaveBeenCalledTimes(3);
    showFrame();
    expect(draw).toHaveBeenCalledTimes(3);
    showFrame();
    expect(draw).toHaveBeenCalledTimes(4);
    // A change of the state does not wait.
    redraws.at(-1)?.();
    showFrame();
    expect(draw).toHaveBeenCalledTimes(5);
    expect(draw.mock.lastCall?.[1]).toBe(other);
    unmount();
    showFrame();
    expect(draw).toHaveBeenCalledTimes(5);
  });

  it('listens no more once it is gone', () => {
    const { unmount } = rendered();
    unmount();
    expect(queries.every(({ listeners }) => listeners.size === 0)).toBe(true);
  });
});
