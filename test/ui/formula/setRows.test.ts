import { describe, expect, it } from 'vitest';
import { measureFormula } from '../../../src/ui/formula/setRows.ts';

/** A formula as it is typeset, of parts that are not broken themselves. */
function typeset(...texts: readonly string[]): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = '<span class="katex-html"></span>';
  for (const text of texts) {
    const base = document.createElement('span');
    base.className = 'katex-base';
    base.textContent = text;
    element.firstElementChild?.append(base);
  }
  return element;
}

describe('the parts of a formula', () => {
  it('may begin with a relation, of which the arrow of a limit is one', () => {
    const { parts } = measureFormula(typeset('rate', '=−28.2', '→−29.82', '→−30'));
    expect(parts.map(({ start }) => start)).toStrictEqual([
      'other',
      'relation',
      'relation',
      'relation',
    ]);
  });

  it('may begin with a sign, in as many brackets as are open before it', () => {
    const { parts } = measureFormula(typeset('2(', '+a', '−b)', '+c'));
    expect(parts.map(({ start, depth }) => [start, depth])).toStrictEqual([
      ['other', 0],
      ['sign', 1],
      ['sign', 1],
      ['sign', 0],
    ]);
  });
});
