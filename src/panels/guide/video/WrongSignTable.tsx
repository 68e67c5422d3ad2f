import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { saturate } from '../../../numerics/saturate.ts';
import { videoRate, wrongSignScene } from '../../../guide/content/video.ts';
import { videoFrames } from '../../../guide/content/videoLoop.ts';
import { showScene } from '../../../store/actions/guide.ts';
import type { DataSet } from '../../../store/experiment.ts';
import { objectiveOn } from '../../../store/model.ts';

const shownFrames = [0, 1, 2, 3, 60, 120];

/** The loop with the error turned round and still added: its line after some frames. */
export function WrongSignTable({ data }: { readonly data: DataSet }) {
  const { value } = objectiveOn(
    { model: 'line', each: 'squared', loss: 'half' },
    data.observations,
  );
  const frames = videoFrames(data.observations, videoRate, Math.max(...shownFrames), 'wrong');
  return (
    <>
      <p>{translate('video.wrong-sign.about')}</p>
      <table className="guide-table">
        <caption className="visually-hidden">{translate('video.wrong-sign.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('video.frame')}</th>
            <th scope="col">{translate('video.slope')}</th>
            <th scope="col">{translate('video.intercept')}</th>
            <th scope="col">{translate('video.loss')}</th>
          </tr>
        </thead>
        <tbody>
          {shownFrames.map((frame) => {
            const line = frames[frame];
            if (line === undefined) return null;
            const loss = value(line);
            return (
              <tr key={frame}>
                <th scope="row">{frame}</th>
                <td>{numberToText(line[0] ?? 0, 3)}</td>
                <td>{numberToText(line[1] ?? 0, 3)}</td>
                <td>{numberToText(saturate(loss), 3)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{translate('video.wrong-sign.why')}</p>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          showScene(wrongSignScene(data));
        }}
      >
        {translate('video.wrong-sign.lab')}
      </button>
    </>
  );
}
