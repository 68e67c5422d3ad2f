import type { DerivativeExpression, Expression, Index } from './expression.ts';
import { parameterOfTerm, type Term, termAbout } from './term.ts';

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
export function leafTerm(expression: Expression): Term | undefined {
  return 'term' in expression ? expression.term : undefined;
}

/** What a derivative stands for: ∂e/∂m is how fast an error grows with m, and so on. */
export function termOfDerivative({ of, variable, term }: DerivativeExpression): Term | undefined {
  return term ?? ofTerms(leafTerm(of), leafTerm(variable));
}

/** The index that an expression carries: that of e₃ and of e₃² is 2. */
export function indexOf(expression: Expression): Index | undefined {
  switch (expression.kind) {
    case 'symbol':
      return expression.index;
    case 'number':
      return expression.point;
    case 'power':
      return indexOf(expression.base);
    case 'call':
      return indexOf(expression.argument);
    case 'derivative':
    case 'change':
      return indexOf(expression.of);
    default:
      return undefined;
  }
}
