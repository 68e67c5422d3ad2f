import { useId, useRef, useState } from 'react';
import { DataSetChooser } from '../controls/DataSetChooser.tsx';
import { DataSource } from '../controls/DataSource.tsx';
import { EachChooser, EachWords } from '../controls/EachChooser.tsx';
import { ExportMenu } from '../controls/ExportMenu.tsx';
import { HelpButton } from '../controls/HelpButton.tsx';
import { IterationSlider } from '../controls/IterationSlider.tsx';
import { RateWords } from '../controls/LearningRate.tsx';
import { LessonMenu } from '../controls/LessonMenu.tsx';
import { LossChooser } from '../controls/LossChooser.tsx';
import { MethodChooser } from '../controls/MethodChooser.tsx';
import { MethodFields } from '../controls/MethodFields.tsx';
import { ModelChooser } from '../controls/model/ModelChooser.tsx';
import { OwnDataButton } from '../controls/ownData/OwnDataButton.tsx';
import { OfflineLink } from '../controls/OfflineLink.tsx';
import { OverviewButton } from '../controls/OverviewButton.tsx';
import { PointsDialogButton } from '../controls/PointsDialogButton.tsx';
import { PresenterViewButton } from '../controls/presenter/PresenterViewButton.tsx';
import { ProjectorButton } from '../controls/ProjectorButton.tsx';
import { BackwardButtons, ForwardButtons } from '../controls/RunButtons.tsx';
import { ScalingChooser } from '../controls/ScalingChooser.tsx';
import { ShareButton } from '../controls/ShareButton.tsx';
import { Start } from '../controls/Start.tsx';
import { ThemeButton } from '../controls/ThemeButton.tsx';
import { SpeedChooser } from '../controls/Transport.tsx';
import { RedoButton, UndoButton } from '../controls/UndoButton.tsx';
import { translate } from '../i18n/translate.ts';
import { useAppState } from '../store/useAppState.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { CloseIcon, MenuIcon } from '../ui/icons.tsx';
import { Later } from '../ui/Later.tsx';
import './StageMenu.css';

// With it comes the code of typesetting, which the menu is not to hold up.
const loadModelWords = () => import('../controls/model/ModelWords.tsx');

interface StageMenuProps {
  /**
   * Told where the controls of what is on the stage are shown, and undefined when nowhere. Without it they
   * stand with the pictures, as in the overview.
   */
  readonly onToolsPlace?: (place: HTMLElement | undefined) => void;
}

/**
 * Everything that is not in sight, one press away: on the browser's own popover, which closes at Escape and
 * at a press beside it, and gives the focus back. The pictures stay in sight beside it.
 */
export function StageMenu({ onToolsPlace }: StageMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className="button stage-menu-button"
        data-focus-home=""
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={translate('controls.menu')}
      >
        <MenuIcon />
        <span>{translate('controls.menu')}</span>
      </button>
      <div
        ref={popover}
        id={id}
        className="stage-menu"
        popover="auto"
        role="dialog"
        aria-label={translate('controls.menu')}
        // What is in it is there before it opens, and until it has given the focus back.
        onBeforeToggle={(event) => {
          if (event.target === event.currentTarget && event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.newState === 'closed') setOpen(false);
          else popover.current?.querySelector<HTMLElement>('button')?.focus();
        }}
      >
        {open ? (
          <MenuContent
            {...(onToolsPlace && { onToolsPlace })}
            onClose={() => {
              popover.current?.hidePopover();
            }}
          />
        ) : null}
      </div>
    </>
  );
}

interface MenuContentProps extends StageMenuProps {
  readonly onClose: () => void;
}

function MenuContent({ onToolsPlace, onClose }: MenuContentProps) {
  const overview = useAppState((state) => state.view.layout === 'overview');
  return (
    <>
      <div className="stage-menu-title">
        <h2>{translate('controls.menu')}</h2>
        <ActionButton label={translate('controls.close')} icon={<CloseIcon />} onClick={onClose} />
      </div>
      <div className="stage-menu-row">
        {overview ? null : <OverviewButton />}
        <ProjectorButton labelShown />
        <PresenterViewButton />
        <ThemeButton />
        <HelpButton />
      </div>
      <div className="stage-menu-row">
        {overview ? null : (
          <>
            <UndoButton />
            <RedoButton />
          </>
        )}
        <ShareButton />
        <ExportMenu />
      </div>
      <h3>{translate('lessons.title')}</h3>
      <LessonMenu onBegin={onClose} />
      <h3>{translate('controls.menu.run')}</h3>
      {overview ? <LossChoosers /> : <RunChoosers />}
      {onToolsPlace === undefined ? null : (
        <>
          <h3>{translate('controls.menu.look')}</h3>
          <div
            className="stage-menu-tools"
            ref={(element) => {
              onToolsPlace(element ?? undefined);
            }}
          />
        </>
      )}
      <OfflineLink />
    </>
  );
}

/** What changes a run and is rarely changed: in the overview the rest is in sight. */
function LossChoosers() {
  return (
    <div className="stage-menu-choosers">
      <EachChooser />
      <EachWords />
      <LossChooser />
      <ScalingChooser />
    </div>
  );
}

/** All that changes a run. */
function RunChoosers() {
  return (
    <>
      <div className="stage-menu-choosers">
        <DataSetChooser />
        <DataSource />
        <ModelChooser />
        <Later load={loadModelWords} fallback={null}>
          {({ ModelWords }) => <ModelWords />}
        </Later>
        <MethodChooser />
        <MethodFields />
      </div>
      <LossChoosers />
      <div className="stage-menu-choosers">
        <SpeedChooser />
      </div>
      <div className="stage-menu-narrow">
        <IterationSlider />
      </div>
      <div className="stage-menu-row">
        <BackwardButtons />
        <ForwardButtons />
        <PointsDialogButton />
        <OwnDataButton labelShown />
      </div>
      <RateWords />
      <Start fields />
    </>
  );
}
