/** Pixels of a picture: to the right and down. */
export type Place = readonly [number, number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in a picture, in pixels. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The smallest box around some places. */
export function boxAround(places: readonly Place[]): Box {
  const x = places.map((place) => place[0]);
  const y = places.map((place) => place[1]);
  const [left, top] = [Math.min(...x), Math.min(...y)];
  return { left, top, width: Math.max(...x) - left, height: Math.max(...y) - top };
}

/** A box that is larger on every side. */
export function widened({ left, top, width, height }: Box, room: number): Box {
  return {
    left: left - room,
    top: top - room,
    width: width + 2 * room,
    height: height + 2 * room,
  };
}

// Texts side by side nearer than a word space read as one, and texts above each other do not; in pixels.
const apart = { beside: 9, above: 3 };

/** A box with as much around it as keeps texts from reading as one. */
export function setApart({ left, top, width, height }: Box, weight: number): Box {
  const [beside, above] = [apart.beside * weight, apart.above * weight];
  return {
    left: left - beside,
    top: top - above,
    width: width + 2 * beside,
    height: height + 2 * above,
  };
}

/** Whether two boxes have more in common than an edge. */
export function boxesMeet(box: Box, other: Box): boolean {
  return (
    box.left < other.left + other.width &&
    other.left < box.left + box.width &&
    box.top < other.top + other.height &&
    other.top < box.top + box.height
  );
}

/** Whether a box lies in another one. */
export function liesIn(box: Box, { left, top, width, height }: Box): boolean {
  return (
    box.left >= left &&
    box.top >= top &&
    box.left + box.width <= left + width &&
    box.top + box.height <= top + height
  );
}

/** A number kept between two others. */
export function heldBetween(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** How far a place is from a box; 0 in it. */
export function distanceToBox([x, y]: Place, { left, top, width, height }: Box): number {
  return Math.hypot(x - heldBetween(x, left, left + width), y - heldBetween(y, top, top + height));
}

/** What two boxes have in common; undefined where that is nothing. */
export function overlap(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
