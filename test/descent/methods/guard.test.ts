import { describe, expect, it } from 'vitest';
import { symbol } from '../../../src/calculus/expression.ts';
import { valuedLines } from '../../../src/descent/methodValues.ts';
import { methods } from '../../../src/descent/methods/methods.ts';
import { settingsFrom } from '../../../src/descent/methods/settings.ts';

// Without memory each of them goes ηg / (|g| + ε), which is half of η where |g| is ε itself. The published
// values of ε are so small that no ordinary run would show another one.
const settings = settingsFrom({ alpha: 0, beta1: 0, beta2: 0 });
const rate = 0.5;

describe.each([
  ['adagrad', 1e-10],
  ['rmsprop', 1e-8],
  ['adam', 1e-8],
] as const)('the ε of %s', (kind, epsilon) => {
  const { step, memory } = methods[kind];
  const gradient = Float64Array.of(epsilon, -epsilon);
  const before = new Float64Array(2 * (1 + memory.length));

  it('halves the step where the slope is as small', () => {
    const state = before.slice();
    step(state, { gradient, rate, iteration: 0, settings, solved: () => gradient });
    expect(state[0]).toBeCloseTo(-0.25, 12);
    expect(state[1]).toBeCloseTo(0.25, 12);
  });

  it('stands in the lines with the same value', () => {
    const curvature = Float64Array.of(1, 0, 0, 1);
    const moment = {
      method: kind,
      settings,
      iteration: 0,
      rate,
      state: before,
      gradient,
      curvature,
    };
    const letters = {
      parameters: [symbol('m'), symbol('b')],
      slopes: [symbol('g_m'), symbol('g_b')],
      rate: symbol('rate'),
    };
    expect(valuedLines(moment, letters, 0).at(-1)?.value).toBeCloseTo(-0.25, 12);
    expect(valuedLines(moment, letters, 1).at(-1)?.value).toBeCloseTo(0.25, 12);
  });
});
