import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAppState } from '../../../store/useAppState.ts';
import { isMoving } from '../../../playback/followCalmly.ts';

/**
 * A part of a page that, while the run plays or something is dragged, changes only when it is in
 * sight: what nobody sees can wait. It catches up when it comes into sight, and at the end.
 */
export function InSight({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(true);
  const [kept, setKept] = useState(children);
  const moving = useAppState(isMoving);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      setSeen(entries.at(-1)?.isIntersecting ?? true);
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const live = seen || !moving;
  if (live && kept !== children) setKept(children);
  return <div ref={box}>{live ? children : kept}</div>;
}
