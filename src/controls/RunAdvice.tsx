import type { ReactNode } from 'react';
import type { Advice } from '../descent/advice.ts';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { setLearningRate, standardise } from '../store/actions/experiment.ts';
import type { MessageRef } from '../store/appState.ts';
import { roughCount } from './roughCount.ts';

/** What the words about a run that is slow at any rate speak of. */
function valuesOf({ conditionNumber, best }: Advice): Readonly<Record<string, string>> {
  return {
    condition: roughCount(conditionNumber),
    rate: numberToText(best.learningRate),
    known: Number.isFinite(best.iterations) ? 'yes' : 'no',
    iterations: roughCount(best.iterations),
  };
}

/** Why a run does not arrive soon, where there is room for a sentence more. */
export function explanationOf(advice: Advice): string {
  return advice.atAnyRate
    ? translate('controls.advice.explained', valuesOf(advice))
    : briefReason(advice);
}

/** Why a run is slow, in short; empty where the sentence of the rate says all, that it diverges. */
export function briefReason(advice: Advice, ending?: MessageRef): string {
  const { kind, iterations, atAnyRate } = advice;
  const iteration = ending?.values?.['iteration'];
  if (atAnyRate && iteration !== undefined) {
    return translate('controls.advice.divergesAtAnyRate', { ...valuesOf(advice), iteration });
  }
  if (kind === 'diverges') return ending === undefined ? '' : translate(ending.id, ending.values);
  if (atAnyRate) return translate('controls.advice.atAnyRate', valuesOf(advice));
  return Number.isFinite(iterations)
    ? translate('controls.advice.slow', { iterations: roughCount(iterations) })
    : translate('controls.advice.never');
}

/** Presses that help a run which is slow or diverges, each with what it promises. */
export function HelpfulPresses({
  advice: { best, rateHelps, atAnyRate, standardised },
}: {
  readonly advice: Advice;
}): ReactNode {
  return (
    <>
      {rateHelps && (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            setLearningRate(best.learningRate);
          }}
        >
          {/* What no run reaches is not offered as an arrival: the reason names it. */}
          {translate(atAnyRate ? 'controls.advice.useRate' : 'controls.advice.useRateFor', {
            rate: numberToText(best.learningRate),
            count: best.iterations,
            iterations: roughCount(best.iterations),
          })}
        </button>
      )}
      {standardised !== undefined && (
        <button
          type="button"
          className="button button-outlined"
          onClick={standardise}
          title={translate('controls.advice.standardise.explanation', {
            rate: numberToText(standardised.learningRate),
          })}
        >
          {translate('controls.advice.standardise', {
            count: standardised.iterations,
            iterations: roughCount(standardised.iterations),
          })}
        </button>
      )}
    </>
  );
}
