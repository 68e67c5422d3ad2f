/** What tells parameters apart in terms and lines: their number, from 1, in the order in which the model has them. */
export const parameterPlaces = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The place of a parameter among those of its model, from 1. */
export type ParameterPlace = (typeof parameterPlaces)[number];

/** The place of a parameter by its slot, counted from 0. */
export function placeOf(slot: number): ParameterPlace {
  return parameterPlaces[slot] ?? 12;
}

const plainTerms = [
  'x',
  'y',
  'prediction',
  'error',
  'square',
  'loss',
  'rate',
  'square-by-error',
] as const;

const aboutParameters = ['parameter', 'gradient', 'error-by', 'square-by'] as const;

/**
 * What a part of a formula stands for. The same names colour the part, and are its `data-term` in
 * the page, so that pointing at the part can light the thing in the pictures.
 */
export type Term =
  (typeof plainTerms)[number] | `${(typeof aboutParameters)[number]}-${ParameterPlace}`;

export const terms: readonly Term[] = [
  ...plainTerms,
  ...parameterPlaces.flatMap((place) =>
    aboutParameters.map((about) => `${about}-${place}` as const),
  ),
];

const names: ReadonlySet<string> = new Set(terms);

/** Whether a text, from the page say, names a term. */
export function isTerm(text: string): text is Term {
  return names.has(text);
}

/** What the letter of the parameter in a slot, counted from 0, stands for. */
export function parameterTerm(slot: number): Term {
  return `parameter-${placeOf(slot)}`;
}

/** What may be asked about a parameter: its slope of the loss, and how fast error and loss of a point grow with it. */
type AboutParameter = Exclude<(typeof aboutParameters)[number], 'parameter'>;

/** The term of what is asked about the parameter in a slot. */
export function termAbout(about: AboutParameter, slot: number): Term {
  return `${about}-${placeOf(slot)}`;
}

/** What a term says of a parameter, and the slot of the parameter. */
export interface ParameterTerm {
  readonly about: (typeof aboutParameters)[number];
  readonly slot: number;
}

const ofParameters: ReadonlyMap<Term, ParameterTerm> = new Map(
  parameterPlaces.flatMap((place, slot) =>
    aboutParameters.map((about): [Term, ParameterTerm] => [`${about}-${place}`, { about, slot }]),
  ),
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
