import type { DerivativeExpression, Expression } from '../calculus/expression.ts';
import { isTerm, parameterOfTerm, type Term, termAbout } from './term.ts';

/** What a quantity of a point by another one is called. Guesses change with parameters just as errors do. */
function ofTerms(of: Term | undefined, variable: Term | undefined): Term | undefined {
  if (of === undefined || variable === undefined) return undefined;
  if (of === 'square' && (variable === 'error' || variable === 'prediction'))
    return 'square-by-error';
  const parameter = parameterOfTerm(variable);
  if (parameter?.about !== 'parameter') return undefined;
  if (of === 'error' || of === 'prediction') return termAbout('error-by', parameter.slot);
  return of === 'square' ? termAbout('square-by', parameter.slot) : undefined;
}

/** The term that the expression itself carries, whatever is inside it. */
function leafTerm(expression: Expression): Term | undefined {
  const term = 'term' in expression ? expression.term : undefined;
  return term !== undefined && isTerm(term) ? term : undefined;
}

/** What a derivative stands for: ∂e/∂m is how fast an error grows with m, and so on. */
export function termOfDerivative(expression: DerivativeExpression): Term | undefined {
  return leafTerm(expression) ?? ofTerms(leafTerm(expression.of), leafTerm(expression.variable));
}

/** What an expression stands for, whatever is inside it. */
export function termOf(expression: Expression): Term | undefined {
  return expression.kind === 'derivative' ? termOfDerivative(expression) : leafTerm(expression);
}
