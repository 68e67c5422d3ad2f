import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { Observation } from '../../../regression/observation.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { subscript } from '../../shared/termWords.ts';
import { columnsOf, type Columns } from '../columns.ts';
import { type DataMark, type DataPicture, mostSquares } from '../dataPicture.ts';

const usualRadius = 5;
// The foot of a point is as high as this over the axis, in pixels.
const footHeight = 6;

function radiusOf(count: number): number {
  return count > 500 ? 2.2 : count > mostSquares ? 3.2 : usualRadius;
}

interface Cloud {
  readonly marks: readonly DataMark[];
  readonly without: number | undefined;
}

// The same list each time: a layer is drawn again when it has others.
const noCloud: readonly DataMark[] = [];

// Lists of points never change; a drag asks for one list without one point, again and again.
const clouds = new WeakMap<readonly Observation[], Cloud>();

function withoutPoint({ x, y }: Columns, without: number | undefined): Columns {
  const stays = (_: number, index: number) => index !== without;
  return without === undefined ? { x, y } : { x: x.filter(stays), y: y.filter(stays) };
}

/**
 * Very many points, on a layer of their own because they stay while the line moves: the same marks as
 * long as they are the same points. The one that is dragged is not among them.
 * @param settled the points as they were before the drag.
 */
export function cloud(
  settled: readonly Observation[],
  without: number | undefined,
): readonly DataMark[] {
  const count = settled.length;
  if (count <= mostSquares) return noCloud;
  const known = clouds.get(settled);
  if (known !== undefined && known.without === without) return known.marks;
  const { x, y } = withoutPoint(columnsOf(settled), without);
  const marks: readonly DataMark[] = [
    {
      shape: 'dots',
      x,
      y,
      count: x.length,
      radius: radiusOf(count),
      role: 'point',
      strength: 0.75,
    },
  ];
  clouds.set(settled, { marks, without });
  return marks;
}

/** Whether points have two inputs, so that they are drawn where the picture says what goes across. */
function hasTwoInputs(fit: DataPicture['fit']): boolean {
  return fit !== undefined && fit.model.inputs.length > 1;
}

/** The points that are drawn with the line: all of them if they are few, else the one that is dragged. */
export function points(picture: DataPicture): readonly DataMark[] {
  const { columns, dragged, fit } = picture;
  const { x, y } = columns;
  const count = x.length;
  const radius = radiusOf(count);
  // Of two inputs they are not where the cloud has them.
  const many = count > mostSquares && !hasTwoInputs(fit);
  // A pointer means a point within 11 pixels of its middle.
  const target: DataMark = {
    shape: 'dots',
    x,
    y,
    count,
    radius,
    role: 'point',
    term: 'y',
    reach: 11 - radius,
    strength: many ? 0 : 1,
    clear: many ? 'none' : 'firm',
  };
  if (!many || dragged === undefined) return [target];
  const at = { x: x[dragged] ?? 0, y: y[dragged] ?? 0 };
  return [target, { shape: 'dot', at, radius, role: 'point' }];
}

// Of so many it would take too long to keep off them.
const mostKeptOff = 5000;

/** The dots of a crowd as ground that is better left free: they are drawn on a layer of their own. */
export function crowdedGround(picture: DataPicture): readonly DataMark[] {
  const { x, y } = picture.columns;
  const count = x.length;
  if (count <= mostSquares || count > mostKeptOff || hasTwoInputs(picture.fit)) return [];
  const radius = radiusOf(count);
  return [{ shape: 'dots', x, y, count, radius, role: 'point', clear: 'soft' }];
}

/** The guesses on the line: seen in their own step, and to be pointed at in the others. */
export function guesses({ columns, guesses: y, beat }: DataPicture): readonly DataMark[] {
  const { x } = columns;
  const few = x.length <= mostSquares;
  const seen = beat === 'guess' && few;
  return [
    {
      shape: 'dots',
      x,
      y,
      count: x.length,
      radius: 4,
      role: 'surface',
      rim: 'path',
      term: 'prediction',
      reach: 4,
      strength: seen ? 1 : 0,
      clear: seen ? 'firm' : 'none',
      ...(beat === 'guess' && x.length > 0 ? { says: { id: 'drawn.data.guess' } } : {}),
    },
  ];
}

