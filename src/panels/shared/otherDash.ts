/** The dashes and dots by which the other run is known in every picture. */
export const otherDash: readonly number[] = [11, 4, 2, 4];
