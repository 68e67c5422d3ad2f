import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { sceneValues, type SceneValues } from '../../../src/store/lessons/sceneValues.ts';

async function valuesOf(link: string): Promise<SceneValues> {
  const { experiment, cursor, view } = await decodeLink(link);
  return sceneValues({ experiment, cursor }, view);
}

describe('the numbers that the words of a scene may name', () => {
  it('are the sums of the two equations of the best line', async () => {
    // (1, 2), (2, 3), (3, 5), (4, 4), (5, 6): 55 · 0.9 + 15 · 1.3 = 69 and 15 · 0.9 + 5 · 1.3 = 20.
    expect(await valuesOf('v=1&data=five-points&m=0&b=0')).toMatchObject({
      sumX: '15',
      sumY: '20',
      sumXX: '55',
      sumXY: '69',
      bestM: '0.9',
      bestB: '1.3',
    });
  });

  it('are the typical miss, the root of the mean square, and the border of the rates in three digits', async () => {
    // (4 + 9 + 25 + 16 + 36) / 5 = 18; 2 / λmax = 0.084524.
    const values = await valuesOf('v=1&data=five-points&m=0&b=0');
    expect(values).toMatchObject({ loss: '18', miss: '4.24', limit: '0.0845' });
  });

  it('are losses in three digits, which is enough to compare them', async () => {
    const link = 'v=1&data=five-points&m=0&b=0&rate=0.05&k=1';
    const values = await valuesOf(link);
    // m = 1.38 and b = 0.4 leave the errors −0.22, 0.16, −0.46, 1.92 and 1.3, whose squares have the mean 1.1324.
    expect(values).toMatchObject({ startLoss: '18', loss: '1.13', m: '1.38', b: '0.4' });
    // The slope along m from those errors: 2/5 · (−0.22 + 0.32 − 1.38 + 7.68 + 6.5).
    expect(values).toMatchObject({ slopeM: '5.16' });
    expect(String(values['nextLoss'])).toMatch(/^0\.\d{3}$/u);
  });

  it('say of a new loss that is too large for a number that it is larger', async () => {
    const link = 'v=1&data=five-points&m=1e150&b=0&rate=100000';
    expect(await valuesOf(link)).toMatchObject({ nextLoss: '> 1.8×10³⁰⁸' });
  });
});
