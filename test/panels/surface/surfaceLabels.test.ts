import { describe, expect, it } from 'vitest';
import { groundMarks, surfaceMarks, walkMarks } from '../../../src/panels/surface/surfaceMarks.ts';
import { windowOf } from '../../../src/panels/surface/surfaceWindow.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import type { At, Frame, LabelMark } from '../../../src/ui/plot/marks/mark.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import type { Place } from '../../../src/ui/plot/marks/place.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { labelFaults } from '../data/labelFaults.ts';
import { pictureOf, readLoss } from './picture.ts';

// A small phone, a phone, a small projector, a stage, a large projector: pixels, weight, type.
const sizes = [
  [209, 163, 1, 12],
  [221, 240, 1, 13],
  [400, 510, 1.4, 17],
  [611, 478, 1.2, 14],
  [1000, 640, 2, 20],
] as const;
const places = [
  'gradient&line=1',
  'gradient&line=6',
  'update&line=1',
  'update&line=2',
  'update&line=3',
];

// Some systems have a wider face for what is bold and italic.
const wide = (text: string, size: number) => 1.28 * estimatedWidth(text, size);

type Size = readonly [width: number, height: number, weight: number, type: number];

function frameOf(state: AppState, size: Size): Frame {
  const [width, height, weight, type] = size;
  const area = { left: 40, top: 10, width, height };
  const { across, up } = windowOf(state);
  return { scales: plotScales(area, across, up, 'linear', type), weight };
}

