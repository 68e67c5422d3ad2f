import type { FormulaSource } from './slots.ts';
import { typesetSkeleton } from './typesetSkeleton.ts';

/** A formula on screen that can be changed many times a second, without React. */
export interface FormulaNode {
  /** Shows a formula: only texts change as long as the skeleton is the same. */
  update(formula: FormulaSource): void;
}

/**
 * Makes an element the place of a formula.
 * @param element is emptied at the first update, and belongs to the formula from then on.
 * @param block whether the formula is typeset as a displayed one: with limits above and below sums.
 */
export function createFormulaNode(element: Element, block = false): FormulaNode {
  let skeleton: string | undefined;
  let write: ((numbers: readonly string[]) => void) | undefined;
  let shown: FormulaSource | undefined;

  return {
    update(formula) {
      if (formula === shown) return;
      shown = formula;
      if (formula.skeleton === skeleton && write !== undefined) {
        write(formula.numbers);
        return;
      }
      const result = typesetSkeleton(formula, block);
      element.replaceChildren(result.content);
      skeleton = formula.skeleton;
      write = result.write;
    },
  };
}
