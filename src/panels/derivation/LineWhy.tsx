import { beatNames, type BeatName } from '../../derivation/beatNames.ts';
import type { BeatLine } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import { showBeat } from '../../store/actions/cursor.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { useAppState } from '../../store/useAppState.ts';
import { RuleName } from './RuleName.tsx';
import { beatTitle } from './words.ts';
import { ProofTick } from './ProofTick.tsx';
import './LineWhy.css';

interface StepLinkProps {
  readonly beat: BeatName;
  /** Whether something of that step is put in; else the line holds by what it has shown. */
  readonly putsIn: boolean;
  readonly isFirst: boolean;
}

function StepLink({ beat, putsIn, isFirst }: StepLinkProps) {
  const each = useAppState((state) => state.experiment.each);
  const step = beatNames.indexOf(beat) + 1;
  return (
    <button
      type="button"
      className="step-link"
      title={translate('derivation-panel.go-to-step', { step, title: beatTitle(beat, each) })}
      onClick={() => showBeat(beat)}
    >
      {translate('derivation-panel.by-step', {
        step,
        how: putsIn ? (isFirst ? 'from' : 'and') : 'by',
      })}
    </button>
  );
}

interface LineWhyProps {
  readonly line: BeatLine;
  /** Whether its proof is asked for: with many lines that would take long. */
  readonly proved: boolean;
}

/**
 * Why a line holds: its rule, and the earlier steps that it takes for granted. Scenes of a lesson have
 * numbers of their own, beside which those of steps would only confuse.
 */
export function LineWhy({ line, proved }: LineWhyProps) {
  const inLesson = useAppState(isInLesson);
  const steps = inLesson ? [] : line.by;
  const putsIn = line.rule === 'substitute';
  return (
    <span className="line-why">
      <RuleName rule={line.rule} put={putsIn && steps.length === 1 ? steps[0] : undefined} />
      {steps.map((beat, index) => (
        <StepLink key={beat} beat={beat} putsIn={putsIn} isFirst={index === 0} />
      ))}
      {proved ? <ProofTick key={line.id} line={line} /> : null}
    </span>
  );
}
