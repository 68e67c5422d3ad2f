import type { ReactNode } from 'react';
import { beatNames } from '../derivation/beatNames.ts';
import { translate } from '../i18n/translate.ts';
import { beatTitleId } from '../store/beatTitle.ts';
import { useAppState } from '../store/useAppState.ts';
import './StepName.css';

/**
 * Which step of the derivation it is, where the derivation is mostly out of sight: on a screen too narrow
 * for all panels. Hidden from screen readers, to which the derivation announces each step.
 */
export function StepName(): ReactNode {
  const beat = useAppState((state) => state.cursor.beat);
  const each = useAppState((state) => state.experiment.each);
  return (
    <span className="step-name" aria-hidden="true">
      <span className="step-name-number">{beatNames.indexOf(beat) + 1}</span>{' '}
      {translate(beatTitleId(beat, each))}
    </span>
  );
}
