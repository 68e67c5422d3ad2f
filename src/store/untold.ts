import { type BeatName, beatNames } from '../derivation/beatNames.ts';
import type { AppState } from './appState.ts';
import type { PictureName } from './pictureNames.ts';
import { isRunAhead } from './worked.ts';

// The steps that say the words in the names of pictures.
const toldAt: Readonly<Partial<Record<PictureName, BeatName>>> = {
  parabola: 'square',
  surface: 'loss',
  loss: 'loss',
};

/**
 * The number of the step, from 1, that will say what a picture is named after; undefined once it has, and where no one line
 * leads.
 */
export function untoldStep(state: AppState, name: PictureName): number | undefined {
  const beat = toldAt[name];
  if (beat === undefined || !isRunAhead(state)) return undefined;
  const step = beatNames.indexOf(beat);
  return beatNames.indexOf(state.cursor.beat) < step ? step + 1 : undefined;
}
