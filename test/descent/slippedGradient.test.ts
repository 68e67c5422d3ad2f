import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forgetfulSlot, mistakeNames, mistakenSlopes } from '../../src/descent/mistakes.ts';
import { slippedObjective, slopesTimes } from '../../src/descent/slippedGradient.ts';
import { withSlopes } from '../../src/descent/withSlopes.ts';
import { dataOf } from '../../src/model/data.ts';
import { gradientAt, objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { guessesFor } from '../../src/model/predictions.ts';
import { modelOfText } from '../model/support/modelOfText.ts';
import { convention, spreadPoints } from '../regression/arbitraries.ts';

const formula = fc.constantFrom('m x + b', 'b + m x', 'm x', 'p x^2 + q x', 'a x^2 + b x + c');
const rate = 0.01;

it('a slip through the points is what it is in closed form, of models that have one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...mistakeNames),
      formula,
      spreadPoints,
      convention,
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }),
      (name, text, points, kind, start) => {
        const model = modelOfText(text);
        const data = dataOf(points);
        const on = objective(model, data, penalties.squared, kind);
        const at = Float64Array.from(start.slice(0, on.size));
        const errorsAt = (theta: Float64Array) =>
          guessesFor(model, data, theta).map((guess, row) => guess - data.y[row]!);
        const { count } = data;
        const given = { convention: kind, learningRate: rate };
        const slipped = slippedObjective(name, {
          ...given,
          on,
          count,
          forgetful: forgetfulSlot(model),
          errorsAt,
        });
        const form = on.quadratic!;
        const exact = withSlopes(form, on, mistakenSlopes(name, { form, ...given }));
        const wanted = gradientAt(exact, at);
        const found = gradientAt(slipped, at);
        const right = gradientAt(on, at);
        const size = 1 + Math.max(...[...wanted, ...right].map(Math.abs));
        for (const [slot, slope] of found.entries())
          expect(Math.abs(slope - wanted[slot]!), name).toBeLessThan(1e-9 * size);
        expect(slipped.gradient(at, new Float64Array(on.size))).toBeCloseTo(on.value(at), 9);
        const times = slopesTimes(name, { convention: kind, count });
        if (times === undefined) return;
        for (const [slot, slope] of found.entries())
          expect(Math.abs(slope - times * right[slot]!)).toBeLessThan(1e-9 * size);
      },
    ),
  );
});
