/** How far the mark of a point reaches from its place, in CSS pixels. */
export const markRadius = 6;
