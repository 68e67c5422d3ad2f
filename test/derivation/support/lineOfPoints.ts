import type { Term } from '../../../src/derivation/term.ts';
import type { Feature, ModelIterate } from '../../../src/derivation/beat.ts';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import type { LineTemplate } from '../../../src/derivation/lineTemplate.ts';
import { termValue } from '../../../src/derivation/termValue.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { lineModel, beatTemplates, pointsOfRows, type BeatInput } from './lineBeats.ts';

/** What decides which lines the derivation of the line has. */
interface LineKind extends Pick<BeatInput, 'convention' | 'method'> {
  readonly feature: Feature;
}

/** The lines of a beat of the line, in their order. */
export function linesOf(
  beat: BeatName,
  { feature, convention, method }: LineKind,
): readonly LineTemplate[] {
  const found = beatTemplates(feature, convention, method).find(({ name }) => name === beat);
  return found?.lines ?? [];
}

/** The number that a term stands for at an iterate of the line, and at one point. */
export function valueOnLine(
  term: Term,
  iterate: ModelIterate,
  observation: Observation | undefined,
): number | undefined {
  const points = pointsOfRows(observation === undefined ? [] : [observation]);
  return termValue(term, lineModel('x', 'sum'), iterate, points, 0);
}
