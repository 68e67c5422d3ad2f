import type { Columns } from '../../../model/contours.ts';
import type { Level } from '../../../model/surface.ts';
import { translate } from '../../../i18n/translate.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import type { SurfaceMark } from '../surfacePicture.ts';

// Where the ground is lowest and where it is highest, in words: they say what the shades mean.

// At so many heights of the map, and in the high ground at so many places of each, words are tried.
const heights = 16;
const acrossEach = 12;
// Of the widest part of the low ground: in narrower ones words would lie beside it.
const widestShare = 0.6;
// Nearer to an edge than this share of the map no word has room.
const offEdge = 0.04;
// How much more room than its letters a word takes to both sides.
const room = 1.25;
// Size of the type, as that of the numbers of level lines.
const size = 0.88;

/** Where an area is crossed at a height, from left to right. */
function crossings({ x, y }: Columns, height: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < x.length; at += 1) {
    const next = (at + 1) % x.length;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [x[at], y[at], x[next], y[next]];
    if (y0 > height !== y1 > height) found.push(x0 + ((height - y0) / (y1 - y0)) * (x1 - x0));
  }
  return found.toSorted((one, other) => one - other);
}

/** The widest piece of an area at a height, as far as it is seen. */
function widestAt(area: Columns, height: number, [low, high]: Domain): readonly [number, number] {
  const ends = crossings(area, height).map((each) => Math.min(high, Math.max(low, each)));
  let widest: readonly [number, number] = [0, 0];
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [from = 0, to = 0] = [ends[at], ends[at + 1]];
    if (to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return widest;
}

function shares(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_none, at) => offEdge + ((1 - 2 * offEdge) * at) / (count - 1),
  );
}

/** The middle of the low ground, at each height at which it is wide. */
function placesIn(area: Columns, { scales: { xDomain, yDomain } }: Frame): readonly At[] {
  const pieces = shares(heights).map((share) => {
    const y = yDomain[0] + share * (yDomain[1] - yDomain[0]);
    const [from, to] = widestAt(area, y, xDomain);
    return { x: (from + to) / 2, y, width: to - from };
  });
  const widest = Math.max(...pieces.map(({ width }) => width));
  if (!(widest > 0)) return [];
  return pieces.filter(({ width }) => width >= widestShare * widest).map(({ x, y }) => ({ x, y }));
}

/** Whether a place lies outside of an area, which a line at its height crosses there. */
function isBeyond(ends: readonly number[], x: number): boolean {
  return ends.filter((end) => end < x).length % 2 === 0;
}

/**
 * Places on the ground that is higher than an area, where a text lies on that alone.
 * @param known the area in which the ground has a height; undefined where it has one everywhere.
 */
function placesBeyond(
  area: Columns,
  { scales, weight }: Frame,
  text: string,
  known: Columns | undefined,
): readonly At[] {
  const { area: plot, xDomain, yDomain } = scales;
  const type = labelType({ size }, weight);
  const right = ((estimatedWidth(text, type) / 2) * (xDomain[1] - xDomain[0])) / plot.width;
  const up = ((type / 2) * (yDomain[1] - yDomain[0])) / plot.height;
  // Past the letters there is air, as between a label and the edge.
  const [first, last] = [xDomain[0] + room * right, xDomain[1] - room * right];
  const xs = shares(acrossEach).map((share) => first + share * (last - first));
  return shares(heights).flatMap((share) => {
    const y = yDomain[0] + share * (yDomain[1] - yDomain[0]);
    // Once for all places of a height: with each it would be felt in every frame of a drag.
    const edges = [crossings(area, y - up), crossings(area, y + up)];
    const bounds = known && [crossings(known, y - up), crossings(known, y + up)];
    return xs
      .filter(
        (x) =>
          edges.every((ends) => isBeyond(ends, x - right) && isBeyond(ends, x + right)) &&
          (bounds ?? []).every((ends) => !isBeyond(ends, x - right) && !isBeyond(ends, x + right)),
      )
      .map((x) => ({ x, y }));
  });
}

/**
 * What the lowest and the highest ground are called: the lowest with the loss that it is below.
 * @param numberOf how a loss is written on the map.
 * @param isWhole whether the loss has a number everywhere; where not, what is beyond the highest level may have none.
 */
export function lowAndHigh(
  levels: readonly Level[],
  frame: Frame,
  numberOf: (value: number) => string,
  isWhole: boolean,
): readonly SurfaceMark[] {
  const [lowest, higher] = [levels[0], levels[Math.floor(levels.length / 2)]];
  if (lowest === undefined || higher === undefined || higher === lowest) return [];
  const shared = { shape: 'label', role: 'ink', on: true, size } as const;
  const known = isWhole ? undefined : levels.at(-1)?.below;
  const [low, high] = [numberOf(lowest.value), translate('panels.surface.high')];
  return [
    {
      ...shared,
      texts: [translate('panels.surface.low', { loss: low }), `L < ${low}`],
      of: placesIn(lowest.below, frame),
      shade: 1,
    },
    { ...shared, texts: [high], of: placesBeyond(higher.below, frame, high, known), shade: 0 },
  ];
}
