import { GuideButton } from '../controls/GuideButton.tsx';
import { StepDots } from '../controls/StepDots.tsx';
import { translate } from '../i18n/translate.ts';
import { isInSight } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { StageMenu } from './StageMenu.tsx';
import './StageHead.css';

interface StageHeadProps {
  /** Told where the controls of what is on the stage are shown, and undefined when nowhere. */
  readonly onToolsPlace: (place: HTMLElement | undefined) => void;
}

/** The head of the stage: where one is, and the ways to everything else. */
export function StageHead({ onToolsPlace }: StageHeadProps) {
  const steps = useAppState((state) => isInSight(state, 'steps'));
  const guide = useAppState((state) => isInSight(state, 'guide'));
  return (
    <header className="stage-head">
      <h1>{translate('panels.app.title')}</h1>
      {steps ? <StepDots /> : <span className="stage-head-space" />}
      <div className="stage-head-actions">
        {guide ? <GuideButton /> : null}
        <StageMenu onToolsPlace={onToolsPlace} />
      </div>
    </header>
  );
}
