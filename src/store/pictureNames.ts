/** The pictures that can have the stage, in the order of their places; the names stand in links. */
export const pictureNames = ['data', 'parabola', 'surface', 'loss'] as const;
export type PictureName = (typeof pictureNames)[number];
