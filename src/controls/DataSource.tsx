import type { ReactNode } from 'react';
import type { MessageId } from '../i18n/messageId.ts';
import { translate } from '../i18n/translate.ts';
import { useAppState } from '../store/useAppState.ts';
import './DataSource.css';

/** Where the points come from. */
export function DataSource(): ReactNode {
  const preset = useAppState((state) => state.experiment.data.preset);
  return <p className="data-set-source">{translate(`presets.${preset}.source` as MessageId)}</p>;
}
