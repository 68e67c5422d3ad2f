import fc from 'fast-check';
import { lossConventions } from '../../src/model/lossConvention.ts';

const small = [0, -0, 1, 1e-300, -1e-300, 5e-324, -5e-324, 1e-160, 2 ** -1022];
const large = [1e300, -1e300, 1e154, 1e308, Number.MAX_VALUE, -Number.MAX_VALUE];

/** Any finite number, often one at the ends of the range of doubles. */
const wild = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(...small, ...large),
);

const coordinate = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true, noDefaultInfinity: true });

/** Points of ordinary size, with at least two clearly different x: rounding stays small. */
export const spreadPoints = fc
  .array(
    fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((points) => points.map(({ x, y }) => ({ x: x / 4, y: y / 8 })))
  .filter((points) => points.some(({ x }) => x !== points[0]!.x));

/** Any points of ordinary size, also none, one, or all at the same x. */
export const points = fc.oneof(
  spreadPoints,
  fc.array(fc.record({ x: coordinate(100), y: coordinate(100) }), { maxLength: 6 }),
  fc.array(
    coordinate(100).map((y) => ({ x: 3, y })),
    { maxLength: 6 },
  ),
);

/** Points anywhere among the doubles: 1e±300, 5e-324, the largest, −0. */
export const wildPoints = fc.array(fc.record({ x: wild, y: wild }), { maxLength: 8 });

export const parameters = fc.record({ m: coordinate(20), b: coordinate(20) });
export const wildParameters = fc.record({ m: wild, b: wild });
export const convention = fc.constantFrom(...lossConventions);
