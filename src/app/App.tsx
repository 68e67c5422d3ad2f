import { useState } from 'react';
import { DataSetChooser } from '../controls/DataSetChooser.tsx';
import { ExportMenu } from '../controls/ExportMenu.tsx';
import { GuideButton } from '../controls/GuideButton.tsx';
import { HelpButton } from '../controls/HelpButton.tsx';
import { LearningRate } from '../controls/LearningRate.tsx';
import { LossChooser } from '../controls/LossChooser.tsx';
import { MethodChooser } from '../controls/MethodChooser.tsx';
import { Notices } from '../controls/Notices.tsx';
import { PointsDialogButton } from '../controls/PointsDialogButton.tsx';
import { ProjectorButton } from '../controls/ProjectorButton.tsx';
import { ScalingChooser } from '../controls/ScalingChooser.tsx';
import { ShareButton } from '../controls/ShareButton.tsx';
import { Start } from '../controls/Start.tsx';
import { ThemeButton } from '../controls/ThemeButton.tsx';
import { Transport } from '../controls/Transport.tsx';
import { RedoButton, UndoButton } from '../controls/UndoButton.tsx';
import { loadGuideMessages, translate } from '../i18n/translate.ts';
import { usePlayback } from '../playback/usePlayback.ts';
import { useLesson } from '../store/useLesson.ts';
import { GuardedPanel } from './GuardedPanel.tsx';
import './layout.css';
import './projector.css';

// In the order in which things are seen: the shell first, then the formulas and the pictures.
const loadDerivation = () => import('../panels/derivation/DerivationPanel.tsx');
const loadCurrentStep = () => import('../panels/derivation/CurrentStep.tsx');
const loadData = () => import('../panels/data/DataPanel.tsx');
const loadSurface = () => import('../panels/surface/SurfacePanel.tsx');
const loadLoss = () => import('../panels/lossCurve/LossPanel.tsx');
async function loadGuidePanel() {
  const [panel] = await Promise.all([
    import('../panels/guide/GuidePanel.tsx'),
    loadGuideMessages(),
  ]);
  return panel;
}

function Bar() {
  return (
    <header className="lesson-bar">
      <h1>{translate('panels.app.title')}</h1>
      <div className="lesson-choosers">
        <DataSetChooser />
        <MethodChooser />
        <LossChooser />
        <ScalingChooser />
      </div>
      <div className="lesson-actions">
        <UndoButton />
        <RedoButton />
        <GuideButton />
        <ShareButton />
        <ExportMenu />
        <ProjectorButton />
        <ThemeButton />
        <HelpButton />
      </div>
    </header>
  );
}

/** The whole lesson: the bar, the pictures, the derivation, and the controls below them. */
export function App() {
  usePlayback();
  const projector = useLesson((state) => state.view.layout === 'projector');
  const page = useLesson((state) => state.view.page);
  // A function of its own for each language, in which the app is mounted anew: its words are loaded too.
  const [loadGuide] = useState(() => () => loadGuidePanel());
  return (
    <div className={page === 'none' ? 'lesson' : 'lesson lesson-guided'}>
      {projector ? null : <Bar />}
      <main className="lesson-panels">
        {projector ? <h1 className="visually-hidden">{translate('panels.app.title')}</h1> : null}
        <GuardedPanel title={translate('panels.data.title')} className="panel-data" load={loadData}>
          {({ DataPanel }) => <DataPanel editor={<PointsDialogButton />} />}
        </GuardedPanel>
        <GuardedPanel
          title={translate('panels.surface.title')}
          className="panel-surface"
          load={loadSurface}
        >
          {({ SurfacePanel }) => <SurfacePanel />}
        </GuardedPanel>
        <div className="lesson-card lesson-settings">
          <LearningRate />
          <Start fields={!projector} />
        </div>
        {projector ? (
          <GuardedPanel
            title={translate('derivation-panel.title')}
            className="lesson-step"
            load={loadCurrentStep}
          >
            {({ CurrentStep }) => <CurrentStep />}
          </GuardedPanel>
        ) : (
          <GuardedPanel
            title={translate('derivation-panel.title')}
            className="panel-derivation"
            load={loadDerivation}
          >
            {({ DerivationPanel }) => <DerivationPanel />}
          </GuardedPanel>
        )}
        <GuardedPanel title={translate('panels.loss.title')} className="panel-loss" load={loadLoss}>
          {({ LossPanel }) => <LossPanel />}
        </GuardedPanel>
        {page === 'none' ? null : (
          <GuardedPanel
            title={translate('controls.guide')}
            className="panel-guide"
            load={loadGuide}
          >
            {({ GuidePanel }) => <GuidePanel page={page} />}
          </GuardedPanel>
        )}
      </main>
      <div className="lesson-foot">
        <footer className="lesson-card lesson-transport">
          <Transport />
          {projector ? <GuideButton /> : null}
          {projector ? <ProjectorButton /> : null}
        </footer>
        <div className="lesson-notices">
          <Notices />
        </div>
      </div>
    </div>
  );
}
