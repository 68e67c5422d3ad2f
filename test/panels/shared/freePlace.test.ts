import { describe, expect, it } from 'vitest';
import {
  boxAround,
  dot,
  freePlace,
  meets,
  placesBeside,
} from '../../../src/panels/shared/freePlace.ts';

const area = { left: 0, top: 0, width: 200, height: 100 };
const size = { width: 40, height: 10 };
const at = (left: number, top: number) => ({ left, top, ...size });
/** A vertical segment at x = 100, from 20 down to 80. */
const segment = { from: [100, 20], to: [100, 80], room: 3 } as const;

describe('what a label covers', () => {
  it('a dot within its room', () => {
    // The label reaches from 10 to 50 and from 20 to 30: 5 away from (55, 25).
    expect(meets(at(10, 20), dot([55, 25], 5))).toBe(false);
    expect(meets(at(10, 20), dot([55, 25], 6))).toBe(true);
  });

  it('a slanting piece that crosses it, not one that only passes its corner', () => {
    expect(meets(at(10, 20), { from: [0, 0], to: [60, 60], room: 0 })).toBe(true);
    // From (0, 50) up to (100, −50): at x = 10 it is at 40, at x = 50 at 0; it crosses y = 25 at x = 25.
    expect(meets(at(10, 20), { from: [0, 50], to: [100, -50], room: 0 })).toBe(true);
    // Through (60, 30) and (30, 60): its distance to the corner (50, 30) is 10 / √2, about 7.
    expect(meets(at(10, 20), { from: [90, 0], to: [0, 90], room: 2 })).toBe(false);
  });

  it('another box, not one that it touches', () => {
    expect(meets(at(10, 20), at(49, 29))).toBe(true);
    expect(meets(at(10, 20), at(50, 20))).toBe(false);
  });
});

describe('the places beside something', () => {
  const places = placesBeside(boxAround([segment.from, segment.to]), size, 8, ['right', 'left']);

  it('begin in the middle of each side', () => {
    expect(places.slice(0, 2)).toStrictEqual([at(108, 45), at(52, 45)]);
  });

  it('end just past the ends', () => {
    expect(places.slice(-2)).toStrictEqual([at(108, 80), at(52, 80)]);
    expect(places).toContainEqual(at(108, 10));
  });

  it('are above and below it too', () => {
    const [above, below] = placesBeside(boxAround([segment.from, segment.to]), size, 8, [
      'above',
      'below',
    ]);
    expect([above, below]).toStrictEqual([at(80, 2), at(80, 88)]);
  });
});

describe('a free place', () => {
  const candidates = placesBeside(boxAround([segment.from, segment.to]), size, 8, [
    'right',
    'left',
  ]);

  it('is the first candidate as long as nothing is in the way, its own segment least of all', () => {
    expect(freePlace(area, candidates, [[segment]])).toStrictEqual(at(108, 45));
  });

  it('is on the other side when another segment is near', () => {
    const other = { from: [130, 0], to: [130, 100], room: 3 } as const;
    expect(freePlace(area, candidates, [[segment, other]])).toStrictEqual(at(52, 45));
  });

  it('lies whole in the area', () => {
    expect(freePlace({ ...area, width: 150 }, candidates, [])).toStrictEqual(at(52, 45));
  });

  it('is not found where everything is taken', () => {
    expect(freePlace(area, candidates, [[area]])).toBeUndefined();
  });

  it('may lie on the last layer when there is no other, as far as the others suffice', () => {
    const other = { from: [130, 0], to: [130, 100], room: 3 } as const;
    expect(freePlace(area, candidates, [[other], [area]], 1)).toStrictEqual(at(52, 45));
    expect(freePlace(area, candidates, [[other], [area]], 2)).toBeUndefined();
    expect(freePlace(area, candidates, [[area], []], 0)).toStrictEqual(at(108, 45));
  });
});
