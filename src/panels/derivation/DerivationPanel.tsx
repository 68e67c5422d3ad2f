import { useEffect } from 'react';
import { translate } from '../../i18n/translate.ts';
import { Panel } from '../../ui/Panel.tsx';
import { BeatList } from './BeatList.tsx';
import { EveryStepChoice } from './EveryStepChoice.tsx';
import { FormulaChoice } from './FormulaChoice.tsx';
import { ParameterChooser } from './ParameterChooser.tsx';
import { PointChooser } from './PointChooser.tsx';
import { StepAnnouncer } from './StepAnnouncer.tsx';
import { TermChips } from './TermChips.tsx';
import './DerivationPanel.css';

/** The derivation of the iteration on screen: nine beats, in symbols and in numbers. */
export function DerivationPanel() {
  useEffect(() => {
    performance.mark('first-step-possible');
  }, []);
  return (
    <Panel
      title={translate('derivation-panel.title')}
      className="panel-derivation"
      tools={
        <>
          <FormulaChoice />
          <PointChooser />
          <ParameterChooser />
          <EveryStepChoice />
        </>
      }
    >
      <BeatList />
      <StepAnnouncer />
      <TermChips />
    </Panel>
  );
}
