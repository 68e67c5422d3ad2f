import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { LessonState } from '../../store/lessonState.ts';
import { problemOf, shownIterate, type Problem } from '../../store/selectors.ts';
import { useLesson } from '../../store/useLesson.ts';
import { otherRunSentence } from '../shared/otherRun.ts';

function minimumSentence({ leastSquares }: Problem): string {
  if (leastSquares.kind === 'none') return translate('panels.surface.minimumNone');
  if (leastSquares.kind === 'valley') return translate('panels.surface.minimumValley');
  return translate('panels.surface.minimumLine', {
    loss: numberToText(leastSquares.loss),
    m: numberToText(leastSquares.m),
    b: numberToText(leastSquares.b),
  });
}

function summary(state: LessonState): string {
  if (state.playing) return '';
  const iterate = shownIterate(state);
  const words = translate('panels.surface.summary', {
    iteration: iterate.iteration,
    loss: numberToText(iterate.loss),
    m: numberToText(iterate.m),
    b: numberToText(iterate.b),
    gradientM: numberToText(iterate.gradient.m),
    gradientB: numberToText(iterate.gradient.b),
    minimum: minimumSentence(problemOf(state.experiment)),
  });
  return `${words} ${otherRunSentence('mistake.inSurface', state)}`.trimEnd();
}

/** The surface in words, for those who do not see it. */
export function SurfaceSummary() {
  const text = useLesson(summary);
  return (
    <p className="visually-hidden" id="surface-summary">
      {text}
    </p>
  );
}
