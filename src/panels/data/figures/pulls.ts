import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { roundBelow } from '../../../numerics/roundBelow.ts';
import type { DrawnLength } from '../../shared/drawnLength.ts';
import { roundAbove } from '../../shared/roundAbove.ts';
import {
  type DataMark,
  type DataPicture,
  errorOf,
  featureAt,
  haloOver,
  mostSquares,
} from '../dataPicture.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';

const longestShare = 0.24;
const mostSigns = 12;

/** The largest size of numbers, of those that are any; 0 without one. A loop, as there may be very many. */
function largestOf(numbers: Float64Array): number {
  let largest = 0;
  for (const number of numbers) if (Math.abs(number) > largest) largest = Math.abs(number);
  return largest;
}

/**
 * How strongly each point pulls: its part in the gradient, e·x for m and e for b, as a share of the
 * strongest one; the sign is that of the part, so that it says whether a larger m (or b) makes that
 * point's square grow.
 */
export function pullShares(picture: DataPicture, slot: number): Float64Array {
  const { x } = picture.columns;
  const parts = x.map((value, index) => {
    const error = errorOf(picture, index);
    return slot === 0 && picture.fit === undefined ? error * featureAt(picture, value) : error;
  });
  const most = largestOf(parts);
  const known = most > 0 && Number.isFinite(most);
  return parts.map((part) => (known ? part / most : 0));
}

/** How long the longest pull is drawn, in pixels, and how many times as long as 2e on the axis that is. */
export interface PullScale extends DrawnLength {
  readonly longest: number;
}

/** The pulls at a round share of 2e on the axis beside them, so that they are seen and stay small. */
export function pullScale(picture: DataPicture, { scales }: Frame): PullScale {
  const reach = longestShare * scales.area.height;
  const most = largestOf(picture.columns.x.map((_x, index) => errorOf(picture, index)));
  const length = Math.abs(scales.farY(2 * most) - scales.farY(0));
  if (!(length > 0) || !Number.isFinite(reach / length))
    return { longest: reach, by: 1, isShorter: false };
  const isShorter = length > reach;
  const by = isShorter ? roundAbove(length / reach) : roundBelow(reach / length);
  return { longest: isShorter ? length / by : length * by, by, isShorter };
}

/** The places from and to which a point pulls: from its guess towards the point. */
export function pullEnds(
  picture: DataPicture,
  frame: Frame,
  index: number,
  share: number,
): { readonly from: At; readonly to: At } {
  const { columns, guesses } = picture;
  const [x, guess] = [columns.x[index] ?? 0, guesses[index] ?? 0];
  const from = { x, y: guess, held: 4 };
  const length = (Math.abs(share) * pullScale(picture, frame).longest) / frame.weight;
  // Pixels count downwards: the point lies below a guess that is too high.
  const down = guess > (columns.y[index] ?? 0);
  return { from, to: { ...from, dy: down ? length : -length } };
}

/** The pulls of a crowd. Where one point is spoken of they recede, so that its own pull stands out. */
function manyPulls(picture: DataPicture, frame: Frame, shares: Float64Array): DataMark {
  const { scales } = frame;
  const { columns, guesses } = picture;
  const [least, most] = scales.yDomain;
  const longest = (pullScale(picture, frame).longest / scales.area.height) * (most - least);
  const to = guesses.map((guess, index) => {
    const length = Math.abs(shares[index] ?? 0) * longest;
    return guess > (columns.y[index] ?? 0) ? guess - length : guess + length;
  });
  return {
    shape: 'stems',
    x: columns.x,
    from: guesses,
    to,
    count: guesses.length,
    role: 'gradient',
    width: 1,
    strength: isOneSpokenOf(picture) ? receding : 1,
    clear: 'soft',
  };
}

function isOneSpokenOf({ chosen, allChosen }: DataPicture): boolean {
  return chosen >= 0 && !allChosen;
}

function pull(
  picture: DataPicture,
  frame: Frame,
  slot: number,
  index: number,
  share: number,
): readonly DataMark[] {
  const { from, to } = pullEnds(picture, frame, index, share);
  const term = slot === 0 ? 'square-by-1' : 'square-by-2';
  const arrow: DataMark = {
    shape: 'arrow',
    from,
    to,
    role: 'gradient',
    width: 3.4,
    ...haloOver(picture),
    term,
    point: index,
  };
  // The sign of the part: whether this point's square grows when m (or b) grows.
  if (picture.lit === undefined || picture.observations.length > mostSigns || share === 0)
    return [arrow];
  return [
    arrow,
    {
      shape: 'label',
      role: 'gradient',
      texts: [share > 0 ? '+' : '−'],
      of: [to],
      size: 1.1,
      gap: 6,
      term,
      point: index,
    },
  ];
}

/** How each point pulls the line towards itself, as long as its part in the gradient is large. */
export function pulls(
  picture: DataPicture,
  frame: Frame,
  slot: number,
  only?: readonly number[],
): readonly DataMark[] {
  const shares = pullShares(picture, slot);
  if (only === undefined && shares.length > mostSquares) {
    const { chosen } = picture;
    const own = isOneSpokenOf(picture)
      ? pull(picture, frame, slot, chosen, shares[chosen] ?? 0)
      : [];
    return [manyPulls(picture, frame, shares), ...own];
  }
  return picture.observations.flatMap((_, index) =>
    only !== undefined && !only.includes(index)
      ? []
      : pull(picture, frame, slot, index, shares[index] ?? 0),
  );
}
