import type { FaultReason, ParseFault, Remark, RemarkKind, Span } from './parseResult.ts';

/** A message about a typed formula, and the part of the text that it is about. */
export interface FormulaMessage {
  readonly id: `formula.fault.${FaultReason}` | `formula.remark.${RemarkKind}`;
  readonly part: string;
}

function partOf(text: string, { from, to }: Span): string {
  return text.slice(from, to).trim();
}

/** What to say about a text that is no formula. */
export function faultMessage(text: string, fault: ParseFault): FormulaMessage {
  return { id: `formula.fault.${fault.reason}`, part: partOf(text, fault) };
}

/** What to say about a place that could have been read in another way. */
export function remarkMessage(text: string, remark: Remark): FormulaMessage {
  return { id: `formula.remark.${remark.kind}`, part: partOf(text, remark) };
}
