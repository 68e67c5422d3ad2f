import { describe, expect, it } from 'vitest';
import { gradientArrow } from '../../../src/panels/surface/figures/gradientArrow.ts';
import { stepArrow } from '../../../src/panels/surface/figures/stepArrow.ts';
import { walkMarks } from '../../../src/panels/surface/surfaceMarks.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import { mapOf, pictureOf, shaped, stateWith } from './picture.ts';

const frame = mapOf();
const picture = pictureOf(stateWith({}, { cursor: { iteration: 1, beat: 'update', line: 1 } }));
const uphill = gradientArrow(frame, picture.current, picture.gradient);
const downhill = stepArrow(frame, picture.current, picture.next, true);
if (uphill === undefined || downhill === undefined) throw new Error('no arrows');

/** Where the arrow that turns ends, seen from its beginning, in pixels. */
function arrowAt(turned: number): readonly [number, number] {
  const marks = walkMarks({ ...picture, turned }, frame);
  const arrows = shaped(marks, 'arrow').filter(({ term }) => term === undefined);
  expect(arrows).toHaveLength(1);
  return arrows.flatMap(({ from, to }) => difference(placeOf(frame, from), placeOf(frame, to))) as [
    number,
    number,
  ];
}

function difference(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): readonly [number, number] {
  return [toX - x, toY - y];
}

const gradient = difference(placeOf(frame, uphill.from), placeOf(frame, uphill.to));
const step = difference(placeOf(frame, downhill.from), placeOf(frame, downhill.to));

describe('the arrow of the gradient on its way into the step', () => {
  it('begins as the gradient', () => {
    const [x, y] = arrowAt(0);
    expect(x).toBeCloseTo(gradient[0]);
    expect(y).toBeCloseTo(gradient[1]);
  });

  it('turns round first, as long as it was', () => {
    const [x, y] = arrowAt(0.4);
    expect(x).toBeCloseTo(-gradient[0]);
    expect(y).toBeCloseTo(-gradient[1]);
  });

  it('then becomes as long as it is on the map, so that it shrinks by η', () => {
    const [x, y] = arrowAt(0.6);
    const across = 400 * Math.SQRT2;
    const whole = Math.hypot(...step) / picture.rate;
    expect(Math.hypot(x, y)).toBeCloseTo(Math.min(across, whole));
    for (const turned of [0.7, 0.8, 0.9])
      expect(Math.hypot(...arrowAt(turned))).toBeLessThan(Math.hypot(x, y));
  });

  it('ends as the step', () => {
    const [x, y] = arrowAt(1 - 1e-9);
    expect(x).toBeCloseTo(step[0]);
    expect(y).toBeCloseTo(step[1]);
  });

  it('has the colour and the name of the gradient while it turns, those of the rate while it shrinks', () => {
    const lookAt = (turned: number) => {
      const marks = walkMarks({ ...picture, turned }, frame);
      const arrow = shaped(marks, 'arrow').find(({ term }) => term === undefined);
      const named = shaped(marks, 'label').filter(({ of }) => of.includes(arrow!.from));
      return [arrow?.role, ...named.flatMap(({ role, texts }) => [role, ...texts])];
    };
    expect(lookAt(0.3)).toEqual(['gradient', 'gradient', '−gradient']);
    expect(lookAt(0.8)).toEqual(['rate', 'rate', `· η = ${picture.rate}`]);
  });

  it('leaves the place to the update when it is there', () => {
    const terms = shaped(walkMarks(picture, frame), 'arrow').map(({ term }) => term);
    expect(terms).toContain('rate');
    expect(terms.some((term) => term?.startsWith('gradient') === true)).toBe(false);
  });
});

describe('the arrow of the gradient', () => {
  it('is lengthened to be seen, but not where only rounding is left of it', () => {
    const { current } = picture;
    expect(gradientArrow(frame, current, { across: 1e-6, up: 0 })?.drawn.by).toBeGreaterThan(1e5);
    expect(gradientArrow(frame, current, { across: -2.4e-16, up: 1e-16 })).toBeUndefined();
  });
});
