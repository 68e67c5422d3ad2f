import { translate } from '../../i18n/translate.ts';
import { slopeText } from './slopeColumn.ts';

/** A secant that was left behind on the way to the tangent: its nudge by name, and its slope. */
export type ToldSlope = Readonly<Record<'name' | 'slope', string>>;

/**
 * The slopes of several secants under each other, as one label: each named, or under one heading in the order of their
 * nudges.
 */
export function slopesTexts(told: readonly ToldSlope[]): readonly string[] {
  const [rows = [], short = []] = [true, false].map((isLong) =>
    told.map(({ name, slope }) => slopeText(name, slope, isLong)),
  );
  const heading = translate('panels.over.slopes');
  const numbers = told.map(({ slope }) => slope);
  return [rows, [heading, ...short], [heading, ...numbers]].map((lines) => lines.join('\n'));
}
