import { describe, expect, it } from 'vitest';
import { templatesOf } from '../../src/derivation/modelBeats.ts';
import { methodIds } from '../../src/descent/methods/method.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { penaltyIds } from '../../src/model/penalty.ts';
import { models } from './support/modelInputs.ts';

describe('the whole derivation of a model that comes with the app', () => {
  it.each(models)('has at most thirty lines: %s', (_id, model) => {
    for (const penalty of penaltyIds) {
      for (const convention of lossConventions) {
        for (const method of methodIds) {
          for (const parameter of model.parameters.keys()) {
            const { beats } = templatesOf({ model, penalty, convention, method, parameter });
            const count = beats.flatMap(({ lines }) => lines).length;
            expect(count, `${penalty} ${convention} ${method} ${parameter}`).toBeLessThanOrEqual(
              30,
            );
          }
        }
      }
    }
  });

  it('leaves nothing out that was a line: what is folded is there when it is opened', () => {
    const [, model] = models.find(([id]) => id === 'sine') ?? [];
    if (model === undefined) throw new RangeError('no sine');
    const kind = { penalty: 'squared', convention: 'mean' } as const;
    const { beats } = templatesOf({ model, ...kind, parameter: 1 });
    const inner = beats.find(({ name }) => name === 'inner')?.lines ?? [];
    expect(inner.map(({ rule, folded }) => [rule, ...folded.map(({ name }) => name)])).toEqual([
      ['substitute'],
      ['sum', undefined, 'rule.sum.name', 'rule.constant.name', 'rule.constant-multiple.name'],
      ['definition-name'],
      ['chain'],
      ['sine'],
      ['straight-line', undefined, 'rule.straight-line.name', 'tidy.order', 'tidy.brackets'],
    ]);
  });
});
