import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preparePaper } from '../../src/app/preparePaper.ts';

const { makePaper } = vi.hoisted(() => ({ makePaper: vi.fn() }));
vi.mock('../../src/app/print/printing.tsx', () => ({ makePaper }));

beforeEach(() => {
  vi.useFakeTimers();
  makePaper.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

const pressed = (init: KeyboardEventInit) =>
  window.dispatchEvent(new KeyboardEvent('keydown', init));

describe('what printing needs', () => {
  it('is loaded when the page has come to rest', async () => {
    preparePaper();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(makePaper).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => {
      expect(makePaper).toHaveBeenCalledOnce();
    });
  });

  it.each([
    ['Control', { key: 'Control', ctrlKey: true }],
    ['Command', { key: 'Meta', metaKey: true }],
  ])('is loaded as soon as %s is held, and only once', async (_name, init) => {
    preparePaper();
    pressed({ key: 'ArrowRight' });
    await vi.advanceTimersByTimeAsync(0);
    expect(makePaper).not.toHaveBeenCalled();
    pressed(init);
    pressed({ ...init, key: 'p' });
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => {
      expect(makePaper).toHaveBeenCalledOnce();
    });
  });
});
