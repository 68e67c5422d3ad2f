import { type PointerEvent, useCallback, useRef, useState } from 'react';
import type { Term } from '../../derivation/term.ts';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { createPointing } from './pointing.ts';

// A finger covers what it points at: so many pixels more.
const fingerReach = 12;

/** Lights what a pointer rests on in a picture that is only looked at. */
export function useMarkPointing(): {
  /** To be told what was painted last. */
  readonly onPainted: (latest: Painted<Term>) => void;
  /** For the element that the picture fills. */
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
  };
} {
  const painted = useRef<Painted<Term>>(undefined);
  const onPainted = useCallback((latest: Painted<Term>) => {
    painted.current = latest;
  }, []);
  const [pointTo] = useState(createPointing);
  const pointAt = (event: PointerEvent<HTMLElement>): void => {
    const latest = painted.current;
    if (latest === undefined) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = [event.clientX - left, event.clientY - top] as const;
    const more = event.pointerType === 'touch' ? fingerReach : 0;
    const found = markAt(latest.frame, latest.marks, place, latest.placed, more);
    pointTo(found?.term === undefined ? undefined : { term: found.term, point: found.point });
  };
  const onPointerLeave = (): void => {
    pointTo(undefined);
  };
  return {
    onPainted,
    handlers: { onPointerMove: pointAt, onPointerDown: pointAt, onPointerLeave },
  };
}
