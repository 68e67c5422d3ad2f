import { type RefObject, useEffect, useRef } from 'react';
import type { LineId } from '../../derivation/lineIds.ts';
import { flyNumber, lastNumber } from '../../ui/flight.ts';
import { onNextFrame } from '../../ui/nextFrame.ts';
import { wantsNoMotion } from '../../ui/wantsNoMotion.ts';

/**
 * When another line comes, lets the number that the leading picture offers (`data-travels`) travel to its
 * place at the end of the line; not for those who want no motion. The next line ends the travel.
 */
export function useTravellingNumber(
  now: RefObject<HTMLElement | null>,
  id: LineId | undefined,
): void {
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id) return undefined;
    shown.current = id;
    if (wantsNoMotion()) return undefined;
    let stop: (() => void) | undefined;
    // The picture is drawn anew in this frame.
    const forget = onNextFrame(() => {
      const from = document.querySelector('[data-travels]');
      const formula = now.current?.querySelector('.beat-numbers .katex-html');
      const to = formula ? lastNumber(formula) : undefined;
      if (from !== null && to !== undefined) stop = flyNumber(from, to);
    });
    return () => {
      forget();
      stop?.();
    };
  }, [now, id]);
}
