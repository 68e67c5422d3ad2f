import type { BeatInput, Feature } from './beat.ts';
import type { BeatName } from './beatNames.ts';
import { beatTemplates } from './beatTemplates.ts';
import type { LineTemplate } from './lineTemplate.ts';

/** What decides which lines a derivation has. */
export interface DerivationKind extends Pick<BeatInput, 'convention' | 'method'> {
  readonly feature: Feature;
}

/** The lines of a beat in the order in which they are shown, one after the other. Never empty. */
export function linesOf(beat: BeatName, kind: DerivationKind): readonly LineTemplate[] {
  const { feature, convention, method } = kind;
  const found = beatTemplates(feature, convention, method).find(({ name }) => name === beat);
  return found?.lines ?? [];
}
