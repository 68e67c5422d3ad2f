import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { parameterNudge } from '../../../src/derivation/nudges.ts';
import { pictureAxes } from '../../../src/panels/data/axesOf.ts';
import { dataDestination } from '../../../src/panels/data/dataDestination.ts';
import { pictureOf, type DataPicture } from '../../../src/panels/data/dataPicture.ts';
import { roomForRun } from '../../../src/panels/data/roomForRun.ts';
import { runPlaces } from '../../../src/panels/data/runPlaces.ts';
import { cloud } from '../../../src/panels/data/figures/points.ts';
import { pullEnds, pulls, pullScale, pullShares } from '../../../src/panels/data/figures/pulls.ts';
import { squares as squareMarks } from '../../../src/panels/data/figures/squares.ts';
import { slope, slopeTriangle } from '../../../src/panels/data/figures/slope.ts';
import { shareOfOne, stack as stackMarks } from '../../../src/panels/data/figures/stack.ts';
import { stackOf } from '../../../src/panels/data/figures/stackPlace.ts';
import { nudge as nudgeMarks, nudgeAt } from '../../../src/panels/data/figures/nudge.ts';
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

/** A plot of 500 × 400 pixels with x from −4 to 5 and y from 0 to 8: left of the points is room for the stack. */
const roomy = {
  scales: plotScales(scales.area, [-4, 5], [0, 8], 'linear', 12),
  weight: 1,
};

