import { useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import {
  evenVideoScene,
  mostSummable,
  summedScene,
  summedStep,
  videoRate,
} from '../../../guide/content/video.ts';
import { showScene } from '../../../store/actions/guide.ts';
import { Slider } from '../../../ui/Slider.tsx';

const most = mostSummable();

/** The same steps added up before the line moves: how many points that bears. */
export function SummedSection() {
  const [count, setCount] = useState(40);
  const step = summedStep(count);
  const verdict = step < 2 ? 'converges' : 'diverges';
  return (
    <section>
      <h3>{translate('video.sum')}</h3>
      <p>{translate('video.sum.about', { rate: numberToText(videoRate) })}</p>
      <Slider
        label={translate('video.sum.points')}
        min={2}
        max={60}
        step={1}
        value={count}
        text={String(count)}
        onChange={setCount}
      />
      <p className={`video-verdict video-verdict-${verdict}`} data-verdict={verdict}>
        {translate(`video.sum.${verdict}`, { count, step: numberToText(step, 3) })}
      </p>
      <div className="video-buttons">
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            showScene(summedScene(count));
          }}
        >
          {translate('video.sum.together', { count })}
        </button>
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            showScene(evenVideoScene(count));
          }}
        >
          {translate('video.sum.each', { count })}
        </button>
      </div>
      <p>{translate('video.sum.most', { most, next: most + 1 })}</p>
      <p className="guide-note">
        {translate('video.sum.half', {
          rate: numberToText(videoRate),
          half: numberToText(videoRate / 2),
        })}
      </p>
    </section>
  );
}
