import { useSyncExternalStore } from 'react';

/** Whether something is open that several places open: a button, a key, another dialog. */
export interface Opening {
  readonly open: () => void;
  readonly close: () => void;
  /** Renders again when it opens or closes. */
  readonly useIsOpen: () => boolean;
}

/** Something that is closed at first. That is nobody's business but its own, so no state of the app. */
export function createOpening(): Opening {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const set = (value: boolean): void => {
    isOpen = value;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: () => {
      set(true);
    },
    close: () => {
      set(false);
    },
    useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen),
  };
}
