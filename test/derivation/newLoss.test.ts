import { describe, expect, it } from 'vitest';
import { modelBeats } from '../../src/derivation/modelBeats.ts';
import { translate } from '../../src/i18n/translate.ts';
import { modelInput, models } from './support/modelInputs.ts';

describe('the line of the new loss', () => {
  it('says over which points it goes: the point, the batch or all of them', () => {
    const [, model] = models.find(([name]) => name === 'parabola')!;
    const said = (['batch', 'minibatch', 'point'] as const).map((method) => {
      const beats = modelBeats(modelInput(model, 'squared', 'mean', method));
      const lines = beats.flatMap((beat) => beat.lines);
      const { sentence } = lines.find(({ id }) => id === 'update-loss')!;
      return translate(sentence.id, sentence.values).split(' of ').at(-1);
    });
    expect(said).toStrictEqual(['all points.', 'this batch.', 'this point.']);
  });
});
