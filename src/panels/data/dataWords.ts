import type { MessageId } from '../../i18n/messageId.ts';
import type { DataAxes } from '../../store/axesField.ts';
import type { MessageRef } from '../../store/lessonState.ts';
import { plotScales } from '../../ui/plot/plotScales.ts';
import { dataMarks } from './dataMarks.ts';
import type { DataMark, DataPicture } from './dataPicture.ts';

// Words do not hang on the size of a picture; any will do.
const anySize = { left: 0, top: 0, width: 600, height: 400 };

function saidBy(mark: DataMark): readonly MessageRef[] {
  if (!('says' in mark) || mark.says === undefined) return [];
  const { id, values = {} } = mark.says;
  // The figures of this picture take their words from the catalogue.
  return [{ id: id as MessageId, values }];
}

/** What the picture shows, to be said in words: what its marks say, in their order. */
export function dataWords(picture: DataPicture, { x, y }: DataAxes): readonly MessageRef[] {
  const frame = { scales: plotScales(anySize, x, y, 'linear', 12), weight: 1 };
  return dataMarks({ ...picture, lit: undefined }, frame).flatMap(saidBy);
}
