import { appStore } from '../appStore.ts';
import { workedOut } from '../reach.ts';

/**
 * Goes on working out the run as far as the cursor.
 * @param isEnough whether to stop for now.
 * @param isTold whether what has been reached meanwhile is to be shown; the end always is.
 */
export function workOn(isEnough: () => boolean, isTold: () => boolean): void {
  const state = appStore.getState();
  if (state.reached === undefined) return;
  const reached = workedOut(state, isEnough);
  if (reached === undefined || isTold()) appStore.setState({ reached });
}
