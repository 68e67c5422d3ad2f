import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Term } from '../../../src/derivation/term.ts';
import { overMarks } from '../../../src/panels/parabola/overMarks.ts';
import { type OverPicture, overKind, overOf } from '../../../src/panels/parabola/overPicture.ts';
import {
  overAxis,
  overHeight,
  overSummary,
  overTitle,
} from '../../../src/panels/parabola/overWords.ts';
import { numberToText } from '../../../src/numerics/formatNumber.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { objectiveOf } from '../../../src/store/model.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { beatsOf } from '../../../src/store/beats.ts';
import { errorOf } from '../../../src/store/shownLoss.ts';
import type { LabelMark, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';

beforeEach(() => appStore.setState(initialState, true));

const line = 'v=1&points=-2,-4;-1,0;0,0;1,1;2,3&m=-1&b=0&rate=0.1&point=5';
const through = 'v=1&model=origin&points=-2,-4;-1,0;0,0;1,1;2,3&start=m:-1&rate=0.1&point=5';

async function pictureOf(link: string): Promise<OverPicture> {
  const state = await stateOfLink(`${link}&lead=parabola`);
  const picture = overOf(state, shownIterate(state).at);
  if (picture === undefined) throw new Error('there is a picture');
  return picture;
}

function marksOf<S extends Mark<Term>['shape']>(picture: OverPicture, shape: S) {
  const area = { left: 0, top: 0, width: 600, height: 400 };
  const scales = plotScales(area, picture.x, picture.y, 'linear', 14);
  return overMarks(picture, { scales, weight: 1 }).filter(
    (mark): mark is Extract<Mark<Term>, { shape: S }> => mark.shape === shape,
  );
}

function labelsOf(picture: OverPicture): readonly string[] {
  return marksOf(picture, 'label').flatMap(({ texts }) => texts.slice(0, 1));
}

describe('what the picture is about', () => {
  const kinds = async (link: string) => overKind(await stateOfLink(link));

  it('is a parameter where somebody has brought it forward, at the steps after the power rule', async () => {
    expect(await kinds(`${line}&beat=inner&lead=parabola`)).toBe('error');
    expect(await kinds(`${line}&beat=chain-rule&lead=parabola`)).toBe('square');
    expect(await kinds(`${line}&beat=power-rule&lead=parabola`)).toBeUndefined();
    expect(await kinds(`${line}&beat=inner&lead=parabola&layout=overview`)).toBeUndefined();
  });

  it('is a parameter by itself from the line on that speaks of it', async () => {
    expect(await kinds(`${line}&beat=inner`)).toBeUndefined();
    expect(await kinds(`${line}&beat=inner&line=2`)).toBe('error');
    expect(await kinds(`${line}&beat=chain-rule`)).toBe('square');
    const inTurn = ['whole', 'factor', 'each', 'each', 'whole', 'whole'];
    for (const [index, kind] of inTurn.entries())
      expect(await kinds(`${line}&beat=gradient&line=${String(index + 1)}`)).toBe(kind);
    expect(await kinds(`${line}&beat=inner&line=2&each=absolute`)).toBe('error');
    expect(await kinds(`${line}&beat=chain-rule&line=2&each=absolute`)).toBeUndefined();
  });

  it('is e² over e beside pages and in scenes, which say what they show', async () => {
    expect(await kinds(`${line}&beat=inner&line=2&page=chain-rule`)).toBeUndefined();
    expect(await kinds(`${line}&beat=chain-rule&lesson=mathematics`)).toBeUndefined();
    expect(await kinds(`${line}&beat=gradient&lesson=mathematics`)).toBeUndefined();
    // Brought forward it goes with the line in sight; where none is, it shows the curves of all points.
    const forward = `${line}&beat=gradient&line=2&lesson=mathematics&lead=parabola`;
    expect(await kinds(forward)).toBe('factor');
    expect(await kinds(`${forward}&hide=derivation`)).toBe('each');
  });
});

describe('the error over a parameter', () => {
  it('is a straight line with slope x for m, and 1 for b, on which a nudge goes up', async () => {
    // e₅ = 2m − 3 at m = −1; the nudge is 0.5.
    const ofM = await pictureOf(`${line}&beat=inner&line=2`);
    expect(ofM.curves).toMatchObject([{ point: 4, height: -5, slope: 2 }]);
    expect(labelsOf(ofM)).toStrictEqual([
      'm + 0.5',
      'Δe₅ = 0.5 · x₅ = 1',
      'slope x₅ = 2',
      'e₅ = −5',
    ]);
    const ofB = await pictureOf(`${line}&beat=inner&line=4`);
    expect(ofB.curves).toMatchObject([{ point: 4, height: -5, slope: 1 }]);
    expect(ofB.moving.name).toBe('b');
    // Again from e₅ = −5, by the same nudge, which b moves it by itself.
    expect(labelsOf(ofB)).toStrictEqual(['b + 0.5', 'Δe₅ = 0.5 · 1 = 0.5', 'slope 1', 'e₅ = −5']);
  });

  it('has its arrow from the run to the line, and both lines on one scale', async () => {
    const ofM = await pictureOf(`${line}&beat=inner&line=2`);
    expect(marksOf(ofM, 'arrow')).toMatchObject([
      { from: { x: -0.5, y: -5 }, to: { x: -0.5, y: -4 }, role: 'parameter-1' },
    ]);
    const ofB = await pictureOf(`${line}&beat=inner&line=4`);
    expect(marksOf(ofB, 'arrow')).toMatchObject([
      { from: { x: 0.5, y: -5 }, to: { x: 0.5, y: -4.5 }, role: 'parameter-2' },
    ]);
    expect(ofB.y).toStrictEqual(ofM.y);
    expect(ofB.x[1] - ofB.x[0]).toBe(ofM.x[1] - ofM.x[0]);
  });

  it('has a step of 1 in a scene, whose words speak of that', async () => {
    const picture = await pictureOf(`${line}&beat=inner&line=2&lesson=mathematics`);
    expect(labelsOf(picture)).toStrictEqual(['m + 1', 'e + 2', 'e₅ = −5']);
  });

  it('has the factor of the formula: z where x is standardised, whatever the model', async () => {
    const scaled = await pictureOf(`${line}&scale=standard&beat=inner&line=2`);
    expect(labelsOf(scaled)[1]).toContain('· z₅ = ');
    const other = await pictureOf(`${through}&beat=inner&line=2`);
    expect(labelsOf(other)).toStrictEqual([
      'm + 0.5',
      'Δe₅ = 0.5 · x₅ = 1',
      'slope x₅ = 2',
      'e₅ = −5',
    ]);
  });

  it('has the same with the absolute error, and the guess with the log loss, which hangs on that', async () => {
    const absolute = await pictureOf(`${line}&each=absolute&beat=inner&line=2`);
    expect(labelsOf(absolute)).toStrictEqual([
      'm + 0.5',
      'Δe₅ = 0.5 · x₅ = 1',
      'slope x₅ = 2',
      'e₅ = −5',
    ]);
    const logistic =
      'v=1&data=pass-or-fail&model=logistic&each=log&start=w:1;b:0&point=1&beat=inner';
    const state = await stateOfLink(logistic);
    const { curves, middle } = await pictureOf(logistic);
    expect(middle).toBe('ŷ');
    const x = state.experiment.data.observations[0]!.x;
    const guess = 1 / (1 + Math.exp(-x));
    expect(curves[0]!.height).toBeCloseTo(guess, 12);
    expect(curves[0]!.slope).toBeCloseTo(guess * (1 - guess) * x, 12);
    expect(overTitle(state)).toBe('Guess over w');
    const plane = 'v=1&data=two-inputs&model=plane&beat=chain-rule&line=2';
    expect(overTitle(await stateOfLink(plane))).toBe('Square over w₁');
    expect(overSummary(state)).toContain('has the guess');
    expect(overSummary(state)).toContain('that is a curve');
  });

  it('has a tangent where the model bends in the parameter', async () => {
    const growth = 'v=1&data=growth&model=exponential&point=4&along=2&beat=inner';
    const lines = beatsOf(await stateOfLink(growth))[5]!.lines;
    const picture = await pictureOf(`${growth}&line=${String(lines.length)}`);
    expect(picture.moving.slot).toBe(1);
    expect(marksOf(picture, 'arrow')).toStrictEqual([]);
    expect(labelsOf(picture)[0]).toBe(`slope ${numberToText(picture.curves[0]!.slope)}`);
  });

  it('has the nudge of the sentence beside it, whatever the model', async () => {
    for (const link of [line, through, 'v=1&data=growth&model=parabola&point=3']) {
      const state = await stateOfLink(`${link}&beat=inner&line=3`);
      const { nudge } = beatsOf(state)[5]!.lines[2]!.sentence.values;
      const { apart } = await pictureOf(`${link}&beat=inner&line=3`);
      expect(numberToText(apart)).toBe(nudge);
    }
  });
});

describe('the square over a parameter', () => {
  it('has the secant of the formula first, then the tangent with 2e · x', async () => {
    const secant = await pictureOf(`${through}&beat=chain-rule&line=1`);
    // From −5 to −4 the square falls from 25 to 16.
    expect(labelsOf(secant)).toStrictEqual([
      'Δm = 0.5',
      'Δ(e₅²) = −9',
      'Δ(e₅²)/Δm = −18',
      'e₅² = 25',
    ]);
    const tangent = await pictureOf(`${through}&beat=chain-rule&line=3`);
    expect(tangent.apart).toBe(0);
    expect(labelsOf(tangent)).toStrictEqual(['∂(e₅²)/∂m = −20', 'e₅² = 25']);
  });
});

describe('the nudge that shrinks', () => {
  const faint = (picture: OverPicture) =>
    marksOf(picture, 'segment').filter(({ strength }) => strength !== undefined);

  it('leaves the secant behind that can be told from the tangent, while the lines speak of it', async () => {
    for (const [at, count] of [
      [1, 0],
      [2, 1],
      // This line has the tangent by itself.
      [3, 0],
    ] as const) {
      const picture = await pictureOf(`${through}&beat=chain-rule&line=${String(at)}`);
      expect(faint(picture)).toHaveLength(count);
    }
    const picture = await pictureOf(`${through}&beat=chain-rule&line=2`);
    // (2m − 3)² from m = −1 on: over 0.5, the first nudge of the sentence, it rises by −18 for each.
    const [secant] = faint(picture).map(({ from, to }) => [from.x, from.y, to.x, to.y].map(Number));
    const [x0, y0, x1, y1] = secant!;
    const slope = (y1! - y0!) / (x1! - x0!);
    expect(slope).toBeCloseTo(-18, 9);
    expect(y0! + slope * (-1 - x0!)).toBeCloseTo(25, 9);
  });

  it('has on its way the slope of the secant as it is then', async () => {
    const picture = await pictureOf(`${through}&beat=chain-rule&line=2`);
    // Δ(e²)/Δm is 4h − 20.
    expect(labelsOf({ ...picture, apart: 0.05 })).toContain('Δ(e₅²)/Δm = −19.8');
    expect(labelsOf(picture)).toStrictEqual(['Δm = 0.5: slope −18', 'slope −20', 'e₅² = 25']);
  });
});

describe('the square over a parameter of a curve', () => {
  const growth = 'v=1&data=growth&model=exponential&point=4&beat=chain-rule&lead=parabola';

  it('has the numbers of the formula, not those of the drawn curve', async () => {
    const state = await stateOfLink(`${growth}&line=1`);
    const { at, apart, curves, moving, x } = await pictureOf(`${growth}&line=1`);
    const theta = shownIterate(state).at;
    const square = (value: number) =>
      (errorOf(state.experiment, theta.with(moving.slot, value), 3) ?? Number.NaN) ** 2;
    const rise = numberToText(square(at + apart) - square(at), 3);
    expect(labelsOf(await pictureOf(`${growth}&line=1`))[1]).toBe(`Δ(e₄²) = ${rise}`);
    expect(curves[0]?.heightAt(at + apart)).toBe(square(at + apart));
    // Both ends of the secant are in the picture.
    expect(at + apart).toBeLessThanOrEqual(x[1]);
  });

  it('is as steep as the loss of that point alone', async () => {
    const state = await stateOfLink(`${growth}&line=3`);
    const slopes = new Float64Array(2);
    const theta = shownIterate(state).at;
    objectiveOf(state.experiment).gradient(theta, slopes, Uint32Array.of(3));
    const { curves, moving } = await pictureOf(`${growth}&line=3`);
    expect(curves[0]?.slope).toBeCloseTo(slopes[moving.slot] ?? Number.NaN, 12);
  });
});

/** The numbers of points in their rings. */
function numbersIn(marks: readonly Mark<Term>[]): readonly LabelMark<Term>[] {
  return marks.flatMap((mark) => (mark.shape === 'label' && mark.centred === true ? [mark] : []));
}

describe('the squares of all points', () => {
  it('have the slopes 2e · x, whose mean is the slope of the loss', async () => {
    const { curves } = await pictureOf(`${through}&beat=gradient&line=3`);
    const rounded = (value: number) => Number(value.toPrecision(12));
    expect(curves.map(({ slope }) => rounded(slope))).toStrictEqual([-24, -2, 0, -4, -20, -10]);
    expect(curves.map(({ height }) => rounded(height))).toStrictEqual([36, 1, 0, 4, 25, 13.2]);
  });

  it('are those of the batch where an iteration uses one, and the loss is theirs', async () => {
    const batch = '&method=minibatch&size=2&order=given';
    const each = await pictureOf(`${through}${batch}&beat=gradient&line=3`);
    const points = each.curves.filter(({ point }) => point !== undefined);
    expect(points).toHaveLength(2);
    const mean = points.reduce((sum, { slope }) => sum + slope, 0) / 2;
    expect(each.curves.at(-1)?.slope).toBeCloseTo(mean, 12);
  });

  const five = 'v=1&points=1,2;2,3;3,5;4,4;5,6&m=0&b=0&rate=0.05&beat=gradient&line=3';
  const columnIn = (picture: OverPicture, width: number, height: number) => {
    const scales = plotScales(
      { left: 0, top: 0, width, height },
      picture.x,
      picture.y,
      'linear',
      13,
    );
    const frame = { scales, weight: 1 };
    const marks = overMarks(picture, frame);
    const placed = [...placeLabels(frame, marks, estimatedWidth)]
      .filter(([{ centred }]) => centred !== true)
      .toSorted(([, one], [, other]) => one.box.top - other.box.top);
    return { scales, marks, placed };
  };

  it('stand in the order of the sum, under them a rule, the sum and the loss, with a line to its dot', async () => {
    const { scales, marks, placed } = columnIn(await pictureOf(five), 600, 400);
    expect(placed.map(([{ texts }]) => texts[0])).toStrictEqual([
      'e₁² = 4: slope −4',
      'e₂² = 9: slope −12',
      'e₃² = 25: slope −30',
      'e₄² = 16: slope −32',
      'e₅² = 36: slope −60',
      'sum = 90: slope −138',
      'L = 90/5 = 18: slope −27.6',
    ]);
    const boxes = placed.map(([, { box }]) => box);
    expect(new Set(boxes.map(({ left }) => left.toFixed(6))).size).toBe(1);
    const [fifth, sum] = [boxes[4]!, boxes[5]!];
    const rules = marks.flatMap((mark) =>
      mark.shape === 'segment' && mark.width === 1.2 ? [scales.farY(0) + (mark.from.dy ?? 0)] : [],
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toBeGreaterThan(fifth.top + fifth.height);
    expect(rules[0]).toBeLessThan(sum.top);
    // Only the loss is led to, from beside its dot at 18.
    const led = placed.filter(([, { leader }]) => leader !== undefined);
    expect(led.map(([{ texts }]) => texts[0])).toStrictEqual(['L = 90/5 = 18: slope −27.6']);
    expect(led[0]?.[1].leader?.from).toStrictEqual([scales.farX(0) + 9, scales.farY(18)]);
  });

  it('are told from each other by the numbers in the dots, each at its square', async () => {
    const { marks } = columnIn(await pictureOf(five), 600, 400);
    const numbers = marks.flatMap((mark) =>
      mark.shape === 'label' && mark.centred === true ? [[mark.texts[0], mark.of[0]?.y]] : [],
    );
    expect(numbers).toStrictEqual([
      ['1', 4],
      ['2', 9],
      ['3', 25],
      ['4', 16],
      ['5', 36],
    ]);
  });

  it('says what each slope is the product of at the line that puts that in, and at no other', async () => {
    const rows = async (which: number, points = '1,2;2,3') => {
      const picture = await pictureOf(`v=1&points=${points}&m=0&b=0&beat=gradient&line=${which}`);
      return columnIn(picture, 600, 440).placed.map(([{ texts }]) => texts[0]);
    };
    expect(await rows(4)).toStrictEqual([
      'slopes',
      // Errors of −2 and −3: 2e · x.
      'e₁²: 2 · (−2) · 1 = −4',
      'e₂²: 2 · (−3) · 2 = −12',
      'sum: −16',
      'L: −8',
    ]);
    expect(await rows(3)).toContain('e₁² = 4: slope −4');
    // Not of rounded numbers: by hand the product would be another.
    expect((await rows(4, '1,0.33333333333333331;3,2')).join()).toMatch(/e₂² = 4:(?: slope)? −12/u);
  });

  it('have short names in one text where there is little room, and no number in dots that would cover each other', async () => {
    const { marks, placed } = columnIn(await pictureOf(five), 200, 160);
    expect(placed.map(([{ texts }]) => texts[0])).toStrictEqual([
      'slopes\ne₁²:  −4\ne₂²: −12\ne₃²: −30\ne₄²: −32\ne₅²: −60'.replace('  ', ' \u2007'),
      'L: −27.6',
    ]);
    // Of 36, 25, 16, 9 and 4 on 160 pixels none is nearer than twelve to another, but 16 to the loss 18: it stands aside.
    const numbers = (aside: boolean) =>
      numbersIn(marks).flatMap(({ of: [of], point }) =>
        (of?.dx !== undefined) === aside ? [point] : [],
      );
    expect(numbers(false)).toStrictEqual([0, 1, 2, 4]);
    expect(numbers(true)).toStrictEqual([3]);
    const close = await pictureOf(
      'v=1&points=1,2;2,3;3,5;4,5.1&m=0&b=0&point=4&beat=gradient&line=3',
    );
    const rings = numbersIn(columnIn(close, 184, 141).marks).flatMap(({ of: [of], point }) =>
      of?.dx === undefined ? [point] : [],
    );
    // Those of 25 and 26.01 would: the chosen one has its number.
    expect(rings).toStrictEqual([0, 1, 3]);
  });

  it('are as many as can be told apart, without their names, where there are more', async () => {
    const many = Array.from({ length: 40 }, (_, x) => `${String(x)},1`).join(';');
    const picture = await pictureOf(`v=1&points=${many}&beat=gradient&line=3`);
    expect(picture.curves.length).toBeLessThanOrEqual(13);
    expect(labelsOf(picture).map((text) => text.slice(0, 2))).toStrictEqual(['L:']);
  });

  it('are left to the curve of one error in a scene with more points than can be told apart', async () => {
    const many = Array.from({ length: 13 }, (_, x) => `${String(x)},1`).join(';');
    const link = `v=1&points=${many}&beat=gradient&lesson=line-learns&lead=parabola`;
    expect(overKind(await stateOfLink(link))).toBeUndefined();
  });
});

describe('the sum of the squares and the loss', () => {
  it.each([
    ['mean', 5],
    ['half', 10],
  ] as const)('differ by a factor in height and slope: %s', async (loss, times) => {
    const { curves } = await pictureOf(`${line}&loss=${loss}&beat=gradient&line=2`);
    const [stack, whole] = curves;
    expect(stack?.times).toBeCloseTo(times, 12);
    expect((stack?.height ?? 0) / (whole?.height ?? 0)).toBeCloseTo(times, 12);
    expect((stack?.slope ?? 0) / (whole?.slope ?? 0)).toBeCloseTo(times, 12);
    const state = await stateOfLink(`${line}&loss=${loss}&beat=gradient&line=2`);
    expect(whole?.height).toBeCloseTo(shownIterate(state).loss, 12);
  });

  it('say how high they are, and how many times as steep the sum is', async () => {
    // The errors at m = −1 are 6, 1, 0, −2 and −5.
    const picture = await pictureOf(`${line}&beat=gradient&line=2`);
    expect(labelsOf(picture)).toStrictEqual([
      'slope of Σe²',
      'Σe² = 66',
      'L = 13.2',
      'slope of L: 1/5 as steep',
    ]);
    // The stack of all squares is cut into five parts as high as the loss.
    const cuts = marksOf(picture, 'segment').filter(({ from }) => from.dx === -6);
    for (const [index, { from }] of cuts.entries())
      expect(from).toMatchObject({ x: -1, y: expect.closeTo(13.2 * (index + 1), 9) as number });
    expect(cuts).toHaveLength(4);
  });
});

describe('the loss over a parameter', () => {
  it('has its slope as rise over run once it is worked out, and its height beside the run', async () => {
    // Along m the slope is −10.
    const picture = await pictureOf(`${line}&beat=gradient&line=5`);
    expect(labelsOf(picture)).toStrictEqual([
      'Δm = 1',
      // No ΔL: the loss itself falls by less.
      'along the tangent: −10',
      'L = 13.2',
      'slope −10',
    ]);
    const area = { left: 0, top: 0, width: 600, height: 400 };
    const scales = plotScales(area, picture.x, picture.y, 'linear', 14);
    const marks = overMarks(picture, { scales, weight: 1 });
    const height = marks.find((mark) => mark.shape === 'label' && mark.texts[0] === 'L = 13.2');
    expect(height).toMatchObject({
      of: [{ x: -1 }, { x: 0, y: expect.closeTo(13.2, 9) as number }],
    });
    // Where m stands on its axis is in its colour too.
    const foot = marksOf(picture, 'segment').find(({ from, to }) => from.y === 'least' && to.dy);
    expect(foot).toMatchObject({ role: 'parameter-1', from: { x: -1 } });
  });

  it('reads the slope off at a shorter run where the tangent would leave the picture', async () => {
    const five = 'v=1&data=five-points&m=0&b=0&rate=0.05&beat=gradient&line=5';
    expect(labelsOf(await pictureOf(five))).toContain('slope −13.8 / 0.5 = −27.6');
    const other = labelsOf(await pictureOf('v=1&data=five-points&m=3&b=0&beat=gradient&line=5'));
    expect(other.at(-1)).toBe('∂L/∂m = 38.4');
  });

  it('gives no number away before it is worked out', async () => {
    expect(labelsOf(await pictureOf(`${line}&beat=gradient&line=1`))).toStrictEqual(['L = 13.2']);
  });
});

describe('the axes', () => {
  it('hold the iterate wherever it is', async () => {
    const state = await stateOfLink(`${line}&beat=chain-rule&line=3&lead=parabola`);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (m) => {
        const start = { ...state.experiment, start: [m, 0] };
        const moved = { ...state, experiment: start };
        const picture = overOf(moved, shownIterate(moved).at);
        if (picture === undefined) throw new Error('there is a picture');
        const [{ height } = { height: Number.NaN }] = picture.curves;
        expect(picture.at).toBeGreaterThanOrEqual(picture.x[0]);
        expect(picture.at).toBeLessThanOrEqual(picture.x[1]);
        expect(height).toBeLessThanOrEqual(picture.y[1]);
      }),
    );
  });
});

