import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barredPieces } from '../../../../src/ui/plot/marks/barred.ts';
import { clipped } from '../../../../src/ui/plot/marks/clip.ts';
import { estimatedWidth } from '../../../../src/ui/plot/marks/labelSize.ts';
import { textsOf } from '../../../../src/ui/plot/marks/labelTexts.ts';
import { crossesBarred } from '../../../../src/ui/plot/marks/leaders.ts';
import { dotsAmong } from '../../../../src/ui/plot/marks/outsideDots.ts';
import type { LabelMark, Mark } from '../../../../src/ui/plot/marks/mark.ts';
import { freeBox } from '../../../../src/ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../../src/ui/plot/marks/occupy.ts';
import { boxesMeet, liesIn, widened } from '../../../../src/ui/plot/marks/place.ts';
import { placeLabels } from '../../../../src/ui/plot/marks/placeLabels.ts';
import { placeOf } from '../../../../src/ui/plot/marks/resolve.ts';
import { frameOf } from './frame.ts';

const frame = frameOf();
const { area } = frame.scales;

function label(text: string, x: number, y: number, more: Partial<LabelMark> = {}): LabelMark {
  return { shape: 'label', role: 'ink', texts: [text], of: [{ x, y }], ...more };
}

function placed(marks: readonly Mark[]) {
  return placeLabels(frame, marks, estimatedWidth);
}

const dot = (x: number, y: number): Mark => ({
  shape: 'dot',
  at: { x, y },
  radius: 5,
  role: 'point',
});
const upright = (x: number, width = 3): Mark & { readonly shape: 'segment' } => ({
  shape: 'segment',
  from: { x, y: 0 },
  to: { x, y: 3 },
  role: 'path',
  width,
});
const wall = upright(2.2);
// A crowd in which there is no place beside the one in its middle.
const around = Array.from({ length: 25 }, (_, index) =>
  dot(1.8 + (index % 5) / 10, 0.8 + Math.floor(index / 5) / 10),
);

