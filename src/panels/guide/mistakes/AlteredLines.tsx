import { someExpression } from '../../../calculus/tree.ts';
import { translate } from '../../../i18n/translate.ts';
import { showBeat } from '../../../store/actions/cursor.ts';
import type { AppState } from '../../../store/appState.ts';
import { mistakenBeatOf } from '../../../store/mistake.ts';
import { shownIteration } from '../../../store/selectors.ts';
import { beatsOf } from '../../../store/beats.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import type { MistakeName } from '../../../descent/mistakes.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import type { Experiment } from '../../../store/experiment.ts';
import { parameterNames } from '../../../store/shownParameters.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { forgetfulName, hasFactor } from '../../shared/mistakeWords.ts';
import { plainName } from '../../shared/parameterLook.ts';
import { type PairedLine, rightLineOf } from './rightLines.ts';

function Line({ line }: { readonly line: PairedLine }) {
  const { left, sides } = line.symbolsEquation;
  const long = sides.some(({ expression }) =>
    someExpression(expression, ({ kind }) => kind === 'indexed-sum'),
  );
  return (
    <>
      <EquationLine equation={{ left, sides: sides.slice(-1) }} />
      {line.numbersEquation === undefined ? null : (
        <EquationLine equation={line.numbersEquation} layout={long ? 'broken' : 'row'} />
      )}
    </>
  );
}

const iterationOf = (state: AppState): number => shownIteration(state);

/** The parameters as a sentence names them. */
function parameterTexts(state: AppState): string {
  const names = parameterNames(state).map(plainName);
  return names.length === 2 ? names.join(translate('mistakes.and')) : names.join(', ');
}

const experimentOf = (state: AppState): Experiment => state.experiment;

/** Why there are none: only a line has words for a parameter that moves too late; else it is another parameter's slope, or none. */
function NoLines({ mistake }: { readonly mistake: MistakeName }) {
  const experiment = useAppState(experimentOf);
  const name = forgetfulName(experiment);
  if (mistake === 'new-m') return <p>{translate('mistakes.linesOfLine')}</p>;
  return (
    <p>
      {hasFactor(experiment)
        ? translate('mistakes.linesOfOther', { name })
        : translate('mistakes.linesOfNone')}
    </p>
  );
}

/** The right line and the altered one, in symbols and with the numbers of the iterate on screen. */
export function AlteredLines({ mistake }: { readonly mistake: MistakeName }) {
  const altered = useCalmly(mistakenBeatOf);
  const beats = useCalmly(beatsOf);
  const iteration = useCalmly(iterationOf);
  const names = useCalmly(parameterTexts);
  if (altered === undefined) return <NoLines mistake={mistake} />;
  const ids = new Set(altered.lines.map(({ id }) => id));
  const right = beats.find(({ name }) => name === altered.beat)?.lines ?? [];
  const firstAltered = right.findIndex(({ id }) => ids.has(id)) + 1;
  return (
    <section>
      <h3>{translate('mistakes.lines')}</h3>
      <p>{translate('mistakes.linesFrom', { iteration, names })}</p>
      <p className="altered-word">{translate('mistakes.right')}</p>
      <div className="altered-lines">
        {altered.lines.map((line) => {
          const own = rightLineOf(line, right);
          return own && <Line key={line.id} line={own} />;
        })}
      </div>
      <p className="altered-word altered-word-slip">{translate('mistakes.slip')}</p>
      <div className="altered-lines altered-lines-slip">
        {altered.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </div>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          showBeat(altered.beat, Math.max(1, firstAltered));
        }}
      >
        {translate('mistakes.toStep', { step: translate(`beat.${altered.beat}.title`) })}
      </button>
    </section>
  );
}
