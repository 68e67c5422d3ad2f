import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Formula, type FormulaHandle } from '../../src/ui/Formula.tsx';

const formula = { skeleton: '\\htmlData{term=m}{m} = ⟦0⟧', numbers: ['1.5'] };

describe('Formula', () => {
  it('shows the formula, and says it in words to screen readers alone', () => {
    const { container } = render(
      <Formula formula={formula} spoken="m is 1.5" scrollName="Formula" />,
    );
    expect(container.querySelector('.katex-html')?.textContent).toContain('1.5');
    expect(screen.getByText('m is 1.5')).toHaveClass('visually-hidden');
    expect(container.querySelector('.formula-picture')).toHaveAttribute('aria-hidden', 'true');
  });

  it('changes only texts while the skeleton stays', () => {
    let handle: FormulaHandle | undefined;
    const { container } = render(
      <Formula
        formula={formula}
        spoken="m is 1.5"
        scrollName="Formula"
        handle={(given) => {
          handle = given ?? handle;
        }}
      />,
    );
    const node = container.querySelector('.katex-html');
    handle?.update({ ...formula, numbers: ['27.25'] }, 'm is 27.25');
    expect(container.querySelector('.katex-html')).toBe(node);
    expect(node?.textContent).toContain('27.25');
    expect(screen.getByText('m is 27.25')).toBeInTheDocument();

    handle?.update({ skeleton: '\\htmlData{term=m}{m} = -⟦0⟧', numbers: ['2'] }, 'm is minus 2');
    expect(container.querySelector('.katex-html')?.textContent).toContain('−2');
  });

  it('follows its props', () => {
    const { container, rerender } = render(
      <Formula formula={formula} spoken="m is 1.5" scrollName="Formula" />,
    );
    rerender(
      <Formula formula={{ ...formula, numbers: ['4'] }} spoken="m is 4" scrollName="Formula" />,
    );
    expect(container.querySelector('.katex-html')?.textContent).toContain('4');
    expect(screen.getByText('m is 4')).toBeInTheDocument();
  });
});
