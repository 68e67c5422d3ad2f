import { describe, expect, it } from 'vitest';
import { type BeatName, beatNames } from '../../../src/derivation/beatNames.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { initialState } from '../../../src/store/appState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import type { Frame } from '../../../src/ui/plot/marks/mark.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import type { View } from '../../../src/store/view.ts';
import { pieceOf, placeOf, squareBox } from '../../../src/ui/plot/marks/resolve.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { atStep, frame, marksOf, pictureAt, scales, stateAt } from './picture.ts';

// The points (1, 4), (3, 3), (2, 2) and the line ŷ = x + 1: guesses 2, 4, 3, errors −2, 1, 1.

/** A lit term in the picture of the first step. */
function lit(
  term: 'parameter-1' | 'parameter-2' | 'x' | 'y' | 'prediction' | 'square-by-1' | 'loss',
  point?: number,
) {
  return atStep('guess', { lit: { term, point } });
}

/** Descent that looks at one point in each iteration, the first in the first, and hardly moves. */
const pointByPoint = {
  ...stateAt().experiment,
  method: { kind: 'point', order: 'given' },
  learningRate: 1e-300,
} as const;

describe('the points', () => {
  it('are dots at their places, in their own colour', () => {
    const points = marksOf(atStep('gradient'), 'dots').find(({ term }) => term === 'y');
    expect(points).toMatchObject({ role: 'point', strength: 1, count: 3 });
    expect([Array.from(points?.x ?? []), Array.from(points?.y ?? [])]).toStrictEqual([
      [1, 3, 2],
      [4, 3, 2],
    ]);
  });

  it('have a ring around the chosen one, and a thin one around that of the keys when they are here', () => {
    const rings = (focused: boolean) => {
      const cursor = { iteration: 1, beat: 'guess', line: 1 } as const;
      const picture = pictureAt({ experiment: pointByPoint, cursor }, { focused });
      return marksOf(picture, 'dot').filter(({ form }) => form === 'ring');
    };
    // The second iteration looks at the second point; the keys are with the first.
    expect(rings(false).map(({ at, width }) => [at.x, width])).toStrictEqual([[3, 2.4]]);
    expect(rings(true).map(({ at, width }) => [at.x, width])).toStrictEqual([
      [3, 2.4],
      [1, 1],
    ]);
  });
});

describe('the handles', () => {
  const hints = async (link: string) => {
    const state = await stateOfLink(`v=1&data=five-points&${link}`);
    const moment = { working: shownIterate(state).at, gathered: 1, focused: false, handled: true };
    return marksOf(pictureOf(state, moment), 'label').filter(({ texts }) =>
      texts.some((text) => text.includes('drag')),
    ).length;
  };

  it('are told of at the first line, until one was dragged', async () => {
    expect(await hints('beat=guess')).toBe(1);
    for (const later of ['beat=error', 'k=1', 'm=0.5', 'layout=overview', 'lesson=mathematics'])
      expect(await hints(later)).toBe(0);
  });
});

