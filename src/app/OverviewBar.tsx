import { DataSetChooser } from '../controls/DataSetChooser.tsx';
import { GuideButton } from '../controls/GuideButton.tsx';
import { MethodChooser } from '../controls/MethodChooser.tsx';
import { ModelChooser } from '../controls/model/ModelChooser.tsx';
import { OverviewButton } from '../controls/OverviewButton.tsx';
import { RedoButton, UndoButton } from '../controls/UndoButton.tsx';
import { translate } from '../i18n/translate.ts';
import { StageMenu } from './StageMenu.tsx';
import './OverviewBar.css';

/** The bar of the overview: what one explores by is in sight, the rest is in the menu, as on the stage. */
export function OverviewBar() {
  return (
    <header className="overview-bar">
      <h1>{translate('panels.app.title')}</h1>
      <div className="overview-choosers">
        <DataSetChooser />
        <ModelChooser />
        <MethodChooser />
      </div>
      <div className="overview-actions">
        <UndoButton />
        <RedoButton />
        <GuideButton />
        <OverviewButton />
        <StageMenu />
      </div>
    </header>
  );
}
