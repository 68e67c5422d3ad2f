/** A colour in Oklab (B. Ottosson, "A perceptual color space for image processing", 2020). */
interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

interface Ramp {
  readonly high: Oklab;
  readonly low: Oklab;
}

// From slate blue on the heights to gold in the valley, which is what shines; lightness rises evenly, so
// that steps look alike, also to those who cannot tell the hues apart. Pale by day: the figure stands out.
const byDay: Ramp = {
  high: { lightness: 0.86, a: -0.011, b: -0.034 },
  low: { lightness: 0.97, a: -0.012, b: 0.08 },
};
const byNight: Ramp = {
  high: { lightness: 0.25, a: -0.006, b: -0.05 },
  low: { lightness: 0.88, a: 0.0, b: 0.14 },
};

// The hue turns late: dark yellow is olive.
const turn = 3;

type Channels = readonly [red: number, green: number, blue: number];

function linearOf({ lightness, a, b }: Oklab): Channels {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function channel(linear: number): number {
  const held = Math.min(1, Math.max(0, linear));
  const value = held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055;
  return Math.round(255 * value);
}

// Lightness above which letters have to be dark.
const bright = 0.62;

/** Whether the ground of a height is so bright that dark letters are read on it, and light ones are not. */
export function isBright(share: number, dark: boolean): boolean {
  const { high, low } = dark ? byNight : byDay;
  return high.lightness + (low.lightness - high.lightness) * share > bright;
}

/**
 * The colour of a height on a map, as CSS: 0 is the highest ground, 1 the lowest, which is the brightest.
 * @param dark whether the theme is dark.
 */
export function shadeOf(share: number, dark: boolean): string {
  const { high, low } = dark ? byNight : byDay;
  const part = Math.min(1, Math.max(0, share));
  const mixed = (from: number, to: number, by: number) => from + (to - from) * by;
  const hue = part ** turn;
  const linear = linearOf({
    lightness: mixed(high.lightness, low.lightness, part),
    a: mixed(high.a, low.a, hue),
    b: mixed(high.b, low.b, hue),
  });
  return `rgb(${linear.map(channel).join(' ')})`;
}
