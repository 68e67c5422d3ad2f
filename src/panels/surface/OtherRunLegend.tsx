import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { chooseMistake } from '../../store/actions/comparison.ts';
import { comparisonOf } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { useAppState } from '../../store/useAppState.ts';
import { otherRunName } from '../shared/otherRun.ts';
import './OtherRunLegend.css';

function legend(state: AppState): string {
  const comparison = comparisonOf(state);
  if (comparison === undefined) return '';
  const name = otherRunName(comparison, state);
  if (comparison.kind === 'mistake') return translate('mistake.legend', { name });
  const rate = numberToText(comparison.learningRate);
  return translate('mistake.samePathLegend', { name, rate });
}

/** Says what the second path is, so that nobody takes it for the right one, and puts it away. */
export function OtherRunLegend() {
  const text = useAppState(legend);
  if (text === '') return null;
  return (
    <div className="other-run" role="group" aria-label={translate('mistake.other')}>
      <svg className="other-run-sample" viewBox="0 0 40 16" aria-hidden="true">
        <path className="other-run-line" d="M0 8h40" />
        <path className="other-run-diamond" d="m20 2 6 6-6 6-6-6z" />
      </svg>
      <span className="other-run-name" title={text}>
        {text}
      </span>
      <button
        type="button"
        className="button other-run-off"
        onClick={({ currentTarget, detail }) => {
          // Pressed by key, it hands the focus on before it goes away.
          if (detail === 0)
            currentTarget.closest('.panel')?.querySelector<HTMLElement>('.surface-plot')?.focus();
          chooseMistake('none');
        }}
      >
        {translate('mistake.off')}
      </button>
    </div>
  );
}
