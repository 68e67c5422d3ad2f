import type { Definitions } from '../calculus/definitions.ts';
import type { Place } from '../calculus/dualAt.ts';
import { batchCount } from './iterateValues.ts';
import type { Moment } from './moment.ts';

/** At how many points on screen a line is looked at, at most. */
export const mostShown = 20;

/** The points of the batch first, over which some sums go; then the chosen one, and others from all over the data. */
function shownRows({ points: { count }, chosen, iterate }: Moment): readonly number[] {
  const spread = Array.from({ length: Math.min(count, mostShown) }, (_none, place) =>
    Math.floor((place * count) / Math.min(count, mostShown)),
  );
  const own = chosen === 'all' ? [] : [Math.min(Math.max(Math.trunc(chosen), 0), count - 1)];
  const all = new Set([...(iterate.rows ?? []).slice(0, mostShown - 1), ...own, ...spread]);
  return [...all].slice(0, mostShown);
}

/** The places on screen: points of the data, each with the parameters of the iterate. Sums go over those points. */
export function shownPlaces(moment: Moment, definitions: Definitions): readonly Place[] {
  const { symbols, points, iterate } = moment;
  if (points.count === 0) return [];
  const rows = shownRows(moment);
  const scalars: Record<string, number> = {
    N: rows.length,
    rate: iterate.learningRate,
    [batchCount]: Math.min(iterate.rows?.length ?? rows.length, rows.length),
  };
  for (const [slot, { name }] of symbols.parameters.entries()) {
    scalars[name] = iterate.at[slot] ?? Number.NaN;
  }
  const series: Record<string, readonly number[]> = { [symbols.y.name]: rows.map(points.y) };
  for (const [place, { name }] of symbols.inputs.entries()) {
    series[name] = rows.map((row) => points.input(row, place));
  }
  return rows.map((_row, point) => ({ scalars, series, point, definitions }));
}
