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

describe.each(withPoints)('the labels over a parameter among %s', (preset) => {
  it.each(sizes)('lie on no mark: %i × %i', async (width, height, weight, type) => {
    const found: string[] = [];
    for (const place of places)
      for (const k of [0, 8]) {
        const link = `v=1&data=${preset}&k=${String(k)}&beat=${place}`;
        const state = await stateOfLink(link);
        const picture = overOf(state, shownIterate(state));
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
        if (width >= roomy && labels.some((label) => label.shape === 'label' && !placed.has(label)))
          found.push(`${link}: a label is missing`);
      }
    expect(found).toStrictEqual([]);
  });
});
