import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { penaltyIds } from '../model/penalty.ts';
import { chooseEach } from '../store/actions/model.ts';
import { hasOutcomes } from '../store/model.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

/** Chooses what one point costs. The log loss is for outcomes 0 and 1, and offered for no others. */
export function EachChooser(): ReactNode {
  const each = useAppState(({ experiment }) => experiment.each);
  const outcomes = useAppState(({ experiment }) => hasOutcomes(experiment.data));
  const possible = penaltyIds.filter((id) => id !== 'log' || outcomes || each === 'log');
  return (
    <Chooser
      label={translate('controls.each')}
      value={each}
      choices={possible.map((value) => ({ value, text: translate(`controls.each.${value}`) }))}
      onChoose={chooseEach}
    />
  );
}

/** Why the log loss is not among the choices, where it is not. */
export function EachWords(): ReactNode {
  const outcomes = useAppState(({ experiment }) => hasOutcomes(experiment.data));
  return outcomes ? null : <p className="each-words">{translate('controls.each.noLog')}</p>;
}
