import { describe, expect, it } from 'vitest';
import { beatNames, type BeatName } from '../../../src/derivation/beatNames.ts';
import { drawnAmongData, lineInWords } from '../../../src/panels/data/dataWords.ts';
import { wordsOf } from '../../../src/panels/shared/sentences.ts';
import { initialState } from '../../../src/store/lessonState.ts';
import { pictureAt } from './picture.ts';

function said(beat: BeatName): string {
  return wordsOf(drawnAmongData(pictureAt({ cursor: { iteration: 0, beat, line: 1 } }), [0, 8]));
}

describe('what is drawn among the data, in words', () => {
  it('counts where the line is too high and too low', () => {
    // The line ŷ = x + 1 has the errors −2, 1 and 1.
    const observations = [
      { x: 1, y: 4 },
      { x: 3, y: 3 },
      { x: 4, y: 4 },
    ];
    const picture = pictureAt({
      experiment: {
        ...initialState.experiment,
        data: { preset: 'custom', observations },
        start: { m: 1, b: 1 },
      },
      cursor: { iteration: 0, beat: 'error', line: 1 },
    });
    expect(wordsOf(drawnAmongData(picture, [0, 8]))).toContain(
      'too high at 2 points and too low at 1.',
    );
  });

  it('says the numbers that are in the picture', () => {
    expect(said('square')).toContain('area 4.');
    expect(said('loss')).toContain('2.5');
    expect(said('power-rule')).toContain('slope of the tangent is −4');
    expect(said('inner')).toContain('m larger by 0.5');
    expect(said('chain-rule')).toContain('2e = −4 on the lever x = 1');
  });

  it('speaks of one square where the iteration looks at one point, and gathers nothing', () => {
    const { experiment } = initialState;
    const method = { kind: 'point', order: 'given' } as const;
    for (const beat of ['square', 'loss'] as const) {
      // The third iteration looks at the third of the five points, (3, 5), from the line ŷ = 0.
      const picture = pictureAt({
        experiment: { ...experiment, method, learningRate: 1e-300 },
        cursor: { iteration: 2, beat, line: 1 },
      });
      expect(wordsOf(drawnAmongData(picture, [0, 8]))).toMatch(
        /square on the error of point 3.*25/u,
      );
    }
  });

  it('says whose slope it is when x is standardised', () => {
    const experiment = { ...initialState.experiment, scaling: 'standard' } as const;
    const picture = pictureAt({ experiment, cursor: { iteration: 0, beat: 'update', line: 1 } });
    expect(wordsOf(drawnAmongData(picture, [0, 8]))).toContain('the formulas have those over z');
  });

  it('says something of every step but the one that adds nothing', () => {
    expect(beatNames.filter((beat) => said(beat) === '')).toStrictEqual(['gradient']);
  });
});

describe('where the line is, in words', () => {
  const domain = { x: [0, 5], y: [2, 8] } as const;

  it('is said only when none of it can be seen', () => {
    expect(wordsOf(lineInWords({ m: 0, b: 0 }, domain))).toContain('below the picture');
    expect(wordsOf(lineInWords({ m: 0, b: 9 }, domain))).toContain('above the picture');
    expect(lineInWords({ m: 1, b: 0 }, domain)).toBeUndefined();
  });
});
