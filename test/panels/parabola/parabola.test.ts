import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { approached } from '../../../src/panels/parabola/approach.ts';
import { parabolaMarks } from '../../../src/panels/parabola/parabolaMarks.ts';
import { type ParabolaPicture, parabolaOf } from '../../../src/panels/parabola/parabolaPicture.ts';
import { reachOf } from '../../../src/panels/parabola/reach.ts';
import { showBeat, showIteration } from '../../../src/store/actions/cursor.ts';
import { choosePoint } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { beatsOf } from '../../../src/store/beats.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';

beforeEach(() => appStore.setState(initialState, true));

function picture(): ParabolaPicture {
  const state = appStore.getState();
  const shown = parabolaOf(state, shownIterate(state).at);
  if (shown === undefined) throw new Error('there is a point');
  return shown;
}

function frameOf(width: number) {
  const area = { left: 40, top: 10, width, height: 480 };
  return { scales: plotScales(area, [-6, 6], [0, 36], 'linear', 14), weight: 1 };
}
const wide = frameOf(620);

const labelsOf = (shown: ParabolaPicture): readonly string[] =>
  parabolaMarks(shown, wide).flatMap((mark) =>
    mark.shape === 'label' ? mark.texts.slice(0, 1) : [],
  );

describe('the reach of the axis of e', () => {
  it('is a little more than the largest error at the start, and stays while errors shrink', () => {
    // The errors of the five points at the start are −2, −3, −5, −4 and −6.
    const reach = picture().reach;
    expect(reach).toBeCloseTo(6 * 1.12);
    for (const k of [1, 2, 20]) {
      showIteration(k);
      expect(picture().reach).toBe(reach);
    }
  });

  it('holds the error that is shown, and changes by doubling alone', () => {
    const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(size, size, (y, error) => {
        const reach = reachOf(Float64Array.of(-y), error);
        expect(reach).toBeGreaterThan(error);
        const doublings = Math.log2(reach / (1.12 * y));
        expect(doublings).toBeCloseTo(Math.round(doublings));
        expect(doublings).toBeGreaterThan(-0.5);
      }),
    );
  });

  it('is 1 where all errors are 0', () => {
    expect(reachOf(Float64Array.of(0), 0)).toBe(1);
  });
});

describe('an error that is none', () => {
  it('has no picture, also where other points give the axis its ends', async () => {
    const link = 'v=1&points=-2,1;1,1;2,3&model=sqrt(a*x)&start=a:1';
    const at = async (point: number) => {
      const state = await stateOfLink(`${link}&point=${point}`);
      return parabolaOf(state, shownIterate(state).at);
    };
    expect(await at(1)).toBeUndefined();
    expect((await at(3))!.error).toBeCloseTo(Math.SQRT2 - 3, 12);
  });
});

describe('the secant on its way', () => {
  it('becomes the tangent in 1.2 s, without going back', () => {
    let now = 5000;
    let way = approached(undefined, 4, false, now);
    expect(way.apart).toBe(4);
    const seen = [4];
    way = approached(way, 0, false, now);
    for (let frame = 0; frame < 80; frame += 1) {
      seen.push(way.apart);
      now += 16;
      way = approached(way, 0, false, now);
    }
    expect(seen.toSorted((one, other) => other - one)).toStrictEqual(seen);
    expect(seen[30]).toBeGreaterThan(0);
    expect(way).toStrictEqual({ wanted: 0, apart: 0, way: undefined });
  });

  it('is there at once where nothing is to move', () => {
    const before = approached(undefined, 4, false, 0);
    expect(approached(before, 0, true, 1).apart).toBe(0);
  });

  it('turns round from where it is', () => {
    let way = approached(approached(undefined, 4, false, 0), 0, false, 0);
    way = approached(way, 0, false, 300);
    const { apart } = way;
    way = approached(way, 4, false, 300);
    expect(way.apart).toBeCloseTo(apart);
  });
});

