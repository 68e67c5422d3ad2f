/** Whether nothing is left out: `npm run walk`, which takes most of an hour. */
export const whole = process.env['DOWNHILL_WALK'] === 'all';

/**
 * Every so-manieth of some cases, always the same ones, beginning with the one at `first`: what `npm test` has
 * time for. All of them in `npm run walk`.
 */
export function someOf<Case>(cases: readonly Case[], stride: number, first = 0): readonly Case[] {
  return whole ? cases : cases.filter((_, index) => index % stride === first % stride);
}
