import type { Frame } from '../../../ui/plot/marks/mark.ts';

// In sizes of the axes' type: where the map is smaller, what the step works out has all the room.
const smallest = 22;

/** Whether there is room on the map for no more than the step with what it works out. */
export function isSmall({ scales: { area, typeSize } }: Frame): boolean {
  return Math.min(area.width, area.height) < smallest * typeSize;
}
