import { useState } from 'react';
import type { BeatLine, LineId } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { useLesson } from '../../store/useLesson.ts';
import { useLines } from './useLines.ts';

/** Which lines of a beat show their steps. */
export interface Unfolding {
  /** The lines that can be unfolded. Of lines that hold for the same reason, only the first. */
  readonly lines: readonly BeatLine[];
  readonly isUnfolded: (id: LineId) => boolean;
  readonly toggle: (id: LineId) => void;
}

function sameReason(one: BeatLine, other: BeatLine): boolean {
  return one.steps.length === 0 && other.steps.length === 0 && one.rule === other.rule;
}

/** Unfolds the lines of a beat one by one; the switch for all lines begins anew. */
export function useUnfolded(name: BeatName): Unfolding {
  const every = useLesson((state) => state.view.everyStep);
  const [known, setKnown] = useState<{ every: boolean; toggled: readonly LineId[] }>({
    every,
    toggled: [],
  });
  const toggled = known.every === every ? known.toggled : [];
  const lines = useLines(name);
  return {
    lines: lines.filter(
      (line, position) => !lines.slice(0, position).some((other) => sameReason(line, other)),
    ),
    isUnfolded: (id) => toggled.includes(id) !== every,
    toggle: (id) => {
      const others = toggled.filter((other) => other !== id);
      setKnown({ every, toggled: others.length < toggled.length ? others : [...others, id] });
    },
  };
}