describe('its words', () => {
  it('say that squares and loss stand on one axis where both do', async () => {
    const heightOf = async (link: string) => overHeight(await stateOfLink(`${line}&${link}`));
    expect(await heightOf('beat=chain-rule&line=3&lead=parabola')).toBe('e²');
    expect(await heightOf('beat=gradient&line=3&lead=parabola')).toBe('e², and the loss L');
    expect(await heightOf('beat=gradient&line=2&lead=parabola')).toBe('Σe², and the loss L');
  });

  it('say what is drawn, and what is held', async () => {
    const state = await stateOfLink(`${line}&beat=chain-rule&line=3&lead=parabola`);
    expect(overTitle(state)).toBe('Square over m');
    expect(overAxis(state)).toContain('b');
    expect(overSummary(state)).toBe(
      'At m\u00A0=\u00A0−1 point 5 has the square 25. There its curve has the slope −20.',
    );
    const error = await stateOfLink(`${line}&beat=inner&line=2`);
    expect(overTitle(error)).toBe('Error over m');
    expect(overSummary(error)).toBe(
      'At m\u00A0=\u00A0−1 point 5 has the error −5. Over m the error is a straight line with the slope 2: when m grows by 0.5, the error grows by 1.',
    );
    const all = await stateOfLink(`${through}&beat=gradient&line=3&lead=parabola`);
    expect(overSummary(all)).toContain('slopes −24, −2, 0, −4, −20');
    expect(overSummary(await stateOfLink(`${through}&beat=error`))).toBeUndefined();
    const factor = await stateOfLink(`${line}&beat=gradient&line=2`);
    expect(overTitle(factor)).toBe('Loss over m');
    expect(overSummary(factor)).toContain('the sum of all squares is 66, and the loss 13.2');
    const whole = await stateOfLink(`${line}&beat=gradient&line=5`);
    expect(overSummary(whole)).toContain(
      'slope −10: it falls to the right, so uphill is to the left',
    );
  });
});
