import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { terms, type Term } from '../../../src/derivation/term.ts';
import { repository } from '../../support/sourceFiles.ts';

/** Which colour means what, in formulas as in pictures and sliders; all other terms have that of the ink. */
const colours: Partial<Record<Term, string>> = {
  'parameter-1': 'var(--parameter-1-text)',
  'parameter-2': 'var(--parameter-2-text)',
  error: 'var(--error-text)',
  square: 'var(--error-text)',
  rate: 'var(--rate-text)',
  'gradient-1': 'var(--gradient-text)',
  'gradient-2': 'var(--gradient-text)',
  ...Object.fromEntries(
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((order) => [
      [`parameter-${order}`, `var(--parameter-${order})`],
      [`gradient-${order}`, 'var(--gradient-text)'],
    ]),
  ),
};

const sheet = (path: string): string => readFileSync(join(repository, path), 'utf8');

beforeEach(() => {
  const style = document.createElement('style');
  style.textContent = sheet('src/ui/formula/formula.css');
  document.head.append(style);
  document.body.innerHTML = `<div class="formula">${terms
    .map((term) => `<span data-term="${term}"></span>`)
    .join('')}</div>`;
  return () => {
    style.remove();
    document.body.innerHTML = '';
  };
});

describe('the colour of a term in a formula', () => {
  it.each(terms)('is its own: %s', (term) => {
    const part = document.querySelector(`[data-term="${term}"]`);
    if (part === null) throw new Error('no such part');
    expect(getComputedStyle(part).color).toBe(colours[term] ?? 'rgb(0, 0, 0)');
  });

  it('is another for each meaning, in each theme', () => {
    const blocks = sheet('src/app/theme.css').split('}');
    const themes = blocks.filter((block) => block.includes('--gradient-text:'));
    expect(themes.length).toBeGreaterThan(1);
    for (const theme of themes) {
      const values = ['parameter-1', 'parameter-2', 'error', 'rate', 'gradient'].map(
        (name) => new RegExp(`--${name}-text: ([^;]+);`, 'u').exec(theme)?.[1],
      );
      expect(values).not.toContain(undefined);
      expect(new Set(values).size).toBe(5);
    }
  });
});
