/** A place in a picture, in CSS pixels from its corner. */
export type Spot = readonly [x: number, y: number];

/** What happens to a drag. */
export type DragInput =
  | {
      readonly kind: 'press';
      readonly pointer: number;
      readonly at: Spot;
      /** Whether there is something to take hold of. */
      readonly holds: boolean;
      /** How far the pointer may stray and still be a tap; at 0 it takes hold at once. */
      readonly slop: number;
    }
  | { readonly kind: 'move' | 'release'; readonly pointer: number; readonly at: Spot }
  /** The browser has taken the pointer away, for example because a finger began to scroll the page. */
  | { readonly kind: 'cancel'; readonly pointer: number }
  /** Someone thought better of it, while the pointer is still down. */
  | { readonly kind: 'escape' }
  /** What was held is no longer there, or no longer this drag's. */
  | { readonly kind: 'lost' };

/** What is to be done; `at` is where the pointer is. */
export type DragEffect =
  | { readonly kind: 'tap'; readonly at: Spot }
  | { readonly kind: 'take'; readonly at: Spot }
  | { readonly kind: 'move'; readonly at: Spot }
  /** It stays where it is. */
  | { readonly kind: 'drop' }
  /** All that was done since it was taken is undone. */
  | { readonly kind: 'takeBack' };

interface Down {
  readonly pointer: number;
  readonly from: Spot;
  readonly holds: boolean;
  readonly slop: number;
}

/**
 * A pointer is up; or down and not moved yet; or it drags; or it is down and does nothing more until it
 * is let go.
 */
export type DragState =
  | { readonly phase: 'idle' }
  | ({ readonly phase: 'pressed' | 'held' } & Down)
  | { readonly phase: 'spent'; readonly pointer: number };

export const idle: DragState = { phase: 'idle' };

interface DragStep {
  readonly state: DragState;
  readonly effects: readonly DragEffect[];
}

function stepTo(state: DragState, ...effects: readonly DragEffect[]): DragStep {
  return { state, effects };
}

function pressed(input: Extract<DragInput, { kind: 'press' }>): DragStep {
  const { pointer, at, holds, slop } = input;
  const down: Down = { pointer, from: at, holds, slop };
  if (!holds || slop > 0) return stepTo({ phase: 'pressed', ...down });
  return stepTo({ phase: 'held', ...down }, { kind: 'take', at }, { kind: 'move', at });
}

function afterMove(state: DragState, at: Spot): DragStep {
  if (state.phase === 'held') return stepTo(state, { kind: 'move', at });
  if (state.phase !== 'pressed') return stepTo(state);
  const { from, holds, slop, pointer } = state;
  if (Math.hypot(at[0] - from[0], at[1] - from[1]) <= slop) return stepTo(state);
  if (!holds) return stepTo({ phase: 'spent', pointer });
  const taken: DragEffect = { kind: 'take', at: from };
  return stepTo({ ...state, phase: 'held' }, taken, { kind: 'move', at });
}

function afterRelease(state: DragState, at: Spot): DragStep {
  if (state.phase === 'pressed') return stepTo(idle, { kind: 'tap', at: state.from });
  if (state.phase === 'held') return stepTo(idle, { kind: 'move', at }, { kind: 'drop' });
  return stepTo(idle);
}

function takenBack(state: DragState, next: DragState): DragStep {
  return state.phase === 'held' ? stepTo(next, { kind: 'takeBack' }) : stepTo(next);
}

/**
 * A drag after something has happened, and what is to be done for it. One pointer drags at a time, and
 * whatever the others do is nothing to it. A pointer that is let go before it has moved is a tap; one that
 * is taken away, or given up, leaves no trace.
 */
export function afterInput(state: DragState, input: DragInput): DragStep {
  switch (input.kind) {
    case 'press': {
      if (state.phase === 'idle' || state.phase === 'spent') return pressed(input);
      if (input.pointer !== state.pointer) return stepTo(state);
      // It was let go where nobody heard of it.
      const next = pressed(input);
      return state.phase === 'held' ? stepTo(next.state, { kind: 'drop' }, ...next.effects) : next;
    }
    case 'escape':
    case 'lost': {
      if (state.phase === 'idle') return stepTo(state);
      const spent: DragState = { phase: 'spent', pointer: state.pointer };
      return input.kind === 'escape' ? takenBack(state, spent) : stepTo(spent);
    }
    case 'move':
    case 'release':
    case 'cancel':
      if (state.phase === 'idle' || input.pointer !== state.pointer) return stepTo(state);
      if (input.kind === 'cancel') return takenBack(state, idle);
      return input.kind === 'move' ? afterMove(state, input.at) : afterRelease(state, input.at);
  }
}
