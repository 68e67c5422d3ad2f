import type { AppState, MessageRef } from '../../store/appState.ts';
import { shownIterate } from '../../store/selectors.ts';
import { plotScales } from '../../ui/plot/plotScales.ts';
import { saidBy } from '../shared/saidBy.ts';
import { surfaceMarks } from './surfaceMarks.ts';
import { surfacePicture } from './surfacePicture.ts';
import { windowOf } from './surfaceWindow.ts';

// Words do not hang on the size of a picture; any will do.
const anySize = { left: 0, top: 0, width: 600, height: 400 };

/** What the map shows, to be said in words: what its marks say, in their order. */
export function surfaceWords(state: AppState): readonly MessageRef[] {
  const { across, up } = windowOf(state);
  const frame = { scales: plotScales(anySize, across, up, 'linear', 12), weight: 1 };
  const picture = surfacePicture(state, shownIterate(state).at);
  return surfaceMarks({ ...picture, lit: undefined }, frame).flatMap(saidBy);
}
