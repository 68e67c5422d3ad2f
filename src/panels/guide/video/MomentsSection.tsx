import { useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { videoData, videoRate, videoScene } from '../../../guide/content/video.ts';
import { showScene } from '../../../store/actions/guide.ts';
import type { DataSet } from '../../../store/experiment.ts';
import { pace, withoutRate } from './videoMoments.ts';
import { WrongSignTable } from './WrongSignTable.tsx';

const moments = [
  { id: 'rate-missing', rate: 1 },
  { id: 'wrong-sign', rate: videoRate },
  { id: 'too-slow', rate: 0.01 },
  { id: 'right', rate: videoRate },
] as const;

type Moment = (typeof moments)[number];

function Explanation({ moment, data }: { readonly moment: Moment; readonly data: DataSet }) {
  switch (moment.id) {
    case 'rate-missing':
      return <p>{`${translate('video.rate-missing.about')} ${withoutRate(data)}`}</p>;
    case 'wrong-sign':
      return <WrongSignTable data={data} />;
    case 'too-slow':
    case 'right':
      return <p>{`${translate(`video.${moment.id}.about`)} ${pace(data, moment.rate)}`}</p>;
  }
}

/** The moments of the video, each as a scene with what happens in it, worked out for the points. */
export function MomentsSection({ data }: { readonly data: DataSet }) {
  const [chosen, setChosen] = useState<Moment>();
  return (
    <section>
      <h3>{translate('video.moments')}</h3>
      <div className="video-buttons" role="group" aria-label={translate('video.moments')}>
        {moments.map((moment) => (
          <button
            key={moment.id}
            type="button"
            className="button button-outlined"
            aria-pressed={moment === chosen}
            onClick={() => {
              setChosen(moment);
              showScene(videoScene(data.observations.length < 2 ? videoData : data, moment.rate));
            }}
          >
            {translate(`video.${moment.id}.title`)}
          </button>
        ))}
      </div>
      <div className="video-explanation" aria-live="polite">
        {chosen === undefined ? (
          <p className="guide-note">{translate('video.moments.choose')}</p>
        ) : (
          <Explanation moment={chosen} data={data} />
        )}
      </div>
    </section>
  );
}
