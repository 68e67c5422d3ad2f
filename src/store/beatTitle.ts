import type { BeatName } from '../derivation/beatNames.ts';
import type { PenaltyId } from '../model/penalty.ts';
import type { MessageRef } from './appState.ts';

// The steps whose names speak of the square.
const ofSquare: readonly BeatName[] = ['square', 'power-rule', 'inner'];

/** The message with the name of a step: where it speaks of the square, another one for another cost of a point. */
export function beatTitleId(name: BeatName, each: PenaltyId): MessageRef['id'] {
  return ofSquare.includes(name) && each !== 'squared'
    ? (`beat.${name}.${each}` as MessageRef['id'])
    : `beat.${name}.title`;
}
