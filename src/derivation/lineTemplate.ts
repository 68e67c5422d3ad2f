import type { Definitions } from '../calculus/definitions.ts';
import type { Equation, Side } from '../calculus/equation.ts';
import {
  type Expression,
  number,
  type NumberExpression,
  shownNumber,
} from '../calculus/expression.ts';
import { valueOfNumbers } from '../calculus/evaluate.ts';
import type { Formula } from '../calculus/formula.ts';
import type { Reason } from './reasons.ts';
import { lineWriting } from './letters.ts';
import type { Term } from './term.ts';
import { equationFormula } from '../calculus/tex.ts';
import { children, someExpression } from '../calculus/tree.ts';
import type { FoldedPart } from './beat.ts';
import type { BeatName } from './beatNames.ts';
import type { LineId } from './lineIds.ts';
import type { WorkedLine } from './byHand.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineSentence } from './lineSentence.ts';
import { substitute, workedOut } from './substitute.ts';

/** All of a line that does not depend on the numbers. */
export interface LineTemplate {
  readonly id: LineId;
  readonly rule: Reason;
  readonly by: readonly BeatName[];
  /** The earlier line that it is worked out from; undefined for the first, and as long as it stands in no derivation. */
  readonly from: LineId | undefined;
  /** The results of several earlier lines that it is made of, as rows of one line; undefined where it follows from one. */
  readonly given: LineTemplate | undefined;
  readonly isResult: boolean;
  readonly equation: Equation;
  readonly symbols: Formula;
  /** Whether there is a Σ in it, which is written out with numbers. */
  readonly sums: boolean;
  /** Whether its result has a row of its own, because its side is long. */
  readonly isLong: boolean;
  /** Whether the line is about one point i, so that every point has a line like it. */
  readonly ofOnePoint: boolean;
  /** The line worked out at an iterate; undefined where it has no numbers to speak of. */
  readonly worked: (values: IterateValues) => WorkedLine | undefined;
  /** The same for other parameters, in rows of the same line; none where it stands for itself. */
  readonly others: readonly LineTemplate[];
  /** The rows of a run of small things that is one line and can be opened; mostly none. */
  readonly folded: readonly FoldedPart[];
  /** What its letters stand for, where it can be proved; undefined where it says what a word means. */
  readonly provable: Definitions | undefined;
  /** Its sentence; without values when there are no points. */
  readonly sentence: (values: IterateValues | undefined) => LineSentence;
}

/** A beat without its numbers. */
export interface BeatTemplate {
  readonly name: BeatName;
  readonly lines: readonly LineTemplate[];
}

/** What a line is made of: the left side, what is equal to it, and why. */
export interface LineParts {
  readonly id: LineId;
  readonly left: Expression;
  readonly side: Expression;
  readonly rule: LineTemplate['rule'];
  readonly relation?: Side['relation'];
  readonly by?: LineTemplate['by'];
  readonly isResult?: boolean;
  readonly isLong?: boolean;
  readonly worked?: LineTemplate['worked'];
  readonly others?: LineTemplate['others'];
  readonly folded?: LineTemplate['folded'];
  readonly sentence?: LineTemplate['sentence'];
}

/** Fills in what follows from the equation: its TeX and its sums. */
export function lineTemplate(parts: LineParts): LineTemplate {
  const { id, left, side, rule, relation = 'equals', by = [], isResult = false } = parts;
  const equation: Equation = {
    left,
    sides: [{ relation, expression: side, continues: false }],
  };
  return {
    id,
    rule,
    by,
    from: undefined,
    given: undefined,
    isResult,
    equation,
    symbols: equationFormula(equation, 'row', lineWriting),
    sums: [left, side].some((each) => someExpression(each, ({ kind }) => kind === 'indexed-sum')),
    isLong: parts.isLong ?? false,
    ofOnePoint:
      [left, ...children(left)].some((part) =>
        someExpression(part, (each) => each.kind === 'symbol' && each.index === 'i'),
      ) && left.kind !== 'indexed-sum',
    worked: parts.worked ?? (() => undefined),
    others: parts.others ?? [],
    folded: parts.folded ?? [],
    provable: undefined,
    sentence: parts.sentence ?? (() => ({ id: `line.${id}` as LineSentence['id'], values: {} })),
  };
}

/** The number that a side comes to at the point shown, with the term that it stands for. */
export function resultOf(side: Expression, values: IterateValues, term?: Term): NumberExpression {
  return shownNumber(workedOut(side, values), term, term === undefined ? undefined : values.point);
}

/** A line that puts the numbers into a side, of which a result comes out. */
export function workedSide(
  side: Expression,
  result: (values: IterateValues) => NumberExpression,
): LineTemplate['worked'] {
  return (values) => {
    const outcome = result(values);
    const sides = [substitute(side, values, values.point)];
    const terms = sumWrittenOut(side, values);
    if (terms === undefined || side.kind !== 'product') return { sides, result: outcome };
    // 12 = (1/5) · 60: the total comes from the result, so that no points are visited.
    const withTotal = (total: Expression): Expression =>
      substitute(side, values, values.point, () => total);
    const total = outcome.value / valueOfNumbers(withTotal(number(1)));
    if (!Number.isFinite(total)) return { sides, result: outcome };
    return { sides, result: outcome, total: { terms, value: shownNumber(total), side: withTotal } };
  };
}

function sumWrittenOut(side: Expression, values: IterateValues): Expression | undefined {
  if (values.summed === 1) return undefined;
  let found: Expression | undefined;
  someExpression(side, (part) => {
    if (part.kind !== 'indexed-sum') return false;
    found = substitute(part, values, values.point);
    return true;
  });
  return found;
}
