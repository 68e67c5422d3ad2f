import { createOpening } from '../../ui/opening.ts';

/** The dialog in which own data take the place of those on screen: `ownDataOpening.open()` from anywhere. */
export const ownDataOpening = createOpening();
