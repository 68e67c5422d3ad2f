import {
  growth,
  passOrFail,
  planets,
  saturating,
  stepUp,
  thrownBall,
  twoBends,
  twoInputs,
  upAndDown,
  wave,
} from './modelPoints.ts';
import type { Observation } from './observation.ts';

// The data sets that come with the app, in the order in which they are useful in a course. Titles, axis
// labels with units and a line about the source are messages: `presets.<id>.title`, `.x`, `.y`, `.source`.

/** Five points that a class can follow on paper: mean (3, 4), least-squares line ŷ = 0.9 x + 1.3. */
export const fivePoints: readonly Observation[] = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

/** Five points in the unit square, as one might click them. */
export const unitSquare: readonly Observation[] = [
  { x: 0.15, y: 0.3 },
  { x: 0.35, y: 0.25 },
  { x: 0.5, y: 0.55 },
  { x: 0.65, y: 0.5 },
  { x: 0.9, y: 0.8 },
];

/** Four points one above the other: every line through their middle is as good. */
export const verticalPoints: readonly Observation[] = [
  { x: 2, y: 1 },
  { x: 2, y: 2 },
  { x: 2, y: 4 },
  { x: 2, y: 5 },
];

/** What there is of x and y to click in, as long as there are no points. */
export const emptyRange: readonly [number, number] = [0, 10];

/** Where points come from: written down here, or two columns of a file in ./data. */
type Origin =
  | { readonly observations: readonly Observation[] }
  | { readonly sourceFile: string; readonly columns: { readonly x: string; readonly y: string } };

function columns(sourceFile: string, x: string, y: string): Origin {
  return { sourceFile, columns: { x, y } };
}

const origins = {
  'five-points': { observations: fivePoints },
  'unit-square': { observations: unitSquare },
  'elastic-band': columns('elastic-band.csv', 'stretch_mm', 'distance_cm'),
  'anscombe-1': columns('anscombe-1.csv', 'x', 'y'),
  'anscombe-2': columns('anscombe-2.csv', 'x', 'y'),
  'anscombe-3': columns('anscombe-3.csv', 'x', 'y'),
  'anscombe-4': columns('anscombe-4.csv', 'x', 'y'),
  'cars-stopping': columns('cars-stopping.csv', 'speed_mph', 'distance_ft'),
  'old-faithful': columns('old-faithful.csv', 'eruption_min', 'waiting_min'),
  penguins: columns('penguins.csv', 'flipper_mm', 'body_mass_g'),
  'galton-fathers-sons': columns('galton-fathers-sons.csv', 'father_in', 'son_in'),
  'hubble-1929': columns('hubble-1929.csv', 'distance_Mpc', 'velocity_km_s'),
  'crickets-walker': columns('crickets-walker.csv', 'temp_C', 'chirps_per_min'),
  'global-temperature': columns('global-temperature.csv', 'year', 'anomaly_C'),
  'scottish-hill-races': columns('scottish-hill-races.csv', 'dist_miles', 'time_min'),
  'cherry-trees': columns('cherry-trees.csv', 'girth_in', 'volume_ft3'),
  'olympic-100m-men': columns('olympic-100m-men.csv', 'year', 'time_s'),
  'thrown-ball': { observations: thrownBall },
  'two-bends': { observations: twoBends },
  growth: { observations: growth },
  planets: { observations: planets },
  saturating: { observations: saturating },
  wave: { observations: wave },
  'pass-or-fail': { observations: passOrFail },
  'step-up': { observations: stepUp },
  'up-and-down': { observations: upAndDown },
  'two-inputs': { observations: twoInputs },
  vertical: { observations: verticalPoints },
  empty: { observations: [] },
} as const satisfies Readonly<Record<string, Origin>>;

/** Identifier of a data set that comes with the app; it stands in links. */
export type PresetId = keyof typeof origins;

/** Where the points of each preset come from. */
export const originOf: Readonly<Record<PresetId, Origin>> = origins;

/** All presets, in teaching order; the first is the default. */
export const presets: readonly { readonly id: PresetId }[] = (
  Object.keys(origins) as PresetId[]
).map((id) => ({ id }));

/** Whether a text (from a link, say) names a preset. */
export function isPresetId(text: string): text is PresetId {
  return Object.hasOwn(origins, text);
}
