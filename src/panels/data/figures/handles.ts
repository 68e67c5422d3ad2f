import { translate } from '../../../i18n/translate.ts';
import { handleSpot } from '../lineHandles.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';

/** That the line can be dragged, as long as nobody has, where there is room for it. */
function hint({ line, handles: places, isUntouched }: DataPicture): readonly DataMark[] {
  if (places === undefined || !isUntouched) return [];
  return [
    {
      shape: 'label',
      role: 'inkQuiet',
      texts: [translate('panels.data.dragHint'), translate('panels.data.dragHintBriefly')],
      // The left one: there points leave the most room, as a rule.
      of: [handleSpot(line, places[0])],
      sides: ['above', 'right', 'below'],
      leader: 6,
      size: 0.9,
      gap: 12,
      rank: 2,
    },
  ];
}

/** The two handles at which the line is taken hold of. */
export function handles(picture: DataPicture): readonly DataMark[] {
  const { line, handles: places } = picture;
  const dots = (places ?? []).map((x) => ({
    shape: 'dot' as const,
    at: handleSpot(line, x),
    radius: 6,
    role: 'surface' as const,
    rim: 'path' as const,
    width: 2.2,
  }));
  return [...dots, ...hint(picture)];
}
