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
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (request: number) => {
    frames = frames.filter((_, index) => index !== request - 1);
  });
  // The requests of the module are its own: each test gets a new one.
  vi.resetModules();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const load = () => import('../../src/ui/nextFrame.ts');

/** The hand takes hold of something. */
async function takeHold(): Promise<() => void> {
  const { holdKeys } = await import('../../src/ui/gesture/keysDuring.ts');
  return holdKeys(() => undefined);
}

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

describe('drawing that takes long', () => {
  /** Something that takes so many milliseconds to draw. */
  const drawing = (milliseconds: number) => vi.fn(() => void vi.advanceTimersByTime(milliseconds));

  it('goes on in the next frame, and comes first there', async () => {
    const { onNextFrame } = await load();
    const [long, other, last, next] = [drawing(60), drawing(30), drawing(30), drawing(0)];
    for (const draw of [long, other, last]) onNextFrame(draw);
    show();
    expect([long, other, last].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 0, 0]);
    onNextFrame(next);
    show();
    expect([other, last, next].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1, 0]);
    show();
    expect(next).toHaveBeenCalledOnce();
    expect(long).toHaveBeenCalledOnce();
    expect(frames).toHaveLength(0);
  });

  it('is not drawn at once where that has been done for long in the same work', async () => {
    const { drawAtOnce } = await load();
    const draw = drawing(30);
    expect([drawAtOnce(draw), drawAtOnce(draw), drawAtOnce(draw)]).toStrictEqual([
      true,
      true,
      false,
    ]);
    expect(draw).toHaveBeenCalledTimes(2);
    await Promise.resolve();
    expect(drawAtOnce(draw)).toBe(true);
  });
});

describe('isDrawing', () => {
  it('is true while more is to be drawn, and for the rest of a frame that was full of it', async () => {
    const { isDrawing, onNextFrame } = await load();
    const drawFor = (milliseconds: number) => {
      onNextFrame(() => void vi.advanceTimersByTime(milliseconds));
      show();
      return isDrawing();
    };
    onNextFrame(() => undefined);
    expect(isDrawing()).toBe(true);
    show();
    expect(isDrawing()).toBe(false);
    expect(drawFor(10)).toBe(false);
    expect(drawFor(30)).toBe(true);
    vi.advanceTimersByTime(16);
    expect(isDrawing()).toBe(false);
  });
});

