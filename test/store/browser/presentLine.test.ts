import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Line, openLine } from '../../../src/store/browser/presentLine.ts';
import type { PresentMessage } from '../../../src/store/present/step.ts';

const site = 'https://school.example';
const hello: PresentMessage = { kind: 'hello', turn: { number: 1, by: 'a' } };
const state: PresentMessage = { kind: 'state', turn: { number: 2, by: 'b' }, state: 'scene 3' };

/** Another window, as far as it is sent something. */
const otherWindow = () => ({ postMessage: vi.fn() });
type Other = ReturnType<typeof otherWindow>;

let line: Line | undefined;
let page: EventTarget;

/** A page that some window opened, or none, at an address. */
function begin(opener: Other | null, { protocol = 'https:', origin = site } = {}) {
  page = new EventTarget();
  const heard: PresentMessage[] = [];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('opener', opener);
  vi.stubGlobal('location', { protocol, origin });
  line = openLine('id', (message) => heard.push(message));
  return { line, heard };
}

/** Something arrives that was sent from window to window. */
function arrive(source: Other | null, data: unknown, origin = site): void {
  page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
}

afterEach(() => {
  line?.close();
  line = undefined;
  vi.unstubAllGlobals();
});

/** Takes everything and delivers nothing, as between files in some browsers. */
class DeafChannel extends EventTarget {
  postMessage(): void {}
  close(): void {}
}

describe.each([
  ['without a channel', undefined],
  ['with a channel that delivers nothing', DeafChannel],
])('%s', (_, channel) => {
  function beginSo(...parts: Parameters<typeof begin>) {
    vi.stubGlobal('BroadcastChannel', channel);
    // As in a browser that has none at all: not even its name.
    if (channel === undefined) Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    return begin(...parts);
  }

  it('tells the window that opened this one, and this site alone', () => {
    const opener = otherWindow();
    beginSo(opener).line.send(hello);
    expect(opener.postMessage.mock.calls).toStrictEqual([
      [{ lesson: 'id', message: hello }, { targetOrigin: site }],
    ]);
  });

  it('tells the window that it opened, and the one that it heard of', () => {
    const { line: own, heard } = beginSo(null);
    const [opened, back] = [otherWindow(), otherWindow()];
    own.send(hello);
    own.addPeer(opened as unknown as MessageEventSource);
    // A window that was loaded anew has forgotten the other, which is heard to know it again.
    arrive(back, { lesson: 'id', message: hello });
    expect(heard).toStrictEqual([hello]);
    own.send(state);
    for (const peer of [opened, back])
      expect(peer.postMessage.mock.calls.map(([data]: unknown[]) => data)).toStrictEqual([
        { lesson: 'id', message: state },
      ]);
  });

  it('goes between files, which have no origin', () => {
    const opener = otherWindow();
    const { line: own, heard } = beginSo(opener, { protocol: 'file:', origin: 'null' });
    own.send(hello);
    expect(opener.postMessage.mock.calls[0]?.[1]).toStrictEqual({ targetOrigin: '*' });
    arrive(opener, { lesson: 'id', message: state }, 'null');
    expect(heard).toStrictEqual([state]);
  });

  it('hears nothing of another lesson, of another site, or that is no message; and nothing once closed', () => {
    const { line: own, heard } = beginSo(null);
    const other = otherWindow();
    arrive(other, { lesson: 'another', message: state });
    arrive(other, { lesson: 'id', message: state }, 'https://other.example');
    arrive(other, { lesson: 'id', message: { kind: 'state' } });
    arrive(other, 'hello');
    arrive(null, { lesson: 'id', message: state });
    own.send(hello);
    own.close();
    arrive(other, { lesson: 'id', message: state });
    expect(heard).toStrictEqual([]);
    expect(other.postMessage).not.toHaveBeenCalled();
  });
});

it('hears by the channel where there is one', async () => {
  const { heard } = begin(null);
  const channel = new BroadcastChannel('downhill-id');
  // To all windows at once; a channel has no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(state);
  await vi.waitFor(() => {
    expect(heard).toStrictEqual([state]);
  });
  channel.close();
});
