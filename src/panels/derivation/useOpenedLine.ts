import { useState } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';

/** Which line is opened. It stays open while only its numbers change, and no other is with it. */
export function useOpenedLine(): {
  readonly isOpen: (line: BeatLine) => boolean;
  readonly toggle: (line: BeatLine) => void;
} {
  // The symbols of a line are made once.
  const [opened, setOpened] = useState<BeatLine['symbolsEquation']>();
  return {
    isOpen: ({ symbolsEquation }) => symbolsEquation === opened,
    toggle: ({ symbolsEquation }) =>
      setOpened((before) => (before === symbolsEquation ? undefined : symbolsEquation)),
  };
}
