import { createOpening } from '../../ui/opening.ts';

/** The dialog in which one types a formula: `formulaOpening.open()` from anywhere. */
export const formulaOpening = createOpening();