describe('the lines', () => {
  it('of a run that has gone far off stand where they are, each end on the line itself', async () => {
    const state = await stateOfLink('v=1&data=five-points&m=0&b=0&rate=0.15&k=10');
    // The same run by hand.
    const [xs, ys] = [
      [1, 2, 3, 4, 5],
      [2, 3, 5, 4, 6],
    ];
    let [m, b] = [0, 0];
    for (let k = 0; k < 10; k += 1) {
      const errors = xs.map((x, i) => m * x + b - ys[i]!);
      const sum = errors.reduce((all, error) => all + error, 0);
      const byX = errors.reduce((all, error, i) => all + error * xs[i]!, 0);
      [m, b] = [m - 0.15 * (2 / 5) * byX, b - 0.15 * (2 / 5) * sum];
    }
    expect(-b / m).toBeCloseTo(-0.277, 2);
    const area = { left: 0, top: 0, width: 700, height: 800 };
    const wide: Frame = { scales: plotScales(area, [-1, 6], [-1, 7], 'linear', 12), weight: 1 };
    const picture = pictureOf(state, {
      working: shownIterate(state).at,
      gathered: 1,
      focused: false,
      handled: false,
    });
    const own = marksOf(picture, 'segment', wide).find(({ term }) => term === 'parameter-1');
    const piece = own && pieceOf(wide, own.from, own.to);
    // 100 pixels a unit: it is upright to the eye, at x = −0.277 and not among the points.
    for (const end of [piece?.from, piece?.to]) expect(end?.[0]).toBeCloseTo(100 * (1 - b / m), 0);
    const heights = piece === undefined ? [] : [piece.from[1], piece.to[1]];
    expect(Math.min(...heights)).toBeLessThanOrEqual(0);
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(800);
  });

  it('go through the plot: the own one whole, the next and the least squares in dashes', () => {
    const leastSquares = Float64Array.of(-0.5, 4);
    const lines = marksOf(
      atStep('update', { leastSquares, next: Float64Array.of(2, 1) }),
      'segment',
    );
    const own = lines.find(({ term }) => term === 'parameter-1');
    expect(own).toMatchObject({ role: 'path', from: { x: 0, y: 1 }, to: { x: 5, y: 6 } });
    expect(own?.dash).toBeUndefined();
    const dashed = lines.filter(({ dash }) => dash !== undefined);
    expect(dashed).toMatchObject([
      { role: 'inkQuiet', from: { x: 0, y: 4 }, to: { x: 5, y: 1.5 } },
      { role: 'path', from: { x: 0, y: 1 }, to: { x: 5, y: 11 } },
    ]);
  });

  it('has its place at the intercept in the colour of b', () => {
    const dots = marksOf(atStep('guess'), 'dot').filter(({ term }) => term === 'parameter-2');
    expect(dots).toMatchObject([{ role: 'parameter-2', at: { x: 0, y: 1 } }]);
  });

  it('keeps its slope however steep it is', () => {
    const steep = Float64Array.of(1e308, -4e307 / 0.3);
    const own = marksOf(atStep('guess', { line: steep }), 'segment').find(
      ({ term }) => term === 'parameter-1',
    );
    // It crosses the plot at x = 4/3, from its lower edge to its upper one.
    expect(own?.from).toMatchObject({ y: 0 });
    expect(own?.to).toMatchObject({ y: 8 });
    expect(Number(own?.from.x)).toBeCloseTo(4 / 3, 6);
  });
});

describe('the errors', () => {
  it('reach from the true y to the guess', () => {
    const [stems] = marksOf(atStep('gradient'), 'stems');
    expect(stems).toMatchObject({ role: 'error', term: 'error', count: 3 });
    expect([stems?.from, stems?.to].map((ends) => Array.from(ends ?? []))).toStrictEqual([
      [4, 3, 2],
      [2, 4, 3],
    ]);
  });

  it('are arrows to the guess in their own step, with their signed numbers', () => {
    const arrows = marksOf(atStep('error'), 'arrow');
    expect(arrows).toMatchObject([
      { role: 'error', point: 0, from: { x: 1, y: 4 }, to: { x: 1, y: 2 } },
      { role: 'error', point: 1, from: { x: 3, y: 3 }, to: { x: 3, y: 4 } },
      { role: 'error', point: 2, from: { x: 2, y: 2 }, to: { x: 2, y: 3 } },
    ]);
    const labels = marksOf(atStep('error'), 'label');
    expect(labels.map(({ texts, point, role }) => [texts[0], point, role])).toStrictEqual([
      ['e₁ = −2', 0, 'error'],
      ['e₂ = 1', 1, 'error'],
      ['e₃ = 1', 2, 'error'],
    ]);
  });

  it('step back behind the one that the iteration uses', () => {
    const [stems] = marksOf(atStep('error', { single: true }), 'stems');
    expect(stems?.strength).toBeLessThan(0.3);
    expect(marksOf(atStep('error', { single: true }), 'arrow').map(({ point }) => point)).toEqual([
      0,
    ]);
  });

  it('are named by number and square, all of them when all are chosen', () => {
    const texts = (change: Parameters<typeof atStep>[1]) =>
      marksOf(atStep('square', change), 'label').map((label) => label.texts[0]);
    // Both sides: on the axis below, which has a scale of its own, one seems to be of another length.
    expect(texts({})).toStrictEqual(['2', '2', 'e₁² = 2 · 2 = 4']);
    expect(texts({ allChosen: true, chosen: -1 })).toStrictEqual([
      'e₁² = 2 · 2 = 4',
      'e₂² = 1 · 1 = 1',
      'e₃² = 1 · 1 = 1',
    ]);
  });
});

