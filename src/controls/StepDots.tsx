import { type ReactNode, useId } from 'react';
import { type BeatName, beatNames } from '../derivation/beatNames.ts';
import { translate } from '../i18n/translate.ts';
import { showBeat } from '../store/actions/cursor.ts';
import { beatTitleId } from '../store/beatTitle.ts';
import { useAppState } from '../store/useAppState.ts';
import './StepDots.css';

function dotClass(index: number, reached: number): string {
  if (index === reached) return 'step-dot step-dot-reached step-dot-current';
  return index < reached ? 'step-dot step-dot-reached' : 'step-dot';
}

/**
 * The nine steps of an iteration: where one is, and a way to any of them. One control, the browser's own choice: it
 * lies over a row of dots that says where one is, and where there is no room for the row says so itself.
 */
export function StepDots(): ReactNode {
  const current = useAppState((state) => state.cursor.beat);
  const each = useAppState((state) => state.experiment.each);
  const id = useId();
  const titleOf = (name: BeatName, index: number): string =>
    `${String(index + 1)} ${translate(beatTitleId(name, each))}`;
  const reached = beatNames.indexOf(current);
  return (
    <nav className="step-dots" aria-label={translate('controls.steps')}>
      <span className="step-dots-row" aria-hidden="true">
        {beatNames.map((name, index) => (
          <span key={name} className={dotClass(index, reached)} />
        ))}
        <span className="step-dots-sign" />
      </span>
      <span className="step-dots-choice">
        <label className="visually-hidden" htmlFor={id}>
          {translate('controls.step')}
        </label>
        <select
          id={id}
          title={translate('controls.step')}
          value={current}
          onChange={(event) => {
            const chosen = beatNames.find((name) => name === event.target.value);
            if (chosen !== undefined) showBeat(chosen);
          }}
        >
          {beatNames.map((name, index) => (
            <option key={name} value={name}>
              {titleOf(name, index)}
            </option>
          ))}
        </select>
      </span>
    </nav>
  );
}
