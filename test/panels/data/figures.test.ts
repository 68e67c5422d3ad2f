import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { parameterNudge } from '../../../src/derivation/nudges.ts';
import { dataDestination } from '../../../src/panels/data/dataDestination.ts';
import { pictureOf, type DataPicture } from '../../../src/panels/data/dataPicture.ts';
import { cloud } from '../../../src/panels/data/figures/points.ts';
import { pullEnds, pulls, pullScale, pullShares } from '../../../src/panels/data/figures/pulls.ts';
import { squares as squareMarks } from '../../../src/panels/data/figures/squares.ts';
import { slope, slopeTriangle } from '../../../src/panels/data/figures/slope.ts';
import { shareOfOne, stack as stackMarks } from '../../../src/panels/data/figures/stack.ts';
import { stackOf } from '../../../src/panels/data/figures/stackPlace.ts';
import { nudge as nudgeMarks, nudgeAt } from '../../../src/panels/data/figures/nudge.ts';
import { roundAbove } from '../../../src/panels/shared/roundAbove.ts';
import { roundBelow } from '../../../src/numerics/roundBelow.ts';
import { lossConventions, lossFactor } from '../../../src/model/lossConvention.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { receding } from '../../../src/ui/plot/marks/receding.ts';
import { liesIn } from '../../../src/ui/plot/marks/place.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { atStep, frame, marksOf, pictureAt, scales, stateAt } from './picture.ts';

/** The picture with other points, and the line ŷ = x + 1 as before. */
function withPoints(observations: readonly Observation[], change: Partial<DataPicture> = {}) {
  const columns = {
    x: Float64Array.from(observations, ({ x }) => x),
    y: Float64Array.from(observations, ({ y }) => y),
  };
  const guesses = columns.x.map((x) => x + 1);
  return atStep('loss', { observations, columns, guesses, ...change });
}

it('says of the slope by how much the line rises over the run that is drawn', () => {
  // ŷ = x + 1 over 50 units of x: a run of 1 would be a speck.
  const wide = plotScales(scales.area, [0, 50], [0, 80], 'linear', 12);
  const where = { scales: wide, weight: 1 };
  const { run } = slopeTriangle(atStep('guess'), where);
  expect(run).toBeGreaterThan(1);
  const texts = slope(atStep('guess'), where).flatMap((mark) =>
    mark.shape === 'label' ? mark.texts : [],
  );
  expect(texts).toEqual([`Δx = ${String(run)}`, `${String(run)} · m = ${String(run)}`]);
});