describe('afterNextFrame', () => {
  it('calls back when the frame has been shown', async () => {
    const { afterNextFrame } = await load();
    const work = vi.fn();
    afterNextFrame(work);
    show();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
  });

  it('lets a frame pass before what the work draws, and draws none of it at once', async () => {
    const { afterNextFrame, drawAtOnce, onNextFrame } = await load();
    const [asked, ofWork] = [vi.fn(), vi.fn()];
    const drawn: boolean[] = [];
    afterNextFrame(() => {
      // As a component that is rendered at the end of the work.
      queueMicrotask(() => {
        drawn.push(drawAtOnce(ofWork));
        onNextFrame(ofWork);
      });
    });
    show();
    onNextFrame(asked);
    vi.advanceTimersByTime(0);
    await Promise.resolve();
    expect(drawn).toStrictEqual([false]);
    show();
    expect([asked, ofWork].map(({ mock }) => mock.calls.length)).toStrictEqual([0, 0]);
    show();
    expect([asked, ofWork].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1]);
    expect(drawAtOnce(ofWork)).toBe(true);
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

  it('leaves to the next frame what one has no more time for', async () => {
    const { onOwnTurn, onQuietFrame } = await load();
    const works = [1, 2, 3, 4].map(() => vi.fn(() => void vi.advanceTimersByTime(30)));
    const [turn, secondTurn, quiet, secondQuiet] = works;
    for (const work of [turn, secondTurn]) onOwnTurn(() => work?.());
    for (const work of [quiet, secondQuiet]) onQuietFrame(() => work?.(), 1000);
    for (let shown = 1; shown <= works.length; shown += 1) {
      show();
      expect(works.filter(({ mock }) => mock.calls.length > 0)).toHaveLength(shown);
    }
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

describe('what can wait while a hand holds something', () => {
  it('asks for no frame of its own until the hand has rested', async () => {
    const { onNextFrame, onOwnTurn, onQuietFrame } = await load();
    const letGo = await takeHold();
    const [first, second, quiet] = [vi.fn(), vi.fn(), vi.fn()];
    for (let moves = 0; moves < 3; moves += 1) {
      onNextFrame(() => undefined);
      onQuietFrame(quiet, 1000);
      onOwnTurn(first);
      onOwnTurn(second);
      show();
      expect(frames, 'a frame that the hand would have to wait for').toHaveLength(0);
      vi.advanceTimersByTime(20);
      expect(frames).toHaveLength(0);
    }
    expect(first).toHaveBeenCalledTimes(2);
    expect(second).toHaveBeenCalledTimes(1);
    expect(quiet).not.toHaveBeenCalled();
    vi.advanceTimersByTime(80);
    show();
    // Each picture has had its turn after the last movement, or in its frame.
    expect(first).toHaveBeenCalledTimes(2);
    expect(second).toHaveBeenCalledTimes(2);
    expect(quiet).toHaveBeenCalledExactlyOnceWith(true);
    letGo();
  });

  it('asks for one when its patience is over', async () => {
    const { onNextFrame, onQuietFrame } = await load();
    const letGo = await takeHold();
    const work = vi.fn();
    onNextFrame(() => undefined);
    onQuietFrame(work, 30);
    show();
    vi.advanceTimersByTime(29);
    expect(frames).toHaveLength(0);
    vi.advanceTimersByTime(1);
    show();
    expect(work).toHaveBeenCalledOnce();
    letGo();
  });

  it('comes more seldom the longer it takes, and at once when the hand rests', async () => {
    const { onNextFrame, onQuietFrame } = await load();
    const letGo = await takeHold();
    const work = vi.fn(() => void vi.advanceTimersByTime(20));
    const move = async () => {
      onNextFrame(() => undefined);
      onQuietFrame(work, 0);
      show();
      // The work is counted with what React does after it.
      await Promise.resolve();
    };
    const moved: number[] = [];
    for (let movement = 0; movement < 50; movement += 1) {
      const before = work.mock.calls.length;
      await move();
      if (work.mock.calls.length > before) moved.push(movement);
      vi.advanceTimersByTime(20);
    }
    // 20 ms of work, and 400 ms for the hand: 20 movements.
    expect(moved).toStrictEqual([0, 20, 40]);
    vi.advanceTimersByTime(100);
    show();
    expect(work).toHaveBeenCalledTimes(4);
    letGo();
  });

  it('waits no longer where the clock has begun anew', async () => {
    const { onNextFrame, onQuietFrame } = await load();
    vi.advanceTimersByTime(50_000);
    onNextFrame(() => undefined);
    onQuietFrame(() => void vi.advanceTimersByTime(20), 0);
    for (let frame = 0; frame < 2; frame += 1) show();
    await Promise.resolve();
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    const letGo = await takeHold();
    const work = vi.fn();
    onQuietFrame(work, 50);
    vi.advanceTimersByTime(100);
    show();
    expect(work).toHaveBeenCalledOnce();
    letGo();
  });

  it('waits no longer once it is let go', async () => {
    const { onNextFrame, onOwnTurn } = await load();
    const letGo = await takeHold();
    const [first, second] = [vi.fn(), vi.fn()];
    onNextFrame(() => undefined);
    onOwnTurn(first);
    onOwnTurn(second);
    show();
    letGo();
    // What it is let go of is drawn as it is now.
    onNextFrame(() => undefined);
    show();
    show();
    expect([first, second].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1]);
    expect(frames).toHaveLength(0);
  });
});
