/**
 * The channels of a colour of a style sheet, from 0 to 1: `#rrggbb` or `rgb(r g b)`.
 * @param {string} colour
 * @returns {readonly number[]}
 */
export function channelsOf(colour) {
  const hex = /^#(?<digits>[0-9a-f]{6})$/u.exec(colour)?.groups?.['digits'];
  if (hex !== undefined)
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const channels = [...colour.matchAll(/[\d.]+/gu)].map(([number]) => Number(number) / 255);
  if (channels.length !== 3) throw new Error(`not a colour: ${colour}`);
  return channels;
}

/**
 * Relative luminance from 0 to 1, as WCAG 2.2 has it.
 * @param {string} colour
 */
export function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 to 21, as WCAG 2.2 has it.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour as it is seen when daylight lays so much white over it.
 * @param {string} colour
 * @param {number} white a share from 0 to 1
 */
export function washedOut(colour, white) {
  const channels = channelsOf(colour).map((value) => 255 * (value + white * (1 - value)));
  return `rgb(${channels.join(' ')})`;
}