describe('the power rule', () => {
  it('has the error that it speaks of in full strength, with its number', () => {
    const picture = atStep('power-rule');
    const thick = marksOf(picture, 'segment').find(({ bars }) => bars === true);
    expect(thick).toMatchObject({
      role: 'error',
      point: 0,
      from: { x: 1, y: 4 },
      to: { x: 1, y: 2 },
    });
    expect(marksOf(picture, 'label').map(({ texts }) => texts[0])).toStrictEqual(['e₁ = −2']);
  });
});

describe('the squares', () => {
  const squares = (change: Parameters<typeof atStep>[1] = {}) =>
    marksOf(atStep('square', change), 'square');

  it('stand on the errors, are square on screen and all on one side', () => {
    const found = squares();
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ towards }) => towards)).size).toBe(1);
    for (const square of found) {
      const { width, height } = squareBox(frame, square);
      expect(width).toBe(height);
    }
    expect(found.find(({ point }) => point === 0)).toMatchObject({
      from: { x: 1, y: 4 },
      to: { x: 1, y: 2 },
      term: 'square',
    });
  });

  it('only the chosen one is filled, and the smaller lie over the larger', () => {
    expect(squares().map(({ point, fill }) => [point, fill > 0])).toStrictEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
    expect(squares({ allChosen: true, chosen: -1 }).every(({ fill }) => fill === 0)).toBe(true);
  });

  it('stand on their errors on the side with more room, even where the picture has no room for them', () => {
    const observations = [
      { x: 4.5, y: 2 },
      { x: 0.2, y: 2 },
    ];
    const columns = { x: Float64Array.of(4.5, 0.2), y: Float64Array.of(2, 2) };
    const guesses = Float64Array.of(6, 3);
    const found = squares({ observations, columns, guesses });
    expect(found.map(({ towards }) => towards)).toStrictEqual(['left', 'left']);
    const boxes = found.map((square) => squareBox(frame, square));
    // Their right sides are the errors, at 450 and 20 pixels.
    expect(boxes.map(({ left, width }) => [left + width, width])).toStrictEqual([
      [450, 200],
      [20, 50],
    ]);
    expect(found.every(({ from }) => from.dx === undefined)).toBe(true);
  });
});

describe('the guesses', () => {
  it('are dots on the line in their own step, and to be pointed at in the others', () => {
    const guesses = (beat: 'guess' | 'error') =>
      marksOf(atStep(beat), 'dots').find(({ term }) => term === 'prediction');
    expect(guesses('guess')).toMatchObject({ role: 'surface', rim: 'path', strength: 1 });
    expect(Array.from(guesses('guess')?.y ?? [])).toStrictEqual([2, 4, 3]);
    expect(guesses('error')?.strength).toBe(0);
  });

  it('have their number in their own step, where nobody has heard of errors yet', () => {
    const texts = (beat: 'guess' | 'error') =>
      marksOf(atStep(beat), 'label').map((label) => label.texts[0]);
    // The number of a point may be that of its x as well.
    expect(texts('guess')).toStrictEqual(['point i = 1: x₁ = 1, y₁ = 4', 'ŷ₁ = 2']);
    expect(texts('error')).toContain('e₁ = −2');
    // The others have their numbers where there is room between the arrows, and else in the row below alone.
    const numbers = (width: number) => {
      const area = { left: 0, top: 0, width, height: 400 };
      const own = { scales: plotScales(area, [0, 5], [0, 8], 'linear', 12), weight: 1 };
      return dataMarks(atStep('error'), own).flatMap((mark) =>
        mark.shape === 'label' ? mark.texts.slice(0, 1) : [],
      );
    };
    expect(numbers(500)).toStrictEqual(['e₁ = −2', 'e₂ = 1', 'e₃ = 1']);
    expect(numbers(200)).toStrictEqual(['e₁ = −2']);
  });
});

