import { numberToText } from '../../numerics/formatNumber.ts';
import type { Path } from '../../descent/path.ts';
import type { At, CurveMark, Frame } from '../../ui/plot/marks/mark.ts';
import { otherDash } from '../shared/otherDash.ts';
import type { LossMark, LossPicture } from './lossPicture.ts';
import { lastInSight, thinnedLoss } from './thinnedLoss.ts';
import { receding } from '../../ui/plot/marks/receding.ts';

// So many pixels an iteration has, so that a dot of its own can be told from the next one.
const dotGap = 7;

/** Where an iterate stands. */
function placeOf(path: Path, iteration: number): At {
  return { x: iteration, y: path.lossAt(iteration) };
}

function curve(
  path: Path,
  iteration: number,
  frame: Frame,
  style: Pick<CurveMark, 'role' | 'width' | 'dash'>,
): CurveMark<never> {
  const { iterations, losses } = thinnedLoss(path, frame.scales, iteration);
  return {
    shape: 'curve',
    x: iterations,
    y: losses,
    count: iterations.length,
    clear: 'soft',
    ...style,
  };
}

/** A dot for each iterate, where they can be told apart. */
function dots({ path, iteration }: LossPicture, { scales }: Frame): readonly LossMark[] {
  const perIterate = scales.area.width / (scales.xDomain[1] - scales.xDomain[0]);
  if (perIterate <= dotGap) return [];
  const x = Array.from({ length: lastInSight(scales, iteration) + 1 }, (_, k) => k);
  const y = x.map((k) => path.lossAt(k));
  return [{ shape: 'dots', x, y, count: x.length, radius: 2.4, role: 'path', clear: 'soft' }];
}

function leastLine({ leastLoss }: LossPicture): readonly LossMark[] {
  if (leastLoss === undefined || !(leastLoss > 0)) return [];
  return [
    {
      shape: 'segment',
      from: { x: 'least', y: leastLoss },
      to: { x: 'most', y: leastLoss },
      role: 'inkQuiet',
      width: 1.4,
      dash: [7, 5],
      clear: 'soft',
    },
  ];
}

/** The other run up to the same iteration, as its path is drawn on the map. */
function otherRun({ other, iteration }: LossPicture, frame: Frame): readonly LossMark[] {
  if (other === undefined) return [];
  const last = other.extendTo(iteration);
  return [
    curve(other, last, frame, { role: 'ink', width: 2, dash: otherDash }),
    {
      shape: 'dot',
      at: placeOf(other, last),
      radius: 8,
      form: 'diamond',
      role: 'ink',
      width: 2,
      clear: 'soft',
    },
  ];
}

/** Where the run is; it stands for its loss. */
function cursor({ path, iteration }: LossPicture): readonly LossMark[] {
  return [
    {
      shape: 'segment',
      from: { x: iteration, y: 'least' },
      to: { x: iteration, y: 'most' },
      role: 'inkQuiet',
      width: 1,
      term: 'loss',
      reach: 8,
      clear: 'soft',
    },
    { shape: 'dot', at: placeOf(path, iteration), radius: 5.5, role: 'path', rim: 'surface' },
  ];
}

/** How high the loss is at the start: so deep descent has to go, down to the least loss. */
function startLevel({ path, isStart }: LossPicture): readonly LossMark[] {
  const first = path.lossAt(0);
  if (!isStart || !(first > 0) || !Number.isFinite(first)) return [];
  return [
    {
      shape: 'segment',
      from: { x: 0, y: first },
      to: { x: 'most', y: first },
      role: 'path',
      width: 1.6,
      strength: receding,
      dash: [3, 5],
      clear: 'soft',
    },
  ];
}

/** Where the step leads: the next dot of the curve, as a ring, as on the map. */
function landing({ path, iteration, landing: after }: LossPicture): readonly LossMark[] {
  if (after === undefined) return [];
  const at: At = { x: iteration + 1, y: after };
  return [
    {
      shape: 'segment',
      from: placeOf(path, iteration),
      to: at,
      role: 'rate',
      width: 2,
      dash: [4, 3],
      clear: 'soft',
    },
    { shape: 'dot', at, radius: 5, form: 'ring', role: 'rate', width: 2.4 },
  ];
}

/** How high the loss is: a guide to its axis, with its value. */
function lossNow({ path, iteration }: LossPicture): readonly LossMark[] {
  const place = placeOf(path, iteration);
  return [
    {
      shape: 'segment',
      from: place,
      to: { x: 'least', y: place.y },
      role: 'error',
      width: 2.4,
      dash: [6, 4],
    },
    { shape: 'dot', at: place, radius: 6.5, role: 'error', rim: 'surface', term: 'loss' },
    {
      shape: 'label',
      role: 'error',
      texts: [`L = ${numberToText(path.lossAt(iteration))}`],
      of: [place],
      sides: ['right', 'above', 'below', 'left'],
      gap: 12,
      size: 1.1,
      leader: true,
      needed: true,
    },
  ];
}

/** The loss of every iterate up to the one shown, the least loss there is, and the cursor. */
export function lossMarks(picture: LossPicture, frame: Frame): readonly LossMark[] {
  const { path, iteration, isSpokenOf, isLit } = picture;
  return [
    ...leastLine(picture),
    ...startLevel(picture),
    curve(path, iteration, frame, { role: 'path', width: 2.4 }),
    ...dots(picture, frame),
    ...cursor(picture),
    ...landing(picture),
    ...otherRun(picture, frame),
    ...(isLit ? [{ shape: 'veil', role: 'surface', strength: 0.5 } as const] : []),
    ...(isSpokenOf ? lossNow(picture) : []),
  ];
}
