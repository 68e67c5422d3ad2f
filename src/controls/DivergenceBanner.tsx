import { type ReactNode, useEffect, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { setLearningRate } from '../store/actions/experiment.ts';
import { endingOf } from '../store/ending.ts';
import type { Experiment } from '../store/experiment.ts';
import type { MessageRef } from '../store/lessonState.ts';
import { trajectoryOf } from '../store/selectors.ts';
import { useLesson } from '../store/useLesson.ts';
import { rateGuideOf } from './rateGuide.ts';
import './controls.css';
import './DivergenceBanner.css';

/** Milliseconds without a change after which the end of a diverging run is looked for. */
const patience = 200;

interface Finding {
  readonly experiment: Experiment;
  readonly ending: MessageRef | undefined;
}

/**
 * Says after which iteration a diverging run leaves the finite numbers, and offers a rate that
 * converges. The end of the run is computed when the hand rests, not with every frame of a drag.
 */
export function DivergenceBanner(): ReactNode {
  const experiment = useLesson((state) => state.experiment);
  const guide = rateGuideOf(experiment);
  // From a start without numbers no rate converges: the sentence below says so.
  const diverging =
    guide?.behaviourAt(experiment.learningRate) === 'diverges' &&
    trajectoryOf(experiment).startsInRange;
  const banner = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState<Finding>();

  useEffect(() => {
    if (!diverging) return undefined;
    const timer = setTimeout(() => {
      setFinding({ experiment, ending: endingOf(experiment) });
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [experiment, diverging]);

  const ending = finding?.experiment === experiment ? finding.ending : undefined;
  return (
    <div ref={banner} className="divergence" role="status" tabIndex={-1}>
      {diverging && (
        <div className="divergence-banner">
          <span>
            {ending === undefined
              ? translate('controls.diverges')
              : translate(ending.id, ending.values)}
          </span>
          <button
            type="button"
            className="button button-outlined"
            onClick={() => {
              // The button goes away with the divergence; the focus stays at its place.
              banner.current?.focus({ preventScroll: true });
              setLearningRate(guide.suggested);
            }}
          >
            {translate('controls.useConvergingRate')}
          </button>
        </div>
      )}
    </div>
  );
}
