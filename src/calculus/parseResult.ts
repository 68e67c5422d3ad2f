import type { Expression } from './expression.ts';

/** Why a text is no formula. Each has `formula.fault.<reason>` in the message catalogue. */
export const faultReasons = [
  'empty',
  'too-long',
  'too-deep',
  'unknown-character',
  'unknown-function',
  'reserved-name',
  'bad-number',
  'missing-operand',
  'missing-argument',
  'inverse-function',
  'not-closed',
  'not-opened',
  'equals-sign',
] as const;

export type FaultReason = (typeof faultReasons)[number];

/**
 * Where two readings are possible, which one was chosen. Each has `formula.remark.<kind>` in the message
 * catalogue.
 */
export const remarkKinds = [
  'slash-then-factor',
  'letters-split',
  'digit-as-index',
  'decimal-comma',
  'power-of-ten',
  'exponent-ends',
  'function-without-parentheses',
  'log-is-ln',
  'capital-x',
] as const;

export type RemarkKind = (typeof remarkKinds)[number];

/** A part of a text: the positions of its first character and of the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A choice between two readings, with what the part was read as. */
export interface Remark extends Span {
  readonly kind: RemarkKind;
  readonly read: Expression;
}

/** A text that was read. */
export interface ParsedFormula {
  readonly ok: true;
  readonly expression: Expression;
  readonly remarks: readonly Remark[];
  /** The names of the inputs in it, x or x_1 and x_2, and those of the parameters, as they come up. */
  readonly inputs: readonly string[];
  readonly parameters: readonly string[];
}

/** A text that is no formula: where, and why. */
export interface ParseFault extends Span {
  readonly ok: false;
  readonly reason: FaultReason;
}

export type Parsed = ParsedFormula | ParseFault;

/** A fault on its way out of the parser; none leaves it. */
export class FaultError extends Error {
  readonly reason: FaultReason;
  readonly span: Span;

  constructor(reason: FaultReason, { from, to }: Span) {
    super(reason);
    this.reason = reason;
    this.span = { from, to };
  }
}
