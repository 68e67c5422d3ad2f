import { numberToText } from '../../numerics/formatNumber.ts';
import { niceTicks } from '../../numerics/ticks.ts';
import type { Axis } from '../../ui/plot/PlotFrame.tsx';
import type { Domain } from '../../ui/plot/plotScales.ts';

/** How a tick label is written: few digits, a true minus sign. */
export function formatTick(value: number): string {
  return numberToText(value, 4);
}

/** An axis over a domain, with round values marked on it. */
export function linearAxis(domain: Domain, label: string, count: number): Axis {
  return { domain, label, ticks: niceTicks(domain[0], domain[1], count), format: formatTick };
}
