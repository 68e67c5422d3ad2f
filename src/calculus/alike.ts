import type { Expression } from './expression.ts';
import { children, sameExpression } from './tree.ts';

/** Whether each of the parts has a counterpart of its own among the others. */
function sameParts(parts: readonly Expression[], others: readonly Expression[]): boolean {
  if (parts.length !== others.length) return false;
  const left = [...others];
  return parts.every((part) => {
    const place = left.findIndex((other) => alike(part, other));
    if (place < 0) return false;
    left.splice(place, 1);
    return true;
  });
}

/** Whether two expressions are the same but for the order of terms and factors: a b and b a. */
export function alike(one: Expression, other: Expression): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'sum' || one.kind === 'product') {
    return sameParts(children(one), children(other));
  }
  if (one.kind === 'number' || one.kind === 'symbol') return sameExpression(one, other);
  if (one.kind === 'call' && other.kind === 'call' && one.name !== other.name) return false;
  if (one.kind === 'derivative') return sameExpression(one, other);
  const others = children(other);
  return children(one).every((part, position) => {
    const counterpart = others[position];
    return counterpart !== undefined && alike(part, counterpart);
  });
}