describe('placeLabels', () => {
  it('leads from the nearest place of what it names, where that has several', () => {
    const of = [
      { x: 0.3, y: 0.3 },
      { x: 1.4, y: 1.5 },
      { x: 0.3, y: 2.7 },
    ];
    const full: Mark = {
      shape: 'box',
      at: { x: 'least', y: 'most' },
      width: 220,
      height: 300,
      role: 'ink',
      fill: 1,
      edge: 0,
    };
    const led = label('e = 3.14', 0, 0, { of, leader: true });
    const leader = placed([full, led]).get(led)?.leader;
    expect(leader?.from).toStrictEqual([...placeOf(frame, { x: 1.4, y: 1.5 })]);
  });

  it('puts a label beside what it names, on the first side that is free', () => {
    const alone = label('e = 3', 2, 1);
    expect(placed([alone]).get(alone)?.box.left).toBe(250 + 8);
    const kept = placed([wall, alone]).get(alone)?.box;
    expect((kept?.left ?? 0) + (kept?.width ?? 0)).toBe(250 - 8);
  });

  it('leaves a label out where it would lie on a mark, unless it is needed', () => {
    const crowd = Array.from({ length: 1200 }, (_, index) =>
      dot((index % 40) / 10, Math.floor(index / 40) / 10),
    );
    const [optional, needed] = [label('a', 2, 1), label('b', 2, 1, { needed: true })];
    const map = placed([...crowd, optional, needed]);
    expect(map.has(optional)).toBe(false);
    expect(liesIn(map.get(needed)?.box ?? area, area)).toBe(true);
  });

  it('stands on soft marks only where there is no other place', () => {
    const ground: Mark = {
      shape: 'box',
      at: { x: 0, y: 3 },
      width: 400,
      height: 300,
      role: 'parameter-1',
      fill: 1,
      edge: 0,
      clear: 'soft',
    };
    const one = label('a', 2, 1);
    expect(placed([ground, one]).has(one)).toBe(true);
    expect(placed([{ ...ground, clear: 'firm' }, one]).has(one)).toBe(false);
  });

  it('takes a shorter text on free ground rather than a longer one on soft marks', () => {
    const path: Mark = { ...upright(3), clear: 'soft' };
    const one = label('', 2, 1, { texts: ['update: −η · gradient', 'update'], sides: ['right'] });
    expect(placed([path, one]).get(one)?.lines[0]?.text).toBe('update');
    expect(placed([one]).get(one)?.lines[0]?.text).toBe('update: −η · gradient');
  });

  it('stands in what is seen of a figure that reaches far beyond the picture', () => {
    const corners = [2, 1e12].flatMap((x) => [-1e12, 2].map((y) => ({ x, y })));
    const within = label('area', 0, 0, { of: corners, within: true });
    const { left, width } = placed([within]).get(within)?.box ?? { left: 0, width: 0 };
    // The figure begins at x = 2, 250 pixels from the left edge of a picture of 450.
    expect(left).toBeGreaterThan(200);
    expect(left + width).toBeLessThan(500);
  });

  it('stands in its figure where there is a free place, around the middle, and beside it where there is none', () => {
    // 200 × 200 pixels from (150, 60) to (350, 260), with its edge alone drawn.
    const square: Mark = {
      shape: 'square',
      from: { x: 3, y: 2.5 },
      to: { x: 3, y: 0.5 },
      towards: 'left',
      role: 'error',
      fill: 0.3,
      edge: 2,
      hollow: true,
    };
    const corners = [1, 3].flatMap((x) => [0.5, 2.5].map((y) => ({ x, y })));
    const area25 = label('area 25', 0, 0, { of: corners, within: true });
    const middleOf = (marks: readonly Mark[]) => {
      const place = placed([...marks, area25]).get(area25);
      if (place === undefined) throw new Error('no place');
      const { left, top, width, height } = place.box;
      return { x: left + width / 2, y: top + height / 2, leader: place.leader };
    };
    const free = middleOf([square]);
    expect(
      [free.x, free.y, free.leader].map((each) => each && Math.round(Number(each) / 10)),
    ).toStrictEqual([25, 16, undefined]);
    // Pushed aside by a line through the middle, and out by a grid of them.
    const pushed = middleOf([square, upright(2)]);
    expect(Math.abs(pushed.x - 250)).toBeGreaterThan(20);
    expect(pushed.x).toBeGreaterThan(150);
    expect(pushed.x).toBeLessThan(350);
    const out = middleOf([
      square,
      ...[1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8].map((x) => upright(x)),
    ]);
    expect(out.x < 150 || out.x > 350 || out.y < 60 || out.y > 260).toBe(true);
    // What is filled to the edge has no place for words.
    const full = middleOf([{ ...square, hollow: false }]);
    expect(full.x < 150 || full.x > 350 || full.y < 60 || full.y > 260).toBe(true);
  });

  it('goes further away with a line that leads to what it names', () => {
    const led = label('e=3.14', 2, 1, { leader: true });
    const place = placed([...around, led]).get(led);
    // It begins at the rim of the dot, whose middle is at 250, 210: in the dot it would be a scribble.
    const { from, to } = place?.leader ?? { from: [0, 0], to: [0, 0] };
    const dots = dotsAmong(frame, around);
    expect(dots).toHaveLength(25);
    for (const { at, radius } of dots)
      expect(Math.hypot(from[0] - at[0], from[1] - at[1])).toBeGreaterThan(radius);
    // On the way from there to the label.
    const [across, down] = [to[0] - 250, to[1] - 210];
    expect((from[0] - 250) * down - (from[1] - 210) * across).toBeCloseTo(0);
    // As far away as it may be, and no further.
    const height = place?.box.height ?? 0;
    const length = Math.hypot(to[0] - 250, to[1] - 210) / height;
    const [far, less] = [1.01, 0.99].map((share) =>
      label('e=3.14', 2, 1, { leader: share * length }),
    );
    expect(far && placed([...around, far]).get(far)?.leader).toStrictEqual(place?.leader);
    expect(less && placed([...around, less]).has(less)).toBe(false);
    // One that may stand far off does so where it has no place so near.
    const last = label('e=3.14', 2, 1, { leader: 0.99 * length, far: true });
    expect(placed([...around, last]).get(last)?.leader).toStrictEqual(place?.leader);
    const [without] = [label('e=3.14', 2, 1)];
    expect(placed([...around, without]).has(without)).toBe(false);
  });

  it('lets labels of a lower rank choose first', () => {
    const [late, early] = [label('aaaa', 2, 1, { rank: 2 }), label('bbbb', 2, 1, { rank: 1 })];
    const map = placed([late, early]);
    expect(map.get(early)?.box.left).toBe(258);
    expect(map.get(late)?.box.left).toBeLessThan(250);
  });

  it('takes the shorter text where the longer one has no room', () => {
    const both = label('a text that is far too long for this plot of four hundred pixels', 2, 1, {
      texts: ['a text that is far too long for any plot of four hundred pixels', 'short'],
    });
    expect(
      placed([both])
        .get(both)
        ?.lines.map(({ text }) => text),
    ).toStrictEqual(['short']);
  });

  it('keeps the name of what it stands at: in two rows where one has no room, and else not at all', () => {
    const narrow = (width: number) => {
      const walls = [200 - width, 200 + width].map((x) => upright(x / 100, 2));
      const one = label('slope −28.2', 2, 1, { sides: ['above'] });
      return placed([...walls, one])
        .get(one)
        ?.lines.map(({ text }) => text);
    };
    expect(narrow(60)).toStrictEqual(['slope −28.2']);
    expect(narrow(30)).toStrictEqual(['slope', '−28.2']);
    expect(narrow(12)).toBeUndefined();
  });

  it.each(['on', 'centred', 'settled'] as const)(
    'writes what has its place as it is: %s',
    (how) => {
      const one = label('slope −28.2', 2, 1, { [how]: true });
      expect(textsOf(one)).toStrictEqual(['slope −28.2']);
      expect(textsOf(label('slope −28.2', 2, 1))).toStrictEqual(['slope −28.2', 'slope\n−28.2']);
    },
  );

  it('leads across no arrow and no path', () => {
    const led = label('e = 3.14', 2, 1, { leader: true });
    const there = placed([...around, led]).get(led)?.leader;
    if (there === undefined) throw new Error('no leader');
    // Across the way that the leader takes without it.
    const [x, y] = [(there.to[0] - 50) / 100, (310 - (there.from[1] + there.to[1]) / 2) / 100];
    const [from, to] = [
      { x: x - 1, y },
      { x: x + 1, y },
    ];
    const arrow: Mark = { shape: 'arrow', from, to, role: 'rate', width: 1 };
    const walked: Mark = {
      shape: 'curve',
      x: [from.x, to.x],
      y: [y, y],
      count: 2,
      role: 'path',
      width: 1,
      clear: 'soft',
    };
    for (const mark of [arrow, walked]) {
      const other = placed([...around, mark, led]).get(led)?.leader;
      expect(other).toBeDefined();
      expect(other && crossesBarred(other, barredPieces(frame, [mark]))).toBe(false);
    }
  });

  it('lets the number of a level line choose last', () => {
    const number = label('L = 12', 0, 0, { of: [{ x: 2.3, y: 1 }], on: true });
    const name = label('update', 2, 1);
    const map = placed([number, name]);
    expect(map.get(name)?.box.left).toBe(258);
    expect(map.has(number)).toBe(false);
  });

  it('leaves out labels under a veil, and takes marks under it for soft', () => {
    const [under, over] = [label('a', 1, 1), label('b', 2, 1, { sides: ['right'] })];
    const map = placed([wall, under, { shape: 'veil', role: 'surface', strength: 0.6 }, over]);
    expect(map.has(under)).toBe(false);
    expect(map.has(over)).toBe(true);
  });

  it('writes a label on its line where there is room around', () => {
    const of = [0.5, 1, 2, 3].map((x) => ({ x, y: 1 }));
    const number = label('12', 0, 0, { of, on: true });
    const box = placed([dot(3, 1), number]).get(number)?.box;
    expect((box?.left ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(250, 6);
  });

  it('never covers a dot, a line or another label, and stays in the plot', () => {
    const spot = fc.tuple(
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 15 }), (spots) => {
        const marks = spots.map(([x, y]) => dot(x, y));
        const labels = spots.map(([x, y], index) =>
          label(`e = ${index}.25`, x, y, { leader: true, rank: index }),
        );
        const map = placed([wall, ...marks, ...labels]);
        const boxes = [...map.values()].map(({ box }) => box);
        boxes.forEach((box, index) => {
          expect(liesIn(box, area)).toBe(true);
          expect(clipped([270, 10], [270, 310], box)).toBeUndefined();
          for (const [x, y] of spots) {
            const [px, py] = placeOf(frame, { x, y });
            const disc = { left: px - 4, top: py - 4, width: 8, height: 8 };
            expect(boxesMeet(box, disc)).toBe(false);
          }
          for (const other of boxes.slice(index + 1)) expect(boxesMeet(box, other)).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('freeBox', () => {
  it('finds the free place nearest to the one that is wished for', () => {
    const occupancy = occupancyOf(frame, [wall]);
    const box = freeBox(occupancy, { width: 100, height: 100 }, [[270, 160]]);
    expect(box.cost).toBe(0);
    expect(boxesMeet(box, { left: 269, top: 10, width: 2, height: 300 })).toBe(false);
    expect(Math.abs(box.left + 50 - 270)).toBeLessThan(70);
  });

  it('covers as little as it can where nothing is free', () => {
    const full = occupancyOf(frame, [
      {
        shape: 'box',
        at: { x: 0, y: 3 },
        width: 300,
        height: 300,
        role: 'parameter-1',
        fill: 1,
        edge: 0,
      },
    ]);
    expect(freeBox(full, { width: 200, height: 100 }, [[60, 60]]).left).toBe(250);
    expect(liesIn(freeBox(full, { width: 900, height: 10 }, [[0, 0]]), widened(area, 900))).toBe(
      true,
    );
  });
});
