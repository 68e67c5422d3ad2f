import { useLayoutEffect, useState } from 'react';
import { HelpDialog } from '../controls/HelpButton.tsx';
import { LearningRate } from '../controls/LearningRate.tsx';
import { Notices } from '../controls/Notices.tsx';
import { FormulaDialog } from '../controls/model/FormulaDialog.tsx';
import { OwnDataDialog } from '../controls/ownData/OwnDataDialog.tsx';
import { Start } from '../controls/Start.tsx';
import { StepButtons } from '../controls/StepButtons.tsx';
import { Transport } from '../controls/Transport.tsx';
import { Welcome } from '../controls/Welcome.tsx';
import { loadGuideMessages, translate } from '../i18n/translate.ts';
import { VersionOffer } from '../controls/VersionOffer.tsx';
import { usePlayback } from '../playback/usePlayback.ts';
import type { AppState } from '../store/appState.ts';
import { companyInSight } from '../store/lead.ts';
import { isInLesson, isInSight } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { firstPageGives } from '../ui/firstPage.ts';
import { StandingContext, ToolsPlaceContext } from '../ui/standing.ts';
import { BlankCover } from './BlankCover.tsx';
import { EditorPlace } from './EditorPlace.tsx';
import { GuardedPanel } from './GuardedPanel.tsx';
import { OverviewBar } from './OverviewBar.tsx';
import { Pictures } from './Pictures.tsx';
import { StageFoot } from './StageFoot.tsx';
import { StageHead } from './StageHead.tsx';
import './stage.css';
import './sceneStage.css';
import './sceneStageWindows.css';
// After what both have in common, which it changes where windows are narrow.
import './overview.css';

const loadDerivation = () => import('../panels/derivation/Derivation.tsx');
const loadScene = () => import('../panels/scene/ScenePanel.tsx');
async function loadGuidePanel() {
  const [panel] = await Promise.all([
    import('../panels/guide/GuidePanel.tsx'),
    loadGuideMessages(),
  ]);
  return panel;
}

/** The scene of the lesson that runs. */
function Scene() {
  return (
    <GuardedPanel title={translate('scene.title')} className="scene-panel" load={loadScene}>
      {({ ScenePanel }) => <ScenePanel />}
    </GuardedPanel>
  );
}

/** The derivation: on the stage the line of the moment with Back and Next, in the overview all of it. */
function Words({ overview }: { readonly overview: boolean }) {
  const inLesson = useAppState(isInLesson);
  const welcome = useAppState((state) => state.view.welcome);
  const derived = useAppState((state) => isInSight(state, 'derivation'));
  const stepped = useAppState((state) => isInSight(state, 'steps'));
  const title = translate('derivation-panel.title');
  if (overview)
    return (
      <GuardedPanel title={title} className="panel-derivation" load={loadDerivation}>
        {({ Derivation }) => <Derivation whole />}
      </GuardedPanel>
    );
  return (
    <div className="stage-words">
      {welcome && !inLesson ? <Welcome /> : null}
      {inLesson ? <Scene /> : null}
      {derived ? (
        <StandingContext value="lead">
          <GuardedPanel title={title} className="stage-step" load={loadDerivation}>
            {({ Derivation }) => <Derivation whole={false} />}
          </GuardedPanel>
        </StandingContext>
      ) : null}
      {stepped ? <StepButtons /> : null}
    </div>
  );
}

/** The classes that say how all is laid out. */
function classesOf(state: AppState): string {
  const { layout, page, hide } = state.view;
  const kind = layout === 'overview' ? 'overview' : 'stage';
  const classes = ['app', kind];
  if (page !== 'none') classes.push(`${kind}-guided`);
  if (kind === 'stage' && (isInLesson(state) || hide.length > 0))
    classes.push('stage-scene', `stage-company-${String(companyInSight(state).length)}`);
  return classes.join(' ');
}

/** The whole app: on the stage one step at a time, in the overview everything at once. */
export function App() {
  usePlayback();
  useLayoutEffect(() => {
    firstPageGives('frame');
  }, []);
  const moved = useAppState((state) => isInSight(state, 'run') || isInSight(state, 'rate'));
  const overview = useAppState((state) => state.view.layout === 'overview');
  const page = useAppState((state) => state.view.page);
  // A function of its own for each language, in which the app is mounted anew: its words are loaded too.
  const [loadGuide] = useState(() => () => loadGuidePanel());
  const [toolsPlace, setToolsPlace] = useState<HTMLElement>();
  const layout = useAppState(classesOf);
  return (
    <div className={layout}>
      {overview ? <OverviewBar /> : <StageHead onToolsPlace={setToolsPlace} />}
      <main className="app-panels">
        <ToolsPlaceContext value={toolsPlace}>
          <Pictures />
          <Words overview={overview} />
        </ToolsPlaceContext>
        {overview ? (
          <div className="overview-card overview-settings">
            <LearningRate />
            <Start fields ofMethod />
          </div>
        ) : null}
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
      {overview ? (
        <footer className="overview-card overview-transport">
          <Transport />
        </footer>
      ) : moved ? (
        <StageFoot />
      ) : null}
      <div className="app-notices">
        <VersionOffer />
        <Notices />
      </div>
      <EditorPlace />
      <OwnDataDialog />
      <HelpDialog />
      <FormulaDialog />
      <BlankCover />
    </div>
  );
}
