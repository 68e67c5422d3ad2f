import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../../src/i18n/messageId.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { axesOf } from '../../../src/panels/data/axesOf.ts';
import { presets } from '../../../src/regression/presets.ts';

const ranges = { x: [0, 5], y: [-3, 8] } as const;

describe('the axes of the picture of the data', () => {
  it.each(presets.map(({ id }) => id))('are called what %s calls its x and its y', (id) => {
    const { x, y } = axesOf(ranges, { preset: id });
    expect(x.label).toBe(translate(`presets.${id}.x` as MessageId));
    expect(y.label).toBe(translate(`presets.${id}.y` as MessageId));
  });

  it('are called what the table of own points calls them, as far as it does', () => {
    const { x, y } = axesOf(ranges, { preset: 'custom', titles: { x: 'Mass (kg)', y: '' } });
    expect([x.label, y.label]).toStrictEqual(['Mass (kg)', 'y']);
  });

  it('have the ranges that the state says, with round numbers marked', () => {
    const { x, y } = axesOf(ranges, { preset: 'custom' });
    expect([x.domain, y.domain]).toStrictEqual([
      [0, 5],
      [-3, 8],
    ]);
    expect([x.ticks, y.ticks]).toStrictEqual([
      [0, 1, 2, 3, 4, 5],
      [-2, 0, 2, 4, 6, 8],
    ]);
  });
});
