import { useEffect, useState } from 'react';
import { wantsNoMotion } from '../../../ui/wantsNoMotion.ts';

/** Time of one hop, in milliseconds; the transition in the style sheet takes a little less. */
export const hopTime = 320;

/**
 * A walk over stations: `hop` is the station it is at, undefined while nothing walks. `send` begins
 * anew, also in the middle of a walk; with reduced motion it is over at once. `run` counts the walks.
 */
export function useHops(stations: number): {
  readonly hop: number | undefined;
  readonly run: number;
  readonly send: () => void;
} {
  const [{ hop, run }, setWalk] = useState<{ hop: number | undefined; run: number }>({
    hop: undefined,
    run: 0,
  });
  useEffect(() => {
    if (hop === undefined) return undefined;
    const timer = setTimeout(() => {
      setWalk({ hop: hop + 1 < stations ? hop + 1 : undefined, run });
    }, hopTime);
    return () => {
      clearTimeout(timer);
    };
  }, [hop, run, stations]);
  return {
    hop,
    run,
    send: () => {
      setWalk({ hop: wantsNoMotion() ? undefined : 0, run: run + 1 });
    },
  };
}
