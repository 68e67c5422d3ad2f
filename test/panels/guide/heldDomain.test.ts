import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Domain } from '../../../src/numerics/ticks.ts';
import { domainServes, nextDomain } from '../../../src/panels/guide/shared/heldDomain.ts';

const domain: fc.Arbitrary<Domain> = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([low, width]) => [low, low + width]);

describe('the range of an axis', () => {
  it('stays while it holds what is to be seen, and is not four times too wide', () => {
    expect(domainServes([0, 10], [1, 9])).toBe(true);
    expect(domainServes([0, 10], [1, 11])).toBe(false);
    expect(domainServes([0, 10], [4, 5])).toBe(false);
  });

  it('leaves room on the side to which things have moved', () => {
    expect(nextDomain([0, 10], [-2, 8])).toEqual([-15, 10]);
    expect(nextDomain([0, 10], [-2, 12])).toEqual([-2, 12]);
    expect(nextDomain([0, 10], [100, 110])).toEqual([100, 110]);
    expect(nextDomain([0, 10], [4, 5])).toEqual([4, 5]);
  });

  it('always serves for what it was taken for', () => {
    fc.assert(
      fc.property(domain, domain, (held, wanted) => {
        expect(domainServes(nextDomain(held, wanted), wanted)).toBe(true);
      }),
    );
  });

  it('does so for the largest numbers too', () => {
    const wide: Domain = [-Number.MAX_VALUE / 2, Number.MAX_VALUE];
    expect(domainServes(nextDomain([0, 1], wide), wide)).toBe(true);
  });
});
