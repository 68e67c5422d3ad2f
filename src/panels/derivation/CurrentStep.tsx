import { useEffect } from 'react';
import { beatNames } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { useLesson } from '../../store/useLesson.ts';
import { ToolsElsewhere } from '../../ui/Panel.tsx';
import { BeatFormulas } from './BeatFormulas.tsx';
import { BeatTools } from './BeatTools.tsx';
import { EveryStepChoice } from './EveryStepChoice.tsx';
import { FormulaChoice } from './FormulaChoice.tsx';
import { LineSteps } from './LineSteps.tsx';
import { MistakeLines } from './MistakeLines.tsx';
import { PointChooser } from './PointChooser.tsx';
import { StepAnnouncer } from './StepAnnouncer.tsx';
import { TermChips } from './TermChips.tsx';
import { useUnfolded } from './useUnfolded.ts';
import { useMistakenBeat } from './useMistakenBeat.ts';
import { beatSentence, beatTitle } from './words.ts';
import './CurrentStep.css';

/** The step of the moment, on the stage: its lines and its sentence. */
export function CurrentStep() {
  useEffect(() => {
    performance.mark('first-step-possible');
  }, []);
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
      className="panel current-step"
      data-step={name}
      aria-label={translate('derivation-panel.title')}
    >
      <h2 className="current-step-title">
        <span className="current-step-number" aria-hidden="true">
          {beatNames.indexOf(name) + 1}
        </span>
        {beatTitle(name)}
      </h2>
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
      <div className="current-step-words">
        <p className="current-step-sentence">
          {empty
            ? translate('derivation-panel.no-points')
            : beatSentence(name, { loss, scaling, method })}
        </p>
        <TermChips />
      </div>
      <ToolsElsewhere title={translate('derivation-panel.title')}>
        <FormulaChoice />
        <PointChooser />
        <EveryStepChoice />
        <BeatTools name={name} unfolding={unfolding} />
      </ToolsElsewhere>
      <StepAnnouncer />
    </section>
  );
}
