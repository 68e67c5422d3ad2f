/** When something was said: of two windows that speak at once, the later name has the last word. */
export interface Turn {
  /** Rises with everything that is said or heard. */
  readonly number: number;
  /** The window that said it. */
  readonly by: string;
}

/** Before anything was said. */
export const noTurn: Turn = { number: 0, by: '' };

/** Whether one turn comes after another. All windows agree on it, whatever they hear first. */
export function isLater(one: Turn, other: Turn): boolean {
  return one.number === other.number ? one.by > other.by : one.number > other.number;
}

/** What windows of one lesson tell each other. */
export type PresentMessage =
  /** A window that joins, or has not heard anything for a while, says how far it knows. */
  | { readonly kind: 'hello'; readonly turn: Turn }
  | { readonly kind: 'state'; readonly turn: Turn; readonly state: unknown };

function isTurn(value: unknown): value is Turn {
  if (typeof value !== 'object' || value === null) return false;
  const { number, by } = value as Partial<Record<keyof Turn, unknown>>;
  return Number.isSafeInteger(number) && Number(number) >= 0 && typeof by === 'string';
}

/** Whether something that was heard is a message: anything may be sent to a window. */
export function isPresentMessage(value: unknown): value is PresentMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, turn, state } = value as Readonly<Record<string, unknown>>;
  return isTurn(turn) && (kind === 'hello' || (kind === 'state' && state !== undefined));
}

/** One window that goes in step with others. */
export interface Speaker {
  /** Tells the others what this window shows now, after somebody changed it here. */
  readonly say: (state: unknown) => void;
  /** Something that came from another window. */
  readonly hear: (message: PresentMessage) => void;
  /** Asks whether the others know more. */
  readonly greet: () => void;
}

interface SpeakerParts {
  readonly by: string;
  readonly send: (message: PresentMessage) => void;
  /** Shows what another window shows. */
  readonly show: (state: unknown) => void;
  /** What this window shows. */
  readonly shown: () => unknown;
}

/**
 * The rule by which windows go in step: the last who changes something is followed by all. A window that
 * knows nothing yet takes what it hears and tells nobody; messages may come late, twice, or never.
 */
export function createSpeaker({ by, send, show, shown }: SpeakerParts): Speaker {
  let known = noTurn;
  return {
    say: (state) => {
      known = { number: known.number + 1, by };
      send({ kind: 'state', turn: known, state });
    },
    greet: () => {
      send({ kind: 'hello', turn: known });
    },
    hear: (message) => {
      const { turn } = message;
      if (message.kind === 'state') {
        if (!isLater(turn, known)) return;
        known = turn;
        show(message.state);
      } else if (isLater(known, turn)) {
        send({ kind: 'state', turn: known, state: shown() });
      }
    },
  };
}
