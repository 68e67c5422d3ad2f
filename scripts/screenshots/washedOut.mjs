// What of the lines of a picture is left when daylight washes it out: arithmetic on a screenshot.
import { channelsOf, contrast, washedOut } from '../tools/contrast.mjs';
import { quantile } from '../tools/measure.mjs';

/** @typedef {import('./strokes.mjs').Stroke} Stroke */
/** @typedef {(x: number, y: number) => string} ColourAt the colour of a screenshot at a place, as `rgb(r g b)` */

// Of all light, what a bright room lays over a picture; and the contrast that a line needs all the same.
const daylight = 0.3;
const least = 3;
// What is thinner or fainter recedes on purpose: the lines before the one that is spoken of.
const thinnest = 1;
const faintest = 0.6;
// Of so many parts on, lines are a crowd and lie on each other: what counts is that it is told from the ground.
const crowd = 20;
// So far apart, of 1, channels of one colour may be.
const alike = 0.15;
const fewestPlaces = 6;

/**
 * How far a line stands out from what is beside it, at a place, from 1 to 21. Of what is on it the best of nine pixels counts: the
 * edge of a line is soft.
 * @param {import('./strokes.mjs').Place} place @param {ColourAt} colourAt
 */
function contrastAt({ on: [x, y], beside }, colourAt) {
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => colourAt(x + dx, y + dy)));
  const grounds = beside.map(([left, top]) => washedOut(colourAt(left, top), daylight));
  return Math.max(
    ...around.flatMap((colour) =>
      grounds.map((ground) => contrast(washedOut(colour, daylight), ground)),
    ),
  );
}

/** Whether two colours are the same but for the soft edge of a line. @param {string} one @param {string} other */
function isLike(one, other) {
  const others = channelsOf(other);
  return channelsOf(one).every((value, index) => Math.abs(value - (others[index] ?? 0)) < alike);
}

/**
 * A line without the places where a mark of another meaning lies upon it.
 * @param {Stroke} stroke @param {readonly string[]} roles @param {ColourAt} colourAt
 * @returns {Stroke}
 */
function uncovered(stroke, roles, colourAt) {
  const others = roles.filter((role) => role !== stroke.colour);
  const places = stroke.places.filter(({ on: [x, y] }) => {
    const seen = colourAt(x, y);
    return isLike(seen, stroke.colour) || !others.some((other) => isLike(seen, other));
  });
  return { ...stroke, places };
}

/**
 * How far a line stands out when it is washed out; undefined where too little of it is seen. Half of a line has to, of a
 * dashed one a fifth: the gaps are ground; and of a crowd a tenth.
 * @param {Stroke} stroke @param {ColourAt} colourAt
 */
export function washedContrast({ places, dashed, parts }, colourAt) {
  if (places.length < fewestPlaces) return undefined;
  const all = places.map((place) => contrastAt(place, colourAt));
  return quantile(all, parts > crowd ? 0.9 : dashed ? 0.8 : 0.5);
}

/**
 * The lines that matter and are lost when they are washed out, in words.
 * @param {readonly Stroke[]} strokes @param {readonly string[]} roles colours that mean something
 * @param {ColourAt} colourAt
 * @returns {readonly string[]}
 */
export function lostLines(strokes, roles, colourAt) {
  return strokes.flatMap((stroke) => {
    const { colour, width, strength, places } = stroke;
    if (!roles.includes(colour) || width < thinnest || strength < faintest) return [];
    const has = washedContrast(uncovered(stroke, roles, colourAt), colourAt);
    if (has === undefined || has >= least) return [];
    const [x = 0, y = 0] = places[Math.floor(places.length / 2)]?.on ?? [];
    const where = `${String(Math.round(x))}, ${String(Math.round(y))}`;
    return [
      `${colour}, ${width.toFixed(1)} wide, strength ${strength.toFixed(2)}, at ${where}: ${has.toFixed(2)}`,
    ];
  });
}
