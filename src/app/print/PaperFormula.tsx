import { useLayoutEffect, useRef } from 'react';
import 'katex/dist/katex.css';
import '../../ui/formula/formula.css';
import type { Formula } from '../../calculus/formula.ts';
import { flowingFormula } from '../../panels/derivation/flowingFormula.ts';
import { createFormulaNode } from '../../ui/formula/formulaNode.ts';

/** A formula on paper: nothing scrolls there, so a long one goes on in the next row, before a sign. */
export function PaperFormula({ formula }: { readonly formula: Formula }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) createFormulaNode(place.current).update(flowingFormula(formula));
  }, [formula]);
  return <span className="formula paper-formula" ref={place} />;
}
