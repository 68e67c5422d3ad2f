import { DataSetChooser } from '../controls/DataSetChooser.tsx';
import { EachChooser } from '../controls/EachChooser.tsx';
import { ExportMenu } from '../controls/ExportMenu.tsx';
import { GuideButton } from '../controls/GuideButton.tsx';
import { HelpButton } from '../controls/HelpButton.tsx';
import { LossChooser } from '../controls/LossChooser.tsx';
import { MethodChooser } from '../controls/MethodChooser.tsx';
import { ModelChooser } from '../controls/model/ModelChooser.tsx';
import { OverviewButton } from '../controls/OverviewButton.tsx';
import { ProjectorButton } from '../controls/ProjectorButton.tsx';
import { ScalingChooser } from '../controls/ScalingChooser.tsx';
import { ShareButton } from '../controls/ShareButton.tsx';
import { ThemeButton } from '../controls/ThemeButton.tsx';
import { RedoButton, UndoButton } from '../controls/UndoButton.tsx';
import { translate } from '../i18n/translate.ts';
import './OverviewBar.css';

/** The bar of the overview: all choices and actions in sight. */
export function OverviewBar() {
  return (
    <header className="overview-bar">
      <h1>{translate('panels.app.title')}</h1>
      <div className="overview-choosers">
        <DataSetChooser />
        <ModelChooser />
        <MethodChooser />
        <EachChooser />
        <LossChooser />
        <ScalingChooser />
      </div>
      <div className="overview-actions">
        <UndoButton />
        <RedoButton />
        <GuideButton />
        <ShareButton />
        <ExportMenu />
        <OverviewButton />
        <ProjectorButton />
        <ThemeButton />
        <HelpButton />
      </div>
    </header>
  );
}
