import type { Parameters } from '../../regression/parameters.ts';
import { predict } from '../../regression/predict.ts';
import type { DataDomain } from './dataDomain.ts';

/** A side of the picture beyond which a line can lie. */
export type Side = 'above' | 'below';

/** Where the whole line lies beyond the picture; undefined when some of it, or its edge, is seen. */
export function lineBeyond(line: Parameters, { x, y }: DataDomain): Side | undefined {
  const ends = x.map((value) => predict(line, value));
  if (ends.every((end) => end < y[0])) return 'below';
  return ends.every((end) => end > y[1]) ? 'above' : undefined;
}
