import { useEffect, useLayoutEffect, useRef } from 'react';
import 'katex/dist/katex.css';
import './formula/formula.css';
import { fitWidth } from './formula/fitWidth.ts';
import { createFormulaNode, type FormulaNode } from './formula/formulaNode.ts';
import type { FormulaSource } from './formula/slots.ts';
import { markScrollEnds } from './scrollEnds.ts';

/** Changes a formula on screen directly, past React. */
export interface FormulaHandle {
  /** Without words the ones that are there stay. */
  update(formula: FormulaSource, spoken?: string): void;
}

interface FormulaProps {
  /** What is shown at first, and after every rendering. */
  readonly formula: FormulaSource;
  /** The same in words, for screen readers: the typeset formula is hidden from them. */
  readonly spoken: string;
  /** Typeset on a line of its own, with limits above and below sums. */
  readonly block?: boolean;
  /** Whether it is broken into rows where it is wider than its box, at the places that allow it. */
  readonly wraps?: boolean;
  readonly className?: string;
  /** Name of the box when the formula is too wide and scrolls, for instance "Formula". */
  readonly scrollName: string;
  /** Called with the way to change the formula directly, and with undefined when it goes away. */
  readonly handle?: (handle: FormulaHandle | undefined) => void;
}

/** A typeset formula with a sentence for screen readers. Numbers alone are changed without typesetting. */
export function Formula({
  formula,
  spoken,
  block = false,
  wraps = false,
  className = '',
  scrollName,
  handle,
}: FormulaProps) {
  const box = useRef<HTMLSpanElement>(null);
  const picture = useRef<HTMLSpanElement>(null);
  const sentence = useRef<HTMLSpanElement>(null);
  const node = useRef<FormulaNode & { readonly block: boolean }>(undefined);

  useLayoutEffect(() => {
    const place = picture.current;
    if (place === null) return;
    if (node.current?.block !== block) {
      node.current = { block, ...createFormulaNode(place, block) };
    }
    node.current.update(formula);
    if (sentence.current !== null) sentence.current.textContent = spoken;
  }, [formula, spoken, block]);

  useEffect(() => {
    handle?.({
      update(next, words) {
        node.current?.update(next);
        const { current } = sentence;
        if (words === undefined || current === null || current.textContent === words) return;
        current.textContent = words;
      },
    });
    return () => handle?.(undefined);
  }, [handle]);

  useEffect(() => {
    if (box.current === null || picture.current === null) return undefined;
    return fitWidth(box.current, picture.current, scrollName, wraps);
  }, [scrollName, wraps]);

  useEffect(() => {
    if (box.current === null || picture.current === null) return undefined;
    return markScrollEnds(box.current, picture.current);
  }, []);

  return (
    <span
      ref={box}
      className={`formula ${block ? 'formula-block' : ''} ${wraps ? 'formula-wraps' : ''} ${className}`}
    >
      <span ref={sentence} className="visually-hidden" />
      <span ref={picture} className="formula-picture" aria-hidden="true" />
    </span>
  );
}
