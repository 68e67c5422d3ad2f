import type { Beat, BeatLine, WrittenLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import type { PenaltyId } from '../../model/penalty.ts';
import { speakLine } from '../../derivation/speakLine.ts';
import { translate } from '../../i18n/translate.ts';
import { beatTitleId } from '../../store/beatTitle.ts';

/** Which of the two formulas of a line. */
export type FormulaKind = 'symbols' | 'numbers';

/** What a step of the derivation is called on screen, without its number. */
export function beatTitle(name: BeatName, each: PenaltyId): string {
  return translate(beatTitleId(name, each));
}

/** Says in the language of the reader what to look at. */
export function lineSentence({ sentence }: BeatLine): string {
  return translate(sentence.id, sentence.values);
}

/** The rules and definitions that lines are about, each once. */
export function distinctRules(lines: readonly BeatLine[]): readonly BeatLine['rule'][] {
  return [...new Set(lines.map(({ rule }) => rule))];
}

/** A line as it is read aloud. */
export function spokenLine(line: WrittenLine, kind: FormulaKind): string {
  return speakLine(line, kind, translate);
}

/** The step called so, among those of an iteration; undefined when it has none. */
export function beatNamed(beats: readonly Beat[], name: BeatName): Beat | undefined {
  return beats.find((beat) => beat.name === name);
}
