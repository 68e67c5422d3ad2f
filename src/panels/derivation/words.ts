import type { Beat, BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { speakLine } from '../../derivation/speakLine.ts';
import { translate } from '../../i18n/translate.ts';
import type { Experiment } from '../../store/experiment.ts';

/** Which of the two formulas of a line. */
export type FormulaKind = 'symbols' | 'numbers';

/** What a step of the derivation is called on screen, without its number. */
export function beatTitle(name: BeatName): string {
  return translate(`beat.${name}.title`);
}

/** What of the experiment the words of a beat depend on. */
export type BeatWording = Pick<Experiment, 'loss' | 'scaling'> & {
  readonly method: Experiment['method']['kind'];
};

/**
 * What happens in a beat, in plain words; where the convention of the loss, the scaling of x, or the
 * use of a single point matters, with its part.
 */
export function beatSentence(name: BeatName, { loss, scaling, method }: BeatWording): string {
  if (method === 'point' && (name === 'loss' || name === 'gradient')) {
    const factor = translate(`point-beat.${name}.${loss === 'half' ? 'half' : 'whole'}`);
    return `${translate(`point-beat.${name}.sentence`)} ${factor}`;
  }
  const feature = scaling === 'none' ? 'x' : 'z';
  const sentence = translate(`beat.${name}.sentence`, { feature });
  if (name === 'guess' && feature === 'z') return `${sentence} ${translate('beat.guess.scaled')}`;
  if (name !== 'loss' && name !== 'gradient') return sentence;
  return `${sentence} ${translate(`beat.${name}.${loss}`)}`;
}

/** The rules and definitions that lines are about, each once. */
export function distinctRules(lines: readonly BeatLine[]): readonly BeatLine['rule'][] {
  return [...new Set(lines.map(({ rule }) => rule))];
}

/** The unknown that tells the lines of a beat apart: m or b. */
export function lineSymbol({ id }: BeatLine): string | undefined {
  const unknown = id.at(-1);
  return unknown === 'm' || unknown === 'b' ? unknown : undefined;
}

/** A line as it is read aloud. */
export function spokenLine(line: BeatLine, kind: FormulaKind): string {
  return speakLine(line, kind, translate);
}

/** The step called so, among those of an iteration; undefined when it has none. */
export function beatNamed(beats: readonly Beat[], name: BeatName): Beat | undefined {
  return beats.find((beat) => beat.name === name);
}