describe('the nudges', () => {
  const arrows = [0, 1].flatMap((about) => marksOf(atStep('inner', { about }), 'arrow'));

  it('move the guess by x times as much for m, and by as much for b, each in its colour', () => {
    // A nudge of 0.5 at x = 1 from the guess 2.
    expect(arrows).toMatchObject([
      { role: 'parameter-1', term: 'error-by-1', from: { x: 1, y: 2 }, to: { x: 1, y: 2.5 } },
      { role: 'parameter-2', term: 'error-by-2', from: { x: 1, y: 2 }, to: { x: 1, y: 2.5 } },
    ]);
    // At the very place of the point: beside it they would stand at another x.
    expect(arrows.flatMap(({ from, to }) => [from.dx ?? 0, to.dx ?? 0])).toStrictEqual([
      0, 0, 0, 0,
    ]);
    const third = [0, 1].flatMap((about) =>
      marksOf(atStep('inner', { chosen: 1, about }), 'arrow'),
    );
    // At x = 3 the same 0.5 would be too large: 0.2, so 0.6 for m.
    expect(third[0]?.to.y).toBeCloseTo(4.6);
    expect(third[1]?.to.y).toBeCloseTo(4.2);
    // 0.2 are five pixels on an axis twice as long, where no head would be seen: a bar is as long as its number says,
    // and a lens has the arrow.
    const low = { scales: plotScales(scales.area, [0, 5], [0, 16], 'linear', 12), weight: 1 };
    const there = dataMarks(atStep('inner', { chosen: 1, about: 1 }), low);
    expect(there.flatMap((mark) => (mark.shape === 'arrow' ? [mark.from.x] : []))).toStrictEqual([
      'least',
    ]);
    expect(there.find((mark) => 'term' in mark && mark.term === 'error-by-2')).toMatchObject({
      shape: 'segment',
      from: { x: 3, y: 4 },
      to: { x: 3, y: 4.2 },
    });
    const label = there.find((mark) => mark.shape === 'label' && mark.term === 'error-by-2');
    // Right above or below the lens.
    const lens = there.find((mark) => mark.shape === 'box');
    if (label?.shape !== 'label' || lens?.shape !== 'box') throw new Error('no lens');
    expect(label).toMatchObject({
      texts: [expect.stringMatching(/ = 0\.2$/u)],
      settled: true,
    });
    const name = placeLabels(low, there, estimatedWidth).get(label)?.box;
    if (name === undefined) throw new Error('no name');
    const [left, top] = placeOf(low, lens.at);
    const isAbove = label.sides?.[0] === 'above';
    const apart = isAbove ? top - name.top - name.height : name.top - top - lens.height;
    expect(apart).toBeCloseTo(4);
    expect(name.left + name.width / 2).toBeCloseTo(left + lens.width / 2);
  });

  it('have their lines and labels in the same colours', () => {
    const both = [0, 1].map((about) => atStep('inner', { about }));
    const lines = both
      .flatMap((picture) => marksOf(picture, 'segment'))
      .filter(({ role }) => role === 'parameter-1' || role === 'parameter-2');
    expect(lines).toMatchObject([
      { role: 'parameter-1', from: { x: 0, y: 1 }, to: { x: 5, y: 8.5 }, dash: [9, 5] },
      { role: 'parameter-2', from: { x: 0, y: 1.5 }, to: { x: 5, y: 6.5 }, dash: [3, 4] },
    ]);
    const labels = both
      .flatMap((picture) => marksOf(picture, 'label'))
      .map(({ role, texts }) => [role, texts[0]]);
    expect(labels).toStrictEqual([
      ['parameter-1', 'm + 0.5:  0.5 · x₁ = 0.5'],
      ['parameter-2', 'b + 0.5:  0.5 · 1 = 0.5'],
    ]);
  });
});

