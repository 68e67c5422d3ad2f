import type { PenaltyId } from '../../../src/model/penalty.ts';
import { chooseEach, chooseModel, chooseModelWithData } from '../../../src/store/actions/model.ts';
import { loadPreset } from '../../../src/store/loadPreset.ts';
import { suitingData } from '../../../src/store/suitingData.ts';

/** Models that a page of the guide has to speak of: with one to five parameters, two inputs, every loss of a point. */
export const shownModels = [
  ['origin', 'squared'],
  ['line', 'squared'],
  ['line', 'absolute'],
  ['exponential', 'squared'],
  ['plane', 'squared'],
  ['neuron', 'absolute'],
  ['logistic', 'log'],
  // Outcomes that are none: the log loss means nothing there.
  ['line', 'log'],
  ['a e^(-(x-p)^2/s^2) + c x + d', 'squared'],
] as const satisfies readonly (readonly [string, PenaltyId])[];

/** The app with one of them, and the data that suit it. */
export async function chooseShown(model: string, each: PenaltyId): Promise<void> {
  chooseModel('line');
  chooseEach('squared');
  const preset = suitingData(model);
  if (preset === undefined) chooseModel(model);
  else chooseModelWithData(model, preset, await loadPreset(preset));
  chooseEach(each);
}
