import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { type DataPicture, guessAt } from './dataPicture.ts';

const margin = 12;
const lineSamples = 24;
// Where the line runs is less in the way than where a point lies.
const pointCost = 12;

function holds(box: Box, x: number, y: number, room: number): boolean {
  return (
    x >= box.left - room &&
    x <= box.left + box.width + room &&
    y >= box.top - room &&
    y <= box.top + box.height + room
  );
}

/** The box of this size in the corner of the plot in which it hides least of the points and the line. */
export function freeCorner(
  scales: PlotScales,
  picture: DataPicture,
  width: number,
  height: number,
): Box {
  const { area } = scales;
  const right = area.left + area.width - width - margin;
  const bottom = area.top + area.height - height - margin;
  const corners: readonly Box[] = [
    { left: right, top: bottom, width, height },
    { left: area.left + margin, top: area.top + margin, width, height },
    { left: area.left + margin, top: bottom, width, height },
    { left: right, top: area.top + margin, width, height },
  ];
  const costs = corners.map((box) => {
    let cost = 0;
    for (const { x, y } of picture.observations)
      if (holds(box, scales.x(x), scales.y(y), 8)) cost += pointCost;
    for (let sample = 0; sample <= lineSamples; sample += 1) {
      const [from, to] = scales.xDomain;
      const x = from + ((to - from) * sample) / lineSamples;
      if (holds(box, scales.x(x), scales.y(guessAt(picture, x)), 2)) cost += 1;
    }
    return cost;
  });
  const best = costs.indexOf(Math.min(...costs));
  return corners[best] ?? { left: right, top: bottom, width, height };
}
