import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSpeaker,
  isPresentMessage,
  type PresentMessage,
  type Speaker,
} from '../../../src/store/present/step.ts';

interface Window {
  shown: unknown;
  readonly speaker: Speaker;
}

/** Windows that hear what is sent only when it is delivered, in any order. */
function room(names: readonly string[]) {
  const windows: Window[] = [];
  let post: { readonly to: Window; readonly message: PresentMessage }[] = [];
  const open = (by: string, shown: unknown): Window => {
    const own: Window = {
      shown,
      speaker: createSpeaker({
        by,
        send: (message) => {
          for (const to of windows) if (to !== own) post.push({ to, message });
        },
        show: (state) => {
          own.shown = state;
        },
        shown: () => own.shown,
      }),
    };
    windows.push(own);
    own.speaker.greet();
    return own;
  };
  const deliver = (which: number): void => {
    const [letter] = post.splice(which % Math.max(1, post.length), 1);
    letter?.to.speaker.hear(letter.message);
  };
  const deliverAll = (): void => {
    while (post.length > 0) deliver(0);
  };
  const close = (one: Window): void => {
    windows.splice(windows.indexOf(one), 1);
    post = post.filter(({ to }) => to !== one);
  };
  const change = (one: Window, shown: unknown): void => {
    one.shown = shown;
    one.speaker.say(shown);
  };
  for (const name of names) open(name, name);
  return { windows, open, close, change, deliver, deliverAll };
}

describe('windows in step', () => {
  it('have a window that joins show what is shown', () => {
    const { windows, open, change, deliverAll } = room(['teacher']);
    change(windows[0]!, 'scene 3');
    const projector = open('projector', 'old');
    deliverAll();
    expect(projector.shown).toBe('scene 3');
    expect(windows[0]!.shown).toBe('scene 3');
  });

  it('have a window that knows nothing yet tell nobody what it shows', () => {
    const { windows, open, change, deliverAll } = room(['a', 'b']);
    deliverAll();
    expect(windows.map(({ shown }) => shown)).toStrictEqual(['a', 'b']);
    change(windows[0]!, 'begun');
    open('z', 'stale');
    open('zz', 'staler');
    deliverAll();
    expect(new Set(windows.map(({ shown }) => shown))).toStrictEqual(new Set(['begun']));
  });

  it('follow whoever changed something last, both ways', () => {
    const { windows, change, deliverAll } = room(['a', 'b']);
    deliverAll();
    change(windows[1]!, 'from the projector');
    deliverAll();
    expect(windows[0]!.shown).toBe('from the projector');
    change(windows[0]!, 'from the teacher');
    deliverAll();
    expect(windows[1]!.shown).toBe('from the teacher');
  });

  it('agree in the end, whatever is changed, closed, opened and delivered in any order', () => {
    const act = fc.tuple(
      fc.constantFrom('change', 'deliver', 'reload', 'open'),
      fc.nat({ max: 20 }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { windows, open, close, change, deliver, deliverAll } = room(['a', 'b']);
        change(windows[0]!, 0);
        deliverAll();
        let next = 0;
        for (const [kind, which] of acts) {
          next += 1;
          const one = windows[which % windows.length]!;
          if (kind === 'change') change(one, next);
          else if (kind === 'deliver') deliver(which);
          else if (kind === 'open' && windows.length < 4) open(`w${next}`, 'stale');
          else if (kind === 'reload' && windows.length > 1) {
            // What was under way arrives before a window is gone for good.
            deliverAll();
            close(one);
            open(`r${next}`, one.shown);
          }
        }
        deliverAll();
        expect(new Set(windows.map(({ shown }) => shown)).size).toBe(1);
        // Nobody chose what a window had from another day.
        expect(windows[0]!.shown).not.toBe('stale');
      }),
    );
  });

  it('do not listen to anything else', () => {
    const bad = [
      null,
      3,
      'hello',
      {},
      { kind: 'hello' },
      { kind: 'state', turn: { number: 1, by: 'a' } },
    ];
    for (const value of [...bad, { kind: 'hello', turn: { number: Number.NaN, by: 'a' } }])
      expect(isPresentMessage(value)).toBe(false);
    expect(isPresentMessage({ kind: 'hello', turn: { number: 0, by: '' } })).toBe(true);
  });
});
