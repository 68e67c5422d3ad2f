import { translate } from '../../i18n/translate.ts';
import { chooseModelWithData } from '../../store/actions/model.ts';
import { tell, withdraw } from '../../store/actions/notices.ts';
import { appStore } from '../../store/appStore.ts';
import { loadPreset } from '../../store/loadPreset.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { suitingData } from '../../store/suitingData.ts';

/** Whether a model has two inputs, and the points on screen have not. */
export function needsOtherData(model: string): boolean {
  const { observations } = appStore.getState().experiment.data;
  const hasSecond = observations.every(({ x2 }) => x2 !== undefined);
  return modelOfExperiment({ model }).inputs.length > 1 && !hasSecond;
}

/** Fits a built-in model to the data set that suits it, as soon as that is loaded. */
export async function beginModelWithData(model: string): Promise<void> {
  const preset = suitingData(model);
  if (preset === undefined) return;
  try {
    const observations = await loadPreset(preset);
    withdraw('data');
    chooseModelWithData(model, preset, observations);
  } catch {
    const values = { title: translate(`presets.${preset}.title`) };
    tell({ tone: 'fault', kind: 'data', message: { id: 'controls.presetFailed', values } });
  }
}
