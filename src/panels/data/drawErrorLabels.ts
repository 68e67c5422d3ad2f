import type { BeatName } from '../../derivation/beatNames.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawLabelIn, labelSize } from '../shared/marks.ts';
import type { DataPicture } from './dataPicture.ts';
import { isSigned } from './drawErrors.ts';
import { errorLabels, type WantedLabels } from './errorLabels.ts';

const labelledBeats: readonly BeatName[] = ['guess', 'error', 'square', 'gradient', 'update'];
// Labels of more points would cover each other.
const mostLabels = 8;

function write(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  wanted: WantedLabels,
): void {
  const { weight } = picture;
  const measure = (text: string) => labelSize(context, text, weight);
  const style = { colour: colours.error, ground: colours.surface, weight };
  for (const { text, box } of errorLabels(scales, picture, wanted, measure))
    drawLabelIn(context, box, text, style);
}

/** Writes one point's error beside its segment, or its square. */
export function drawErrorLabel(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
  squared: boolean,
): void {
  write(context, scales, picture, colours, { numbers: [index], signs: [], squared });
}

/** Writes the errors that the beat is about: the chosen one or all, and the signs of the others. */
export function drawErrorLabels(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { beat, allChosen, chosen, single, observations } = picture;
  if (!labelledBeats.includes(beat)) return;
  const all = observations.map((_, index) => index);
  const many = observations.length > mostLabels;
  const numbers = allChosen ? (many ? [] : all) : all.filter((index) => index === chosen);
  const others = single || allChosen || !isSigned(picture);
  const signs = others ? [] : all.filter((index) => index !== chosen);
  write(context, scales, picture, colours, { numbers, signs, squared: beat === 'square' });
}
