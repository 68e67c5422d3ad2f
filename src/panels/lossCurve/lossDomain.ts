import { lossExtremes } from '../../descent/lossExtremes.ts';
import type { Path } from '../../descent/path.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

const least = 20;
const mostExamined = 500;

/** Right end of the iteration axis: the next of 20, 50, 100, 200, … that holds the iteration. */
export function iterationEnd(iteration: number): number {
  for (let decade = 10; ; decade *= 10)
    for (const part of [1, 2, 5])
      if (decade * part >= Math.max(least, iteration)) return decade * part;
}

function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => share <= candidate) ?? 10;
  const rounded = step * unit;
  return Number.isFinite(rounded) ? rounded : Number.MAX_VALUE;
}

/** The least loss above zero among the iterates 0 to `iteration`, or about it where some are zero. */
function leastLoss(path: Path, iteration: number): number {
  const smallest = path.lossAt(lossExtremes(path, 0, iteration).least);
  if (smallest > 0) return smallest;
  let found = Number.POSITIVE_INFINITY;
  const stride = Math.max(1, Math.floor(iteration / mostExamined));
  for (let k = 0; k <= iteration; k += stride) {
    const value = path.lossAt(k);
    if (value > 0 && value < found) found = value;
  }
  return found;
}

/**
 * The range of the loss axis for the iterates 0 to `iteration`. Another run beside this one may reach
 * down to lower losses; upwards it never stretches the axis, because it may diverge.
 */
export function lossDomain(
  trajectory: Path,
  iteration: number,
  scale: 'linear' | 'log',
  other?: Path,
): Domain {
  const most = trajectory.lossAt(lossExtremes(trajectory, 0, iteration).most);
  if (!(most > 0)) return scale === 'log' ? [0.1, 1] : [0, 1];
  if (scale === 'linear') return [0, roundUp(most)];
  const ownLeast = leastLoss(trajectory, iteration);
  const smallest =
    other === undefined
      ? ownLeast
      : Math.min(ownLeast, leastLoss(other, other.extendTo(iteration)));
  const from = Math.max(-307, Math.floor(Math.log10(Math.min(smallest, most / 10))));
  const to = Math.min(308, Math.max(from + 1, Math.ceil(Math.log10(most))));
  return [10 ** from, 10 ** to];
}
