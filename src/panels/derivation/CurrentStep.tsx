import { useEffect } from 'react';
import { beatNames } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { useAppState } from '../../store/useAppState.ts';
import { firstPageGives } from '../../ui/firstPage.ts';
import { ToolsElsewhere } from '../../ui/Panel.tsx';
import { BeatTools } from './BeatTools.tsx';
import { CurrentLine } from './CurrentLine.tsx';
import { doneWords } from './doneWords.ts';
import { EveryStepChoice } from './EveryStepChoice.tsx';
import { FormulaChoice } from './FormulaChoice.tsx';
import { FoldButton } from './FoldButton.tsx';
import { LineWhy } from './LineWhy.tsx';
import { MistakeLines } from './MistakeLines.tsx';
import { ParameterChooser } from './ParameterChooser.tsx';
import { PointChooser } from './PointChooser.tsx';
import { StepAnnouncer } from './StepAnnouncer.tsx';
import { TermChips } from './TermChips.tsx';
import { useCurrentLine } from './useCurrentLine.ts';
import { useMistakenBeat } from './useMistakenBeat.ts';
import { useOpenedLine } from './useOpenedLine.ts';
import { beatTitle, lineSentence } from './words.ts';
import './CurrentStep.css';

/** The line of the moment, on the stage: the line before it, its formulas, its sentence and its reason. */
export function CurrentStep() {
  useEffect(() => {
    performance.mark('first-step-possible');
    firstPageGives('words');
  }, []);
  const name = useAppState((state) => state.cursor.beat);
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const formulas = useAppState((state) => state.view.formulas);
  const each = useAppState((state) => state.experiment.each);
  const mistaken = useMistakenBeat(name);
  const { line, earlier, position, count } = useCurrentLine();
  const done = useAppState(doneWords);
  const explained = useAppState((state) => state.view.page !== 'none');
  const told = useAppState(isInLesson);
  const { isOpen, toggle } = useOpenedLine();
  const opened = line !== undefined && isOpen(line);
  const classes = ['current-step-lines'];
  if (explained) classes.push('current-step-explained');
  // The words are the scene's.
  if (told) classes.push('current-step-told');
  return (
    <section
      className="panel current-step"
      data-step={name}
      aria-label={translate('derivation-panel.title')}
    >
      <div className="current-step-head">
        <h2 className="current-step-title">
          <span className="current-step-number" aria-hidden="true">
            {beatNames.indexOf(name) + 1}
          </span>
          {beatTitle(name, each)}
        </h2>
        <ParameterChooser />
        <div className="current-step-place">
          {count > 1 ? (
            <span className="current-step-position">
              <span className="visually-hidden">{translate('derivation-panel.line')}</span>{' '}
              {translate('derivation-panel.line-position', { line: position, count })}
            </span>
          ) : null}
          {line === undefined ? null : (
            <>
              <LineWhy line={line} proved />
              <FoldButton line={line} open={opened} onToggle={toggle} />
            </>
          )}
        </div>
      </div>
      <div
        className={classes.join(' ')}
        role="group"
        aria-label={translate('derivation-panel.current-lines')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A box that scrolls must be reached by keyboard.
        tabIndex={0}
      >
        <CurrentLine
          line={line}
          earlier={earlier}
          formulas={formulas}
          alone={count === 1}
          opened={opened}
          // With a slip there are twice as many lines: the right one keeps its symbols.
          inSymbols={mistaken?.lines.map(({ id }) => id)}
        />
        <MistakeLines name={name} formulas={formulas} />
      </div>
      <div className="current-step-words">
        <p className="current-step-sentence">
          {empty ? translate('derivation-panel.no-points') : line && lineSentence(line)}
          {done === '' ? null : <strong className="current-step-done">{` ${done}`}</strong>}
        </p>
        <TermChips />
      </div>
      <ToolsElsewhere title={translate('derivation-panel.title')}>
        <FormulaChoice />
        <PointChooser />
        <EveryStepChoice />
        <BeatTools name={name} lines={[]} />
      </ToolsElsewhere>
      <StepAnnouncer />
    </section>
  );
}
