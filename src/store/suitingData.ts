import type { BuiltInModelId } from '../model/builtIn.ts';
import type { PresetId } from '../regression/presets.ts';

const suiting: Readonly<Record<BuiltInModelId, PresetId>> = {
  origin: 'hubble-1929',
  line: 'five-points',
  parabola: 'thrown-ball',
  cubic: 'two-bends',
  exponential: 'growth',
  power: 'planets',
  saturation: 'saturating',
  sine: 'wave',
  logistic: 'pass-or-fail',
  neuron: 'step-up',
  'two-neurons': 'up-and-down',
  plane: 'two-inputs',
};

/** The data set that shows what a built-in model is good for; undefined for a formula of one's own. */
export function suitingData(model: string): PresetId | undefined {
  return Object.hasOwn(suiting, model) ? suiting[model as BuiltInModelId] : undefined;
}
