import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hidePointerAtRest, keepScreenAwake, pointerRest } from '../../src/app/inTheRoom.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { beginApp } from '../store/app.ts';

const stops: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  beginApp();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the pointer', () => {
  const isHidden = (): boolean => document.documentElement.dataset['pointer'] === 'resting';
  const move = (): void => {
    dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(pointerRest);
  };

  it('is hidden when it rests while a class is looking, until it moves', () => {
    stops.push(hidePointerAtRest());
    move();
    expect(isHidden()).toBe(false);
    changeView({ layout: 'projector' });
    move();
    expect(isHidden()).toBe(true);
    dispatchEvent(new Event('pointermove'));
    expect(isHidden()).toBe(false);
  });

  it('is hidden in a lesson too', () => {
    stops.push(hidePointerAtRest());
    changeView({ lesson: 'line-learns' });
    move();
    expect(isHidden()).toBe(true);
  });
});

describe('the screen', () => {
  function fakeLock() {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release }));
    vi.stubGlobal('navigator', { wakeLock: { request } });
    return { request, release };
  }
  const see = (state: 'visible' | 'hidden'): void => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('is kept awake while a class is looking, asked again when the page is seen again', async () => {
    const { request, release } = fakeLock();
    stops.push(keepScreenAwake());
    expect(request).not.toHaveBeenCalled();
    changeView({ lesson: 'line-learns' });
    changeView({ scene: 2 });
    expect(request).toHaveBeenCalledTimes(1);
    see('hidden');
    await vi.advanceTimersByTimeAsync(0);
    expect(release).toHaveBeenCalledTimes(1);
    see('visible');
    expect(request).toHaveBeenCalledTimes(2);
    changeView({ lesson: 'none' });
    await vi.advanceTimersByTimeAsync(0);
    expect(release).toHaveBeenCalledTimes(2);
  });

  it('may sleep where the browser cannot keep it awake, or does not want to', async () => {
    vi.stubGlobal('navigator', {});
    stops.push(keepScreenAwake());
    changeView({ layout: 'projector' });
    vi.stubGlobal('navigator', {
      wakeLock: { request: () => Promise.reject(new Error('low battery')) },
    });
    stops.push(keepScreenAwake());
    await vi.advanceTimersByTimeAsync(0);
    expect(() => changeView({ layout: 'stage' })).not.toThrow();
  });
});
