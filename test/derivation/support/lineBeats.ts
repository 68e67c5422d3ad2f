import type { Beat, Feature } from '../../../src/derivation/beat.ts';
import type { BeatTemplate } from '../../../src/derivation/lineTemplate.ts';
import {
  type ModelBeatInput,
  modelBeats,
  symbolsOf,
  templatesOf,
} from '../../../src/derivation/modelBeats.ts';
import type { ModelSymbols } from '../../../src/derivation/modelSymbols.ts';
import type { Points } from '../../../src/derivation/moment.ts';
import type { MethodId } from '../../../src/descent/methods/method.ts';
import { dataOf } from '../../../src/model/data.ts';
import type { LossConvention } from '../../../src/model/lossConvention.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { line } from '../../support/lineSums.ts';

/** What the beats of a line are made from. */
export interface BeatInput extends Omit<
  ModelBeatInput,
  'model' | 'penalty' | 'parameter' | 'data' | 'scaled'
> {
  readonly observations: readonly Observation[];
  readonly feature: Feature;
}

/** The same as of any model. */
export function ofLine<More extends object>(input: BeatInput & More): More & ModelBeatInput {
  const { observations, feature, ...rest } = input;
  const derivation = { model: line, penalty: 'squared', parameter: 0, scaled: feature === 'z' };
  const made = { ...rest, ...derivation, data: dataOf(observations) };
  return made as unknown as More & ModelBeatInput;
}

/** The line in symbols, with the loss in a convention. */
export function lineModel(feature: Feature, convention: LossConvention): ModelSymbols {
  return symbolsOf({
    model: line,
    penalty: 'squared',
    parameter: 0,
    convention,
    scaled: feature === 'z',
  });
}

/** The nine beats of the line without numbers. */
export function beatTemplates(
  feature: Feature,
  convention: LossConvention,
  method: MethodId = 'batch',
): readonly BeatTemplate[] {
  const scaled = feature === 'z';
  const kind = {
    model: line,
    penalty: 'squared',
    parameter: 0,
    convention,
    method,
    scaled,
  } as const;
  return templatesOf(kind).beats;
}

/** The nine beats of one iteration of the line. */
export function iterationBeats(input: BeatInput): readonly Beat[] {
  return modelBeats(ofLine(input));
}

/** Points in rows of x and y. */
export function pointsOfRows(rows: readonly Observation[]): Points {
  return {
    count: rows.length,
    input: (point, place) => (place === 0 ? rows[point]?.x : undefined) ?? Number.NaN,
    y: (point) => rows[point]?.y ?? Number.NaN,
  };
}
