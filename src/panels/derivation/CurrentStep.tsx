import { beatNames } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { useLesson } from '../../store/useLesson.ts';
import { BeatFormulas } from './BeatFormulas.tsx';
import { BeatTools } from './BeatTools.tsx';
import { LineSteps } from './LineSteps.tsx';
import { MistakeLines } from './MistakeLines.tsx';
import { StepAnnouncer } from './StepAnnouncer.tsx';
import { TermChips } from './TermChips.tsx';
import { useUnfolded } from './useUnfolded.ts';
import { useMistakenBeat } from './useMistakenBeat.ts';
import { beatSentence, beatTitle } from './words.ts';
import './DerivationPanel.css';

/** The current beat in large type, for the projector, where the whole derivation is put away. */
export function CurrentStep() {
  const name = useLesson((state) => state.cursor.beat);
  const empty = useLesson((state) => state.experiment.data.observations.length === 0);
  const loss = useLesson((state) => state.experiment.loss);
  const scaling = useLesson((state) => state.experiment.scaling);
  const method = useLesson((state) => state.experiment.method.kind);
  const formulas = useLesson((state) => state.view.formulas);
  const mistaken = useMistakenBeat(name) !== undefined;
  const unfolding = useUnfolded(name);
  const unfolded = unfolding.lines.filter(({ id }) => unfolding.isUnfolded(id));
  // With a slip there are twice as many lines: the right one keeps its symbols.
  const ofRight = mistaken && formulas === 'both' ? 'symbols' : formulas;
  return (
    <section
      className="current-step lesson-step"
      data-step={name}
      aria-label={translate('derivation-panel.title')}
    >
      <div className="current-step-words">
        <h2 className="current-step-title">
          <span className="beat-number" aria-hidden="true">
            {beatNames.indexOf(name) + 1}
          </span>
          {beatTitle(name)}
        </h2>
        <p className="current-step-sentence">
          {empty
            ? translate('derivation-panel.no-points')
            : beatSentence(name, { loss, scaling, method })}
        </p>
      </div>
      <div
        className="current-step-lines"
        role="group"
        aria-label={translate('derivation-panel.current-lines')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A box that scrolls must be reached by keyboard.
        tabIndex={0}
      >
        {unfolded.length > 0 ? (
          unfolded.map((line) => <LineSteps key={line.id} line={line} />)
        ) : (
          <>
            <BeatFormulas key={name} name={name} formulas={ofRight} lineStyle="brief" />
            <MistakeLines name={name} formulas={formulas} lineStyle="brief" />
          </>
        )}
      </div>
      <div className="current-step-strip">
        <TermChips />
        <BeatTools name={name} unfolding={unfolding} />
      </div>
      <StepAnnouncer />
    </section>
  );
}
