import { describe, expect, it } from 'vitest';
import { alignFormulas } from '../../../src/ui/formula/setRows.ts';

/** How far a formula is shifted below one whose equals sign stands 18 pixels further to the right. */
function shiftOf(widest: number): string {
  const [above, below] = [document.createElement('div'), document.createElement('div')];
  alignFormulas(
    [
      { element: above, widest: 285, column: 90 },
      { element: below, widest, column: 72 },
    ],
    459,
  );
  return below.style.paddingLeft;
}

describe('formulas below each other', () => {
  it('have their equals signs in one column', () => {
    expect(shiftOf(400)).toBe('18px');
  });

  it('stay where they are where the browser could break a row for it, whose letters do not shrink evenly', () => {
    expect(shiftOf(440)).toBe('');
  });
});
