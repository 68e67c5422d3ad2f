import { describe, expect, it } from 'vitest';
import { gradientArrow } from '../../../src/panels/surface/gradientArrow.ts';
import { surfaceTermAt, type SurfaceFigure } from '../../../src/panels/surface/surfaceHits.ts';
import { drawnOnSurface } from '../../../src/panels/surface/surfaceWords.ts';
import { wordsOf } from '../../../src/panels/shared/sentences.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

/** 100 pixels a unit both ways. */
const scales = plotScales(
  { left: 0, top: 0, width: 400, height: 400 },
  [0, 4],
  [0, 4],
  'linear',
  12,
);
const figure: SurfaceFigure = {
  current: { m: 2, b: 2 },
  next: { m: 1, b: 2 },
  gradient: { m: 3, b: 4 },
  beat: 'gradient',
};

function termAt(m: number, b: number, change: Partial<SurfaceFigure> = {}) {
  return surfaceTermAt(scales, { ...figure, ...change }, [scales.x(m), scales.y(b)]);
}

describe('the gradient as an arrow', () => {
  it('has its direction, and parts along both axes', () => {
    // A fifth of 400 pixels long: 80, so 48 to the right and 64 up.
    expect(gradientArrow(scales, figure.current, figure.gradient)).toStrictEqual({
      from: [200, 200],
      to: [248, 136],
      corner: [248, 200],
    });
  });

  it('is not drawn where it is zero', () => {
    expect(gradientArrow(scales, figure.current, { m: 0, b: 0 })).toBeUndefined();
  });
});

describe('what a place on the surface stands for', () => {
  it.each([
    ['the current point: its loss', 2, 2, 'loss'],
    ['the part along m', 2.3, 2, 'gradient-m'],
    ['the part along b', 2.48, 2.3, 'gradient-b'],
    ['the step to come: the learning rate', 1.5, 2, 'rate'],
    ['the axis below the current point', 2, 0.05, 'm'],
    ['the axis beside it', 0.05, 2, 'b'],
    ['nothing elsewhere', 3.5, 0.5, undefined],
  ])('%s', (_, m, b, expected) => {
    expect(termAt(m, b)).toBe(expected);
  });

  it('the gradient, only while it is drawn', () => {
    expect(termAt(2.3, 2, { beat: 'guess' })).toBeUndefined();
    // At the update there is the arrow alone: it stands for its longer part.
    expect(termAt(2.24, 2.32, { beat: 'update' })).toBe('gradient-b');
  });
});

describe('what is drawn on the surface, in words', () => {
  it('says its numbers', () => {
    const iterate = { loss: 2.5, gradient: { m: 3, b: -4 } };
    const said = (beat: SurfaceFigure['beat']) =>
      wordsOf(drawnOnSurface(beat, iterate, figure.next));
    expect(said('loss')).toContain('the loss is 2.5');
    expect(said('gradient')).toContain('along m, 3, and its part along b, −4');
    expect(said('update')).toContain('slope 1 and intercept 2');
    expect(said('guess')).toBe('');
  });
});
