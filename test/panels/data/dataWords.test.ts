import { describe, expect, it } from 'vitest';
import { beatNames, type BeatName } from '../../../src/derivation/beatNames.ts';
import type { DataPicture } from '../../../src/panels/data/dataPicture.ts';
import { dataWords } from '../../../src/panels/data/dataWords.ts';
import { wordsOf } from '../../../src/panels/shared/sentences.ts';
import { atStep, pictureAt, stateAt } from './picture.ts';

const domain = { x: [0, 5], y: [0, 8] } as const;

function said(picture: DataPicture): string {
  return dataWords(picture, domain).map(wordsOf).join(' ');
}

describe('what is drawn among the data, in words', () => {
  it('counts where the line is too high and too low', () => {
    expect(said(atStep('error'))).toContain('too high at 2 points and too low at 1.');
  });

  it('says the numbers that are in the picture', () => {
    expect(said(atStep('square'))).toContain('area 4.');
    // (4 + 1 + 1) / 3
    expect(said(atStep('loss'))).toContain('the loss, 2.');
    expect(said(atStep('loss', { adding: true }))).toContain('add up to 6.');
    expect(said(atStep('power-rule'))).toContain('the error of point 1, −2.');
    expect(said(atStep('inner', { chosen: 1 }))).toContain(
      'm larger by 0.2, which moves the guess of point 2 by 0.6',
    );
    expect(said(atStep('chain-rule'))).toContain('2e is −4: it pulls up, at x\u00A0=\u00A01');
    const ofB = { about: 1 };
    expect(said(atStep('inner', ofB))).toContain('b larger by 0.5, which moves every guess by 0.5');
    expect(said(atStep('chain-rule', ofB))).toContain(
      '2e is −4: it pulls up. Wherever the point is',
    );
    expect(said(atStep('update', { next: Float64Array.of(0.5, 2) }))).toContain(
      'slope 0.5 and intercept 2',
    );
  });

  it('speaks of one square where the iteration looks at one point, and gathers nothing', () => {
    const { experiment } = stateAt();
    const method = { kind: 'point', order: 'given' } as const;
    for (const beat of ['square', 'loss'] as const) {
      // The second iteration looks at the second point, whose error is 1.
      const picture = pictureAt({
        experiment: { ...experiment, method, learningRate: 1e-300 },
        cursor: { iteration: 1, beat, line: 1 },
      });
      expect(said(picture)).toMatch(/square on the error of point 2.*area is 1\./u);
      expect(said(picture)).not.toContain('gathered');
    }
  });

  it('says whose slope it is when x is standardised', () => {
    const experiment = { ...stateAt().experiment, scaling: 'standard' } as const;
    const picture = pictureAt({ experiment, cursor: { iteration: 0, beat: 'update', line: 1 } });
    expect(said(picture)).toContain('the formulas have those over z');
  });

  it('says something of every step but the one that adds nothing', () => {
    expect(beatNames.filter((beat) => said(atStep(beat)) === '')).toStrictEqual(['gradient']);
  });

  it('says nothing of a step when there are no points, and the same with a lit term', () => {
    const { experiment } = stateAt();
    const none = { ...experiment, data: { preset: 'custom', observations: [] } } as const;
    for (const beat of beatNames satisfies readonly BeatName[])
      expect(said(pictureAt({ experiment: none, cursor: { iteration: 0, beat, line: 1 } }))).toBe(
        '',
      );
    const lit = { term: 'square-by-1', point: 1 } as const;
    expect(said(atStep('error', { lit }))).toBe(said(atStep('error')));
  });

  it('says where the line is when none of it can be seen', () => {
    expect(said(atStep('gradient', { line: Float64Array.of(0, -1) }))).toContain(
      'below the picture',
    );
    expect(said(atStep('gradient', { line: Float64Array.of(0, 9) }))).toContain(
      'above the picture',
    );
  });
});