describe('the labels of the map', () => {
  it.each(sizes)(
    'name what they stand at, and lie on no mark: %i × %i',
    async (width, height, weight, type) => {
      const found: string[] = [];
      for (const place of places) {
        const state = await stateOfLink(`v=1&data=five-points&beat=${place}`);
        const frame = frameOf(state, [width, height, weight, type]);
        const marks = walkMarks(pictureOf(state), frame);
        const placed = placeLabels(frame, marks, wide);
        found.push(...labelFaults(frame, marks, placed).map((fault) => `${place}: ${fault}`));
        for (const mark of marks)
          if (mark.shape === 'label' && !placed.has(mark))
            found.push(`${place}: ${mark.texts[0] ?? ''} is missing`);
      }
      expect(found).toStrictEqual([]);
    },
  );

  it('name all three arrows of the gradient on any phone', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=gradient&line=6');
    const missing = [157, 163, 170, 234.5].flatMap((height) =>
      [205, 209, 212.3, 219, 224].flatMap((width) => {
        const frame = frameOf(state, [width, height, 1, 12]);
        const marks = walkMarks(pictureOf(state), frame);
        const placed = placeLabels(frame, marks, wide);
        return marks.flatMap((mark) =>
          mark.shape === 'label' && !placed.has(mark) ? [[width, height, mark.texts[0]]] : [],
        );
      }),
    );
    expect(missing).toStrictEqual([]);
  });

  it('number level lines where those are all but straight, not at the tip of a valley', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=gradient&line=1');
    for (const size of sizes.slice(2)) {
      const frame = frameOf(state, size);
      const marks = groundMarks(pictureOf(state), frame);
      const placed = placeLabels(frame, marks, estimatedWidth);
      const curves = marks.filter((mark) => mark.shape === 'curve');
      for (const [{ on, texts }, { box }] of placed) {
        if (on !== true || !texts[0]?.startsWith('L = ')) continue;
        // How often a line comes into the box of its number: of a tip both sides do, or none goes on.
        const through = curves.filter(({ x, y, count }) => {
          let parts = 0;
          let wasIn = false;
          for (let at = 0; at < count; at += 1) {
            const [left, top] = [frame.scales.farX(x[at] ?? 0), frame.scales.farY(y[at] ?? 0)];
            const isIn =
              left > box.left &&
              left < box.left + box.width &&
              top > box.top &&
              top < box.top + box.height;
            if (isIn && !wasIn) parts += 1;
            wasIn = isIn;
          }
          return parts > 1;
        });
        expect(through.length, texts[0]).toBe(0);
      }
    }
  });

  it.each(sizes)(
    'say what is low and what is high, at places where it is: %i × %i',
    async (...size) => {
      for (const link of ['data=five-points', 'data=penguins', 'points=1,1;1,2', 'data=hubble']) {
        const state = await stateOfLink(`v=1&${link}&beat=gradient&line=1`);
        const frame = frameOf(state, size);
        const picture = pictureOf(state);
        const { on, surface } = picture.sought;
        const ground = groundMarks(picture, frame).filter((mark) => mark.shape === 'label');
        const named = (name: string) => ground.find(({ texts }) => texts[0]?.startsWith(name));
        const [low, high] = [named('low'), named('high')];
        const lossAt = ({ x, y }: At) =>
          on.value(surface.held.with(surface.across, Number(x)).with(surface.up, Number(y)));
        const lows = low?.of.map(lossAt) ?? [];
        const highs = high?.of.map(lossAt) ?? [];
        expect(lows.length, link).toBeGreaterThan(0);
        // The number is rounded to three digits.
        for (const loss of lows) expect(loss / readLoss(low?.texts[0] ?? '')).toBeLessThan(1.01);
        const numbers = ground.flatMap(({ texts: [text = ''] }) =>
          text.startsWith('L = ') ? [readLoss(text)] : [],
        );
        // Above half of the level lines.
        const middle = numbers[Math.floor(numbers.length / 2) - 1] ?? Number.NaN;
        for (const loss of highs) expect(loss, link).toBeGreaterThan(0.99 * middle);
      }
    },
  );

  it('call no ground high on which the loss has no number', async () => {
    // Left of a = 0 there is no logarithm.
    const link = 'v=1&points=1,1;2,2;3,2&model=ln(a)*x%2Bb&start=a:1;b:0&beat=gradient&line=1';
    const state = await stateOfLink(link);
    for (const size of sizes) {
      const picture = pictureOf(state);
      const [width, height, weight, type] = size;
      const area = { left: 40, top: 10, width, height };
      const frame = { scales: plotScales(area, [-3, 4], [-3, 3], 'linear', type), weight };
      const high = groundMarks(picture, frame).find(
        (mark) => mark.shape === 'label' && mark.texts[0] === 'high',
      );
      const named = high?.shape === 'label' ? high.of : [];
      for (const { x } of named) expect(Number(x)).toBeGreaterThan(0);
    }
  });

  it.each(sizes)('have room for low and high: %i × %i', async (...size) => {
    const state = await stateOfLink('v=1&data=five-points&beat=gradient&line=1');
    const frame = frameOf(state, size);
    const placed = placeLabels(frame, groundMarks(pictureOf(state), frame), estimatedWidth);
    const texts = [...placed.keys()].map(({ texts: [text] }) => text);
    expect(texts).toContain('low: L < 1.1');
    expect(texts).toContain('high');
  });

  it('leave every other level out on a small map', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=gradient&line=1');
    const countOn = (size: Size) =>
      groundMarks(pictureOf(state), frameOf(state, size)).filter(({ shape }) => shape === 'curve')
        .length;
    const small = [382, 531, 1.4, 17.6] as const;
    const stage = [611, 478, 1.2, 14] as const;
    expect(countOn(small)).toBeLessThanOrEqual(Math.ceil(countOn(stage) / 2));
  });

  it('stand beside a gradient that is long enough for its parts on any phone', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=gradient&line=6');
    for (const size of [
      [209, 164, 1.02, 12.2],
      [221, 240, 1.1, 13.3],
    ] as const) {
      const frame = frameOf(state, size);
      const marks = walkMarks(pictureOf(state), frame);
      const arrow = marks.find((mark) => mark.shape === 'arrow' && mark.role === 'gradient');
      if (arrow?.shape !== 'arrow') throw new Error('no gradient');
      const [from, to] = [arrow.from, arrow.to].map((at) => placeOf(frame, at)) as [Place, Place];
      // A quarter of the width, and its tip in the map.
      expect(from[0] - to[0]).toBeGreaterThan(frame.scales.area.width / 4);
      expect(to[0]).toBeGreaterThan(frame.scales.area.left);
      const placed = placeLabels(frame, marks, estimatedWidth);
      const leaders = [...placed].filter(
        ([{ texts }, { leader }]) => texts[0]!.startsWith('∂L/∂b') && leader !== undefined,
      );
      expect(leaders).toStrictEqual([]);
    }
  });

  it('give up the numbers of level lines before a name', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=update&line=3');
    const frame = frameOf(state, [221, 240, 1, 13]);
    const names = (marks: readonly ReturnType<typeof surfaceMarks>[number][]) =>
      [...placeLabels(frame, marks, estimatedWidth)].flatMap(
        ([{ on, texts }]: [LabelMark, unknown]) => (on === true ? [] : texts.slice(0, 1)),
      );
    expect(names(surfaceMarks(pictureOf(state), frame))).toStrictEqual(
      names(walkMarks(pictureOf(state), frame)),
    );
  });
});
