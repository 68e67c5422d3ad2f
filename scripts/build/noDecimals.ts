/**
 * Stands in for the decimal arithmetic with which Recharts looks for round ticks (see
 * vite.config.ts): our axes come with their ticks and say `niceTicks="none"`, so that it never runs.
 *
 * @throws {Error} always, so that an axis that forgot them is noticed.
 */
export default function NoDecimals(): never {
  throw new Error('an axis without ticks of its own: give it ticks and niceTicks="none"');
}
