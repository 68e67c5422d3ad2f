import type { LineId } from './lineIds.ts';

// Further ones are too small to be read from afar, and each costs a layout of large formulas.
const most = 2;

/**
 * The lines to show above another, the one at the top first: next to it the one that it is worked out from, above that
 * the latest of the others. What is given of several lines takes the place of the last of them.
 * @param before all lines before it, in their order.
 */
export function linesAbove<Line extends { readonly id: LineId }>(
  { from, given }: { readonly from: LineId | undefined; readonly given?: Line | undefined },
  before: readonly Line[],
): readonly Line[] {
  const source = before.find(({ id }) => id === from);
  if (source === undefined) return [];
  if (given !== undefined) return [source, given];
  const others = before.filter((line) => line !== source);
  return [...others.slice(1 - most), source];
}
