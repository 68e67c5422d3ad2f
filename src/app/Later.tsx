import { useEffect, useState, type ReactNode } from 'react';

interface LaterProps<Part> {
  /** Loads the part; with another function, another part is loaded. */
  readonly load: () => Promise<Part>;
  /** What stands in its place until then. */
  readonly fallback: ReactNode;
  readonly children: (part: Part) => ReactNode;
}

type Result<Part> = { readonly part: Part } | { readonly failure: unknown };

/**
 * Shows a part of the app as soon as its code is there, and throws what kept it from loading. As
 * `lazy` does, except that React holds a lazy part back until 300 ms after the one before appeared.
 */
export function Later<Part>({ load, fallback, children }: LaterProps<Part>) {
  const [loaded, setLoaded] = useState<{
    readonly by: typeof load;
    readonly result: Result<Part>;
  }>();
  useEffect(() => {
    let gone = false;
    const settle = (result: Result<Part>): void => {
      if (!gone) setLoaded({ by: load, result });
    };
    load().then(
      (part) => settle({ part }),
      (failure: unknown) => settle({ failure }),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (loaded?.by !== load) return fallback;
  if ('failure' in loaded.result) throw loaded.result.failure;
  return children(loaded.result.part);
}
