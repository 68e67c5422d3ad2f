import type { Iterate } from '../descent/trajectory.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { BeatName } from './beatNames.ts';
import type { DerivationStep } from '../calculus/differentiate.ts';
import type { Equation } from '../calculus/equation.ts';
import type { Formula } from '../calculus/formula.ts';
import type { DefinitionName, RuleName } from '../calculus/rules.ts';

/** Names of the lines; each stands in exactly one beat. */
export type LineId =
  | 'guess'
  | 'error'
  | 'square'
  | 'loss'
  | 'power-rule'
  | 'inner-m'
  | 'inner-b'
  | 'chain-m'
  | 'chain-b'
  | 'gradient-m'
  | 'gradient-b'
  | 'update-m'
  | 'update-b';

/** The symbol of the feature: x as given, or z when x is standardised. */
export type Feature = 'x' | 'z';

/** One line of a beat: an equation in symbols, and the same with the numbers of the iterate. */
export interface BeatLine {
  readonly id: LineId;
  /** The rule that the line is about; each of its sides names its own. */
  readonly rule: RuleName | DefinitionName;
  readonly symbols: Formula;
  /** Undefined when there are no points, or when a number of the line is too large to be one. */
  readonly numbers: Formula | undefined;
  /** What `symbols` and `numbers` write, for speech, and for all that looks into a line. */
  readonly symbolsEquation: Equation;
  readonly numbersEquation: Equation | undefined;
  /** With all points chosen, the same line for further points, in `numbers` too. */
  readonly furtherEquations: readonly Equation[];
  /** Whether points are left out before the last of the further ones. */
  readonly leavesOut: boolean;
  /** The engine's own steps, every one; empty where nothing is differentiated. */
  readonly steps: readonly DerivationStep[];
}

/** One line of reasoning of an iteration. */
export interface Beat {
  readonly name: BeatName;
  readonly lines: readonly BeatLine[];
  /** The steps of all its lines, in order. */
  readonly steps: readonly DerivationStep[];
}

/** What the beats of an iteration are made from. All numbers are in working units. */
export interface BeatInput {
  readonly observations: readonly Observation[];
  /**
   * Index of the point whose numbers are shown; outside the data the nearest index is taken. With
   * `all` the lines of one point stand there for several.
   */
  readonly chosen: number | 'all';
  readonly iterate: Iterate;
  /** The parameters after the update. */
  readonly next: Parameters;
  readonly convention: LossConvention;
  /**
   * Whether the iteration uses all points (batch, also when absent) or one: then `chosen` must be that
   * one, and the gradient of the iterate its own.
   */
  readonly method?: 'batch' | 'point';
  readonly feature: Feature;
}
