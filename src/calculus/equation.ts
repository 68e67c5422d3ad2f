import type { Expression } from './expression.ts';

/** How a side follows from the one before: equal, equal up to rounding, takes the value of, or is what it comes nearer to. */
export type Relation = 'equals' | 'about' | 'becomes' | 'tends';

/** One more right side of an equation. */
export interface Side {
  readonly relation: Relation;
  readonly expression: Expression;
  /** Whether it stands in the same row as the side before it, where sides have rows of their own. */
  readonly continues: boolean;
}

/** left = side = side = … */
export interface Equation {
  readonly left: Expression;
  readonly sides: readonly Side[];
}
