import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataObstacles } from '../../../src/panels/data/dataObstacles.ts';
import { errorLabels } from '../../../src/panels/data/errorLabels.ts';
import { meets } from '../../../src/panels/shared/freePlace.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { pictureAt, scales } from './picture.ts';

const picture = { ...pictureAt(), chosen: -1, allChosen: true };
/** Letters of 8 × 10 pixels. */
const measure = (text: string) => ({ width: 8 * text.length, height: 10 });

function labelsOf(observations: readonly Observation[], squared = false) {
  const numbers = observations.map((_, index) => index);
  return errorLabels(
    scales,
    { ...picture, observations },
    { numbers, signs: [], squared },
    measure,
  );
}

describe('the labels of errors', () => {
  it('stand right of the middle of their segments where that is free', () => {
    // At x = 100 from 200 down to 300, and at x = 300 from 250 up to 200.
    const labels = labelsOf(picture.observations);
    expect(labels).toStrictEqual([
      { index: 0, text: 'e₁ = −2', box: { left: 108, top: 245, width: 56, height: 10 } },
      { index: 1, text: 'e₂ = 1', box: { left: 308, top: 220, width: 48, height: 10 } },
    ]);
    expect(labelsOf(picture.observations, true).map(({ text }) => text)).toStrictEqual([
      'e₁² = 4',
      'e₂² = 1',
    ]);
  });

  it('go to the left where another segment is on the right', () => {
    const [first] = labelsOf([
      { x: 1, y: 6 },
      { x: 1.5, y: 6 },
    ]);
    expect(first?.box.left).toBe(100 - 8 - 56);
  });

  it('lose their names where there is room for the number alone, and are left out where there is none', () => {
    const flat = { ...picture, line: { m: 0, b: 0 } };
    const labels = (gap: number) => {
      // Three errors of −8, from the upper edge to the lower one.
      const observations = [0, 1, 2].map((index) => ({ x: 2 + gap * index, y: 8 }));
      const wanted = { numbers: [0, 1, 2], signs: [], squared: false };
      return errorLabels(scales, { ...flat, observations }, wanted, measure);
    };
    // 40 pixels apart: with its name the number takes 8 + 56 + 4, without it 8 + 16 + 4.
    expect(labels(0.4).map(({ text }) => text)).toStrictEqual(['e₁ = −8', '−8', 'e₃ = −8']);
    expect(labels(0.25).map(({ index }) => index)).toStrictEqual([0, 2]);
  });

  it('are signs where no numbers are wanted', () => {
    const wanted = { numbers: [], signs: [0, 1], squared: false };
    const signs = errorLabels(scales, picture, wanted, measure);
    expect(signs.map(({ text }) => text)).toStrictEqual(['−', '+']);
  });

  it('cover no point, no segment, not the line and not one another', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 5, noNaN: true }),
      y: fc.double({ min: 0, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (observations) => {
        const labels = labelsOf(observations);
        const { points, errors } = dataObstacles(scales, { ...picture, observations });
        labels.forEach(({ box }, at) => {
          const others = labels.slice(at + 1).map((label) => label.box);
          for (const obstacle of [...points, ...errors, ...others])
            expect(meets(box, obstacle)).toBe(false);
        });
      }),
    );
  });
});
