import { describe, expect, it } from 'vitest';
import { parameterLook, plainName } from '../../../src/panels/shared/parameterLook.ts';

describe('a parameter in pictures', () => {
  it('is written as in formulas', () => {
    const written = ['parameter-1', 'w_1', 'w_12', 'theta', 'lambda_0', 'v_a'].map(plainName);
    expect(written).toEqual(['parameter-1', 'w₁', 'w₁₂', 'θ', 'λ₀', 'v_a']);
  });

  it('has the colour and the terms of its place in the order', () => {
    const looks = ['a', 'b', 'c', 'd'].map((name, slot) => parameterLook(slot, name));
    const terms = ['parameter-1', 'parameter-2', 'parameter-3', 'parameter-4'];
    expect(looks.map(({ role }) => role)).toEqual([
      'parameter-1',
      'parameter-2',
      'parameter-3',
      'parameter-4',
    ]);
    expect(looks.map(({ term }) => term)).toEqual(terms);
    const slopes = ['gradient-1', 'gradient-2', 'gradient-3', 'gradient-4'];
    expect(looks.map(({ slopeTerm }) => slopeTerm)).toEqual(slopes);
  });
});