describe('the picture of one error and its square', () => {
  it('shows the error of the chosen point, its square, and in the power rule the slope', () => {
    choosePoint(2);
    showBeat('power-rule', 99);
    expect(labelsOf(picture())).toStrictEqual([
      'h = 2: slope −8',
      'h = 1: slope −9',
      'e₃ = −5',
      'e₃² = 25',
      'slope 2e₃ = −10',
    ]);
    showBeat('square');
    expect(labelsOf(picture())).toStrictEqual(['e₃ = −5', 'e₃² = 25']);
  });

  it('has a tangent of slope 2e through the place of the error', () => {
    choosePoint(2);
    showBeat('power-rule', 99);
    const tangent = parabolaMarks(picture(), wide).find(
      (mark) => mark.shape === 'segment' && mark.term === 'square-by-error',
    );
    if (tangent?.shape !== 'segment') throw new Error('no tangent');
    const [x0, y0, x1, y1] = [tangent.from.x, tangent.from.y, tangent.to.x, tangent.to.y].map(
      Number,
    );
    const slope = (Number(y1) - Number(y0)) / (Number(x1) - Number(x0));
    expect(slope).toBeCloseTo(-10);
    expect(Number(y0) + slope * (-5 - Number(x0))).toBeCloseTo(25);
  });

  it('has rise, run and slope of the secant as the line on screen writes them', () => {
    choosePoint(2);
    // From −5 to −3 the square falls from 25 to 9: −16 over 2.
    const ofLine = [
      ['h = 2', 'Δ(e₃²) = −16', 'slope −16 / 2 = −8'],
      ['h = 2', '2e₃h + h² = −16', 'slope −16 / 2 = −8'],
      ['h = 2', 'slope 2e₃ + h = −8'],
    ];
    for (const [index, texts] of ofLine.entries()) {
      showBeat('power-rule', index + 1);
      expect(labelsOf(picture())).toStrictEqual([...texts, 'e₃ = −5', 'e₃² = 25']);
    }
    showBeat('power-rule', 1);
    const { sentence } = beatsOf(appStore.getState())[4]!.lines[0]!;
    expect(sentence.values).toMatchObject({ known: 'yes', rise: '−16', run: '2' });
  });

  it('has a secant through two places of the curve until it becomes the tangent', () => {
    const shown = { ...picture(), sloped: true, error: -5, apart: 2 };
    const secant = parabolaMarks(shown, wide).find(
      (mark) => mark.shape === 'segment' && mark.role === 'gradient',
    );
    if (secant?.shape !== 'segment') throw new Error('no secant');
    const at = (x: number): number => {
      const [x0, y0, x1, y1] = [secant.from.x, secant.from.y, secant.to.x, secant.to.y].map(
        Number,
      ) as [number, number, number, number];
      return y0 + ((y1 - y0) / (x1 - x0)) * (x - x0);
    };
    expect(at(-5)).toBeCloseTo(25);
    expect(at(-3)).toBeCloseTo(9);
  });

  it('leaves secants behind, each through the place of the error and its own dot on the curve', () => {
    const marks = parabolaMarks({ ...picture(), sloped: true, error: -2, apart: 0 }, wide);
    const faint = marks.filter((mark) => mark.shape !== 'label' && mark.strength !== undefined);
    const dots = faint.flatMap((mark) => (mark.shape === 'dot' ? [mark.at] : []));
    const lines = faint.flatMap((mark) => (mark.shape === 'segment' ? [mark] : []));
    expect([dots.length, lines.length]).toEqual([2, 2]);
    for (const [index, { from, to }] of lines.entries()) {
      const { x, y } = dots[index] ?? { x: 0, y: 0 };
      const [x0, y0, x1, y1] = [from.x, from.y, to.x, to.y].map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const height = (e: number) => y0 + ((y1 - y0) / (x1 - x0)) * (e - x0);
      expect(Number(y)).toBeCloseTo(Number(x) ** 2, 9);
      expect(Number(x)).toBeGreaterThan(-2);
      expect(height(-2)).toBeCloseTo(4, 9);
      expect(height(Number(x))).toBeCloseTo(Number(y), 9);
    }
  });

  it('has the secant of the formula alone where names have no room', () => {
    const tangent = { ...picture(), sloped: true, error: -5, apart: 0 };
    const dots = (width: number) =>
      parabolaMarks(tangent, frameOf(width)).flatMap((mark) =>
        mark.shape === 'dot' && mark.strength !== undefined ? [mark.at.x] : [],
      );
    expect(dots(300)).toStrictEqual([-3, -4]);
    expect(dots(240)).toStrictEqual([-3]);
  });

  it('is none without points, and none where squares are too large', () => {
    const { experiment } = initialState;
    const withData = (observations: readonly { x: number; y: number }[]) => {
      appStore.setState({
        experiment: { ...experiment, data: { preset: 'custom', observations } },
      });
      const state = appStore.getState();
      return parabolaOf(state, new Float64Array(2));
    };
    expect(withData([])).toBeUndefined();
    expect(withData([{ x: 1, y: 1e200 }])).toBeUndefined();
    expect(withData([{ x: 1, y: 1e100 }])).toBeDefined();
  });
});
