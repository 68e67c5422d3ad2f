/** How long a picture glides to other axes, in milliseconds: its marks, and then their numbers. */
export const glideTime = 400;
