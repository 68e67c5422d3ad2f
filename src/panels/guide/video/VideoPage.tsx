import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { followsVideo, videoData, videoRate, videoScene } from '../../../guide/content/video.ts';
import { showScene } from '../../../store/actions/guide.ts';
import { pause, play } from '../../../store/actions/playback.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { CodeListing } from './CodeListing.tsx';
import { explainedLines } from './videoCode.ts';
import { LongRunSection } from './LongRunSection.tsx';
import { MomentsSection } from './MomentsSection.tsx';
import { SummedSection } from './SummedSection.tsx';
import '../shared/parts.css';
import './VideoPage.css';

function Buttons({ canPlay }: { readonly canPlay: boolean }) {
  const playing = useAppState((state) => state.playing);
  return (
    <div className="video-buttons">
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          showScene(videoScene());
        }}
      >
        {translate('video.setUp')}
      </button>
      <button
        type="button"
        className="button button-outlined"
        aria-disabled={canPlay ? undefined : true}
        onClick={() => {
          if (playing) pause();
          else if (canPlay) play();
        }}
      >
        {translate(playing ? 'video.pause' : 'video.play')}
      </button>
    </div>
  );
}

/** What the line that runs has to do with the derivation, or why none runs. */
function CodeNote({ follows, count }: { readonly follows: boolean; readonly count: number }) {
  const beat = useAppState((state) => state.cursor.beat);
  const name = !follows
    ? 'other'
    : count < 2
      ? 'waits'
      : explainedLines(beat).length > 0
        ? 'calculus'
        : 'runs';
  return <p className="guide-note video-code-note">{translate(`video.code.${name}`)}</p>;
}

/** The live-coded version: its code with this run's values, its moments, where it ends, and why. */
export function VideoPage() {
  const experiment = useAppState((state) => state.experiment);
  const follows = followsVideo(experiment);
  const count = experiment.data.observations.length;
  const data = follows ? experiment.data : videoData;
  return (
    <div className="guide-page">
      <p>{translate('video.intro')}</p>
      <Buttons canPlay={follows && count >= 2} />
      <CodeListing />
      <CodeNote follows={follows} count={count} />
      <p>{translate('video.error')}</p>
      <p>{translate('video.two')}</p>
      <MomentsSection data={data} />
      <LongRunSection
        data={data}
        rate={follows ? experiment.learningRate : videoRate}
        follows={follows}
      />
      <SummedSection />
      <p className="guide-note">{translate('video.rate', { rate: numberToText(videoRate) })}</p>
    </div>
  );
}
