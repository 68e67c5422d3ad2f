/** Parameters after the first two, counted from 1: the terms of those are called by m and b. */
const furtherPlaces = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What tells parameters apart in terms and lines, by their order: those in the places of m and b, and the others. */
export type ParameterPlace = 'm' | 'b' | (typeof furtherPlaces)[number];

/** The places of parameters, in their order. */
export const parameterPlaces: readonly ParameterPlace[] = ['m', 'b', ...furtherPlaces];

/** The place of a parameter by its slot, counted from 0. */
export function placeOf(slot: number): ParameterPlace {
  return parameterPlaces[slot] ?? 12;
}

const plainTerms = [
  'm',
  'b',
  'x',
  'y',
  'prediction',
  'error',
  'square',
  'loss',
  'rate',
  'gradient-m',
  'gradient-b',
  'square-by-error',
  'error-by-m',
  'error-by-b',
  'square-by-m',
  'square-by-b',
] as const;

/** What a part of a formula stands for where the model has a few letters, as the line has. */
export type PlainTerm = (typeof plainTerms)[number];

/**
 * What a part of a formula stands for. The same names colour the part, and are its `data-term` in
 * the page, so that pointing at the part can light the thing in the pictures.
 */
export type Term =
  | PlainTerm
  | `parameter-${(typeof furtherPlaces)[number]}`
  | `${'gradient' | 'error-by' | 'square-by'}-${(typeof furtherPlaces)[number]}`;

export const terms: readonly Term[] = [
  ...plainTerms,
  ...furtherPlaces.flatMap((place): readonly Term[] => [
    `parameter-${place}`,
    `gradient-${place}`,
    `error-by-${place}`,
    `square-by-${place}`,
  ]),
];

const names: ReadonlySet<string> = new Set(terms);

/** Whether a text, from the page say, names a term. */
export function isTerm(text: string): text is Term {
  return names.has(text);
}

/** What the letter in a slot, counted from 0, stands for: m, b, and then by its number. */
export function parameterTerm(slot: number): Term {
  const place = placeOf(slot);
  return typeof place === 'number' ? `parameter-${place}` : place;
}

/** What may be asked about a parameter: its slope of the loss, and how fast error and loss of a point grow with it. */
export type AboutParameter = 'gradient' | 'error-by' | 'square-by';

/** The term of what is asked about the parameter in a slot. */
export function termAbout(about: AboutParameter, slot: number): Term {
  return `${about}-${placeOf(slot)}`;
}

/** What a term says of a parameter, and the slot of the parameter. */
export interface ParameterTerm {
  readonly about: AboutParameter | 'parameter';
  readonly slot: number;
}

const ofParameters: ReadonlyMap<Term, ParameterTerm> = new Map(
  parameterPlaces.flatMap((_place, slot): readonly (readonly [Term, ParameterTerm])[] => [
    [parameterTerm(slot), { about: 'parameter', slot }],
    [termAbout('gradient', slot), { about: 'gradient', slot }],
    [termAbout('error-by', slot), { about: 'error-by', slot }],
    [termAbout('square-by', slot), { about: 'square-by', slot }],
  ]),
);

/** What a term says of a parameter; undefined for any other term. */
export function parameterOfTerm(term: Term): ParameterTerm | undefined {
  return ofParameters.get(term);
}

const ofPoints: ReadonlySet<Term> = new Set<Term>([
  'x',
  'y',
  'prediction',
  'error',
  'square',
  'square-by-error',
  ...parameterPlaces.flatMap((_place, slot) => [
    termAbout('error-by', slot),
    termAbout('square-by', slot),
  ]),
]);

/** Whether each point has one of its own, as it has an error; there is only one slope m. */
export function belongsToPoint(term: Term): boolean {
  return ofPoints.has(term);
}
