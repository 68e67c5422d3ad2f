const isProjector = (): boolean => document.documentElement.dataset['layout'] === 'projector';

/** The smallest type of the lines before, in CSS pixels, where there is room for that: on a projector they are read from afar. */
export function leastTypeBefore(): number {
  return isProjector() ? leastType() : 0;
}

/** The smallest type of lines that are older than that, in CSS pixels: those that have no room in it are left out. */
export function leastTypeOlder(): number {
  return isProjector() ? leastType() : 15;
}

/**
 * The smallest type of the line of the moment, in CSS pixels: on a projector 3 % of the height of the window, or of three
 * quarters of its width where that is less.
 */
export function leastType(): number {
  const { innerWidth: width, innerHeight: height } = window;
  if (isProjector()) return Math.max(15, 0.03 * Math.min(height, 0.75 * width));
  // A high phone has rows to spare, a low one has not.
  return width < 560 ? Math.min(16, Math.max(13, 0.0185 * height)) : 15;
}