describe('the pulls', () => {
  it('point from the guess towards the point, as long as the error is large', () => {
    const arrows = marksOf(atStep('chain-rule'), 'arrow');
    expect(arrows.map(({ role, from: { x, y } }) => [role, x, y])).toStrictEqual([
      ['gradient', 1, 2],
      ['gradient', 3, 4],
      ['gradient', 2, 3],
    ]);
    // Pixels count downwards: the first point lies above its guess, the others below.
    // 2e is −4, 2 and 2, at 50 pixels for 1, by 3.
    expect(arrows.map(({ to }) => Math.round(to.dy ?? 0))).toStrictEqual([-67, 33, 33]);
  });

  it('do so for very many points too', () => {
    const count = 100;
    const column = (value: (index: number) => number) =>
      Float64Array.from({ length: count }, (_, index) => value(index));
    const columns = { x: column((index) => index / 20), y: column((index) => (index % 2) * 8) };
    const guesses = column(() => 4);
    const observations = Array.from(columns.x, (x, index) => ({ x, y: columns.y[index] ?? 0 }));
    const picture = atStep('chain-rule', { columns, guesses, observations });
    const stems = marksOf(picture, 'stems').find(({ role }) => role === 'gradient');
    expect(Array.from(stems?.from ?? []).slice(0, 2)).toStrictEqual([4, 4]);
    expect(Number(stems?.to[0])).toBeLessThan(4);
    expect(Number(stems?.to[1])).toBeGreaterThan(4);
  });

  it('say the sign of their part in the slope of m, which hangs on x', () => {
    const signs = (term: 'gradient-1' | 'gradient-2') =>
      marksOf(atStep('gradient', { lit: { term, point: undefined } }), 'label')
        .filter(({ role }) => role === 'gradient')
        .map(({ texts }) => texts[0]);
    expect(signs('gradient-1')).toStrictEqual(['−', '+', '+']);
    expect(signs('gradient-2')).toStrictEqual(['−', '+', '+']);
  });

  it('pull at a lever from where x is 0, in the colour of m, with the turning point of b', () => {
    const picture = atStep('chain-rule');
    const lever = marksOf(picture, 'segment').find(({ bars }) => bars === true);
    expect(lever).toMatchObject({ role: 'parameter-1', from: { x: 0, y: 2 }, to: { x: 1, y: 2 } });
    const turn = marksOf(picture, 'dot').filter(({ role }) => role === 'parameter-2');
    expect(turn.at(-1)).toMatchObject({ at: { x: 0, y: 1 } });
    const labels = marksOf(picture, 'label').map(({ role, texts }) => [role, texts[0]]);
    expect(labels).toStrictEqual([
      ['parameter-1', 'x₁ = 1'],
      // As in the line and in the row below.
      ['gradient', '2e₁ = −4: pulls up\n2e₁ · x₁ = −4 · 1 = −4'],
      ['gradient', 'arrows drawn 1/3 as long'],
    ]);
  });

  it('have no number where no line of the derivation says what it is', () => {
    const labels = (about: number) =>
      marksOf(atStep('chain-rule', { derived: false, about }), 'label').flatMap(
        ({ texts }) => texts,
      );
    expect(labels(0)).toStrictEqual(['x₁ = 1']);
    expect(labels(1)).toStrictEqual([]);
  });

  it('say how far a pull turns the line only where that is a number', () => {
    const labels = (x: number, y: number) =>
      marksOf(
        atStep('chain-rule', {
          observations: [{ x, y }],
          columns: { x: Float64Array.of(x), y: Float64Array.of(y) },
          guesses: Float64Array.of(0),
        }),
        'label',
      ).flatMap(({ texts }) => texts);
    expect(labels(2, 5).some((text) => text.includes('2e₁ · x₁ = −10 · 2 = −20'))).toBe(true);
    expect(labels(1e200, 1e200).some((text) => text.includes('x₁ = −'))).toBe(false);
  });

  it('have no lever where the line is about b, which moves every guess alike', () => {
    const picture = atStep('chain-rule', { about: 1 });
    expect(marksOf(picture, 'segment').some(({ bars }) => bars === true)).toBe(false);
    expect(marksOf(picture, 'label').map(({ texts }) => texts[0])).toStrictEqual([
      '2e₁ = −4: pulls up',
      'arrows drawn 1/3 as long',
    ]);
  });
});

