import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { markForecast, skipForecast, tellForecast } from '../../store/actions/lesson.ts';
import { forecastTruth } from '../../store/lessons/forecastTruth.ts';
import type { LoadedScene } from '../../store/lessons/lesson.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import {
  type ForecastNames,
  markedWords,
  optionText,
  questionOf,
  toldWords,
} from './forecastWords.ts';
import { plainName } from '../shared/parameterLook.ts';
import { unbroken } from './unbroken.ts';
import './ForecastBlock.css';

function namesOver(state: Parameters<typeof shownParameters>[0]): ForecastNames {
  const all = parameterNames(state).map((name) => plainName(name));
  const { across, up } = shownParameters(state);
  return {
    all,
    over: [across, up].flatMap((slot) => (slot === undefined ? [] : (all[slot] ?? []))),
  };
}

interface ForecastBlockProps {
  readonly scene: LoadedScene;
}

/** In the smallest windows the answer would otherwise be below what is in sight. */
function bringIntoSight(told: HTMLElement | null): void {
  told?.scrollIntoView({ block: 'nearest' });
}

/** What the class is asked before it is shown, and then what turned out: kindly, and never kept. */
export function ForecastBlock({ scene }: ForecastBlockProps): ReactNode {
  const forecast = useAppState((state) => state.forecast);
  const over = useAppState((state) => state.view.over);
  const parameter = useAppState((state) => state.view.parameter);
  const experiment = useAppState((state) => state.experiment);
  const asked = scene.forecast;
  if (forecast === undefined || asked === undefined) return null;
  const truth = forecastTruth(asked, scene.snapshot, { over, parameter });
  if (truth === undefined) return null;
  const names = namesOver({ experiment, view: { over, parameter } });
  const told = forecast.stage === 'told';
  const chosen = forecast.answer?.kind === 'option' ? forecast.answer.option : undefined;
  return (
    <div className="forecast" role="group" aria-label={translate('forecast.title')}>
      <p className="forecast-question">{unbroken(questionOf(asked, names))}</p>
      {truth.kind === 'option' ? (
        <div className="forecast-options">
          {truth.options.map((option) => {
            const isRight = told && option === truth.right;
            const isChosen = told && option === chosen;
            return (
              <button
                key={option}
                type="button"
                className={isRight ? 'forecast-option forecast-option-right' : 'forecast-option'}
                aria-pressed={option === chosen}
                aria-disabled={told ? true : undefined}
                onClick={() => {
                  markForecast({ kind: 'option', option });
                }}
              >
                {translate('forecast.option', {
                  option: optionText(asked, option),
                  mark: isRight ? 'right' : isChosen ? 'chosen' : 'none',
                })}
              </button>
            );
          })}
        </div>
      ) : null}
      {told ? (
        <p className="forecast-told" role="status" ref={bringIntoSight}>
          {unbroken(toldWords(asked, truth, forecast.answer, scene.snapshot, names))}
        </p>
      ) : (
        <>
          {forecast.answer?.kind === 'place' ? (
            <p className="forecast-marked">{markedWords(forecast.answer.at, names)}</p>
          ) : null}
          <div className="forecast-presses">
            {forecast.answer === undefined ? null : (
              <button type="button" className="button button-outlined" onClick={tellForecast}>
                {translate('forecast.tell')}
              </button>
            )}
            <button type="button" className="button teachers" onClick={skipForecast}>
              {translate('forecast.skip')}
            </button>
          </div>
          {forecast.stage === 'reminded' ? (
            <p className="forecast-reminded" role="status">
              {translate('forecast.reminded')}{' '}
              <span className="teachers">{translate('forecast.reminded.again')}</span>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