describe('the stack of the squares', () => {
  it('is cut into as many parts as there are points, by hand: 4 + 1 + 1 = 6, cut in 3', () => {
    const stack = stackOf(atStep('loss'), frame);
    expect(stack).toMatchObject({ total: 6, loss: 2, parts: 3, shrink: 1 });
    expect(stack?.box.width).toBeCloseTo(50 * Math.sqrt(6), 9);
    const heights = stack?.layers.map(({ height }) => (6 * height) / stack.box.height);
    expect(heights?.map((height) => height.toFixed(6))).toStrictEqual([
      '4.000000',
      '1.000000',
      '1.000000',
    ]);
  });

  it('has the strip of the chosen point filled most, and is cut into equal parts', () => {
    const boxes = marksOf(atStep('loss'), 'box');
    const strips = marksOf(atStep('loss', { adding: true }), 'box');
    const layers = strips.filter(({ term, at }) => term === 'square' && at.dx === boxes[0]?.at.dx);
    // What is cut is one whole: none of its strips stands out any more.
    const cut = boxes.filter(({ term }) => term === 'square');
    expect(cut.map(({ fill, edge }) => [fill, edge])).toStrictEqual([0, 1, 2].map(() => [0.12, 0]));
    expect(layers.map(({ point }) => point)).toEqual([0, 1, 2]);
    const [chosen, ...others] = layers.map(({ fill }) => fill);
    for (const fill of others) expect(fill).toBeLessThan(chosen ?? 0);
    const whole = stackOf(atStep('loss'), frame)?.box.height ?? 0;
    const heights = stackMarks(atStep('loss'), frame).flatMap((mark) =>
      mark.shape === 'segment' ? [mark.from.dy ?? 0] : [],
    );
    const [lower = 0, upper = 0] = heights;
    expect(heights).toHaveLength(2);
    expect(lower - upper).toBeCloseTo(whole / 3, 9);
    const part = boxes.find(({ term }) => term === 'loss');
    expect(part?.height).toBeCloseTo(whole / 3, 9);
    // From the ground up to the lowest cut.
    expect(part?.at.dy).toBeCloseTo(lower, 9);
  });

  it('says how much smaller it is drawn, and only where it is', () => {
    const shown = (y: number) => {
      const picture = withPoints([{ x: 0, y }], { chosen: 0 });
      const labels = stackMarks(picture, frame).filter(({ shape }) => shape === 'label');
      return labels.flatMap((mark) => (mark.shape === 'label' ? [mark.texts[0]] : []));
    };
    // Errors of −3 and −7: a square may be 0.46 · 400 = 184 pixels wide, these are 150 and 350.
    expect(shown(4)).toEqual(['L = 9']);
    expect(shown(8)).toEqual(['L = 49', 'sides drawn × 0.5']);
  });

  it('has the area of the sum, and its part that of the loss, to the scale that it says', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(points, fc.constantFrom(...lossConventions), (observations, convention) => {
        const stack = stackOf(withPoints(observations, { convention }), frame);
        if (stack === undefined) return;
        const total = observations.reduce((sum, { x, y }) => sum + (x + 1 - y) ** 2, 0);
        const side = (stack.box.width * stack.shrink) / 50;
        expect(side * side).toBeCloseTo(total, 4);
        expect(stack.total / stack.parts).toBeCloseTo(
          lossFactor(convention, observations.length) * total,
          6,
        );
        expect(stack.box.width).toBeLessThanOrEqual(200);
        expect(liesIn(stack.box, scales.area)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is drawn with its cuts and the loss as one part of it, in words too', () => {
    const boxes = marksOf(atStep('loss'), 'box');
    const part = boxes.find(({ term }) => term === 'loss');
    expect(part?.height).toBeCloseTo((50 * Math.sqrt(6)) / 3, 9);
    expect(boxes.filter(({ term }) => term === 'square').map(({ point }) => point)).toStrictEqual([
      0, 1, 2,
    ]);
    expect(marksOf(atStep('loss'), 'segment').filter(({ dash }) => dash?.[0] === 4)).toHaveLength(
      2,
    );
    // The part says that it is the loss.
    expect(marksOf(atStep('loss'), 'label').map(({ texts }) => texts[0])).toStrictEqual([
      '2',
      'L = 2\n6 cut into 3 equal parts',
    ]);
  });

  it('has the chosen square beside it, with the area of its strip, as long as squares are added up', () => {
    const picture = pictureAt({ cursor: { iteration: 0, beat: 'loss', line: 1 } });
    const known = stackOf(picture, frame);
    const [strip] = known?.layers ?? [];
    const copy = known?.copy;
    expect(copy?.width).toBeCloseTo(100, 9);
    expect((strip?.width ?? 0) * (strip?.height ?? 0)).toBeCloseTo((copy?.width ?? 0) ** 2, 6);
    // The arrow leads from the one to the other, at the height of both.
    const [arrow] = stackMarks(picture, frame).flatMap((mark) =>
      mark.shape === 'arrow' ? [mark] : [],
    );
    const [from, to] = [arrow?.from, arrow?.to];
    expect(from?.dy).toBe(to?.dy);
    expect(from?.dx).toBeGreaterThan((copy?.left ?? 0) + (copy?.width ?? 0));
    expect(to?.dx).toBeLessThan(strip?.left ?? 0);
    for (const box of [strip, copy]) {
      expect(to?.dy).toBeGreaterThan(box?.top ?? Number.NaN);
      expect(to?.dy).toBeLessThan((box?.top ?? 0) + (box?.height ?? 0));
    }
    // Where it is cut, the square is no part of it any more.
    expect(marksOf(atStep('loss'), 'arrow')).toHaveLength(0);
  });

  it('says what the chosen strip is beside it, where it is too thin for words', () => {
    const thin = [{ x: 0, y: 1.5 }, ...[1, 2, 3, 4].map((x) => ({ x, y: 8 }))];
    const picture = withPoints(thin, { chosen: 0, adding: true });
    const labels = stackMarks(picture, frame).flatMap((mark) =>
      mark.shape === 'label' ? [mark] : [],
    );
    const own = labels.find(({ point }) => point === 0);
    expect(own).toMatchObject({ texts: ['e₁² = 0.25'], leader: true });
    expect(labels.filter(({ centred }) => centred === true).map(({ point }) => point)).toContain(1);
  });

  it('is upright on a phone, with its sum and the numbers of all strips that are high enough', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=loss&line=1');
    const { parameters: working } = dataDestination(state);
    const moment = { working, gathered: 1, focused: false, handled: true };
    const picture = pictureOf(state, moment);
    const area = { left: 40, top: 10, width: 221, height: 209 };
    const phone = { scales: plotScales(area, [-2, 6], [-1, 8.2], 'linear', 13.3), weight: 1.1 };
    const { box, layers, shrink } = stackOf(picture, phone)!;
    expect(box.height).toBeGreaterThan(2 * box.width);
    // Its area is that of the squares, 90 in all, at the scale of the picture.
    const unit = 209 / 9.2 / shrink;
    expect(box.width * box.height).toBeCloseTo(90 * unit ** 2, 6);
    expect(layers.map(({ height }) => height / box.height)).toEqual(
      [4, 9, 25, 16, 36].map((square) => expect.closeTo(square / 90, 9) as number),
    );
    const placed = placeLabels(phone, stackMarks(picture, phone), estimatedWidth);
    const written = [...placed.values()].map(({ lines }) =>
      lines.map(({ text }) => text).join(' '),
    );
    expect(written).toEqual(expect.arrayContaining(['36', '16', '25', 'e₁² = 4']));
    expect(written.join()).toContain(' 90');
  });

  it('keeps off points, errors and line, smaller where it must', () => {
    const picture = withPoints([1, 2, 3, 4, 5].map((x) => ({ x: x - 0.4, y: 7.5 })));
    const known = stackOf(picture, frame);
    const box = known?.box;
    // ŷ = x + 1, and above it the errors: what is left is below the line.
    const [left, right] = [(box?.left ?? 0) / 100, ((box?.left ?? 0) + (box?.width ?? 0)) / 100];
    expect(8 - (box?.top ?? 0) / 50).toBeLessThan(left + 1);
    expect(right).toBeLessThanOrEqual(5);
  });

  it('is one whole with the sum beside it as long as the line only adds the squares up', () => {
    const cursor = { iteration: 0, beat: 'loss', line: 1 } as const;
    const words = (change: Parameters<typeof pictureAt>[0]) =>
      marksOf(pictureAt({ cursor, ...change }), 'label').map(({ texts }) => texts[0]);
    expect(words({})).toStrictEqual([
      'e₁² = 4',
      'e₂² = 1',
      'e₃² = 1',
      '4',
      'same area',
      'sum of the squares: 6',
    ]);
    expect(marksOf(pictureAt({ cursor }), 'segment').some(({ dash }) => dash?.[0] === 4)).toBe(
      false,
    );
    // Without the lines of the derivation, and where all of them are shown, it is the loss.
    const { view } = stateAt();
    for (const other of [{ hide: ['derivation'] }, { layout: 'overview' }] as const)
      expect(words({ view: { ...view, ...other } })).toStrictEqual([
        '2',
        'L = 2\n6 cut into 3 equal parts',
      ]);
  });

  it('begins with the squares on the errors, and is whole only at the end', () => {
    const first = marksOf(atStep('loss', { gathered: 0 }), 'box');
    const squares = marksOf(atStep('loss'), 'square');
    // The square on the first error is 100 pixels wide.
    expect(first.find(({ point }) => point === 0)).toMatchObject({ width: 100, height: 100 });
    expect(squares).toHaveLength(3);
    expect(marksOf(atStep('loss', { gathered: 0.9 }), 'label')).toHaveLength(0);
  });

  it('lets the squares set out in turn and arrive together', () => {
    expect([0, 1, 2].map((index) => shareOfOne(0, index, 3))).toStrictEqual([0, 0, 0]);
    expect([0, 1, 2].map((index) => shareOfOne(1, index, 3))).toStrictEqual([1, 1, 1]);
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((index) => shareOfOne(0.4, index, 3));
    expect([first > second, second > third, third]).toStrictEqual([true, true, 0]);
  });
});

describe('nudging', () => {
  it('shows a move that is too short for an arrow through a lens, as many times longer as it says', () => {
    // b is nudged by 0.5 on 50 pixels a unit: an arrow by itself. On 5 it is drawn 20 times as long.
    const low = plotScales(
      { ...scales.area, height: 40 },
      scales.xDomain,
      scales.yDomain,
      'linear',
      12,
    );
    const wide = plotScales(
      { left: 0, top: 0, width: 500, height: 400 },
      [0, 5],
      [-40, 40],
      'linear',
      12,
    );
    const picture = { ...atStep('inner'), about: 1 };
    const { move } = nudgeAt(picture, 1, 0);
    const seen = (where: typeof scales) =>
      nudgeMarks(picture, { scales: where, weight: 1 }, 1, 0).flatMap((mark) =>
        mark.shape === 'arrow' ? [(mark.from.dy ?? 0) - (mark.to.dy ?? 0)] : [],
      );
    expect(move * 50).toBeGreaterThan(22);
    // The arrow at its place has its ends in units of the data.
    expect(seen(scales)).toStrictEqual([0]);
    const [long] = seen(wide);
    const times = roundAbove(26 / (move * 5));
    expect(long).toBeCloseTo(times * move * 5, 6);
    const texts = nudgeMarks(picture, { scales: wide, weight: 1 }, 1, 0).flatMap((mark) =>
      mark.shape === 'label' ? mark.texts : [],
    );
    expect(texts).toContain(`× ${String(times)}`);
    // Where there is no room for it, there is none.
    expect(seen(low)).toHaveLength(0);
  });

  it('takes round numbers', () => {
    expect([0.7, 1, 4.9, 23, 0.06].map((value) => roundBelow(value))).toStrictEqual([
      0.5, 1, 2, 20, 0.05,
    ]);
  });

  it('moves no guess out of the picture', () => {
    const most = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(most, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (height, x) => {
        // The spread of points between 0 and a height is at most half of that.
        const nudge = parameterNudge(height / 2, x);
        expect(nudge).toBeGreaterThan(0);
        expect(Math.max(nudge, Math.abs(nudge * x))).toBeLessThanOrEqual(0.38 * height);
      }),
    );
  });
});

