import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { initialState, type Snapshot } from '../../store/appState.ts';
import type { ForecastState } from '../../store/lessons/forecast.ts';
import {
  type ForecastTruth,
  missOf,
  revealed,
  verdictOn,
} from '../../store/lessons/forecastTruth.ts';
import type { Forecast } from '../../store/lessons/lesson.ts';
import { shownIterate, shownIteration, trajectoryOf } from '../../store/selectors.ts';

const digits = 3;

/** What the class is asked. */
export function questionOf(forecast: Forecast): string {
  switch (forecast.kind) {
    case 'choice':
      return forecast.question;
    case 'sign':
      return translate('forecast.sign.question', { of: forecast.of });
    case 'place':
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

/** The place on the map that somebody chose, as slope and intercept. */
export function markedWords({ m, b }: Parameters): string {
  return translate('forecast.place.marked', {
    m: numberToText(m, digits),
    b: numberToText(b, digits),
  });
}

function placeWords(
  truth: Extract<ForecastTruth, { kind: 'place' }>,
  answer: ForecastState['answer'],
): string {
  const verdict = verdictOn(answer, truth) ?? 'told';
  const marked = answer?.kind === 'place' ? answer.at : truth.at;
  const { distance, step } = missOf(marked, truth);
  return translate(`forecast.place.${verdict}`, {
    m: numberToText(truth.at.m),
    b: numberToText(truth.at.b),
    distance: numberToText(distance, digits),
    step: numberToText(step, digits),
  });
}

function reasonOf(forecast: Forecast, right: string, snapshot: Snapshot): string {
  const state = { ...initialState, ...snapshot };
  switch (forecast.kind) {
    case 'sign': {
      const slope = numberToText(shownIterate(state).gradient[forecast.of]);
      return translate('forecast.sign.told', { of: forecast.of, slope });
    }
    case 'behaviour': {
      const later = { ...state, ...revealed(forecast, snapshot).snapshot };
      return translate('forecast.behaviour.told', {
        k: shownIteration(later),
        startLoss: numberToText(trajectoryOf(snapshot.experiment).lossAt(0), digits),
        loss: numberToText(shownIterate(later).loss, digits),
      });
    }
    case 'rule':
      return translate('forecast.rule.told', { rule: optionText(forecast, right) });
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
): string {
  if (truth.kind === 'place') return placeWords(truth, answer);
  const reason = reasonOf(forecast, truth.right, snapshot);
  const verdict = verdictOn(answer, truth);
  if (verdict === undefined) return reason;
  return `${translate(verdict === 'right' ? 'forecast.right' : 'forecast.other')} ${reason}`;
}
