import type { Path } from '../../descent/path.ts';
import { lossExtremes } from '../../descent/lossExtremes.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/** A curve of the loss with so few places that it is drawn in no time, and looks like all of it. */
export interface ThinnedLoss {
  readonly iterations: readonly number[];
  readonly losses: readonly number[];
}

// Fewer iterates than this in a column of pixels are all drawn.
const fewest = 4;

/**
 * The last iteration, up to the one on screen, that a picture has to draw: the first one beyond its right
 * edge, to which the curve leads. An axis on its way to a much longer run ends far before that.
 */
export function lastInSight({ xDomain }: PlotScales, iteration: number): number {
  return Math.min(iteration, Math.floor(xDomain[1]) + 1);
}

/**
 * The losses of a run up to an iteration, which it must have, as far as they are in sight: all of them, or
 * where several share a column of pixels the first, the least, the greatest and the last of each column.
 */
export function thinnedLoss(path: Path, scales: PlotScales, iteration: number): ThinnedLoss {
  const iterations: number[] = [];
  const perColumn = (scales.xDomain[1] - scales.xDomain[0]) / scales.area.width;
  if (perColumn < fewest) {
    const end = lastInSight(scales, iteration);
    for (let k = 0; k <= end; k += 1) iterations.push(k);
  } else
    for (let column = 0; column <= scales.area.width; column += 1) {
      const first = Math.ceil(column * perColumn);
      if (first > iteration) break;
      const last = Math.min(iteration, Math.ceil((column + 1) * perColumn) - 1);
      const { least, most } = lossExtremes(path, first, last);
      const shown = [first, Math.min(least, most), Math.max(least, most), last];
      for (const k of shown) if (k !== iterations.at(-1)) iterations.push(k);
    }
  return { iterations, losses: iterations.map((k) => path.lossAt(k)) };
}
