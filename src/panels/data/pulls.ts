import { type DataPicture, errorOf, featureOf } from './dataPicture.ts';

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
