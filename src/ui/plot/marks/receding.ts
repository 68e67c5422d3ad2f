/**
 * How strongly a mark is drawn that recedes and still means something: in every colour that has a meaning it keeps three
 * times the contrast of the ground, in both themes. Fainter are old steps of a long path, and points that are not used.
 */
export const receding = 0.7;
