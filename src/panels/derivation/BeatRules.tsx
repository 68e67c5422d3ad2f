import { useSyncExternalStore } from 'react';
import type { BeatName } from '../../derivation/beatNames.ts';
import { lessonBeats } from './beatFeed.ts';
import { beatNamed, beatTitle, ruleNames } from './words.ts';

/** The names of the rules that a beat applies, beside its title. */
export function BeatRules({ name }: { readonly name: BeatName }) {
  const title = beatTitle(name);
  const names = useSyncExternalStore(lessonBeats.subscribe, () => {
    const lines = beatNamed(lessonBeats.current(), name)?.lines ?? [];
    // A rule that gives the beat its title is not named twice.
    const others = ruleNames(lines.map(({ rule }) => rule)).filter((rule) => rule !== title);
    return others.join(' · ');
  });
  return <span className="beat-rules">{names}</span>;
}