describe('pulls', () => {
  it('are the parts of the gradient: e·x for m and e for b, as shares of the strongest', () => {
    // Errors −2, 1 and 1 at x = 1, 3 and 2: e·x is −2, 3 and 2.
    expect(Array.from(pullShares(atStep('chain-rule'), 0))).toStrictEqual([-2 / 3, 1, 2 / 3]);
    expect(Array.from(pullShares(atStep('chain-rule'), 1))).toStrictEqual([-1, 0.5, 0.5]);
  });

  it('are drawn at a round share of 2e on the axis beside them', () => {
    const picture = atStep('chain-rule');
    // 2e is −4, 2 and 2, and 50 pixels are 1 upwards: 200 pixels where 96 are the most.
    expect(pullScale(picture, frame)).toMatchObject({ by: 3, isShorter: true });
    const lengths = [-1, 0.5, 0.5].map((share, index) => pullEnds(picture, frame, index, share));
    expect(lengths.map(({ to }) => Math.abs(to.dy ?? 0) / 50)).toMatchObject(
      [4, 2, 2].map((rate) => expect.closeTo(rate / 3) as number),
    );
    // Of small errors they are longer than on the axis; without any there is nothing to draw.
    const small = { ...frame, scales: plotScales(scales.area, [0, 5], [0, 800], 'linear', 12) };
    // 2 pixels; 20 times as long they are 40.
    expect(pullScale(picture, small)).toMatchObject({ by: 20, isShorter: false });
    const y = picture.guesses;
    const met = { ...picture, columns: { ...picture.columns, y } };
    expect(pullScale(met, frame).by).toBe(1);
    // A point without a guess pulls nowhere: the others are drawn as before.
    const guesses = picture.guesses.with(1, Number.NaN);
    expect(pullScale({ ...picture, guesses }, frame)).toStrictEqual(pullScale(picture, frame));
  });
});

