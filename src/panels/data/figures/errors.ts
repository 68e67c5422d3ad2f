import type { BeatName } from '../../../derivation/beatNames.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame, LabelMark, Said } from '../../../ui/plot/marks/mark.ts';
import type { Term } from '../../../derivation/term.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

const strongBeats: readonly BeatName[] = ['error', 'square', 'loss', 'power-rule'];
const labelledBeats: readonly BeatName[] = ['error', 'square', 'gradient', 'update'];
// More signs than this would stand on one another, and more numbers than these.
const mostSigns = 24;
const mostNumbers = 8;
// In a plot narrower than this, in sizes of its type, a number would be as near to the next arrow as to its own: there
// the row below has them alone.
const roomForSigns = 18;

/** The true y and the guess of a point: the ends of its error. */
export function errorEnds(
  { columns, guesses }: DataPicture,
  index: number,
): { readonly from: At; readonly to: At } {
  const x = columns.x[index] ?? 0;
  return { from: { x, y: columns.y[index] ?? 0 }, to: { x, y: guesses[index] ?? 0 } };
}

/** Whether the errors are drawn as arrows, with their signs: + when the line is too high. */
function isSigned({ beat, observations }: DataPicture): boolean {
  return beat === 'error' && observations.length <= mostSigns;
}

function countOf(picture: DataPicture, wanted: (error: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < picture.guesses.length; index += 1)
    if (wanted(errorOf(picture, index))) count += 1;
  return count;
}

/** How many errors are on either side of the line. */
function errorWords(picture: DataPicture): Said {
  return {
    id: 'drawn.data.error',
    values: {
      above: countOf(picture, (error) => error > 0),
      below: countOf(picture, (error) => error < 0),
    },
  };
}

function strengthOf(picture: DataPicture): number {
  const { beat, single } = picture;
  // The points that the iteration does not use.
  if (single) return 0.25;
  // Arrows are drawn over them.
  if (isSigned(picture)) return 0;
  return strongBeats.includes(beat) ? 1 : receding;
}

/** All errors as upright pieces, from the true y to the guess. */
function stems(picture: DataPicture): DataMark {
  const { columns, guesses, beat, observations } = picture;
  const many = observations.length > mostSquares;
  return {
    shape: 'stems',
    x: columns.x,
    from: columns.y,
    to: guesses,
    count: columns.x.length,
    role: 'error',
    width: many ? 1 : strongBeats.includes(beat) ? 2.4 : 1.5,
    strength: strengthOf(picture),
    clear: many ? 'soft' : 'firm',
    term: 'error',
    reach: 6,
    // Counted only where it is said: there may be very many.
    ...(beat === 'error' && observations.length > 0 ? { says: errorWords(picture) } : {}),
  };
}

/** The error of one point as an arrow, from the true y to the guess; to the edge if that is further. */
function errorArrow(picture: DataPicture, point: number): DataMark {
  const { from, to } = errorEnds(picture, point);
  const end = { ...to, held: 0 };
  return { shape: 'arrow', from, to: end, role: 'error', width: 2.4, term: 'error', point };
}

/** The error of one point in full strength. */
export function errorMark(picture: DataPicture, point: number): DataMark {
  const many = picture.observations.length > mostSquares;
  return {
    shape: 'segment',
    ...errorEnds(picture, point),
    role: 'error',
    width: many ? 2 : 3.6,
    bars: !many,
    term: 'error',
    point,
  };
}

/** The errors: as the step asks strong or quiet, as arrows at their own step. */
export function errors(picture: DataPicture): readonly DataMark[] {
  const { single, chosen, observations } = picture;
  const marks: DataMark[] = [stems(picture)];
  const strength = strongBeats.includes(picture.beat) ? 1 : receding;
  if (single && chosen >= 0)
    marks.push({
      shape: 'segment',
      ...errorEnds(picture, chosen),
      role: 'error',
      width: 3,
      strength,
    });
  if (isSigned(picture))
    observations.forEach((_, index) => {
      if (!single || index === chosen) marks.push(errorArrow(picture, index));
    });
  return marks;
}

/** The one error whose square is a curve in the picture of the parabola, in full strength. */
export function powerRule(picture: DataPicture, point: number): readonly DataMark[] {
  const error = errorOf(picture, point);
  if (!Number.isFinite(error * error)) return [];
  const says = {
    id: 'drawn.data.power-rule',
    values: { point: point + 1, error: numberToText(error) },
  };
  return [{ ...errorMark(picture, point), says } as DataMark, errorLabel(picture, point, false)];
}

/** What is written beside an error, or its square. */
function texts(picture: DataPicture, index: number, squared: boolean): readonly string[] {
  const error = errorOf(picture, index);
  if (!Number.isFinite(error * error)) return [];
  const name = `e${subscript(index + 1)}`;
  const number = pictureNumber(squared ? error * error : error, picture);
  if (!squared) return [`${name} = ${number}`];
  // Its sides, where the step is about it: on the axes, which have scales of their own, it is no square.
  const side = pictureNumber(Math.abs(error), picture);
  const product = `${name}² = ${side} · ${side}`;
  const products = [`${product} = ${number}`, `${product}\n= ${number}`];
  return [...(picture.beat === 'square' ? products : []), `${name}² = ${number}`];
}

function labelOf(
  picture: DataPicture,
  point: number,
  more: Pick<LabelMark<Term>, 'texts' | 'term'> & Partial<LabelMark<Term>>,
): DataMark {
  const { from, to } = errorEnds(picture, point);
  return {
    shape: 'label',
    role: 'error',
    of: [from, { ...to, held: 0 }],
    sides: ['right', 'left', 'above', 'below'],
    point,
    ...more,
  };
}

/** The number of an error, or of its square, beside it. */
export function errorLabel(picture: DataPicture, point: number, squared: boolean): DataMark {
  return labelOf(picture, point, {
    texts: texts(picture, point, squared),
    term: squared ? 'square' : 'error',
    leader: true,
  });
}

/** The number of another error. Where it has no room, the row below has it. */
function otherLabel(picture: DataPicture, point: number): readonly DataMark[] {
  const known = texts(picture, point, false);
  if (known.length === 0 || errorOf(picture, point) === 0) return [];
  return [labelOf(picture, point, { texts: known, term: 'error', rank: 1 })];
}

/** The labels of the errors that the step is about: of the chosen one or all, and the others' signs. */
export function errorLabels(picture: DataPicture, { scales }: Frame): readonly DataMark[] {
  const { beat, allChosen, chosen, single, observations } = picture;
  if (!labelledBeats.includes(beat)) return [];
  const squared = beat === 'square' && picture.each === 'squared';
  const all = observations.map((_, index) => index);
  if (allChosen) {
    if (observations.length > mostNumbers) return [];
    const term = squared ? 'square' : 'error';
    return all.map((point) =>
      labelOf(picture, point, { texts: texts(picture, point, squared), term, leader: true }),
    );
  }
  const own = chosen < 0 ? [] : [errorLabel(picture, chosen, squared)];
  const isNarrow = scales.area.width < roomForSigns * scales.typeSize;
  if (single || isNarrow || !isSigned(picture)) return own;
  return [...own, ...all.filter((at) => at !== chosen).flatMap((at) => otherLabel(picture, at))];
}
