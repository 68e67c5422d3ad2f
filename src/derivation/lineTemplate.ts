import type { BeatName } from './beatNames.ts';
import type { LineId } from './beat.ts';
import type { DerivationStep } from '../calculus/differentiate.ts';
import type { Equation, Side } from '../calculus/equation.ts';
import type { Expression, NumberExpression } from '../calculus/expression.ts';
import type { Formula } from '../calculus/formula.ts';
import type { IterateValues } from './iterateValues.ts';
import type { DefinitionName, RuleName } from '../calculus/rules.ts';
import { equationFormula } from '../calculus/tex.ts';
import { someExpression } from '../calculus/tree.ts';

/** All of a line that does not depend on the numbers. */
export interface LineTemplate {
  readonly id: LineId;
  readonly rule: RuleName | DefinitionName;
  readonly equation: Equation;
  readonly symbols: Formula;
  readonly steps: readonly DerivationStep[];
  /** The side into which the numbers are put. */
  readonly numeric: Expression;
  /** Whether there is a Σ in that side, which is written out. */
  readonly sums: boolean;
  /** Whether the line is about one point i, so that every point has a line like it. */
  readonly ofOnePoint: boolean;
  /**
   * What comes out: worked out from the side when it is about one point, taken from the iterate when
   * it is about all of them.
   */
  readonly result: (values: IterateValues) => NumberExpression;
}

/** A beat without its numbers. */
export interface BeatTemplate {
  readonly name: BeatName;
  readonly lines: readonly LineTemplate[];
  readonly steps: readonly DerivationStep[];
}

/** One more `= …` of a line in symbols, by a rule; in the same row if it continues the side before. */
export function equalSide(
  rule: RuleName | DefinitionName,
  expression: Expression,
  continues = false,
): Side {
  return { relation: 'equals', expression, rule, continues };
}

/** A template; its symbols are set in rows when any side has a row of its own. */
export function lineTemplate(
  parts: Omit<LineTemplate, 'symbols' | 'rule' | 'steps' | 'sums' | 'ofOnePoint'> & {
    readonly rule?: LineTemplate['rule'];
    readonly steps?: readonly DerivationStep[];
  },
): LineTemplate {
  const [first, ...others] = parts.equation.sides;
  if (first === undefined) throw new RangeError(`the line ${parts.id} has no right side`);
  return {
    ...parts,
    rule: parts.rule ?? first.rule,
    steps: parts.steps ?? [],
    sums: someExpression(parts.numeric, ({ kind }) => kind === 'indexed-sum'),
    ofOnePoint: someExpression(
      parts.equation.left,
      (part) => part.kind === 'symbol' && part.index === 'i',
    ),
    symbols: equationFormula(
      parts.equation,
      others.some((side) => !side.continues) ? 'rows' : 'row',
    ),
  };
}

/** A beat of these lines; its steps are theirs, in order. */
export function beatTemplate(name: BeatName, ...lines: readonly LineTemplate[]): BeatTemplate {
  return { name, lines, steps: lines.flatMap((line) => line.steps) };
}
