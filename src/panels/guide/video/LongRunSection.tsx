import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { seekArrival } from '../../../playback/seekFrames.ts';
import type { DataSet } from '../../../store/experiment.ts';
import { longRun } from './videoMoments.ts';

const rows = ['cycle', 'leastSquares'] as const;

interface LongRunSectionProps {
  readonly data: DataSet;
  readonly rate: number;
  /** Whether the run on screen is the loop's, so that it can be taken there. */
  readonly follows: boolean;
}

/** Where the loop ends, beside the line it is thought to end at. */
export function LongRunSection({ data, rate, follows }: LongRunSectionProps) {
  const end = longRun(data, rate);
  return (
    <section>
      <h3>{translate('video.end')}</h3>
      <p>{translate('video.end.about', { count: data.observations.length })}</p>
      {follows ? null : (
        <p className="guide-note">
          {translate('video.end.example', { count: data.observations.length })}
        </p>
      )}
      {end === undefined ? (
        <p className="guide-missing">{translate('video.end.none', { rate: numberToText(rate) })}</p>
      ) : (
        <table className="guide-table">
          <caption className="visually-hidden">{translate('video.end')}</caption>
          <thead>
            <tr>
              <th scope="col">{translate('video.end.rate', { rate: numberToText(rate) })}</th>
              <th scope="col">{translate('video.slope')}</th>
              <th scope="col">{translate('video.intercept')}</th>
              <th scope="col">{translate('video.loss')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row} data-row={row}>
                <th scope="row">{translate(`video.end.${row}`)}</th>
                <td>{numberToText(end[row].at[0] ?? 0, 5)}</td>
                <td>{numberToText(end[row].at[1] ?? 0, 5)}</td>
                <td>{numberToText(end[row].loss, 5)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {follows && end !== undefined ? (
        <button type="button" className="button button-outlined" onClick={seekArrival}>
          {translate('video.end.go')}
        </button>
      ) : null}
    </section>
  );
}
