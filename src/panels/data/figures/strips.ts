import type { Term } from '../../../derivation/term.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { pixel } from './boxMark.ts';
import { boxTextSize, holdsText, textIn } from './boxText.ts';
import { stackNumber } from './stackNumber.ts';
import { mostNamed, rowBeside, type Stack } from './stackPlace.ts';

// Between a number and the stack, for a line to it, in pixels; and how much wider letters may be than they are estimated.
const lead = 9;
const wider = 1.08;

interface Strip {
  readonly index: number;
  readonly layer: Box;
  readonly number: string;
  readonly name: string;
}

function stripsOf(picture: DataPicture, { layers }: Stack): readonly Strip[] {
  return layers.map((layer, place) => {
    const index = picture.used?.[place] ?? place;
    const number = stackNumber(errorOf(picture, index) ** 2, picture);
    return { index, layer, number, name: `e${subscript(index + 1)}² = ${number}` };
  });
}

function middleOf({ layer }: Strip): number {
  return layer.top + layer.height / 2;
}

/** Where the numbers beside the stack stand, each as near to its strip as there is room. From the bottom, in pixels. */
function spread(wanted: readonly number[], bottom: number, high: number): readonly number[] {
  let last = bottom + high / 2;
  return wanted.map((y) => {
    last = Math.min(y, last - high);
    return last;
  });
}

/** The numbers of thin strips beside them in the column, as far as there is room, with a line to each. */
function numbersBeside(
  frame: Frame,
  { box, copy, column, ceiling }: Stack,
  thin: readonly Strip[],
): readonly DataMark[] {
  if (column === undefined) return [];
  const { weight } = frame;
  const type = labelType({ size: boxTextSize }, weight);
  const high = rowBeside * type;
  const bottom = box.top + box.height;
  // Those over the copy have their place above it.
  const over = copy === undefined ? [] : thin.filter((strip) => middleOf(strip) < copy.top);
  const under = thin.filter((strip) => !over.includes(strip));
  const places = [
    ...spread(under.map(middleOf), bottom + 0.2 * type, high),
    ...spread(over.map(middleOf), (copy?.top ?? bottom) - 2, high),
  ];
  return [...under, ...over].flatMap((strip, at): readonly DataMark[] => {
    const y = places[at] ?? middleOf(strip);
    const wide = wider * estimatedWidth(strip.number, type);
    const right = box.left - lead * weight;
    if (right - wide < column.left || y - high / 2 < ceiling) return [];
    if (copy !== undefined && isBeside(y, high, copy)) return [];
    return [
      {
        shape: 'segment',
        from: pixel(frame, right + weight, y),
        to: pixel(frame, box.left, middleOf(strip)),
        role: 'error',
        width: 1,
        clear: 'soft',
      },
      {
        point: strip.index,
        term: 'square',
        shape: 'label',
        role: 'error',
        size: boxTextSize,
        texts: [strip.number],
        of: [pixel(frame, right - wide / 2, y)],
        centred: true,
        rank: -1,
      } satisfies LabelMark<Term>,
    ];
  });
}

/** Whether a row of type would lie on a box that is left of the stack as well. */
function isBeside(y: number, high: number, { top, height }: Box): boolean {
  return y + high / 2 > top && y - high / 2 < top + height;
}

/**
 * Whose square a strip of the stack is, in each that has room for a row of type; the numbers of thin ones stand beside it.
 * Of very many only those with room have theirs.
 */
export function stripWords(picture: DataPicture, frame: Frame, known: Stack): readonly DataMark[] {
  const strips = stripsOf(picture, known);
  const holds = ({ layer }: Strip, text: string) => holdsText(frame, layer, text, true);
  const inside = strips.filter((strip) => holds(strip, strip.number));
  // Names for all of them or for none: they are read as one sum.
  const isNamed = strips.length <= mostNamed && inside.every((strip) => holds(strip, strip.name));
  const thin = strips.filter(
    (strip) =>
      !inside.includes(strip) && (strips.length <= mostNamed || strip.index === picture.chosen),
  );
  return [
    ...inside.map(({ layer, index, name, number }): DataMark => ({
      ...textIn(frame, layer, isNamed ? name : number),
      point: index,
      term: 'square',
    })),
    ...numbersBeside(frame, known, thin),
  ];
}