describe('before the lines have come to their figure', () => {
  const labels = (beat: 'inner' | 'chain-rule') =>
    marksOf(atStep(beat, { reached: false }), 'label').map(({ texts }) => texts[0]);

  it('nothing is nudged while the guess is written out', () => {
    expect(marksOf(atStep('inner', { reached: false }), 'arrow')).toStrictEqual([]);
    expect(labels('inner')).toStrictEqual([]);
  });

  it('the chain rule keeps the nudge, with the square before and after, and no pulls', () => {
    const picture = atStep('chain-rule', { reached: false });
    const [arrow, ...others] = marksOf(picture, 'arrow');
    expect(others).toStrictEqual([]);
    expect(arrow).toMatchObject({ role: 'parameter-1', point: 0 });
    // At x = 1 a nudge of m by 0.5 moves the guess by 0.5: the error −2 becomes −1.5, its square 2.25.
    const squares = marksOf(picture, 'square').map(({ from, to }) => [from.y, to.y]);
    expect(squares).toStrictEqual([
      [4, 2],
      [4, 2.5],
    ]);
    expect(labels('chain-rule')).toStrictEqual([
      'new e₁² = 2.25\nΔ(e₁²) = −1.75',
      'm + 0.5:  0.5 · x₁ = 0.5',
    ]);
    expect(squaresOf({ each: 'absolute' })).toHaveLength(0);
  });

  const squaresOf = (change: Parameters<typeof atStep>[1]) =>
    marksOf(atStep('chain-rule', { reached: false, ...change }), 'square');

  it('is for the lines of the step to say, on the stage alone', () => {
    const reached = (beat: BeatName, line: number, view: Partial<View> = {}) =>
      pictureAt({
        cursor: { iteration: 0, beat, line },
        view: { ...initialState.view, chosen: 0, ...view },
      }).reached;
    expect([1, 2, 3].map((line) => reached('inner', line))).toStrictEqual([false, true, true]);
    expect([1, 2, 3, 4, 5].map((line) => reached('chain-rule', line))).toStrictEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(reached('guess', 1)).toBe(true);
    for (const view of [
      { layout: 'overview' },
      { page: 'chain-rule' },
      { lesson: 'line-learns' },
    ] as const)
      expect(reached('chain-rule', 1, view)).toBe(true);
  });
});

describe('a lit term', () => {
  it('lets all else recede under a veil, and lights nothing for the learning rate', () => {
    const shapes = (picture: ReturnType<typeof lit>) =>
      dataMarks(picture, frame).map(({ shape }) => shape);
    expect(shapes(lit('parameter-1'))).toContain('veil');
    expect(shapes(atStep('guess', { lit: { term: 'rate', point: undefined } }))).not.toContain(
      'veil',
    );
  });

  it('shows b on a guide in its own colour where x is 0', () => {
    const marks = marksOf(lit('parameter-2'), 'segment').filter(({ dash }) => dash?.[0] === 4);
    expect(marks).toMatchObject([
      { role: 'parameter-2', from: { x: 0, y: 'least' }, to: { x: 0, y: 'most' }, dash: [4, 4] },
    ]);
    expect(marksOf(lit('parameter-2'), 'label').at(-1)).toMatchObject({
      role: 'parameter-2',
      texts: ['b = 1'],
    });
  });

  it('shows in which direction b is where x = 0 is outside', () => {
    const beside = { scales: plotScales(scales.area, [2, 5], [0, 8], 'linear', 12), weight: 1 };
    const arrow = marksOf(lit('parameter-2'), 'arrow', beside).at(-1);
    expect(arrow).toMatchObject({ role: 'parameter-2', to: { x: 0, held: 6 }, from: { dx: 44 } });
  });

  it('shows m as a rise over a run, in the colour of m', () => {
    const arrow = marksOf(lit('parameter-1'), 'arrow').at(-1);
    expect(arrow).toMatchObject({ role: 'parameter-1', from: { x: 3, y: 3 }, to: { x: 3, y: 4 } });
    const labels = marksOf(lit('parameter-1'), 'label').slice(-2);
    expect(labels.map(({ role, texts }) => [role, texts[0]])).toStrictEqual([
      ['ink', 'Δx = 1'],
      ['parameter-1', 'm = 1'],
    ]);
  });

  it.each([
    ['x', 'ink', { x: 3, y: 3 }, { x: 3, y: 'least' }, 'x₂ = 3'],
    ['y', 'ink', { x: 3, y: 3 }, { x: 'least', y: 3 }, 'y₂ = 3'],
    ['prediction', 'path', { x: 3, y: 4 }, { x: 'least', y: 4 }, 'ŷ₂ = 4'],
  ] as const)('shows %s on a guide to its axis', (term, role, begin, end, text) => {
    const picture = lit(term, 1);
    const guide = marksOf(picture, 'segment').find(({ dash }) => dash?.[0] === 5);
    expect(guide).toMatchObject({ role, from: begin, to: end });
    expect(marksOf(picture, 'label').at(-1)?.texts).toStrictEqual([text]);
  });
});

