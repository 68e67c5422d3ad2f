import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { heldInside, type Place } from '../shared/marks.ts';
import { type DataPicture, errorOf, featureOf, guessAt } from './dataPicture.ts';

/** The pull of a point as an arrow from its guess towards it. */
export interface Pull {
  readonly from: Place;
  readonly to: Place;
  /** Its part in the gradient, as a share of the strongest one. */
  readonly share: number;
}

const longestShare = 0.24;

/**
 * How strongly each point pulls: its part in the gradient, e·x for m and e for b, as a share of the
 * strongest one; the sign is that of the part, so that it says whether a larger m (or b) makes that
 * point's square grow.
 */
export function pulls(picture: DataPicture, unknown: 'm' | 'b'): readonly number[] {
  const parts = picture.observations.map((observation) => {
    const error = errorOf(picture, observation);
    return unknown === 'm' ? error * featureOf(picture, observation.x) : error;
  });
  let most = 0;
  for (const part of parts) if (Math.abs(part) > most) most = Math.abs(part);
  return most > 0 && Number.isFinite(most) ? parts.map((part) => part / most) : parts.map(() => 0);
}

/** The pulls of the points as arrows, or that of one alone: as long as its part is large. */
export function pullArrows(
  scales: PlotScales,
  picture: DataPicture,
  unknown: 'm' | 'b',
  only?: number,
): readonly Pull[] {
  const longest = longestShare * scales.area.height;
  return pulls(picture, unknown).flatMap((share, index) => {
    const observation = picture.observations[index];
    if (observation === undefined || (only !== undefined && only !== index)) return [];
    const down = errorOf(picture, observation) > 0;
    const guess = scales.y(guessAt(picture, observation.x));
    const from = heldInside([scales.x(observation.x), guess], scales.area, 4);
    const length = Math.abs(share) * longest;
    return [{ from, to: [from[0], from[1] + (down ? length : -length)], share }];
  });
}
