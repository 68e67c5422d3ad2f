import { describe, expect, it } from 'vitest';
import { parabolaMarks } from '../../../src/panels/parabola/parabolaMarks.ts';
import { parabolaOf } from '../../../src/panels/parabola/parabolaPicture.ts';
import { presets } from '../../../src/regression/presets.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';
import { labelFaults } from '../data/labelFaults.ts';
import { someOf } from '../../support/someOf.ts';

// A small phone, a phone, a small projector, a stage, and a large projector: pixels, weight, type.
const sizes = [
  [210, 145, 1, 12],
  [222, 234, 1, 13],
  [400, 510, 1.4, 17],
  [620, 480, 1.2, 14],
  [1000, 640, 2, 20],
] as const;

const withPoints = presets.map(({ id }) => id).filter((id) => id !== 'empty');

const inOrder = withPoints.map((preset, order) => [preset, order] as const);

describe.each(inOrder)('the labels at e² over e among %s', (preset, order) => {
  it.each(someOf(sizes, 2, order))(
    'lie on no mark: %i × %i',
    async (width, height, weight, type) => {
      const found: string[] = [];
      for (const line of [1, 2, 3, 4])
        // On phones an error that is nearly 0 leaves no place beside its secant: its slope is told all the same.
        for (const k of width > 222 ? [0, 8] : [0]) {
          const link = `v=1&data=${preset}&k=${String(k)}&beat=power-rule&line=${String(line)}`;
          const state = await stateOfLink(link);
          const picture = parabolaOf(state, shownIterate(state).at);
          // Points with another loss have another picture.
          if (picture === undefined || state.experiment.each !== 'squared') continue;
          const { reach } = picture;
          const area = { left: 40, top: 10, width, height };
          const y = [-0.08 * reach * reach, reach * reach] as const;
          const frame = { scales: plotScales(area, [-reach, reach], y, 'linear', type), weight };
          const marks = parabolaMarks(picture, frame);
          const placed = placeLabels(frame, marks, estimatedWidth);
          found.push(...labelFaults(frame, marks, placed).map((fault) => `${link}: ${fault}`));
          const slope = marks.find(
            (mark) => mark.shape === 'label' && mark.role === 'gradient' && !placed.has(mark),
          );
          if (slope !== undefined) found.push(`${link}: no slope`);
        }
      expect(found).toStrictEqual([]);
    },
  );
});

describe.each(sizes.slice(0, 2))('the picture of e² over e on a phone: %i × %i', (...size) => {
  const [width, height, weight, type] = size;
  async function placedAt(line: number) {
    const state = await stateOfLink(`v=1&data=five-points&beat=power-rule&line=${String(line)}`);
    const picture = parabolaOf(state, shownIterate(state).at)!;
    const { reach } = picture;
    const area = { left: 40, top: 10, width, height };
    const y = [-0.08 * reach * reach, reach * reach] as const;
    const frame = { scales: plotScales(area, [-reach, reach], y, 'linear', type), weight };
    const marks = parabolaMarks(picture, frame);
    return { frame, marks, placed: placeLabels(frame, marks, estimatedWidth) };
  }

  it.each([1, 2, 3, 4])('has the error named where its line ends, line %i', async (line) => {
    const { frame, marks, placed } = await placedAt(line);
    const name = marks.find((mark) => mark.shape === 'label' && mark.term === 'error')!;
    const upright = marks.find((mark) => mark.shape === 'segment' && mark.term === 'error');
    if (name.shape !== 'label' || upright?.shape !== 'segment') throw new Error('no error');
    const { box, lines } = placed.get(name)!;
    expect(lines.map(({ text }) => text)).toStrictEqual(['e₃', '= −5']);
    const [ends] = [upright.from, upright.to].map((at) => placeOf(frame, at)[1]);
    expect(ends).toBeLessThanOrEqual(box.top);
    expect(box.top + box.height).toBeLessThanOrEqual(frame.scales.farY(0));
    expect(box.left).toBeGreaterThanOrEqual(frame.scales.area.left);
  });

  it('has no secant without its h', async () => {
    const { marks, placed } = await placedAt(4);
    const secants = marks.filter((mark) => mark.shape === 'label' && mark.role === 'inkQuiet');
    const ofSecants = new Set<unknown>(secants);
    const written = [...placed]
      .filter(([mark]) => ofSecants.has(mark))
      .map(([, { lines }]) => lines.map(({ text }) => text).join(' '));
    expect(secants).toHaveLength(1);
    expect(written).toStrictEqual([expect.stringMatching(/^h = 2:? slope −8$/u)]);
  });
});

it('names the secant at an error that is all but 0 on no mark, on phones too', async () => {
  const found: string[] = [];
  for (const [width, height] of [
    [210, 145],
    [230, 250],
  ] as const)
    for (const line of [1, 2, 3]) {
      const link = `v=1&data=global-temperature&point=3&k=2&beat=power-rule&line=${String(line)}`;
      const state = await stateOfLink(link);
      const picture = parabolaOf(state, shownIterate(state).at)!;
      const { reach } = picture;
      const area = { left: 40, top: 10, width, height };
      const y = [-0.08 * reach * reach, reach * reach] as const;
      const scales = plotScales(area, [-reach, reach], y, 'linear', 13);
      const frame = { scales, weight: 1.1 };
      const marks = parabolaMarks(picture, frame);
      const placed = placeLabels(frame, marks, (text, size) => 1.15 * estimatedWidth(text, size));
      found.push(...labelFaults(frame, marks, placed));
      const texts = [...placed.values()].map(({ lines }) =>
        lines.map(({ text }) => text).join(' '),
      );
      expect(texts.join()).toContain('slope');
    }
  expect(found).toStrictEqual([]);
});
