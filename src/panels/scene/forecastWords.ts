import type { MapPlace } from '../../model/surface.ts';
import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { initialState, type Snapshot } from '../../store/appState.ts';
import type { ForecastState } from '../../store/lessons/forecast.ts';
import {
  askedSlot,
  type ForecastTruth,
  missOf,
  revealed,
  verdictOn,
} from '../../store/lessons/forecastTruth.ts';
import type { Forecast } from '../../store/lessons/lesson.ts';
import { shownIterate, shownIteration } from '../../store/selectors.ts';
import { trajectoryOf } from '../../store/problem.ts';

const digits = 3;

/** The names of the first two parameters, and of those over which the loss is drawn, as words have them. */
export interface ForecastNames {
  readonly all: readonly string[];
  readonly over: readonly string[];
}

/** A model names what is in the places of m and b in its own way. */
function nameOf(forecast: Extract<Forecast, { kind: 'sign' }>, { all }: ForecastNames): string {
  return all[askedSlot(forecast)] ?? forecast.of;
}

/** What the class is asked; a place on a map over two of the named parameters, or on a curve over one. */
export function questionOf(forecast: Forecast, names: ForecastNames): string {
  switch (forecast.kind) {
    case 'choice':
      return forecast.question;
    case 'sign':
      return translate('forecast.sign.question', { of: nameOf(forecast, names) });
    case 'place':
      return translate('forecast.place.question', { count: names.over.length });
    case 'behaviour':
    case 'rule':
      return translate(`forecast.${forecast.kind}.question`);
  }
}

/** An answer to choose, by its name. */
export function optionText(forecast: Forecast, option: string): string {
  switch (forecast.kind) {
    case 'choice':
      return forecast.options[Number(option) - 1] ?? option;
    case 'rule':
      return translate(`rule.${option}.name` as MessageId);
    case 'sign':
      return translate(`forecast.sign.${option}` as MessageId);
    case 'place':
    case 'behaviour':
      return translate(`forecast.behaviour.${option}` as MessageId);
  }
}

/** A place on the map, or on the curve: m = 1.3, b = 0.4. */
function placeText(place: MapPlace, { over }: ForecastNames, shownDigits?: number): string {
  return over
    .map(
      (name, index) =>
        `${name} = ${numberToText(index === 0 ? place.across : place.up, shownDigits)}`,
    )
    .join(', ');
}

/** The place on the map that somebody chose. */
export function markedWords(at: MapPlace, names: ForecastNames): string {
  return translate('forecast.place.marked', { place: placeText(at, names, digits) });
}

function placeWords(
  truth: Extract<ForecastTruth, { kind: 'place' }>,
  answer: ForecastState['answer'],
  names: ForecastNames,
): string {
  const verdict = verdictOn(answer, truth) ?? 'told';
  const marked = answer?.kind === 'place' ? answer.at : truth.at;
  const { distance, step } = missOf(marked, truth);
  return translate(`forecast.place.${verdict}`, {
    place: placeText(truth.at, names),
    distance: numberToText(distance, digits),
    step: numberToText(step, digits),
  });
}

function reasonOf(
  forecast: Forecast,
  right: string,
  snapshot: Snapshot,
  names: ForecastNames,
): string {
  const state = { ...initialState, ...snapshot };
  switch (forecast.kind) {
    case 'sign': {
      const slope = numberToText(shownIterate(state).slopes[askedSlot(forecast)] ?? 0);
      return translate('forecast.sign.told', {
        of: nameOf(forecast, names),
        slope,
        way: right,
      });
    }
    case 'behaviour': {
      const later = { ...state, ...revealed(forecast, snapshot).snapshot };
      return translate('forecast.behaviour.told', {
        option: optionText(forecast, right),
        k: shownIteration(later),
        startLoss: numberToText(trajectoryOf(snapshot.experiment).lossAt(0), digits),
        loss: numberToText(shownIterate(later).loss, digits),
      });
    }
    case 'rule':
      return `${translate('forecast.rule.told', { rule: optionText(forecast, right) })} ${translate(`rule.${right}.sentence` as MessageId)}`;
    case 'choice': {
      const told = translate('forecast.choice.told', { option: optionText(forecast, right) });
      return `${told} ${forecast.because}`.trim();
    }
    case 'place':
      return '';
  }
}

/** What turned out, and how that is beside what was said: kindly either way. */
export function toldWords(
  forecast: Forecast,
  truth: ForecastTruth,
  answer: ForecastState['answer'],
  snapshot: Snapshot,
  names: ForecastNames,
): string {
  if (truth.kind === 'place') return placeWords(truth, answer, names);
  const reason = reasonOf(forecast, truth.right, snapshot, names);
  const verdict = verdictOn(answer, truth);
  if (verdict === undefined) return reason;
  return `${translate(verdict === 'right' ? 'forecast.right' : 'forecast.other')} ${reason}`;
}
