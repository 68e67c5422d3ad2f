import { useEffect, useState } from 'react';
import type { Advice } from '../descent/advice.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { adviceOf } from '../store/advice.ts';
import { endingOf } from '../store/ending.ts';
import type { Experiment } from '../store/experiment.ts';
import type { MessageRef } from '../store/appState.ts';
import { trajectoryOf } from '../store/problem.ts';
import { rateGuideOf } from './rateGuide.ts';

/** Milliseconds without a change after which the end of a run is looked for, and what would help it. */
const patience = 200;

/** What is known of a run that is slow or diverges. */
interface RunAdvice {
  readonly diverging: boolean;
  /** Why the run ends, once that is known. */
  readonly ending: MessageRef | undefined;
  readonly advice: Advice | undefined;
}

interface Finding extends Omit<RunAdvice, 'diverging'> {
  readonly experiment: Experiment;
}

/** Whether two experiments have the same best rate: whether they differ in their own rate at most. */
function alikeButForRate(one: Experiment, other: Experiment): boolean {
  const keys = ['data', 'model', 'each', 'scaling', 'method', 'loss', 'seed', 'start'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/**
 * Why the run is slow or diverges, and what helps. Computed when the hand rests, not with every frame of
 * a drag; until then a run that diverges keeps the help that it had at another rate.
 */
export function useRunAdvice(): RunAdvice {
  const experiment = useCalmly((state) => state.experiment);
  const guide = rateGuideOf(experiment);
  // From a start without numbers no rate converges: the sentence of the rate says so.
  const diverging =
    guide?.behaviourAt(experiment.learningRate) === 'diverges' &&
    trajectoryOf(experiment).startsInRange;
  const [finding, setFinding] = useState<Finding>();

  useEffect(() => {
    const timer = setTimeout(() => {
      const ending = diverging ? endingOf(experiment) : undefined;
      setFinding({ experiment, ending, advice: adviceOf(experiment).advice });
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [experiment, diverging]);

  if (finding?.experiment === experiment) return { ...finding, diverging };
  const before =
    diverging && finding !== undefined && alikeButForRate(finding.experiment, experiment)
      ? finding.advice
      : undefined;
  return {
    diverging,
    ending: undefined,
    advice: before?.kind === 'diverges' ? before : undefined,
  };
}
