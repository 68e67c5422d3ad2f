import type { Piece } from '../../../src/ui/plot/marks/clip.ts';
import type { Frame, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { clipped } from '../../../src/ui/plot/marks/clip.ts';
import { type Box, boxesMeet, type Place, widened } from '../../../src/ui/plot/marks/place.ts';
import { placeIn, placeOf, squareBox } from '../../../src/ui/plot/marks/resolve.ts';

/** Ink of a mark: a straight piece with what is drawn on both sides of it, or a whole box. */
export type Ink = { readonly piece: Piece; readonly half: number } | { readonly box: Box };

function pieces(places: readonly Place[], half: number, closed = false): readonly Ink[] {
  const ends = closed ? [...places, places[0] ?? [0, 0]] : places;
  return ends.slice(1).map((to, index) => ({ piece: { from: ends[index] ?? to, to }, half }));
}

function spots(places: readonly Place[], half: number): readonly Ink[] {
  return places.map((place) => ({ piece: { from: place, to: place }, half }));
}

function column(count: number, placeAt: (index: number) => Place): readonly Place[] {
  return Array.from({ length: count }, (_, index) => placeAt(index));
}

function cornersOf({ left, top, width, height }: Box): readonly Place[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/** Where a mark is drawn, worked out by itself and not with what the placer of labels knows. */
export function inkOf(frame: Frame, mark: Mark): readonly Ink[] {
  const { weight } = frame;
  const thick = (width: number) => (width * weight) / 2;
  switch (mark.shape) {
    case 'dot':
      return spots([placeOf(frame, mark.at)], mark.radius * weight);
    case 'dots':
      if (mark.strength === 0) return [];
      return spots(
        column(mark.count, (index) => placeIn(frame, mark.x, mark.y, index)),
        mark.radius * weight,
      );
    case 'stems':
      return column(mark.count, (index) => placeIn(frame, mark.x, mark.from, index)).flatMap(
        (from, index) => pieces([from, placeIn(frame, mark.x, mark.to, index)], thick(mark.width)),
      );
    case 'segment':
    case 'arrow':
      return pieces([placeOf(frame, mark.from), placeOf(frame, mark.to)], thick(mark.width));
    case 'curve':
      return pieces(
        column(mark.count, (index) => placeIn(frame, mark.x, mark.y, index)),
        thick(mark.width),
      );
    case 'region':
      return pieces(
        column(mark.count, (index) => placeIn(frame, mark.x, mark.y, index)),
        thick(mark.edge),
        true,
      );
    case 'square':
    case 'box': {
      const [left, top] = mark.shape === 'box' ? placeOf(frame, mark.at) : [0, 0];
      const box =
        mark.shape === 'square'
          ? squareBox(frame, mark)
          : { left, top, width: mark.width * weight, height: mark.height * weight };
      const isHollow = mark.shape === 'square' && mark.hollow === true;
      if (mark.fill > 0 && !isHollow) return [{ box }];
      return pieces(cornersOf(box), thick(mark.edge), true);
    }
    case 'veil':
    case 'label':
      return [];
  }
}

/** Whether a box lies on the ink. */
export function isOn(box: Box, ink: Ink): boolean {
  if ('box' in ink) return boxesMeet(box, ink.box);
  return clipped(ink.piece.from, ink.piece.to, widened(box, ink.half)) !== undefined;
}
