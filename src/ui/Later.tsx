import { useEffect, useState, type ReactNode } from 'react';

interface LaterProps<Part> {
  /** Loads the part; with another function, another part is loaded. */
  readonly load: () => Promise<Part>;
  /** What stands in its place until then. */
  readonly fallback: ReactNode;
  readonly children: (part: Part) => ReactNode;
}

// What has been loaded appears at once when it is shown again.
const loaded = new WeakMap<() => Promise<unknown>, unknown>();

/**
 * Shows a part of the app as soon as its code is there, and throws what kept it from loading. As
 * `lazy` does, except that React holds a lazy part back until 300 ms after the one before appeared.
 */
export function Later<Part>({ load, fallback, children }: LaterProps<Part>) {
  const [settled, setSettled] = useState<{ by: typeof load; failure?: unknown }>();
  useEffect(() => {
    if (loaded.has(load)) return undefined;
    let gone = false;
    async function start(): Promise<void> {
      try {
        loaded.set(load, await load());
        if (!gone) setSettled({ by: load });
      } catch (failure) {
        if (!gone) setSettled({ by: load, failure });
      }
    }
    void start();
    return () => {
      gone = true;
    };
  }, [load]);
  if (loaded.has(load)) return children(loaded.get(load) as Part);
  if (settled?.by === load) throw settled.failure;
  return fallback;
}
