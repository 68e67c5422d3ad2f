import type { Destination } from '../../playback/motion.ts';
import type { AppState } from '../../store/appState.ts';
import { shownNext } from '../../store/selectors.ts';
import { isLossRenewed } from '../../store/worked.ts';
import { destinationOf } from '../shared/destination.ts';

/**
 * Where the line among the points is to be drawn in the end. Where the line of the derivation works out the loss after the
 * update it goes on to the new parameters, and has arrived when the next iteration begins with them.
 */
export function dataDestination(state: AppState): Destination {
  const destination = destinationOf(state);
  if (!isLossRenewed(state)) return destination;
  return {
    ...destination,
    iteration: destination.iteration + 1,
    parameters: shownNext(state),
  };
}
