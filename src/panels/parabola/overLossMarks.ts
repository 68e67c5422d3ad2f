import { type Term, termAbout } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { At, Frame, Mark, Side } from '../../ui/plot/marks/mark.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';
import { rightAngle, tangent } from './overTangent.ts';

// How far a tangent reaches to both sides, as a share of the shorter side of the plot.
const reach = { loss: 0.18, stack: 0.14 };
const label = { shape: 'label', leader: true } as const;
// In heights of the text: farther from its tangent a slope would seem to be that of the other curve.
const longest = 4;
const runs = [5, 2, 1];
// Run and rise, in pixels, below which the tangent says more than the angle at it.
const shortestSide = 24;
// More parts than this are not told apart on the stack.
const mostParts = 24;

/** How far one goes to the right for the slope to be read off: 1, or what comes near to it and has room. */
export function runOf({ at, x, y }: OverPicture, { height, slope }: OverCurve): number | undefined {
  const room = 0.8 * (x[1] - at);
  const fits = (run: number): boolean => {
    const there = height + slope * run;
    return run <= room && there > y[0] && there < y[1];
  };
  if (!(room > 0)) return undefined;
  if (fits(1)) return 1;
  for (
    let decade = 10 ** Math.floor(Math.log10(room)), tries = 0;
    tries < 6;
    decade /= 10, tries += 1
  ) {
    const run = runs.map((part) => Number((part * decade).toPrecision(1))).find(fits);
    if (run !== undefined) return run;
  }
  return undefined;
}

/** Whether a run and its rise are long enough on screen for their numbers to stand beside them. */
function isSeen({ scales, weight }: Frame, run: number, rise: number): boolean {
  const { area, xDomain, yDomain } = scales;
  const across = (run * area.width) / (xDomain[1] - xDomain[0]);
  const up = (Math.abs(rise) * area.height) / (yDomain[1] - yDomain[0]);
  return Math.min(across, up) >= shortestSide * weight;
}

function dot({ at }: OverPicture, { height, point }: OverCurve, radius: number): Mark<Term> {
  return { shape: 'dot', at: { x: at, y: height }, radius, role: 'gradient', point };
}

/**
 * How high the loss is, or the stack of all squares.
 * @param level a place as high as its dot, to which a line leads from there already.
 */
function heightLabel(
  { at }: OverPicture,
  { height, times }: OverCurve,
  sides: readonly Side[],
  level?: At,
): Mark<Term> {
  const isLoss = times === 1;
  const [name, number] = [isLoss ? 'L' : 'Σe²', numberToText(height)];
  return {
    ...label,
    role: 'error',
    // Rather without its blanks than far from its dot.
    texts: [`${name} = ${number}`, `${name}=${number}`],
    of: [{ x: at, y: height }, ...(level ? [level] : [])],
    sides,
    gap: 9,
    // Before the run along which it is as high.
    rank: -0.5,
    ...(isLoss ? { term: 'loss' } : {}),
  };
}

/** The sum of all squares and the loss, with the same slope but for the factor between them. */
export function factorMarks(picture: OverPicture, frame: Frame): readonly Mark<Term>[] {
  const { at, curves } = picture;
  const [stack, loss] = curves;
  if (stack === undefined || loss === undefined) return [];
  const { times = 1 } = stack;
  const parts = times <= mostParts ? Math.round(times) - 1 : 0;
  const foot: At = { x: at, y: 0 };
  const steep = tangent(picture, stack, frame, reach.stack);
  const flat = tangent(picture, loss, frame, reach.stack);
  return [
    {
      shape: 'segment',
      from: foot,
      to: { x: at, y: stack.height },
      role: 'error',
      width: 1.6,
      dash: [4, 4],
    },
    ...Array.from({ length: parts }, (_none, index): Mark<Term> => {
      const cut: At = { x: at, y: loss.height * (index + 1) };
      return {
        shape: 'segment',
        from: { ...cut, dx: -6 },
        to: { ...cut, dx: 6 },
        role: 'error',
        width: 1.6,
        clear: 'soft',
      };
    }),
    steep.mark,
    flat.mark,
    {
      ...label,
      role: 'gradient',
      texts: [translate('panels.over.slopeOfSum')],
      of: [steep.mark.from, steep.end],
      sides: ['right', 'left', 'above', 'below'],
      gap: 10,
      leader: longest,
      rank: -1,
    },
    dot(picture, stack, 5),
    dot(picture, loss, 6),
    heightLabel(picture, stack, ['left', 'right', 'above', 'below']),
    heightLabel(picture, loss, ['left', 'right', 'below', 'above']),
    {
      ...label,
      role: 'gradient',
      texts: [
        translate('panels.over.steeper', { times: numberToText(times) }),
        translate('panels.over.steeperBriefly', { times: numberToText(times) }),
      ],
      of: [flat.mark.from, flat.end],
      sides: ['below', 'left', 'right'],
      gap: 10,
      leader: longest,
      rank: -1,
    },
  ];
}

/** The loss with its tangent: the slope read off as rise over run. */
export function wholeMarks(picture: OverPicture, frame: Frame): readonly Mark<Term>[] {
  const { at, curves, moving, isSlopeKnown } = picture;
  const loss = curves.at(-1);
  if (loss === undefined) return [];
  const { height, slope } = loss;
  const place: At = { x: at, y: height };
  const term = termAbout('gradient', moving.slot);
  const point = dot(picture, loss, 6);
  const number = numberToText(slope);
  const run = isSlopeKnown ? runOf(picture, loss) : undefined;
  if (run === undefined || !isSeen(frame, run, slope * run)) {
    const { mark, end } = tangent(picture, loss, frame, reach.loss);
    const here = [point, heightLabel(picture, loss, ['right', 'above', 'left', 'below'])];
    if (!isSlopeKnown) return [mark, ...here];
    const texts = [
      `∂L/∂${moving.name} = ${number}`,
      translate('panels.over.slope', { slope: number }),
    ];
    return [
      mark,
      ...here,
      { ...label, role: 'gradient', texts, of: [end], size: 1.15, term, rank: -1 },
    ];
  }
  const rise = slope * run;
  const far: At = { x: at + run, y: height + rise };
  const words = { rise: numberToText(rise), run: numberToText(run), slope: number };
  return [
    {
      shape: 'segment',
      from: { x: at - run, y: height - rise },
      to: far,
      role: 'gradient',
      width: 3,
      term,
    },
    ...rightAngle(place, far, {
      run: [`Δ${moving.name} = ${words.run}`],
      // The loss itself bends away from it.
      rise: [
        translate('panels.over.alongTangent', words),
        translate('panels.over.alongTangentBriefly', words),
      ],
      role: 'ink',
    }),
    point,
    // As high as its dot, from which the run leads there: on a small plot there is no other place so near.
    heightLabel(picture, loss, ['right', 'left', 'above', 'below'], { x: far.x, y: height }),
    {
      ...label,
      role: 'gradient',
      texts: [
        run === 1
          ? translate('panels.over.slope', words)
          : translate('panels.over.slopeFrom', words),
        `∂L/∂${moving.name} = ${number}`,
        translate('panels.over.slope', words),
      ],
      of: [
        { x: at - run / 2, y: height - rise / 2 },
        { x: at - run / 4, y: height - rise / 4 },
      ],
      sides: slope < 0 ? ['right', 'left'] : ['left', 'right'],
      // Far from its tangent it would seem to belong to the axis.
      leader: 3,
      needed: true,
      size: 1.15,
      term,
      rank: -1,
    },
  ];
}
