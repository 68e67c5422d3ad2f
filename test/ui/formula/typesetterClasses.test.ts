import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typesetSkeleton } from '../../../src/ui/formula/typesetSkeleton.ts';

// A new version of the typesetter may name its parts differently: a rule for the old name does nothing.
it('has the classes by which the style sheet lays formulas out', () => {
  const css = readFileSync('src/ui/formula/formula.css', 'utf8');
  const names = new Set([...css.matchAll(/\.(katex[a-z-]*)/gu)].map(([, name = '']) => name));
  const { content } = typesetSkeleton({ skeleton: 'a = b', numbers: [] }, true);
  expect(names).toContain('katex-base');
  for (const name of names) expect(content.querySelector(`.${name}`), name).not.toBeNull();
});
