import { rememberEach } from '../numerics/rememberEach.ts';
import type { Observation } from './observation.ts';
import { scaleObservations, type Scaling, type ScalingKind, scalingOf } from './scaling.ts';

/** Points with x scaled in a way. */
interface ScaledPoints {
  readonly scaling: Scaling;
  readonly observations: readonly Observation[];
}

const standardised = rememberEach((observations: readonly Observation[]): ScaledPoints => {
  const scaling = scalingOf(observations, 'standard');
  return { scaling, observations: scaleObservations(observations, scaling) };
});

/**
 * Points with x scaled in a way, and how: the same list each time for the same points, so that what is known of it
 * stays known. Very many points take long.
 */
export function scaledPoints(
  observations: readonly Observation[],
  kind: ScalingKind,
): ScaledPoints {
  return kind === 'standard'
    ? standardised(observations)
    : { scaling: scalingOf(observations, kind), observations };
}
