import { handleSpot } from '../lineHandles.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';

/** The two handles at which the line is taken hold of. */
export function handles({ line, handles: places }: DataPicture): readonly DataMark[] {
  return (places ?? []).map((x) => ({
    shape: 'dot' as const,
    at: handleSpot(line, x),
    radius: 6,
    role: 'surface' as const,
    rim: 'path' as const,
    width: 2.2,
  }));
}