/** Which point is spoken of, and where it is: its number may be that of its x as well. */
function nameOf(picture: DataPicture): readonly DataMark[] {
  const { columns, chosen, derived, fit } = picture;
  const [x, y] = [columns.x[chosen], columns.y[chosen]];
  if (x === undefined || y === undefined || !derived || fit !== undefined) return [];
  // In a crowd it would stand on others, and is one of very many.
  if (columns.x.length > mostSquares) return [];
  const name = subscript(chosen + 1);
  const places = [`x${name} = ${numberToText(x)}`, `y${name} = ${numberToText(y)}`].join(', ');
  return [
    {
      shape: 'label',
      role: 'inkQuiet',
      texts: [translate('panels.data.point', { point: chosen + 1, place: places }), places],
      of: [{ x, y }],
      sides: ['left', 'above', 'right', 'below'],
      size: 0.9,
      gap: 14,
      rank: 2,
      point: chosen,
    },
  ];
}

/** The number of a guess beside its dot, in the step that is about guesses: of the chosen one. */
export function guessLabels(picture: DataPicture): readonly DataMark[] {
  const { columns, guesses: y, beat, chosen } = picture;
  const [at, guess] = [columns.x[chosen], y[chosen]];
  if (beat !== 'guess' || at === undefined || guess === undefined || !Number.isFinite(guess))
    return [];
  const name = `ŷ${subscript(chosen + 1)}`;
  return [
    ...nameOf(picture),
    {
      shape: 'label',
      role: 'path',
      texts: [`${name} = ${pictureNumber(guess, picture)}`, name],
      of: [{ x: at, y: guess, held: 0 }],
      sides: ['below', 'above', 'right', 'left'],
      leader: true,
      term: 'prediction',
      point: chosen,
    },
  ];
}

/** Where the points stand over the axis, as short strokes. */
export function feet({ columns }: DataPicture): readonly DataMark[] {
  if (columns.x.length > mostSquares) return [];
  return Array.from(columns.x, (x, point) => ({
    shape: 'segment' as const,
    from: { x, y: 'least' as const },
    to: { x, y: 'least' as const, dy: -footHeight },
    role: 'inkQuiet' as const,
    width: 1.2,
    strength: 0.7,
    clear: 'none' as const,
    term: 'x' as const,
    point,
    reach: 10,
  }));
}

function ring(
  { columns }: DataPicture,
  index: number | undefined,
  style: { readonly radius: number; readonly role: 'accent' | 'inkQuiet'; readonly width: number },
): readonly DataMark[] {
  const [x, y] = [columns.x[index ?? -1], columns.y[index ?? -1]];
  if (x === undefined || y === undefined) return [];
  return [{ shape: 'dot', form: 'ring', at: { x, y }, ...style }];
}

/** The rings around the points that are chosen, of a batch, meant by the keys, and under the pointer. */
export function rings(picture: DataPicture, _frame: Frame): readonly DataMark[] {
  const { chosen, selected, hovered, single, used } = picture;
  const batch = single || used === undefined || used.length > mostSquares ? [] : used;
  return [
    ...batch
      .filter((index) => index !== chosen)
      .flatMap((index) => ring(picture, index, { radius: 8.5, role: 'accent', width: 1 })),
    ...ring(picture, chosen, { radius: 8.5, role: 'accent', width: 2.4 }),
    ...(selected === chosen
      ? []
      : ring(picture, selected, { radius: 8.5, role: 'accent', width: 1 })),
    ...ring(picture, hovered, { radius: 11, role: 'inkQuiet', width: 1.5 }),
  ];
}