describe('the stack of the squares', () => {
  it('is cut into as many parts as there are points, by hand: 4 + 1 + 1 = 6, cut in 3', () => {
    const stack = stackOf(atStep('loss'), roomy)!;
    expect(stack).toMatchObject({ total: 6, loss: 2, parts: 3, shrink: 1 });
    // 50 pixels are 1 on the axis.
    expect(stack.box.width * stack.box.height).toBeCloseTo(6 * 50 ** 2, 6);
    const heights = stack.layers.map(({ height }) => (6 * height) / stack.box.height);
    expect(heights.map((height) => height.toFixed(6))).toStrictEqual([
      '4.000000',
      '1.000000',
      '1.000000',
    ]);
  });

  it('has a place of its own, left of all points and off the line, on which nothing else is seen', () => {
    const { box, column, copy } = stackOf(
      pictureAt({ cursor: { iteration: 0, beat: 'loss', line: 1 } }),
      roomy,
    )!;
    for (const each of [box, copy!]) expect(liesIn(each, column!)).toBe(true);
    expect(column!.left + column!.width).toBeLessThan(roomy.scales.x(1) - 8.5);
    // The line is ŷ = x + 1, so highest at the right end of the column.
    const right = roomy.scales.invertX(column!.left + column!.width);
    expect(column!.top + column!.height).toBeLessThan(roomy.scales.y(right + 1));
    const marks = stackMarks(atStep('loss'), roomy);
    expect(marks[0]).toMatchObject({ shape: 'box', role: 'surface', fill: 1, covers: true });
    // On its way it comes up with the squares.
    expect(stackMarks(atStep('loss', { gathered: 0.5 }), roomy)[0]).toMatchObject({
      fill: 0.5,
      covers: false,
    });
  });

  it('has the strip of the chosen point filled most, and is cut into equal parts', () => {
    const ofStep = (change: Partial<DataPicture>) =>
      stackMarks(atStep('loss', change), roomy).flatMap((mark) =>
        mark.shape === 'box' ? [mark] : [],
      );
    const boxes = ofStep({});
    // What is cut is one whole: none of its strips stands out any more.
    const cut = boxes.filter(({ term }) => term === 'square');
    expect(cut.map(({ fill, edge }) => [fill, edge])).toStrictEqual([0, 1, 2].map(() => [0.12, 0]));
    const left = cut[0]?.at.dx;
    const layers = ofStep({ adding: true }).filter(
      ({ term, at }) => term === 'square' && at.dx === left,
    );
    expect(layers.map(({ point }) => point)).toEqual([0, 1, 2]);
    const [chosen, ...others] = layers.map(({ fill }) => fill);
    for (const fill of others) expect(fill).toBeLessThan(chosen ?? 0);
    const whole = stackOf(atStep('loss'), roomy)?.box.height ?? 0;
    const heights = stackMarks(atStep('loss'), roomy).flatMap((mark) =>
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
    // Errors of −3 and −7: a square over the plot may be 0.4 · 400 = 160 pixels wide, these are 150 and 350.
    expect(shown(4)).toEqual(['L = 9']);
    expect(shown(8)).toEqual(['L = 49', 'sides drawn × 0.4']);
  });

  it('has the area of the sum, and its part that of the loss, to the scale that it says', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 90,
    });
    const frames = fc.constantFrom(frame, roomy, {
      scales: plotScales(scales.area, [-200, 100], [-100, 120], 'linear', 12),
      weight: 1,
    });
    fc.assert(
      fc.property(
        points,
        fc.constantFrom(...lossConventions),
        frames,
        (observations, convention, where) => {
          const stack = stackOf(withPoints(observations, { convention }), where);
          if (stack === undefined) return;
          const total = observations.reduce((sum, { x, y }) => sum + (x + 1 - y) ** 2, 0);
          const unit = 400 / (where.scales.yDomain[1] - where.scales.yDomain[0]) / stack.shrink;
          const area = stack.box.width * stack.box.height;
          expect(area / unit ** 2 / total).toBeCloseTo(1, 6);
          expect(stack.total / stack.parts).toBeCloseTo(
            lossFactor(convention, observations.length) * total,
            6,
          );
          expect(liesIn(stack.box, stack.column ?? where.scales.area)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is drawn with its cuts and the loss as one part of it, in words too', () => {
    const marks = stackMarks(atStep('loss'), roomy);
    const labels = marks.flatMap((mark) => (mark.shape === 'label' ? [mark] : []));
    // Each part says that it is as large, and one of them that it is the loss.
    expect(labels.map(({ texts }) => texts[0])).toStrictEqual([
      '2',
      '2',
      '2',
      'L = 2',
      '6 cut into 3 equal parts',
    ]);
    expect(labels.map(({ role }) => role)).toStrictEqual([
      'ink',
      'inkQuiet',
      'inkQuiet',
      'ink',
      'ink',
    ]);
    const part = marks.find((mark) => mark.shape === 'box' && mark.term === 'loss');
    const [arrow] = marks.flatMap((mark) => (mark.shape === 'arrow' ? [mark] : []));
    const [top, high] = part?.shape === 'box' ? [part.at.dy ?? 0, part.height] : [0, 0];
    expect(arrow?.to.dy).toBeCloseTo(top + high / 2, 9);
  });

  it('has the chosen square beside it, with the area of its strip, as long as squares are added up', () => {
    const picture = pictureAt({ cursor: { iteration: 0, beat: 'loss', line: 1 } });
    const known = stackOf(picture, roomy);
    const [strip] = known?.layers ?? [];
    const copy = known?.copy;
    expect(copy?.width).toBeCloseTo(100, 9);
    expect((strip?.width ?? 0) * (strip?.height ?? 0)).toBeCloseTo((copy?.width ?? 0) ** 2, 6);
    // The arrow leads from the one to the other, at the height of both.
    const [arrow] = stackMarks(picture, roomy).flatMap((mark) =>
      mark.shape === 'arrow' ? [mark] : [],
    );
    const [from, to] = [arrow?.from, arrow?.to];
    expect(from?.dx).toBeGreaterThan((copy?.left ?? 0) + (copy?.width ?? 0));
    expect(to?.dx).toBeLessThan(strip?.left ?? 0);
    expect(from?.dy).toBeGreaterThan(copy?.top ?? Number.NaN);
    expect(from?.dy).toBeLessThan((copy?.top ?? 0) + (copy?.height ?? 0));
    expect(to?.dy).toBeGreaterThan(strip?.top ?? Number.NaN);
    expect(to?.dy).toBeLessThan((strip?.top ?? 0) + (strip?.height ?? 0));
    // Where it is cut, the square is no part of it any more: the arrow leads to the loss.
    const cut = stackMarks(atStep('loss'), roomy).filter(({ shape }) => shape === 'arrow');
    expect(cut).toMatchObject([{ role: 'ink' }]);
  });

  it('has the number of a strip that is too thin for it beside it, with a line that leads there', () => {
    const thin = [{ x: 1, y: 2.2 }, ...[2, 3, 4, 5].map((x) => ({ x, y: x + 3 }))];
    const picture = withPoints(thin, { chosen: 2, adding: true });
    const marks = stackMarks(picture, roomy);
    const { box, layers } = stackOf(picture, roomy)!;
    const own = marks.find((mark) => mark.shape === 'label' && mark.point === 0);
    expect(own).toMatchObject({ texts: ['0.04'] });
    const [lead] = marks.flatMap((mark) =>
      mark.shape === 'segment' && mark.dash === undefined ? [mark] : [],
    );
    expect(lead?.to.dx).toBeCloseTo(box.left, 9);
    expect(lead?.to.dy).toBeCloseTo((layers[0]?.top ?? 0) + (layers[0]?.height ?? 0) / 2, 9);
    // All the others have theirs in them, and the chosen one in its square too.
    const inside = marks.flatMap((mark) =>
      mark.shape === 'label' && mark.centred === true && (mark.point ?? 0) > 0 ? mark.texts : [],
    );
    expect(inside).toStrictEqual(['e₂² = 4', 'e₃² = 4', 'e₄² = 4', 'e₅² = 4', '4']);
  });

  it('has on each phone the number of each strip, its sum and its scale', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=loss&line=1');
    const { parameters: working } = dataDestination(state);
    const moment = { working, gathered: 1, focused: false, handled: true };
    const picture = pictureOf(state, moment);
    for (const height of [209, 138]) {
      const area = { left: 40, top: 10, width: 225, height };
      const { x, y } = roomForRun(runPlaces(state), pictureAxes(state), area);
      const phone = { scales: plotScales(area, x, y, 'linear', 13.3), weight: 1.1 };
      const { box, layers, shrink } = stackOf(picture, phone)!;
      expect(box.height).toBeGreaterThan(2 * box.width);
      // Its area is that of the squares, 90 in all, at the scale of the picture.
      const unit = height / (y[1] - y[0]) / shrink;
      expect(box.width * box.height).toBeCloseTo(90 * unit ** 2, 6);
      expect(layers.map((layer) => layer.height / box.height)).toEqual(
        [4, 9, 25, 16, 36].map((square) => expect.closeTo(square / 90, 9) as number),
      );
      const placed = placeLabels(phone, stackMarks(picture, phone), estimatedWidth);
      const written = [...placed.values()].map(({ lines }) =>
        lines.map(({ text }) => text).join(' '),
      );
      expect(written).toEqual(expect.arrayContaining(['36', '16', '25', '9', '4', 'Σe² = 90']));
      expect(written.join()).toContain('sides');
    }
  });

  it('lies over the plot in a crowd, off the line', () => {
    const crowd = Array.from({ length: 70 }, (_, at) => ({ x: at / 14, y: 7.5 }));
    const { box, column, layers } = stackOf(withPoints(crowd), frame)!;
    expect([column, layers]).toStrictEqual([undefined, []]);
    // ŷ = x + 1, over the width of the stack.
    const [low, high] = [box.left / 100 + 1, (box.left + box.width) / 100 + 1];
    const [top, bottom] = [8 - box.top / 50, 8 - (box.top + box.height) / 50];
    expect(bottom > high || top < low).toBe(true);
    expect(liesIn(box, scales.area)).toBe(true);
  });

  it('is one whole with the sum above it as long as the line only adds the squares up', () => {
    const cursor = { iteration: 0, beat: 'loss', line: 1 } as const;
    const words = (change: Parameters<typeof pictureAt>[0]) =>
      marksOf(pictureAt({ cursor, ...change }), 'label', roomy).map(({ texts }) => texts[0]);
    expect(words({})).toStrictEqual([
      'e₁² = 4',
      'e₂² = 1',
      'e₃² = 1',
      '4',
      'same area',
      'sum of the squares: 6',
    ]);
    expect(
      marksOf(pictureAt({ cursor }), 'segment', roomy).some(({ dash }) => dash?.[0] === 4),
    ).toBe(false);
    // Without the lines of the derivation, and where all of them are shown, it is the loss.
    const { view } = stateAt();
    for (const other of [{ hide: ['derivation'] }, { layout: 'overview' }] as const)
      expect(words({ view: { ...view, ...other } })).toContain('L = 2');
  });

  it('begins with the squares on the errors, which fade where they were, and is whole only at the end', () => {
    const at = (gathered: number) => atStep('loss', { gathered });
    const first = marksOf(at(0), 'box').find(({ point }) => point === 0);
    // The square on the first error is 100 pixels wide.
    expect(first).toMatchObject({ width: 100, height: 100 });
    const strengths = (gathered: number) =>
      marksOf(at(gathered), 'square').map(({ strength }) => strength);
    expect(strengths(0)).toStrictEqual([1, 1, 1]);
    expect(strengths(0.75)).toStrictEqual([0.25, 0.25, 0.25]);
    expect(strengths(1)).toStrictEqual([]);
    expect(marksOf(at(0.9), 'label')).toHaveLength(0);
  });

  it('lets the squares set out in turn and arrive together', () => {
    expect([0, 1, 2].map((index) => shareOfOne(0, index, 3))).toStrictEqual([0, 0, 0]);
    expect([0, 1, 2].map((index) => shareOfOne(1, index, 3))).toStrictEqual([1, 1, 1]);
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((index) => shareOfOne(0.4, index, 3));
    expect([first > second, second > third, third]).toStrictEqual([true, true, 0]);
  });
});

describe('nudging', () => {
  /** The picture of 400 pixels upwards with a range of y, and the point at x = 3. */
  const nudged = (y: readonly [number, number], slot: number, height = 400) => {
    const where = {
      scales: plotScales({ ...scales.area, height }, scales.xDomain, y, 'linear', 12),
      weight: 1,
    };
    const picture = { ...atStep('inner'), about: slot };
    const marks = nudgeMarks(picture, where, slot, 1);
    // The arrow at its place has its ends in units of the data.
    const lengths = marks.flatMap((mark) =>
      mark.shape === 'arrow' ? [(mark.from.dy ?? 0) - (mark.to.dy ?? 0)] : [],
    );
    const texts = marks.flatMap((mark) => (mark.shape === 'label' ? mark.texts : []));
    return { lengths, texts, move: nudgeAt(picture, slot, 1).move };
  };

  it('shows a move that is too short for an arrow through a lens, and all of a point at one scale', () => {
    // On 50 pixels a unit both are arrows by themselves.
    for (const slot of [0, 1]) expect(nudged([0, 8], slot).lengths).toStrictEqual([0]);
    // On 20 pixels a unit b moves it by 0.2, so 4 pixels, and m by 0.6: both are drawn 3 times as long.
    const [m, b] = [0, 1].map((slot) => nudged([-6, 14], slot));
    expect([m?.move, b?.move]).toEqual([expect.closeTo(0.6), expect.closeTo(0.2)]);
    expect(m?.texts).toContain('× 3');
    expect(b?.texts).toContain('× 3');
    expect(b?.lengths.filter((length) => length !== 0)).toEqual([expect.closeTo(12, 6)]);
    expect(m?.lengths.filter((length) => length !== 0)).toEqual(
      [0, 36].slice(1).map((length) => expect.closeTo(length, 6) as number),
    );
  });

  it('shows none where there is no room for it, or for that of the longer move', () => {
    for (const slot of [0, 1]) expect(nudged([0, 8], slot, 40).texts).not.toContain('× 3');
    expect(nudged([0, 8], 1, 40).lengths.filter((length) => length !== 0)).toStrictEqual([]);
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
