import { describe, expect, it } from 'vitest';
import { overMarks } from '../../../src/panels/parabola/overMarks.ts';
import { overOf } from '../../../src/panels/parabola/overPicture.ts';
import { presets } from '../../../src/regression/presets.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import type { Mark } from '../../../src/ui/plot/marks/mark.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { labelFaults } from '../data/labelFaults.ts';
import { someOf } from '../../support/someOf.ts';

// A small phone, a phone, a small projector, a stage, and a large projector: pixels, weight, type.
const sizes = [
  [210, 145, 1, 12],
  [222, 234, 1, 13],
  [400, 460, 1.4, 17],
  [620, 480, 1.2, 14],
  [1000, 640, 2, 20],
] as const;

const places = [
  'inner&line=2',
  'inner&line=4',
  'chain-rule&line=1',
  'chain-rule&line=2',
  'gradient&line=2',
  'gradient&line=3',
  'gradient&line=5',
];

// Where there is room for all of them.
const roomy = 600;

const withPoints = presets.map(({ id }) => id).filter((id) => id !== 'empty');

const inOrder = withPoints.map((preset, order) => [preset, order] as const);

describe.each(inOrder)('the labels over a parameter among %s', (preset, order) => {
  it.each(someOf(sizes, 2, order))(
    'lie on no mark: %i × %i',
    async (width, height, weight, type) => {
      const found: string[] = [];
      for (const place of places)
        for (const k of [0, 8]) {
          const link = `v=1&data=${preset}&k=${String(k)}&beat=${place}`;
          const state = await stateOfLink(link);
          const picture = overOf(state, shownIterate(state).at);
          if (picture === undefined) throw new Error(`there is no picture at ${link}`);
          const area = { left: 40, top: 10, width, height };
          const frame = { scales: plotScales(area, picture.x, picture.y, 'linear', type), weight };
          const marks = overMarks(picture, frame);
          const placed = placeLabels(frame, marks, estimatedWidth);
          found.push(...labelFaults(frame, marks, placed).map((fault) => `${link}: ${fault}`));
          // The slope of a point is left out sooner than that it lies on a curve or that what leads to it crosses another.
          const mayLack = (label: Mark): boolean =>
            place === 'gradient&line=3' && label.shape === 'label' && label.role === 'ink';
          const labels = marks.filter((mark) => mark.shape === 'label' && !mayLack(mark));
          if (
            width >= roomy &&
            labels.some((label) => label.shape === 'label' && !placed.has(label))
          )
            found.push(`${link}: a label is missing`);
        }
      expect(found).toStrictEqual([]);
    },
  );
});

// As wide and high as the picture is in windows of 360 × 640 and 390 × 844.
const phones = [
  [209, 164, 1.02, 12.2],
  [221, 240, 1.1, 13.3],
] as const;

/** What is written at a line among the five points, as it is placed. */
async function writtenAt(
  line: number,
  [width, height, weight, type]: readonly [number, number, number, number],
) {
  const state = await stateOfLink(`v=1&data=five-points&beat=gradient&line=${String(line)}`);
  const picture = overOf(state, shownIterate(state).at)!;
  const area = { left: 40, top: 10, width, height };
  const frame = { scales: plotScales(area, picture.x, picture.y, 'linear', type), weight };
  const placed = placeLabels(frame, overMarks(picture, frame), estimatedWidth);
  return [...placed.values()].map(({ lines }) => lines.map(({ text }) => text).join(' '));
}

describe.each(phones)('on a phone, %i × %i,', (...size) => {
  it('says how steep and how high the loss is', async () => {
    const written = await writtenAt(5, size);
    expect(written).toContain('∂L/∂m = −27.6');
    expect(written).toContain('L = 18');
  });

  it('has slopes that say what they are made of where the line does, and not before', async () => {
    const column = 'e₁²: 2·(−2)·1 e₂²: 2·(−3)·2 e₃²: 2·(−5)·3 e₄²: 2·(−4)·4 e₅²: 2·(−6)·5';
    expect(await writtenAt(4, size)).toContain(`slopes ${column}`);
    expect((await writtenAt(3, size)).join(' ')).not.toContain('·');
  });
});

it('has the sum of the slopes on a phone that is high enough', async () => {
  expect(await writtenAt(3, phones[1])).toContain('sum = 90: −138');
  expect(await writtenAt(4, phones[1])).toContain('sum: −138');
  // And what each product comes to.
  expect((await writtenAt(4, [221, 240, 1, 13])).join()).toContain('e₅²: 2·(−6)·5=−60');
});

it('has the sum rather than the slope of the loss below the slopes on a low phone', async () => {
  const written = await writtenAt(3, phones[0]);
  expect(written).toContain('sum: −138');
  expect(written.join(' ')).not.toContain('L: −27.6');
});
