import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { slotOnScreen } from '../../store/lines.ts';
import { shownIterate } from '../../store/selectors.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import { heldTitle } from '../shared/heldTitle.ts';
import { plainName } from '../shared/parameterLook.ts';
import { isBent } from './overMarks.ts';
import { overKind, overOf, type OverPicture } from './overPicture.ts';

const titles = {
  error: 'panels.over.error',
  square: 'panels.over.square',
  each: 'panels.over.each',
  factor: 'panels.over.whole',
  whole: 'panels.over.whole',
} as const;
const summaries = {
  error: 'panels.over.errorSummary',
  square: 'panels.over.squareSummary',
} as const;

/** What stands at the axis of the parameter, and which others are held. */
export function overAxis(state: AppState): string {
  const slot = slotOnScreen(state);
  return heldTitle(parameterNames(state), slot, [slot]);
}

/** What a curve of one point is of, in the choices of the messages: with the log loss of its guess. */
function middleOf({ experiment }: AppState): 'guess' | 'error' {
  return experiment.each === 'log' ? 'guess' : 'error';
}

/** The title of the picture over a parameter; undefined where the picture is another one. */
export function overTitle(state: AppState): string | undefined {
  const kind = overKind(state);
  const name = plainName(parameterNames(state)[slotOnScreen(state)] ?? '');
  return kind && translate(titles[kind], { name, of: middleOf(state) });
}

/** What stands at the axis upwards; undefined where the picture is another one. */
export function overHeight(state: AppState): string | undefined {
  const kind = overKind(state);
  if (kind === undefined) return undefined;
  if (kind === 'error')
    return translate(middleOf(state) === 'guess' ? 'panels.data.guess' : 'panels.parabola.error');
  // One picture has the curves of the squares and that of the loss.
  if (kind === 'each') return translate('panels.over.squaresAndLoss');
  // And another that of their sum.
  if (kind === 'factor') return translate('panels.over.sumAndLoss');
  return translate(kind === 'square' ? 'panels.parabola.square' : 'panels.slice.loss');
}

/** Which way is up, by the sign of a slope. */
function wayUp(slope: number): string {
  if (slope === 0) return 'level';
  return slope < 0 ? 'left' : 'right';
}

/** The curves of the loss, and of what it is made of, in words. */
function lossSummary({ kind, moving, at, curves, named, isSlopeKnown }: OverPicture): string {
  const loss = curves.at(-1);
  const [stack] = curves;
  const [height, slope] = [loss?.height ?? 0, loss?.slope ?? 0];
  const shared = {
    name: moving.name,
    at: numberToText(at),
    height: numberToText(height),
    slope: numberToText(slope),
  };
  if (kind === 'factor')
    return translate('panels.over.factorSummary', {
      ...shared,
      stack: numberToText(stack?.height ?? 0),
      times: numberToText(stack?.times ?? 1),
    });
  if (kind === 'whole' || !named)
    return translate('panels.over.wholeSummary', {
      ...shared,
      way: isSlopeKnown ? wayUp(slope) : 'unknown',
    });
  const slopes = curves.filter(({ point }) => point !== undefined);
  return translate('panels.over.eachSummary', {
    ...shared,
    slopes: slopes.map((each) => numberToText(each.slope)).join(', '),
  });
}

/** The picture over a parameter in words, for those who do not see it; undefined where there is none. */
export function overSummary(state: AppState): string | undefined {
  const picture = overOf(state, shownIterate(state).at);
  if (picture === undefined) return undefined;
  const { kind, moving, curves } = picture;
  const [own] = curves;
  if ((kind !== 'error' && kind !== 'square') || own === undefined) return lossSummary(picture);
  const values = {
    of: middleOf(state),
    name: moving.name,
    at: numberToText(picture.at),
    point: (own.point ?? 0) + 1,
    height: numberToText(own.height),
    slope: numberToText(own.slope),
  };
  if (kind === 'square' || picture.apart === 0) return translate(summaries[kind], values);
  if (isBent(picture, own)) return translate('panels.over.bentSummary', values);
  return translate('panels.over.nudgeSummary', {
    ...values,
    nudge: numberToText(picture.apart),
    move: numberToText(picture.apart * own.slope),
  });
}
