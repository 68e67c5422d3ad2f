import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { slotOnScreen } from '../../store/lines.ts';
import { shownIterate } from '../../store/selectors.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import { heldTitle } from '../shared/heldTitle.ts';
import { overKind, overOf } from './overPicture.ts';

const titles = {
  error: 'panels.over.error',
  square: 'panels.over.square',
  each: 'panels.over.each',
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

/** The title of the picture over a parameter; undefined where the picture is another one. */
export function overTitle(state: AppState): string | undefined {
  const kind = overKind(state);
  return (
    kind && translate(titles[kind], { name: parameterNames(state)[slotOnScreen(state)] ?? '' })
  );
}

/** The picture over a parameter in words, for those who do not see it; undefined where there is none. */
export function overSummary(state: AppState): string | undefined {
  const picture = overOf(state, shownIterate(state));
  if (picture === undefined) return undefined;
  const { kind, moving, curves } = picture;
  const shared = { name: moving.name, at: numberToText(picture.at) };
  const [own] = curves;
  if (kind === 'each' || own === undefined) {
    const slopes = curves.filter(({ point }) => point !== undefined);
    const mean = curves.find(({ point }) => point === undefined);
    return translate('panels.over.eachSummary', {
      ...shared,
      slopes: slopes.map(({ slope }) => numberToText(slope)).join(', '),
      slope: numberToText(mean?.slope ?? 0),
    });
  }
  const values = {
    ...shared,
    point: (own.point ?? 0) + 1,
    height: numberToText(own.height),
    slope: numberToText(own.slope),
  };
  if (kind === 'square' || picture.apart === 0) return translate(summaries[kind], values);
  return translate('panels.over.nudgeSummary', {
    ...values,
    nudge: numberToText(picture.apart),
    move: numberToText(picture.apart * own.slope),
  });
}
