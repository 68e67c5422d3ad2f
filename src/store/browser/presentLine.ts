import { isPresentMessage, type PresentMessage } from '../present/step.ts';

/** What windows of one lesson hear each other by. */
export interface Line {
  readonly send: (message: PresentMessage) => void;
  readonly addPeer: (peer: MessageEventSource) => void;
  readonly close: () => void;
}

/**
 * The line to the other windows of a lesson: the browser's channel, and beside it messages from window to
 * window, because some browsers have no channel between files, or none at all. What comes twice has the same
 * turn, by which the speaker hears it once.
 */
export function openLine(id: string, hear: (message: PresentMessage) => void): Line {
  const channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel(`downhill-${id}`) : undefined;
  const peers = new Set<MessageEventSource>();
  if (globalThis.opener !== null) peers.add(globalThis.opener as MessageEventSource);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isPresentMessage(data)) hear(data);
  });
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>): void => {
    if (source === null || typeof data !== 'object' || data === null) return;
    const { lesson, message } = data as { readonly lesson?: unknown; readonly message?: unknown };
    // Files have no origin: there the random id says that it is a window of this lesson.
    if (lesson !== id || (origin !== 'null' && origin !== globalThis.location.origin)) return;
    if (!isPresentMessage(message)) return;
    peers.add(source);
    hear(message);
  };
  globalThis.addEventListener('message', onMessage);
  const { protocol, origin } = globalThis.location;
  const targetOrigin = protocol === 'file:' ? '*' : origin;
  return {
    send: (message) => {
      // To all windows of the lesson at once; a channel has no target.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel?.postMessage(message);
      for (const peer of peers) peer.postMessage({ lesson: id, message }, { targetOrigin });
    },
    addPeer: (peer) => {
      peers.add(peer);
    },
    close: () => {
      channel?.close();
      globalThis.removeEventListener('message', onMessage);
    },
  };
}
