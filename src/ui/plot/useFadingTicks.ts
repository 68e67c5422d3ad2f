import { type RefObject, useEffect, useRef } from 'react';
import { wantsNoMotion } from '../wantsNoMotion.ts';
import type { Axis } from './axis.ts';
import { glideTime } from './glideTime.ts';

const ticks = '.recharts-cartesian-axis-ticks, .recharts-cartesian-grid';

/**
 * Lets the numbers and the grid of other axes come while the marks glide to them: before, a mark would stand
 * beside a number that is not its own. While axes change again and again, under a hand, they stay in sight.
 */
export function useFadingTicks(
  container: RefObject<HTMLElement | null>,
  xAxis: Axis,
  yAxis: Axis,
): void {
  const domains = [...xAxis.domain, ...yAxis.domain].join(' ');
  const before = useRef({ domains, changed: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (before.current.domains === domains) return;
    const isFollowing = performance.now() - before.current.changed < glideTime;
    before.current = { domains, changed: performance.now() };
    if (isFollowing || wantsNoMotion()) return;
    for (const part of container.current?.querySelectorAll(ticks) ?? [])
      part.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], glideTime);
  }, [container, domains]);
}
