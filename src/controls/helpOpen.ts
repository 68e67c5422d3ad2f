import { createOpening } from '../ui/opening.ts';

/** The dialog with the keys: opened by its button, and from the key "?". */
export const helpOpening = createOpening();
