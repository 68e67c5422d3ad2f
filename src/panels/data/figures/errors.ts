import type { BeatName } from '../../../derivation/beatNames.ts';
import type { At, Said } from '../../../ui/plot/marks/mark.ts';
import { type DataMark, type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

const strongBeats: readonly BeatName[] = ['error', 'square', 'loss', 'power-rule'];

/** Whether the step is about the errors, or about what is made of them. */
function isAboutErrors({ beat, renewed }: DataPicture): boolean {
  return renewed || strongBeats.includes(beat);
}

// More signs than this would stand on one another.
const mostSigns = 24;

/** The true y and the guess of a point: the ends of its error. */
export function errorEnds(
  { columns, guesses }: DataPicture,
  index: number,
): { readonly from: At; readonly to: At } {
  const x = columns.x[index] ?? 0;
  return { from: { x, y: columns.y[index] ?? 0 }, to: { x, y: guesses[index] ?? 0 } };
}

/** Whether the errors are drawn as arrows, with their signs: + when the line is too high. */
export function isSigned({ beat, observations }: DataPicture): boolean {
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
  const { single } = picture;
  // The points that the iteration does not use.
  if (single) return 0.25;
  // Arrows are drawn over them.
  if (isSigned(picture)) return 0;
  return isAboutErrors(picture) ? 1 : receding;
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
    width: many ? 1 : isAboutErrors(picture) ? 2.4 : 1.5,
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
  const strength = isAboutErrors(picture) ? 1 : receding;
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
