import type { Frame } from '../../ui/plot/marks/mark.ts';

// In sizes of the axes' type: a picture that is less wide has no room for more than its numbers.
const narrow = 22;

/** Whether a picture is as narrow as that of a phone. */
export function isNarrow({ scales }: Frame): boolean {
  return scales.area.width < narrow * scales.typeSize;
}
