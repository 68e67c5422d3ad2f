import type { Expression, SymbolExpression } from '../../calculus/expression.ts';
import type { QuadraticTheory } from './quadraticTheory.ts';
import type { SettingName, Settings } from './settings.ts';

/** The methods by the names that links and files have for them, in the order in which they are offered. */
export const methodIds = [
  'batch',
  'point',
  'minibatch',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'newton',
] as const;

export type MethodId = (typeof methodIds)[number];

/** What a method carries from one iteration to the next: a number for each parameter, 0 at the start. */
export type MemoryName = 'velocity' | 'squares';

/** The letters of what is carried, and of the two with the start corrected (Adam). */
export const memoryLetters: Readonly<Record<MemoryName, string>> = { velocity: 'v', squares: 'q' };

/** What an iteration has at hand, besides what it changes. */
export interface AtHand {
  /** The slope of the loss along each parameter, over the points that the iteration uses. */
  readonly gradient: Float64Array;
  /** η */
  readonly rate: number;
  /** k of the iteration from which the step goes, 0 for the first. */
  readonly iteration: number;
  readonly settings: Settings;
  /** The shortest d with Hd = g, H being the second derivatives where the step begins. */
  readonly solved: () => Float64Array;
}

/** The letters of a problem, for the same step in symbols. */
export interface Letters {
  /** The parameters, in their order. */
  readonly parameters: readonly SymbolExpression[];
  /** What stands for the slope of the loss along each of them. */
  readonly slopes: readonly Expression[];
  readonly rate: SymbolExpression;
}

/** What a line of the update is about: its name in the words of the lines. */
export type AssignmentName =
  'velocity' | 'squares' | 'mean-velocity' | 'mean-squares' | 'newton' | 'parameter';

/** One line of a step in symbols: the target takes the value of the side. */
export interface Assignment {
  readonly name: AssignmentName;
  readonly target: SymbolExpression;
  readonly side: Expression;
}

/** A rule by which the parameters walk. All that is asked about a method, a row of the table answers. */
export interface Method {
  readonly id: MethodId;
  /** Which points an iteration looks at: all, one, or some of them. */
  readonly uses: 'all' | 'one' | 'some';
  /** Whether it is θ ← θ − η∇L over all points, and nothing else. */
  readonly isPlain: boolean;
  readonly settings: readonly SettingName[];
  readonly memory: readonly MemoryName[];
  /**
   * One iteration, in place: the state holds θ, and after it what is carried, each as long as θ. Nothing
   * else is remembered.
   */
  readonly step: (state: Float64Array, atHand: AtHand) => void;
  /**
   * The same step in symbols for one parameter, line after line: each line sees what those before it have
   * assigned. The last one is the parameter's own.
   */
  readonly lines: (letters: Letters, parameter: number) => readonly Assignment[];
  /** ε, a number that keeps a quotient finite where all slopes have been 0. */
  readonly guard: number | undefined;
  /** What it does where the loss is quadratic; undefined where no bound on the rate is known. */
  readonly quadratic: QuadraticTheory | undefined;
  /** The rate to begin with, where it does not hang on the data. */
  readonly usualRate: number | undefined;
}
