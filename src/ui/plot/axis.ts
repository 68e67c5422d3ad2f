import type { AxisKind, Domain } from './plotScales.ts';

/** One axis: its range, the values that are marked, and how they are written. */
export interface Axis {
  readonly domain: Domain;
  readonly ticks: readonly number[];
  readonly label: string;
  readonly kind?: AxisKind;
  readonly format: (value: number) => string;
}
