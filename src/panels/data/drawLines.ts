import type { Parameters } from '../../regression/parameters.ts';
import { predict } from '../../regression/predict.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/** Draws a line from edge to edge of the plot. */
export function strokeLine(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  line: Parameters,
  width: number,
  colour: string,
  dash: readonly number[],
): void {
  const [from, to] = scales.xDomain;
  context.beginPath();
  context.setLineDash([...dash]);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.moveTo(scales.x(from), scales.y(predict(line, from)));
  context.lineTo(scales.x(to), scales.y(predict(line, to)));
  context.stroke();
  context.setLineDash([]);
}
