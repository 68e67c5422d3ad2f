import { translate } from '../../../i18n/translate.ts';
import { isMistakable } from '../../../store/comparison.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { BatchButton } from '../BatchButton.tsx';
import { AlteredLines } from './AlteredLines.tsx';
import { MistakeChoice } from './MistakeChoice.tsx';
import { VerdictBox } from './VerdictBox.tsx';
import './MistakesPage.css';

/** The mistake lab: a slip on purpose, its run beside the right one, and what becomes of it. */
export function MistakesPage() {
  const mistake = useAppState((state) => state.view.mistake);
  const comparable = useAppState((state) => isMistakable(state.experiment));
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  return (
    <div className="guide-page">
      <MistakeChoice />
      {comparable ? null : (
        <>
          <p>{translate(empty ? 'mistakes.noPoints' : 'mistakes.batchOnly')}</p>
          {empty ? null : <BatchButton />}
        </>
      )}
      {mistake === 'none' ? (
        <p>{translate('mistakes.intro')}</p>
      ) : comparable ? (
        <>
          <VerdictBox mistake={mistake} />
          <AlteredLines mistake={mistake} />
        </>
      ) : null}
    </div>
  );
}
