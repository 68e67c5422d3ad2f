import type { Rewriting } from './differentiate.ts';
import type { Equation } from './equation.ts';
import type { Expression } from './expression.ts';
import type { Formula } from './formula.ts';
import { equationFormula } from './tex.ts';
import type { Writing } from './texWriter.ts';
import { children, sameExpression, withChildren } from './tree.ts';

/** Sums inside sums and products inside products written as one, throughout. */
function flattened(expression: Expression): Expression {
  const parts = children(expression).map((part) => flattened(part));
  if (expression.kind === 'sum') {
    return withChildren(
      expression,
      parts.flatMap((part) => (part.kind === 'sum' ? part.terms : [part])),
    );
  }
  if (expression.kind === 'product') {
    return withChildren(
      expression,
      parts.flatMap((part) => (part.kind === 'product' ? part.factors : [part])),
    );
  }
  return withChildren(expression, parts);
}

/**
 * The steps that one can see. The engine also takes notice of products inside products and sums
 * inside sums; on paper both look the same before and after, but for a dot.
 */
export function visibleRewritings(steps: readonly Rewriting[]): readonly Rewriting[] {
  return steps.filter(({ before, after }) => !sameExpression(flattened(before), flattened(after)));
}

interface Marked {
  readonly before: Expression;
  readonly after: Expression;
  readonly of: Expression;
  readonly to: Expression;
}

/**
 * Both sides of a step with the part that changed as an object of its own, because the same part
 * may stand in other places too. What did not change is one object on both sides.
 */
function marked(before: Expression, after: Expression, step: Rewriting): Marked {
  const of = { ...step.of };
  const to = { ...step.to };
  if (before === step.of && after === step.to) return { before: of, after: to, of, to };
  const parts = children(before);
  const others = children(after);
  const place = parts.findIndex((part, position) => part !== others[position]);
  const [part, other] = [parts[place], others[place]];
  if (part === undefined || other === undefined) {
    throw new RangeError('a step of the derivation changes no part of its expression');
  }
  const inside = marked(part, other, step);
  return {
    ...inside,
    before: withChildren(before, parts.with(place, inside.before)),
    after: withChildren(after, others.with(place, inside.after)),
  };
}

/** `before = after` of a step. */
export function rewritingEquation({ before, after }: Rewriting): Equation {
  return {
    left: before,
    sides: [{ relation: 'equals', expression: after, continues: false }],
  };
}

/** Whether a rule changed the whole of what it was given, so that nothing else has to be told apart. */
export function changesAll({ before, of }: Rewriting): boolean {
  return before === of;
}

// Symbols and operators on both sides that fit into one row of a narrow panel.
const mostInRow = 24;

function size(expression: Expression): number {
  return children(expression).reduce((total, part) => total + size(part), 1);
}

/**
 * The TeX of `before = after`, in two rows when it is long. The part that the rule is about has `data-changed="before"` in the
 * page, and what it became `data-changed="after"`; when all of it changed nothing is marked.
 */
export function rewritingFormula(step: Rewriting, writing: Writing = {}): Formula {
  const layout = size(step.before) + size(step.after) > mostInRow ? 'below' : 'row';
  if (changesAll(step)) return equationFormula(rewritingEquation(step), layout, writing);
  const { before, after, of, to } = marked(step.before, step.after, step);
  const changed = new Map<Expression, 'before' | 'after'>([
    [of, 'before'],
    [to, 'after'],
  ]);
  return equationFormula(rewritingEquation({ ...step, before, after }), layout, {
    ...writing,
    changed,
  });
}
