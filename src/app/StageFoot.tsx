import { IterationField } from '../controls/IterationField.tsx';
import { IterationSlider } from '../controls/IterationSlider.tsx';
import { LearningRate } from '../controls/LearningRate.tsx';
import { PlayButton } from '../controls/Transport.tsx';
import './StageFoot.css';

/** What moves the run, below the picture that it moves. */
export function StageFoot() {
  return (
    <footer className="stage-foot">
      <PlayButton />
      <div className="stage-iteration">
        <IterationSlider />
        <IterationField />
      </div>
      <LearningRate />
    </footer>
  );
}
