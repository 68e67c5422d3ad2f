import { useSyncExternalStore } from 'react';

// Whether the help is open is nobody's business but this dialog's, yet a key opens it as well.
let open = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  open = value;
  for (const listener of listeners) listener();
}

/** Opens the help, from the key "?" for example. */
export function openHelp(): void {
  set(true);
}

/** Puts the dialog with the keys away, wherever it was opened from. */
export function closeHelp(): void {
  set(false);
}

/** Whether the dialog with the keys is to be seen; renders again when that changes. */
export function useHelpOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
