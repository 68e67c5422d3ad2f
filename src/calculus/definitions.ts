import type { Expression, SymbolExpression } from './expression.ts';
import type { Index } from './indices.ts';
import { children, replacedWhere, sameExpression } from './tree.ts';
import { running } from './indices.ts';

/**
 * What symbols stand for, by name: e is m x + b − y. A definition of an indexed symbol is written
 * with the index i. Definitions must not go round in circles.
 */
export type Definitions = ReadonlyMap<string, Expression>;

export const noDefinitions: Definitions = new Map();

/** The expression with the free index replaced; a Σ keeps its own. */
export function atIndex(expression: Expression, index: Index): Expression {
  if (index === running) return expression;
  return replacedWhere(expression, (part) => {
    if (part.kind === 'indexed-sum') return part;
    return part.kind === 'symbol' && part.index === running ? { ...part, index } : undefined;
  });
}

/** What a symbol stands for, at its own index; undefined when it is not defined. */
export function definitionOf(
  symbol: SymbolExpression,
  definitions: Definitions,
): Expression | undefined {
  const definition = definitions.get(symbol.name);
  if (definition === undefined || symbol.index === undefined) return definition;
  return atIndex(definition, symbol.index);
}

/** Whether the value of the expression changes with the variable, by itself or through definitions. */
export function dependsOn(
  expression: Expression,
  variable: Expression,
  definitions: Definitions,
): boolean {
  if (sameExpression(expression, variable)) return true;
  if (expression.kind === 'symbol') {
    const definition = definitionOf(expression, definitions);
    return definition !== undefined && dependsOn(definition, variable, definitions);
  }
  return children(expression).some((part) => dependsOn(part, variable, definitions));
}
