import { type ReactNode, useId } from 'react';
import { type BeatName, beatNames } from '../derivation/beatNames.ts';
import { translate } from '../i18n/translate.ts';
import { showBeat } from '../store/actions/cursor.ts';
import { beatTitleId } from '../store/beatTitle.ts';
import { useAppState } from '../store/useAppState.ts';
import './StepDots.css';

/**
 * The nine steps of an iteration: where one is, and a way to any of them. Dots in a row; where there is no
 * room for nine targets, the browser's own choice of one.
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
      <ol className="step-dots-row">
        {beatNames.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              className={index <= reached ? 'step-dot step-dot-reached' : 'step-dot'}
              aria-label={titleOf(name, index)}
              title={titleOf(name, index)}
              aria-current={index === reached ? 'step' : undefined}
              onClick={() => {
                showBeat(name);
              }}
            />
          </li>
        ))}
      </ol>
      <span className="step-dots-choice">
        <label className="visually-hidden" htmlFor={id}>
          {translate('controls.step')}
        </label>
        <select
          id={id}
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
