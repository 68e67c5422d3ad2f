import type { Observation } from '../regression/observation.ts';
import type { Scaling } from '../regression/scaling.ts';
import type { Definitions } from '../calculus/definitions.ts';
import type { Place } from '../calculus/dualAt.ts';
import type { Equation } from '../calculus/equation.ts';
import type { Formula } from '../calculus/formula.ts';
import type { TidyName } from '../calculus/rules.ts';
import type { Reason } from './reasons.ts';
import type { BeatName } from './beatNames.ts';
import type { LineId } from './lineIds.ts';
import type { LineSentence } from './lineSentence.ts';

/** The symbol of the feature: x as given, or z when x is standardised. */
export type Feature = 'x' | 'z';

/** An equation in symbols, and the same with the numbers of the iterate. */
export interface WrittenLine {
  readonly id: LineId;
  readonly rule: Reason;
  readonly symbols: Formula;
  /** Undefined when there are no points, or when a number of the line is too large to be one. */
  readonly numbers: Formula | undefined;
  /** What `symbols` and `numbers` write, for speech, and for all that looks into a line. */
  readonly symbolsEquation: Equation;
  readonly numbersEquation: Equation | undefined;
  /** The same in symbols for other parameters, in rows of one line; mostly none. */
  readonly furtherSymbols: readonly Equation[];
  /** With all points chosen, the same line for further points, in `numbers` too. */
  readonly furtherEquations: readonly Equation[];
  /** Whether points are left out before the last of the further ones. */
  readonly leavesOut: boolean;
}

/**
 * One row of an opened line: what was done, by its name in the message catalogue, and what it made of the side, `= …`. The
 * first row is where the line began, with its left side, and nothing was done there.
 */
export interface FoldedPart {
  readonly name: `tidy.${TidyName}` | `rule.${Reason}.name` | undefined;
  readonly equation: Equation;
}

/** One line of a beat: what one press of Next shows. It follows from the lines before it. */
export interface BeatLine extends WrittenLine {
  /** The earlier steps that it takes for granted: "by step 5". */
  readonly by: readonly BeatName[];
  /** The earlier line that it is worked out from, and that is in sight with it; undefined for the first. */
  readonly from: LineId | undefined;
  /** The results of several earlier lines that it is made of, as one line, in sight with it; mostly none. */
  readonly given: BeatLine | undefined;
  /** What to look at, in one sentence. */
  readonly sentence: LineSentence;
  /** What its letters stand for, where its sides can be proved equal; undefined for what is a definition. */
  readonly provable: Definitions | undefined;
  /** The points on screen at which its sides are looked at, with the parameters of the iterate; none where it is not provable. */
  readonly onScreen: readonly Place[];
  /** The rows of a run of small things that is one line and can be opened; mostly none. */
  readonly folded: readonly FoldedPart[];
  /** Whether it is one of those that tell the beat in short: what the beat arrives at. */
  readonly isResult: boolean;
}

/** One step of an iteration, told line by line. */
export interface Beat {
  readonly name: BeatName;
  readonly lines: readonly BeatLine[];
}

/** The points before x was standardised, and how it was. */
export interface Unscaled {
  readonly observations: readonly Observation[];
  readonly scaling: Scaling;
}

/** An iterate of a model with any number of parameters. */
export interface ModelIterate {
  /** 0 is the start. */
  readonly iteration: number;
  /** θ */
  readonly at: Float64Array;
  /** The slope of the loss along each parameter that the method goes against. */
  readonly slopes: Float64Array;
  readonly loss: number;
  readonly learningRate: number;
  /** Index of the one point that the step from here uses; absent when it uses more. */
  readonly point?: number;
  /** Indices of the points that the step from here uses; absent when it uses all. */
  readonly rows?: readonly number[];
  /** θ, and after it what the method carries to here; absent where it carries nothing. */
  readonly state?: Float64Array;
}
