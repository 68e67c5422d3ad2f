import type { Colours } from '../colours.ts';
import type { PlotScales } from '../plotScales.ts';

/**
 * What a picture consists of. A picture is a list of marks, made by a pure function; one painter draws
 * the list, one finder says what lies under a pointer, one placer finds room for its labels, and the
 * words for those who cannot see it are taken from it. Lengths are in CSS pixels for a picture of usual
 * weight: on the projector all of them grow by the weight of the frame.
 */

/** What a colour means; the theme says which colour that is. */
export type Role = Exclude<keyof Colours, 'dark' | 'letters'>;

/** Where a picture is drawn: its scales, and how much thicker and larger than usual. */
export interface Frame {
  readonly scales: PlotScales;
  readonly weight: number;
}

/** A value of the data, or an end or the middle of the axis. */
export type Coordinate = number | 'least' | 'middle' | 'most';

/** A place: in units of the data, and pixels away from there (to the right and down). */
export interface At {
  readonly x: Coordinate;
  readonly y: Coordinate;
  readonly dx?: number;
  readonly dy?: number;
  /** Kept inside the plot with this much room, for what has to be seen wherever its place is. */
  readonly held?: number;
}

/** A message of the catalogue for those who cannot see a mark. */
export interface Said {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a mark is about. The plot does not read it, it only hands it on. */
export interface Tagged<Term extends string = string> {
  readonly term?: Term | undefined;
  readonly point?: number | undefined;
  readonly says?: Said | undefined;
}

/**
 * How far labels keep off: never on a `firm` mark; on a `soft` one only where there is no other place;
 * `none` is ground. A mark is firm unless it says otherwise.
 */
export type Clear = 'firm' | 'soft' | 'none';

interface Drawn<Term extends string> extends Tagged<Term> {
  readonly role: Role;
  /** How strongly it is drawn, from 0 to 1, which it is if missing. */
  readonly strength?: number | undefined;
  readonly clear?: Clear | undefined;
  /** How near a pointer has to come to mean it. A mark without term and point is never meant. */
  readonly reach?: number | undefined;
}

interface Stroked {
  readonly width: number;
  readonly dash?: readonly number[] | undefined;
  /** How much of the ground is left free on both sides, so that it is seen on any of them. */
  readonly halo?: number | undefined;
}

/** A single dot, or a small figure in its place. */
export interface DotMark<Term extends string = string> extends Drawn<Term> {
  readonly shape: 'dot';
  readonly at: At;
  readonly radius: number;
  /** `disc` if missing. */
  readonly form?: 'disc' | 'ring' | 'square' | 'diamond' | 'cross' | undefined;
  /** A rim around it, which sets it off from what is below. */
  readonly rim?: Role | undefined;
  /** Of the stroke of a ring, a cross, a rim. */
  readonly width?: number | undefined;
  readonly dash?: readonly number[] | undefined;
}

/** Many dots as one mark; its points are numbered from 0. */
export interface DotsMark<Term extends string = string> extends Drawn<Term> {
  readonly shape: 'dots';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly count: number;
  readonly radius: number;
  readonly rim?: Role | undefined;
}

/** A straight piece, clipped to the picture as a piece. */
export interface SegmentMark<Term extends string = string> extends Drawn<Term>, Stroked {
  readonly shape: 'segment';
  readonly from: At;
  readonly to: At;
  /** Short bars across its ends. */
  readonly bars?: boolean | undefined;
}

/** A straight piece with a head at its end; one too short for a head is not drawn. */
export interface ArrowMark<Term extends string = string> extends Drawn<Term>, Stroked {
  readonly shape: 'arrow';
  readonly from: At;
  readonly to: At;
}

/** Many upright pieces as one mark, at x from one height to another; its points are numbered from 0. */
export interface StemsMark<Term extends string = string> extends Drawn<Term>, Stroked {
  readonly shape: 'stems';
  readonly x: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly count: number;
}

/** A line through many places, clipped to the picture piece by piece; a place that is NaN is a gap. */
export interface CurveMark<Term extends string = string> extends Drawn<Term>, Stroked {
  readonly shape: 'curve';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly count: number;
}

/** An area with many corners. */
export interface RegionMark<Term extends string = string> extends Drawn<Term> {
  readonly shape: 'region';
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly count: number;
  /** How strongly it is filled, from 0 to 1, and how wide its edge is; 0 is none. */
  readonly fill: number;
  readonly edge: number;
  /** What it is filled with on a map, in place of its role: 0 is the highest ground, 1 the lowest. */
  readonly shade?: number | undefined;
}

/** A true square on an upright side that is given in units of the data. */
export interface SquareMark<Term extends string = string> extends Drawn<Term> {
  readonly shape: 'square';
  readonly from: At;
  readonly to: At;
  readonly towards: 'left' | 'right';
  readonly fill: number;
  readonly edge: number;
  /** Whether words may stand in it: then its edge alone counts as drawn. */
  readonly hollow?: boolean | undefined;
}

/** A rectangle of so many pixels; `at` is its upper left corner. */
export interface BoxMark<Term extends string = string> extends Drawn<Term> {
  readonly shape: 'box';
  readonly at: At;
  readonly width: number;
  readonly height: number;
  readonly fill: number;
  readonly edge: number;
  /** Whether it hides what stands before it in the list: labels on it keep off what comes after it alone. */
  readonly covers?: boolean | undefined;
}

/** Lets what stands before it in the list recede, so that what follows stands out. */
export interface VeilMark {
  readonly shape: 'veil';
  readonly role: Role;
  readonly strength: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';

/** Words in the picture. Where they stand the placer says, so that they lie on no mark. */
export interface LabelMark<Term extends string = string> extends Tagged<Term> {
  readonly shape: 'label';
  readonly role: Role;
  /** What may be written, the clearest first; lines of one text are told apart by a line feed. */
  readonly texts: readonly string[];
  /** The places around which it belongs: one, or the ends or corners of a figure. */
  readonly of: readonly At[];
  /** The sides of it that are tried, the best first; all four if missing. `on` is in its middle. */
  readonly sides?: readonly Side[] | undefined;
  /** Written on one of the places of `of` itself, as the number of a level line is. */
  readonly on?: boolean | undefined;
  /** Rather in its figure than beside it, where there is a free place around the middle of that. */
  readonly within?: boolean | undefined;
  /** In the very middle of its place, whatever is there: the text of a box. */
  readonly centred?: boolean | undefined;
  /** Right beside its place, on the first of its sides, whatever is there: where room for it was found already. */
  readonly settled?: boolean | undefined;
  readonly gap?: number | undefined;
  /** Size of the type as a share of the usual one. */
  readonly size?: number | undefined;
  /** Which label chooses first: the smaller number; 0 if missing. */
  readonly rank?: number | undefined;
  /**
   * Whether it may stand further away with a line that leads to what it names, or with one of so many heights of its text
   * at most; else it is left out.
   */
  readonly leader?: boolean | number | undefined;
  /** Whether it may stand at any distance where no text of it has a place so near: a short one near by rather than a long one far off. */
  readonly far?: boolean | undefined;
  /** Where a line to it begins, wherever it stands: what it names, where its own places are those of a column. */
  readonly ledFrom?: At | undefined;
  /** Whether it must be read, even where it covers a mark. */
  readonly needed?: boolean | undefined;
  /** The ground of the map on which it stands, for the rim of its letters. */
  readonly shade?: number | undefined;
}

/** Anything that is drawn. */
export type Mark<Term extends string = string> =
  | DotMark<Term>
  | DotsMark<Term>
  | SegmentMark<Term>
  | ArrowMark<Term>
  | StemsMark<Term>
  | CurveMark<Term>
  | RegionMark<Term>
  | SquareMark<Term>
  | BoxMark<Term>
  | VeilMark
  | LabelMark<Term>;
