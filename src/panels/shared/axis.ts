import { numberToText } from '../../numerics/formatNumber.ts';
import { niceTicks } from '../../numerics/ticks.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

const usualDigits = 4;

/** How a tick label is written: few digits, a true minus sign. */
export function formatTick(value: number): string {
  return numberToText(value, usualDigits);
}

/** As many digits as it takes to tell ticks apart that lie close together, far from 0. */
function digitsFor(ticks: readonly number[]): number {
  const [first = 0, second = first] = ticks;
  const gap = Math.abs(second - first);
  const size = Math.max(...ticks.map(Math.abs), 0);
  if (!(gap > 0) || !(size > 0)) return usualDigits;
  const needed = Math.floor(Math.log10(size)) - Math.floor(Math.log10(gap)) + 1;
  return Math.min(15, Math.max(usualDigits, needed));
}

/** An axis over a domain, with round values marked on it. */
export function linearAxis(domain: Domain, label: string, count: number): Axis {
  const ticks = niceTicks(domain[0], domain[1], count);
  const digits = digitsFor(ticks);
  return { domain, label, ticks, format: (value) => numberToText(value, digits) };
}
