import type { DerivativeExpression, Expression, Index } from './expression.ts';
import type { Term } from './term.ts';

const byVariable: Readonly<Record<string, Term>> = {
  'error m': 'error-by-m',
  'error b': 'error-by-b',
  'square m': 'square-by-m',
  'square b': 'square-by-b',
  'square error': 'square-by-error',
};

/** The term that the expression itself carries, whatever is inside it. */
export function leafTerm(expression: Expression): Term | undefined {
  return 'term' in expression ? expression.term : undefined;
}

/** What a derivative stands for: ∂e/∂m is how fast an error grows with m, and so on. */
export function termOfDerivative({ of, variable, term }: DerivativeExpression): Term | undefined {
  return term ?? byVariable[`${leafTerm(of) ?? ''} ${leafTerm(variable) ?? ''}`];
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
    case 'derivative':
    case 'change':
      return indexOf(expression.of);
    default:
      return undefined;
  }
}
