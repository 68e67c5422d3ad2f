import { IterationField } from '../controls/IterationField.tsx';
import { IterationSlider } from '../controls/IterationSlider.tsx';
import { LearningRate } from '../controls/LearningRate.tsx';
import { PlayButton } from '../controls/Transport.tsx';
import { useRunAdvice } from '../controls/useRunAdvice.ts';
import { translate } from '../i18n/translate.ts';
import { isInSight } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { isRunAhead, isRunUnspoken } from '../store/worked.ts';
import './StageFoot.css';

/** What moves the run, below the picture that it moves. */
export function StageFoot() {
  const run = useAppState((state) => isInSight(state, 'run'));
  const rate = useAppState((state) => isInSight(state, 'rate'));
  const unspoken = useAppState(isRunUnspoken);
  const { diverging, advice } = useRunAdvice();
  const isAhead = useAppState(isRunAhead);
  const classes = ['stage-foot'];
  if (!run) classes.push('stage-foot-rate');
  if (unspoken) classes.push('stage-foot-calm');
  // What helps a run that goes wrong needs its room at any time.
  if (isAhead && !diverging && advice === undefined) classes.push('stage-foot-ahead');
  return (
    <footer className={classes.join(' ')}>
      {run ? (
        <>
          <div className="stage-play">
            <PlayButton labelShown />
          </div>
          <div className="stage-iteration">
            <span className="stage-iteration-label" aria-hidden="true">
              <span className="stage-iteration-word">{translate('controls.iteration')} </span>
              <i>{translate('controls.symbol.iteration')}</i>
            </span>
            <IterationSlider />
            <IterationField symbolShown={false} />
          </div>
        </>
      ) : null}
      {rate ? <LearningRate calm={isAhead} unspoken={unspoken} /> : null}
    </footer>
  );
}
