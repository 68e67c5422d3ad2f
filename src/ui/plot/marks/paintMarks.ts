import { letterColour, type Colours } from '../colours.ts';
import { isBright, shadeOf } from '../shades.ts';
import { traceClipped } from './clip.ts';
import type { Frame, LabelMark, Mark } from './mark.ts';
import { paintDot, paintDots, paintStems } from './paintDots.ts';
import { haloOf, paintArrow, paintSegment } from './paintPieces.ts';
import { paintArea } from './paintAreas.ts';
import type { Pen } from './pen.ts';
import type { PlacedLabel } from './placeLabels.ts';
import { labelType } from './labelSize.ts';
import { clipBox, placeIn } from './resolve.ts';

// In pixels, at the usual weight.
const leaderWidth = 1.25;
const leaderDash = [1.5, 2.5];

function paintCurve(
  pen: Pen,
  frame: Frame,
  { x, y, count, width, dash, halo = 0, role, strength }: Extract<Mark, { shape: 'curve' }>,
  colours: Colours,
): void {
  const { weight } = frame;
  pen.begin();
  traceClipped(pen, (index) => placeIn(frame, x, y, index), count, clipBox(frame));
  if (halo > 0) pen.stroke(haloOf({ width, halo, strength }, weight, colours));
  pen.stroke({
    colour: colours[role],
    width: width * weight,
    dash: dash?.map((part) => part * weight),
    strength,
  });
}

// By how much the rim of dark letters is nearer to the brightest ground than what they stand on.
const brighter = 0.3;

/** The colours of letters and of their rim: on a map those that are read on its ground. */
function letters(
  { role, shade }: LabelMark,
  colours: Colours,
): { readonly colour: string; readonly rim: string } {
  const colour = letterColour(colours, role);
  if (shade === undefined) return { colour, rim: colours.surface };
  // In the light theme all ground is bright, and the letters are dark as they are.
  const turned = colours.dark && isBright(shade, colours.dark);
  const rim = shadeOf(turned ? shade + brighter : shade, colours.dark);
  return { colour: turned ? colours.surface : colour, rim };
}

function paintLabel(
  pen: Pen,
  { weight }: Frame,
  mark: LabelMark,
  placed: PlacedLabel | undefined,
  colours: Colours,
): void {
  if (placed === undefined) return;
  const { box, lines, leader } = placed;
  if (leader !== undefined) {
    pen.begin();
    pen.moveTo(leader.from[0], leader.from[1]);
    pen.lineTo(leader.to[0], leader.to[1]);
    pen.stroke({ colour: colours.surface, width: (leaderWidth + 2) * weight, strength: 0.95 });
    // Dotted and without a colour of its own: in that of its label it was taken for what the label tells of.
    const dash = leaderDash.map((part) => part * weight);
    pen.stroke({ colour: colours.inkQuiet, width: leaderWidth * weight, dash });
  }
  const row = box.height / lines.length;
  const style = {
    ...letters(mark, colours),
    size: labelType(mark, weight),
  };
  lines.forEach(({ text, indent }, index) => {
    pen.text(text, box.left + indent, box.top + (index + 0.5) * row, style);
  });
}

/**
 * Draws the marks in their order.
 * @param placed where the placer has put the labels among them; others are left out.
 */
export function paintMarks(
  pen: Pen,
  frame: Frame,
  marks: readonly Mark[],
  placed: ReadonlyMap<LabelMark, PlacedLabel>,
  colours: Colours,
): void {
  for (const mark of marks) {
    switch (mark.shape) {
      case 'dot':
        paintDot(pen, frame, mark, colours);
        break;
      case 'dots':
        paintDots(pen, frame, mark, colours);
        break;
      case 'stems':
        paintStems(pen, frame, mark, colours);
        break;
      case 'segment':
        paintSegment(pen, frame, mark, colours);
        break;
      case 'arrow':
        paintArrow(pen, frame, mark, colours);
        break;
      case 'curve':
        paintCurve(pen, frame, mark, colours);
        break;
      case 'region':
      case 'square':
      case 'box':
      case 'veil':
        paintArea(pen, frame, mark, colours);
        break;
      case 'label':
        paintLabel(pen, frame, mark, placed.get(mark), colours);
        break;
    }
  }
}
