import { describe, expect, it } from 'vitest';
import { fillSlots } from '../../../src/ui/formula/slots.ts';
import { typesetSkeleton } from '../../../src/ui/formula/typesetSkeleton.ts';

function markup(content: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(content.cloneNode(true));
  return holder.innerHTML;
}

const skeletons = [
  '⟦0⟧',
  '\\hat y_{⟦0⟧} = \\htmlData{term=m}{⟦1⟧} \\cdot ⟦2⟧ + \\htmlData{term=b}{(-⟦3⟧)}',
  '\\frac{1}{⟦0⟧}\\left( (⟦1⟧)^2 + {⟦2⟧}^2 + \\cdots + ⟦3⟧ \\times 10^{-⟦4⟧} \\right) = ⟦1⟧',
  '\\begin{aligned} a &= ⟦0⟧ \\\\ b &= ⟦1⟧ \\end{aligned}',
];

describe('typesetSkeleton', () => {
  it.each(skeletons)('writes numbers into %s as typesetting them anew does', (skeleton) => {
    const first = ['2', '0.4', '7.25', '1.0004', '9'];
    const second = ['31', '1.5', '8', '22.7', '12'];
    const changed = typesetSkeleton({ skeleton, numbers: first }, true);
    expect(changed.write).toBeDefined();
    changed.write?.(second);
    const anew = typesetSkeleton({ skeleton: fillSlots(skeleton, second), numbers: [] }, true);
    expect(markup(changed.content)).toBe(markup(anew.content));
  });

  it('gives copies that do not share their texts', () => {
    const one = typesetSkeleton({ skeleton: 'a = ⟦0⟧', numbers: ['1'] }, false);
    const two = typesetSkeleton({ skeleton: 'a = ⟦0⟧', numbers: ['2'] }, false);
    one.write?.(['3']);
    expect(one.content.textContent).toContain('3');
    expect(two.content.textContent).toContain('2');
  });

  it('typesets anew what cannot be written as digits', () => {
    const formula = { skeleton: 'a = ⟦0⟧', numbers: ['1.2 \\times 10^{-7}'] };
    const result = typesetSkeleton(formula, false);
    expect(result.write).toBeUndefined();
    expect(result.content.textContent).toContain('×');
  });

  it('typesets anew a number of which KaTeX would take the first digit alone', () => {
    const result = typesetSkeleton({ skeleton: 'x^⟦0⟧', numbers: ['2'] }, false);
    expect(result.write).toBeUndefined();
    expect(result.content.querySelector('.msupsub')?.textContent).toContain('2');
  });

  it('marks terms and leaves out the source', () => {
    const { content } = typesetSkeleton(
      { skeleton: '\\htmlData{term=error}{e}', numbers: [] },
      false,
    );
    expect(content.querySelector('[data-term=error]')?.textContent).toBe('e');
    expect(content.querySelector('annotation')).toBeNull();
  });

  it('trusts nothing else, and says what is wrong', () => {
    const styled = typesetSkeleton({ skeleton: '\\htmlStyle{color: red}{e}', numbers: [] }, false);
    expect(markup(styled.content)).not.toContain('color: red');
    expect(() => typesetSkeleton({ skeleton: '\\frac{1', numbers: [] }, false)).toThrow('KaTeX');
    expect(() => typesetSkeleton({ skeleton: '⟦0⟧', numbers: [] }, false)).toThrow(RangeError);
  });
});
