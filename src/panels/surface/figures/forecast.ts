import { translate } from '../../../i18n/translate.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';

/**
 * Where somebody expects the next step to land: a diamond; once it is told, a dashed line from there to
 * where it landed, as long as the forecast was off.
 */
export function forecast({
  marked,
  landed,
}: Pick<SurfacePicture, 'marked' | 'landed'>): readonly SurfaceMark[] {
  if (marked === undefined) return [];
  const at = { x: marked.across, y: marked.up };
  const label = { shape: 'label', role: 'ink', leader: true, needed: true } as const;
  const mark: readonly SurfaceMark[] = [
    { shape: 'dot', at, radius: 8, form: 'diamond', role: 'ink', rim: 'surface', width: 2 },
    { ...label, texts: [translate('forecast.place.marked.short')], of: [at] },
  ];
  if (landed === undefined) return mark;
  const there = { x: landed.across, y: landed.up };
  return [
    { shape: 'segment', from: at, to: there, role: 'ink', width: 2.4, dash: [6, 4] },
    ...mark,
    { ...label, role: 'path', texts: [translate('forecast.place.landed')], of: [there] },
  ];
}
