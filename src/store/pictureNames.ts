/** The pictures that always stand somewhere, in the order of their places. */
export const standingPictures = ['data', 'parabola', 'surface', 'loss'] as const;
export type StandingPicture = (typeof standingPictures)[number];

/** The pictures that can have the stage; the names stand in links. The graph is there only when it has it. */
export const pictureNames = [...standingPictures, 'graph'] as const;
export type PictureName = (typeof pictureNames)[number];
