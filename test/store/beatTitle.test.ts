import { describe, expect, it } from 'vitest';
import { translate } from '../../src/i18n/translate.ts';
import { beatTitleId } from '../../src/store/beatTitle.ts';

describe('the name of a step', () => {
  it('speaks of what a point costs, and not of a square where there is none', () => {
    expect(translate(beatTitleId('inner', 'squared'))).toBe('Inside the square');
    expect(translate(beatTitleId('inner', 'absolute'))).toBe('Inside the bars');
    expect(translate(beatTitleId('inner', 'log'))).toBe('Inside the guess');
    expect(beatTitleId('gradient', 'log')).toBe(beatTitleId('gradient', 'squared'));
  });
});