describe('the triangle of the slope', () => {
  it('runs 1 to the right where that can be seen', () => {
    expect(slopeTriangle(atStep('guess'), frame).run).toBe(1);
  });

  it('runs a round number where 1 is too small', () => {
    const wide = { ...frame, scales: { ...scales, xDomain: [0, 5000] as const } };
    expect(slopeTriangle(atStep('guess'), wide).run).toBe(1000);
  });
});

describe('very many points', () => {
  const line: readonly Observation[] = Array.from({ length: 100 }, (_, index) => ({
    x: index / 25,
    y: index / 25,
  }));

  it('recede below the square of the point that is spoken of', () => {
    const one = { ...withPoints(line, { chosen: 30 }), beat: 'square' as const };
    const [veil, square, ...more] = squareMarks(one, frame);
    expect(more).toStrictEqual([]);
    expect(veil).toMatchObject({ role: 'surface', fill: 0.92, edge: 0 });
    expect(veil).not.toHaveProperty('point');
    const towards = veil?.shape === 'square' ? veil.towards : undefined;
    expect(square).toMatchObject({ role: 'error', point: 30, towards });
    expect(squareMarks({ ...one, chosen: -1 }, frame)).toStrictEqual([]);
  });

  it('pull quietly, and the one that is spoken of in full, set off from their dots', () => {
    const one = { ...withPoints(line, { chosen: 30 }), beat: 'chain-rule' as const };
    const [crowd, own] = pulls(one, frame, 1);
    expect(crowd).toMatchObject({ shape: 'stems', strength: receding });
    expect(own).toMatchObject({ shape: 'arrow', point: 30, halo: 1.5 });
    const all = pulls({ ...one, chosen: -1, allChosen: true }, frame, 1);
    expect(all).toMatchObject([{ shape: 'stems', strength: 1 }]);
    expect(pulls(atStep('chain-rule'), frame, 1)[0]).not.toHaveProperty('halo');
  });

  it('are the same marks as long as they are the same points', () => {
    expect(cloud(line, undefined)).toBe(cloud(line, undefined));
    expect(cloud(line, 7)).toBe(cloud(line, 7));
    expect(cloud(line, 7)).not.toBe(cloud(line, 8));
    expect(cloud([...line], undefined)).not.toBe(cloud(line, undefined));
  });

  it('are all there but the one that is dragged, which is drawn with the line', () => {
    const [all] = cloud(line, undefined);
    expect(all).toMatchObject({ shape: 'dots', count: 100, role: 'point' });
    const [rest] = cloud(line, 7);
    expect(rest).toMatchObject({ count: 99 });
    const xs = rest?.shape === 'dots' ? Array.from(rest.x) : [];
    expect(xs).not.toContain(7 / 25);
    const moved = withPoints(line, { dragged: 7 });
    const dragged = marksOf(moved, 'dot').filter(({ role }) => role === 'point');
    expect(dragged).toMatchObject([{ at: { x: 7 / 25, y: 7 / 25 } }]);
  });

  it('are few enough to be drawn with the line up to sixty', () => {
    expect(cloud(line.slice(0, 60), undefined)).toStrictEqual([]);
    expect(cloud(line.slice(0, 61), undefined)).toHaveLength(1);
  });
});

describe('a model that has no guess everywhere', () => {
  const link = 'v=1&points=-2,1;1,1;2,3&model=sqrt(a*x)&start=a:1&layout=overview';

  it('is drawn at every step, with squares on the errors that are numbers', async () => {
    for (const beat of beatNames)
      for (const point of [1, 3]) {
        const state = await stateOfLink(`${link}&beat=${beat}&point=${point}`);
        const moment = {
          working: shownIterate(state).at,
          gathered: 1,
          focused: false,
          handled: false,
        };
        const drawn = marksOf(pictureOf(state, moment), 'square');
        expect(drawn).toHaveLength(beat === 'square' ? 2 : drawn.length);
        expect(drawn.map(({ from, to }) => `${from.y} ${to.y}`).join(' ')).not.toContain('NaN');
      }
  });
});
