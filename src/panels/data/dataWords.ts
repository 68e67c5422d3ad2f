import type { DataAxes } from '../../store/axesField.ts';
import type { MessageRef } from '../../store/appState.ts';
import { plotScales } from '../../ui/plot/plotScales.ts';
import { saidBy } from '../shared/saidBy.ts';
import { dataMarks } from './dataMarks.ts';
import type { DataPicture } from './dataPicture.ts';

// Words do not hang on the size of a picture; any will do.
const anySize = { left: 0, top: 0, width: 600, height: 400 };

/** What the picture shows, to be said in words: what its marks say, in their order. */
export function dataWords(picture: DataPicture, { x, y }: DataAxes): readonly MessageRef[] {
  const frame = { scales: plotScales(anySize, x, y, 'linear', 12), weight: 1 };
  return dataMarks({ ...picture, lit: undefined }, frame).flatMap(saidBy);
}
