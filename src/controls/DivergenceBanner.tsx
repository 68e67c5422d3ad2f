import { type ReactNode, useEffect, useRef, useState } from 'react';
import { maximumIterations } from '../descent/trajectory.ts';
import { translate } from '../i18n/translate.ts';
import { setLearningRate } from '../store/actions/experiment.ts';
import type { Experiment } from '../store/experiment.ts';
import { trajectoryOf } from '../store/selectors.ts';
import { useLesson } from '../store/useLesson.ts';
import { rateGuideOf } from './rateGuide.ts';
import './controls.css';
import './DivergenceBanner.css';

/** Milliseconds without a change after which the end of a diverging run is looked for. */
const patience = 200;

interface Finding {
  readonly experiment: Experiment;
  readonly divergedAt: number | undefined;
}

/**
 * Says at which iteration a diverging run leaves the finite numbers, and offers a rate that
 * converges. The end of the run is computed when the hand rests, not with every frame of a drag.
 */
export function DivergenceBanner(): ReactNode {
  const experiment = useLesson((state) => state.experiment);
  const guide = rateGuideOf(experiment);
  const diverging = guide?.behaviourAt(experiment.learningRate) === 'diverges';
  const banner = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState<Finding>();

  useEffect(() => {
    if (!diverging) return undefined;
    const timer = setTimeout(() => {
      const trajectory = trajectoryOf(experiment);
      trajectory.extendTo(maximumIterations);
      setFinding({ experiment, divergedAt: trajectory.divergedAt });
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [experiment, diverging]);

  const divergedAt = finding?.experiment === experiment ? finding.divergedAt : undefined;
  return (
    <div ref={banner} className="divergence" role="status" tabIndex={-1}>
      {diverging && (
        <div className="divergence-banner">
          <span>
            {divergedAt === undefined
              ? translate('controls.diverges')
              : translate('controls.divergesAt', { iteration: divergedAt })}
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
