import { beforeEach, describe, expect, it, vi } from 'vitest';

let frames: FrameRequestCallback[] = [];

/** Shows the next frame. */
function show(): void {
  const due = frames;
  frames = [];
  for (const callback of due) callback(performance.now());
}

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  // The requests of the module are its own: each test gets a new one.
  vi.resetModules();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const load = () => import('../../src/ui/nextFrame.ts');

describe('onNextFrame', () => {
  it('asks for one frame for all, and calls each once', async () => {
    const { onNextFrame } = await load();
    const one = vi.fn();
    const other = vi.fn();
    onNextFrame(one);
    onNextFrame(other);
    onNextFrame(one);
    expect(frames).toHaveLength(1);
    show();
    expect(one).toHaveBeenCalledOnce();
    expect(other).toHaveBeenCalledOnce();
    expect(frames).toHaveLength(0);
  });

  it('takes a request back', async () => {
    const { onNextFrame } = await load();
    const draw = vi.fn();
    onNextFrame(draw)();
    show();
    expect(draw).not.toHaveBeenCalled();
  });
});

describe('onQuietFrame', () => {
  it('calls in a frame that draws nothing else', async () => {
    const { onNextFrame, onQuietFrame } = await load();
    const work = vi.fn();
    onNextFrame(() => undefined);
    onQuietFrame(work, 50);
    show();
    expect(work).not.toHaveBeenCalled();
    show();
    expect(work).toHaveBeenCalledExactlyOnceWith(true);
    expect(frames).toHaveLength(0);
  });

  it('waits no longer than it was told', async () => {
    const { onNextFrame, onQuietFrame } = await load();
    const work = vi.fn();
    onQuietFrame(work, 50);
    for (const [time, calls] of [
      [16, 0],
      [32, 0],
      [48, 0],
      [64, 1],
    ] as const) {
      vi.advanceTimersByTime(time - performance.now());
      onNextFrame(() => undefined);
      show();
      expect(work, `after ${time} ms`).toHaveBeenCalledTimes(calls);
    }
  });

  it('lets work ask for more work, in the frame after', async () => {
    const { onQuietFrame } = await load();
    const second = vi.fn();
    onQuietFrame(() => onQuietFrame(second, 0), 0);
    show();
    expect(second).not.toHaveBeenCalled();
    show();
    expect(second).toHaveBeenCalledOnce();
  });
});

describe('onOwnTurn', () => {
  it('takes one piece of work in each frame that does something else, in the order in which they asked', async () => {
    const { onNextFrame, onOwnTurn } = await load();
    const calls: string[] = [];
    const pieces = ['one', 'two', 'three'].map((name) => () => {
      calls.push(name);
    });
    for (let shown = 0; shown < 4; shown += 1) {
      onNextFrame(() => undefined);
      // All of them ask with every frame, as pictures do while something is dragged.
      for (const piece of pieces) onOwnTurn(piece);
      show();
    }
    expect(calls).toStrictEqual(['one', 'two', 'three', 'one']);
  });

  it('takes all that is left in a frame that does nothing else', async () => {
    const { onNextFrame, onOwnTurn } = await load();
    const works = [vi.fn(), vi.fn(), vi.fn()];
    onNextFrame(() => undefined);
    for (const work of works) onOwnTurn(work);
    show();
    expect(works.map(({ mock }) => mock.calls.length)).toStrictEqual([1, 0, 0]);
    show();
    expect(works.map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1, 1]);
    expect(frames).toHaveLength(0);
  });

  it('takes a request back, and lets work ask for another turn', async () => {
    const { onOwnTurn } = await load();
    const gone = vi.fn();
    const later = vi.fn();
    onOwnTurn(gone)();
    onOwnTurn(() => onOwnTurn(later));
    show();
    expect(gone).not.toHaveBeenCalled();
    expect(later).not.toHaveBeenCalled();
    show();
    expect(later).toHaveBeenCalledOnce();
  });
});
