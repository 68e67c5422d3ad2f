import type { ReactNode } from 'react';
import { maximumIterations } from '../descent/trajectory.ts';
import { translate } from '../i18n/translate.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { showIteration } from '../store/actions/cursor.ts';
import { appStore } from '../store/appStore.ts';
import { lastWithin } from '../store/reach.ts';
import { shownIteration } from '../store/selectors.ts';
import { NumberField, type ReadNumber } from '../ui/NumberField.tsx';
import { exactText, readIteration } from './readNumber.ts';

/** Reads the number of an iteration that this run has. */
function read(text: string): ReadNumber {
  const result = readIteration(text, maximumIterations);
  if (!result.ok) return result;
  const last = lastWithin(appStore.getState().experiment, result.value);
  return readIteration(text, Math.max(last, 0));
}

function step(value: number, direction: 1 | -1): number {
  return value + direction;
}

/** The number of the iteration on screen, to read and to type; with its symbol, unless that stands elsewhere. */
export function IterationField({
  symbolShown = true,
}: {
  readonly symbolShown?: boolean;
}): ReactNode {
  const iteration = useCalmly(shownIteration);
  return (
    <NumberField
      label={translate('controls.iterationNumber')}
      symbol={symbolShown ? <i>{translate('controls.symbol.iteration')}</i> : null}
      value={iteration}
      format={exactText}
      read={read}
      step={step}
      onCommit={showIteration}
    />
  );
}
