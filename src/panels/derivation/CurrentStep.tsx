import { beatNames } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { useLesson } from '../../store/useLesson.ts';
import { BeatFormulas } from './BeatFormulas.tsx';
import { StepAnnouncer } from './StepAnnouncer.tsx';
import { beatSentence, beatTitle } from './words.ts';
import './DerivationPanel.css';

/** The current beat in large type, for the projector, where the whole derivation is put away. */
export function CurrentStep() {
  const name = useLesson((state) => state.cursor.beat);
  const empty = useLesson((state) => state.experiment.data.observations.length === 0);
  const convention = useLesson((state) => state.experiment.loss);
  const formulas = useLesson((state) => state.view.formulas);
  return (
    <section className="current-step lesson-step" aria-label={translate('derivation-panel.title')}>
      <div className="current-step-words">
        <h2 className="current-step-title">
          <span className="beat-number" aria-hidden="true">
            {beatNames.indexOf(name) + 1}
          </span>
          {beatTitle(name)}
        </h2>
        <p className="current-step-sentence">
          {empty ? translate('derivation-panel.no-points') : beatSentence(name, convention)}
        </p>
      </div>
      <BeatFormulas key={name} name={name} formulas={formulas} lineStyle="brief" />
      <StepAnnouncer />
    </section>
  );
}
