import { isPresetId, type PresetId } from '../regression/presets.ts';
import { builtInNamed } from './model.ts';

/** The data set that shows what a built-in model is good for; undefined for a formula of one's own. */
export function suitingData(model: string): PresetId | undefined {
  const suits = builtInNamed(model)?.suits ?? '';
  return isPresetId(suits) ? suits : undefined;
}
