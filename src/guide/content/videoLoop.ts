import type { Observation } from '../../regression/observation.ts';
import type { ParameterVector } from '../../model/objective.ts';

/** The two ways in which the video's lines are written: as they are, and with the error turned round. */
export type VideoSign = 'right' | 'wrong';

/**
 * m and b at the end of each frame, the start (0, 0) first: in every frame one pass over the points in
 * the order clicked. With the wrong sign the error is guess − y, and still added. What is too large for
 * a number ends the list.
 */
export function videoFrames(
  points: readonly Observation[],
  rate: number,
  frames: number,
  sign: VideoSign = 'right',
): readonly ParameterVector[] {
  let m = 0;
  let b = 0;
  const seen = [Float64Array.of(m, b)];
  for (let frame = 0; frame < frames; frame += 1) {
    for (const { x, y } of points) {
      const guess = m * x + b;
      const error = sign === 'right' ? y - guess : guess - y;
      m += error * x * rate;
      b += error * rate;
    }
    if (!Number.isFinite(m) || !Number.isFinite(b)) break;
    seen.push(Float64Array.of(m, b));
  }
  return seen;
}
