import type { WrittenLine } from '../../../derivation/beat.ts';
import { someExpression } from '../../../calculus/tree.ts';
import { translate } from '../../../i18n/translate.ts';
import { showBeat } from '../../../store/actions/cursor.ts';
import type { AppState } from '../../../store/appState.ts';
import { mistakenBeatOf } from '../../../store/mistake.ts';
import { shownIteration } from '../../../store/selectors.ts';
import { beatsOf } from '../../../store/beats.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { useCalmly } from '../../../playback/useCalmly.ts';

function Line({ line }: { readonly line: WrittenLine }) {
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

/** The right line and the altered one, in symbols and with the numbers of the iterate on screen. */
export function AlteredLines() {
  const altered = useCalmly(mistakenBeatOf);
  const beats = useCalmly(beatsOf);
  const iteration = useCalmly(iterationOf);
  if (altered === undefined) return null;
  const ids = new Set(altered.lines.map(({ id }) => id));
  const right = beats.find(({ name }) => name === altered.beat)?.lines ?? [];
  const firstAltered = right.findIndex(({ id }) => ids.has(id)) + 1;
  return (
    <section>
      <h3>{translate('mistakes.lines')}</h3>
      <p>{translate('mistakes.linesFrom', { iteration })}</p>
      <p className="altered-word">{translate('mistakes.right')}</p>
      <div className="altered-lines">
        {right
          .filter(({ id }) => ids.has(id))
          .map((line) => (
            <Line key={line.id} line={line} />
          ))}
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
