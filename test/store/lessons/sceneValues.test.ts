import { expect, it } from 'vitest';
import { decodeLink } from '../../../src/store/formats/link.ts';
import { sceneValues } from '../../../src/store/lessons/sceneValues.ts';

it('gives a loss in three digits, which is enough to compare it', async () => {
  const link = 'v=1&data=five-points&m=0&b=0&rate=0.05&k=1';
  const { experiment, cursor, view } = await decodeLink(link);
  const values = sceneValues({ experiment, cursor }, view);
  // m = 1.38 and b = 0.4 leave the errors −0.22, 0.16, −0.46, 1.92 and 1.3, whose squares have the mean 1.1324.
  expect(values).toMatchObject({ startLoss: '18', loss: '1.13', m: '1.38', b: '0.4' });
  // The slope along m from those errors: 2/5 · (−0.22 + 0.32 − 1.38 + 7.68 + 6.5).
  expect(values).toMatchObject({ slopeM: '5.16' });
  expect(String(values['nextLoss'])).toMatch(/^0\.\d{3}$/u);
});
