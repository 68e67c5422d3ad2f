import { beatNames, type BeatName } from '../../../derivation/beatNames.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { followsVideo } from '../../../guide/content/video.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { type ShownMoment, useShownMoment } from '../shared/shownMoment.ts';
import {
  type CodeLine,
  type CodeLineId,
  explainedLines,
  piecesOf,
  runningLines,
  videoCode,
} from './videoCode.ts';
import { predict } from '../../../regression/predict.ts';

function text(value: number): string {
  return numberToText(value, 4);
}

/** What a line has worked out at the beat of the moment, as a debugger writes it beside the line. */
function valueOf(
  id: CodeLineId,
  moment: ShownMoment,
  rate: number,
  beat: BeatName,
): string | undefined {
  const { at, observation, chosen, problem } = moment;
  const [m = 0, b = 0] = at;
  if (id === 'start') return translate('video.value.line', { m: text(m), b: text(b) });
  if (observation === undefined) return undefined;
  const { x, y } = observation;
  const guess = predict(at, x);
  const error = y - guess;
  const reached = (name: BeatName): boolean => beatNames.indexOf(beat) >= beatNames.indexOf(name);
  switch (id) {
    case 'point':
      return translate('video.value.point', {
        point: chosen + 1,
        count: problem.observations.length,
        x: text(x),
        y: text(y),
      });
    case 'guess':
      return text(guess);
    case 'error':
      return reached('error') ? text(error) : undefined;
    case 'slope':
      return reached('update') ? text(m + error * x * rate) : undefined;
    case 'intercept':
      return reached('update') ? text(b + error * rate) : undefined;
    case 'wait':
    case 'end':
      return undefined;
  }
}

function Code({ line }: { readonly line: CodeLine }) {
  return (
    <code>
      {piecesOf(line.code).map(({ position, text: piece, quantity }) => (
        <span key={position} className={quantity === undefined ? undefined : `code-${quantity}`}>
          {piece}
        </span>
      ))}
    </code>
  );
}

function lineClass(running: boolean, explained: boolean): string {
  if (running) return 'code-line code-line-running';
  return explained ? 'code-line code-line-explained' : 'code-line';
}

/** The lines of the video with the one that runs marked, and the values of this iteration beside them. */
export function CodeListing() {
  const moment = useShownMoment();
  const beat = useAppState((state) => state.cursor.beat);
  const rate = useAppState((state) => state.experiment.learningRate);
  const follows = useAppState((state) => followsVideo(state.experiment));
  const waiting = moment.problem.observations.length < 2;
  const running = !follows ? [] : waiting ? ['wait'] : runningLines(beat);
  const explained = !follows || waiting ? [] : explainedLines(beat);
  return (
    <ol className="code-listing" aria-label={translate('video.code')}>
      {videoCode.map((line) => {
        const isRunning = running.includes(line.id);
        const shown =
          follows && (!waiting || line.id === 'start')
            ? valueOf(line.id, moment, rate, beat)
            : undefined;
        return (
          <li
            key={line.id}
            data-line={line.id}
            className={lineClass(isRunning, explained.includes(line.id))}
            aria-current={isRunning ? true : undefined}
          >
            <Code line={line} />
            {shown === undefined ? null : (
              // To be read, not read aloud with every step that plays.
              <output className="code-value" aria-live="off">
                {shown}
              </output>
            )}
          </li>
        );
      })}
    </ol>
  );
}
