import fc from 'fast-check';
import { type LossConvention, lossConventions } from '../../../src/model/lossConvention.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { gradientOf, type Line, lossOf, vectorOf } from '../../support/line.ts';
import type { BeatInput } from './lineBeats.ts';

/** What the beats of one chosen point are made from. */
type OnePointInput = BeatInput & { readonly chosen: number };

/** The input of an iterate that is consistent in itself. */
export function beatInput(
  observations: readonly Observation[],
  parameters: Line | Iterable<number>,
  convention: LossConvention = 'mean',
  chosen = 0,
  learningRate = 0.05,
): OnePointInput {
  const at = vectorOf(parameters);
  const slopes = vectorOf(gradientOf(observations, convention, at));
  return {
    observations,
    chosen,
    convention,
    feature: 'x',
    iterate: {
      iteration: 3,
      at,
      loss: lossOf(observations, convention, at),
      slopes,
      learningRate,
    },
    next: at.map((value, slot) => value - learningRate * slopes[slot]!),
  };
}

const count = fc.constantFrom(1, 2, 3, 4, 5, 100);
const calm = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
);
const wild = fc.oneof(
  calm,
  fc.constantFrom(0, -0, 1e300, -1e300, 1e-300, -1e-300, 5e-324, 1.8e-5, 999_999.7),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

function observationsOf(value: fc.Arbitrary<number>): fc.Arbitrary<readonly Observation[]> {
  return count.chain((length) =>
    fc.array(fc.record({ x: value, y: value }), { minLength: length, maxLength: length }),
  );
}

const convention = fc.constantFrom(...lossConventions);

/** Data, iterate and convention of moderate size, consistent in themselves. */
export const consistentInput: fc.Arbitrary<OnePointInput> = fc
  .tuple(
    observationsOf(calm),
    fc.record({ m: calm, b: calm }),
    convention,
    fc.nat(),
    fc.constantFrom(0.05, 0.1, 1 / 3, 1e-7),
  )
  .map(([observations, parameters, chosenConvention, chosen, rate]) =>
    beatInput(observations, parameters, chosenConvention, chosen % observations.length, rate),
  );

/** Any finite numbers, whether they belong together or not, and no points too. */
export const wildInput: fc.Arbitrary<BeatInput> = fc
  .record({
    observations: fc.oneof(observationsOf(wild), fc.constant([])),
    chosen: fc.integer({ min: -2, max: 101 }),
    convention,
    feature: fc.constantFrom('x' as const, 'z' as const),
    numbers: fc.array(wild, { minLength: 8, maxLength: 8 }),
  })
  .map(({ numbers, ...rest }) => {
    const [m = 0, b = 0, value = 0, slopeM = 0, slopeB = 0, rate = 0, nextM = 0, nextB = 0] =
      numbers;
    const [at, slopes] = [Float64Array.of(m, b), Float64Array.of(slopeM, slopeB)];
    const iterate = { iteration: 0, at, loss: value, slopes, learningRate: rate };
    return { ...rest, iterate, next: Float64Array.of(nextM, nextB) };
  });
