import { describe, expect, it } from 'vitest';
import messages from '../../src/i18n/messages/en/presets.json';
import { lineSums } from '../support/lineSums.ts';
import { isPresetId, type PresetId, presets } from '../../src/regression/presets.ts';
import { loadPreset } from '../../src/store/loadPreset.ts';

const counts: Readonly<Record<PresetId, number>> = {
  'five-points': 5,
  'unit-square': 5,
  'elastic-band': 7,
  'anscombe-1': 11,
  'anscombe-2': 11,
  'anscombe-3': 11,
  'anscombe-4': 11,
  'cars-stopping': 50,
  'old-faithful': 272,
  penguins: 342,
  'galton-fathers-sons': 481,
  'hubble-1929': 24,
  'crickets-walker': 31,
  'global-temperature': 144,
  'scottish-hill-races': 35,
  'cherry-trees': 31,
  'olympic-100m-men': 28,
  'thrown-ball': 7,
  'two-bends': 7,
  growth: 6,
  planets: 6,
  saturating: 6,
  wave: 9,
  'pass-or-fail': 10,
  'step-up': 7,
  'up-and-down': 9,
  'two-inputs': 8,
  vertical: 4,
  empty: 0,
};

describe('the presets', () => {
  it('begin with five points for a class, and have different names', () => {
    expect(presets[0]?.id).toBe('five-points');
    const ids = presets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toStrictEqual(Object.keys(counts).toSorted());
  });

  it('are known by their names, and nothing else is', () => {
    for (const { id } of presets) expect(isPresetId(id)).toBe(true);
    for (const text of ['', 'Penguins', 'toString', '__proto__', 'penguins.csv']) {
      expect(isPresetId(text)).toBe(false);
    }
  });

  it.each(presets)('$id: all points, all of them finite', async ({ id }) => {
    const observations = await loadPreset(id);
    expect(observations).toHaveLength(counts[id]);
    expect(observations.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it.each(presets)('$id: has a title and labels', ({ id }) => {
    const needed = ['title', 'x', 'y', 'source'].map((part) => `presets.${id}.${part}`);
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(needed));
  });

  // Worked out in rational arithmetic, to the digits that are printed.
  it.each([
    ['five-points', '1.3', '0.9'],
    ['cars-stopping', '-17.5790948905', '3.93240875912'],
    ['old-faithful', '33.4743970228', '10.7296413951'],
    ['penguins', '-5780.83135808', '49.6855664061'],
    ['galton-fathers-sons', '38.3625810324', '0.446522604688'],
    ['hubble-1929', '-40.7836490959', '454.158440923'],
    ['global-temperature', '-15.4142151957', '0.00793334539024'],
    ['anscombe-1', '3.00009090909', '0.500090909091'],
  ] as const)('%s: least squares %s + %s x', async (id, b, m) => {
    const { line } = lineSums(await loadPreset(id));
    const digits = (text: string): number => text.replace(/^-?[0.]*/u, '').replace('.', '').length;
    expect(line?.at[1]?.toPrecision(digits(b))).toBe(b);
    expect(line?.at[0]?.toPrecision(digits(m))).toBe(m);
  });

  it('explain of the stopping distances an R² of 0.6510793808', async () => {
    const { line } = lineSums(await loadPreset('cars-stopping'));
    expect(line?.rSquared?.toPrecision(10)).toBe('0.6510793808');
  });

  it('hold what Anscombe made: four pictures of one line', async () => {
    const ids = ['anscombe-1', 'anscombe-2', 'anscombe-3', 'anscombe-4'] as const;
    for (const id of ids) {
      const { line, meanX, meanY, sumXX } = lineSums(await loadPreset(id));
      expect(line?.at[0]).toBeCloseTo(0.5, 2);
      expect(line?.at[1]).toBeCloseTo(3, 2);
      expect(line?.rSquared).toBeCloseTo(0.667, 2);
      expect(meanX).toBe(9);
      expect(meanY).toBeCloseTo(7.5, 2);
      expect(sumXX).toBe(110);
    }
  });

  it('have a valley: points one above the other', async () => {
    expect(lineSums(await loadPreset('vertical')).line).toBeUndefined();
  });
});
