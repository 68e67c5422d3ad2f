import type { LineId } from './lineIds.ts';

/**
 * The lines to show above another, the one at the top first: next to it the one that it is worked out from, above that
 * the one from which that comes. Further ones would be too small to be read from afar, and a line of which it is not
 * worked out would be taken for a reason. What is given of several lines takes the place of the last of them.
 * @param before all lines before it, in their order.
 */
export function linesAbove<Line extends { readonly id: LineId; readonly from: LineId | undefined }>(
  { from, given }: { readonly from: LineId | undefined; readonly given?: Line | undefined },
  before: readonly Line[],
): readonly Line[] {
  const source = before.find(({ id }) => id === from);
  if (source === undefined) return [];
  if (given !== undefined) return [source, given];
  const origin = before.find(({ id }) => id === source.from);
  return origin === undefined ? [source] : [origin, source];
}