describe('the line beyond the picture', () => {
  it.each([
    ['below', -9, '↓ line below', 'least'],
    ['above', 9, '↑ line above', 'most'],
  ] as const)('is said to be %s', (_, b, text, edge) => {
    const picture = atStep('gradient', { line: Float64Array.of(0, b) });
    const label = marksOf(picture, 'label').find(({ role }) => role === 'path');
    expect(label?.texts[0]).toBe(text);
    expect(label?.of.map(({ y }) => y)).toStrictEqual([edge, edge]);
  });

  it('is not said as long as a part of the line, be it its edge, is seen', () => {
    for (const line of [
      [0, 0],
      [100, -200],
      [Number.NaN, 0],
    ])
      expect(
        marksOf(atStep('loss', { line: Float64Array.from(line) }), 'label').filter(
          ({ role }) => role === 'path',
        ),
      ).toStrictEqual([]);
  });
});

describe('every picture', () => {
  it('is drawn in finite numbers, at every step, without points too', () => {
    for (const beat of beatNames)
      for (const observations of [[], [{ x: 1e300, y: -1e300 }]]) {
        const { experiment } = initialState;
        const data = { preset: 'custom', observations } as const;
        const cursor = { iteration: 0, beat, line: 1 };
        const picture = pictureAt({ experiment: { ...experiment, data }, cursor });
        expect(JSON.stringify(dataMarks(picture, frame))).not.toContain('null');
      }
  });
});

it('leads from the side of a square to its number, and not from the point at its corner', () => {
  const picture = atStep('square');
  const label = marksOf(picture, 'label').find(({ texts: [text] }) => text?.startsWith('e'));
  // The error of the first point is −2: a square of 100 pixels on its left, from y = 2 to 4.
  expect(label?.of).toStrictEqual([
    { x: 1, y: 4, dx: -100 },
    { x: 1, y: 4, dx: -30 },
  ]);
  expect(label?.sides).toStrictEqual(['above', 'left']);
  // Of one that is pointed at it begins in the area.
  const shown = { ...picture, beat: 'guess', lit: { term: 'square', point: 0 } } as const;
  const named = marksOf(shown, 'label').find(({ ledFrom }) => ledFrom !== undefined);
  expect(named?.ledFrom).toMatchObject({ x: 1, y: 3, dx: -50 });
});

it('brackets both sides of the chosen square, each with its number', () => {
  const brackets = (picture: Parameters<typeof marksOf>[0], where = frame) =>
    marksOf(picture, 'segment', where).filter(
      ({ bars, term }) => bars === true && term === 'square',
    );
  const numbers = (picture: Parameters<typeof marksOf>[0]) =>
    marksOf(picture, 'label').flatMap(({ texts: [text], of, sides }) =>
      text === '2' ? [[of[0], sides?.[0]]] : [],
    );
  // 100 pixels; on the left it has as much room to the edge, so at the error itself.
  const [over, beside] = brackets(atStep('square'));
  expect(over).toMatchObject({ from: { dx: -2, dy: -15 }, to: { dx: -98, dy: -15 } });
  expect(beside).toMatchObject({ from: { x: 1, y: 4 }, to: { x: 1, y: 2 } });
  expect(numbers(atStep('square'))).toStrictEqual([
    [over?.from, 'above'],
    [beside?.from, 'right'],
  ]);
  const wide = { scales: plotScales(scales.area, [-3, 5], [0, 8], 'linear', 12), weight: 1 };
  expect(brackets(atStep('square'), wide)[1]).toMatchObject({
    from: { dx: -106, dy: 2 },
    to: { dx: -106, dy: -2 },
  });
});
