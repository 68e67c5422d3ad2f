import type { ReactNode } from 'react';
import { methods } from '../descent/methods/methods.ts';
import { translate } from '../i18n/translate.ts';
import { nextStep, previousStep } from '../store/actions/cursor.ts';
import { togglePlaying } from '../store/actions/playback.ts';
import { changeView } from '../store/actions/view.ts';
import { useAppState } from '../store/useAppState.ts';
import { speedIdOf, speedIds, speeds } from '../store/view.ts';
import { NextStepIcon, PauseIcon, PlayIcon, PreviousStepIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Chooser } from '../ui/Chooser.tsx';
import { EpochWords } from './EpochWords.tsx';
import { IterationField } from './IterationField.tsx';
import { IterationSlider } from './IterationSlider.tsx';
import { BackwardButtons, ForwardButtons } from './RunButtons.tsx';
import { StepName } from './StepName.tsx';
import './Transport.css';

/**
 * Moves through the run: by steps of the derivation, by iterations, by itself, or anywhere. Only
 * the slider and the number follow the cursor, calmly; the rest stands still while the run plays.
 */
export function Transport(): ReactNode {
  return (
    <div className="transport" role="group" aria-label={translate('controls.transport')}>
      <div className="transport-buttons">
        <BackwardButtons />
        <ActionButton
          label={translate('controls.previousStep')}
          icon={<PreviousStepIcon />}
          onClick={previousStep}
        />
        <PlayButton />
        <ActionButton
          label={translate('controls.nextStep')}
          labelShown
          className="transport-next"
          icon={<NextStepIcon />}
          onClick={nextStep}
        />
        <ForwardButtons />
      </div>
      <div className="transport-iteration">
        <IterationSlider />
        <IterationField />
        <EpochWords />
      </div>
      <SpeedChooser />
      <StepName />
    </div>
  );
}

/** Plays the run, or pauses it; with its name beside the sign where there is room. */
export function PlayButton({ labelShown = false }: { readonly labelShown?: boolean }): ReactNode {
  const playing = useAppState((state) => state.playing);
  return (
    <ActionButton
      label={translate(playing ? 'controls.pause' : 'controls.play')}
      labelShown={labelShown}
      keys={translate('controls.space')}
      className="transport-play"
      icon={playing ? <PauseIcon /> : <PlayIcon />}
      onClick={togglePlaying}
    />
  );
}

/** Chooses how fast the run plays. */
export function SpeedChooser(): ReactNode {
  const speed = useAppState((state) => speedIdOf(state.view));
  const byPoint = useAppState(({ experiment }) => methods[experiment.method.kind].uses !== 'all');
  // With all points in each iteration an epoch is an iteration.
  const offered = speedIds.filter((id) => byPoint || id === speed || speeds[id].unit !== 'epoch');
  return (
    <Chooser
      label={translate('controls.speed')}
      value={speed}
      choices={offered.map((value) => ({ value, text: translate(`controls.speed.${value}`) }))}
      onChoose={(value) => {
        changeView({ speed: value });
      }}
    />
  );
}
