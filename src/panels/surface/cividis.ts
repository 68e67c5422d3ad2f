/**
 * Anchors of the cividis colour map, from dark blue to yellow: perceptually even, and the same for
 * readers who cannot tell red from green. Source: J. R. Nuñez, C. R. Anderton, R. S. Renslow,
 * "Optimizing colormaps with consideration for color vision deficiency", PLoS ONE 13 (2018).
 */
const anchors: readonly (readonly [number, number, number])[] = [
  [0, 34, 78],
  [18, 53, 112],
  [59, 73, 108],
  [87, 93, 109],
  [112, 113, 115],
  [138, 134, 120],
  [165, 156, 116],
  [195, 179, 105],
  [225, 204, 85],
  [254, 232, 56],
];

/** The colour at a share (0 dark, 1 bright) as CSS; mixed with a ground so that figures stand out. */
export function cividis(
  share: number,
  ground: readonly [number, number, number],
  strength: number,
): string {
  const place = Math.min(1, Math.max(0, share)) * (anchors.length - 1);
  const index = Math.min(anchors.length - 2, Math.floor(place));
  const from = anchors[index] ?? ground;
  const to = anchors[index + 1] ?? ground;
  const part = (channel: 0 | 1 | 2) => {
    const colour = from[channel] + (to[channel] - from[channel]) * (place - index);
    return Math.round(ground[channel] + (colour - ground[channel]) * strength);
  };
  return `rgb(${String(part(0))} ${String(part(1))} ${String(part(2))})`;
}
