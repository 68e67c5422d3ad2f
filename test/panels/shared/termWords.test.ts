import { describe, expect, it } from 'vitest';
import { terms } from '../../../src/derivation/term.ts';
import { isTermOf, termWord } from '../../../src/panels/shared/termWords.ts';

describe('the words for terms', () => {
  it('know which terms a model has: a line knows no third parameter, whatever stood there before', () => {
    const line = { model: 'line', each: 'squared' } as const;
    expect(isTermOf('parameter-2', line)).toBe(true);
    expect(isTermOf('parameter-3', line)).toBe(false);
    expect(isTermOf('gradient-5', line)).toBe(false);
    expect(isTermOf('parameter-2', { ...line, model: 'origin' })).toBe(false);
    expect(isTermOf('square', { ...line, model: 'origin' })).toBe(true);
    expect(isTermOf('parameter-5', { ...line, model: 'two-neurons' })).toBe(true);
  });

  it('have a word for every term of every model', () => {
    for (const model of ['origin', 'line', 'parabola', 'two-neurons']) {
      for (const each of ['squared', 'absolute', 'log'] as const) {
        const given = { model, each };
        for (const term of terms.filter((one) => isTermOf(one, given)))
          expect(termWord(term, given)).not.toMatch(/terms\.|^\s*$/u);
      }
    }
  });
});
