import { type ReactNode, useEffect, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { setBlank } from '../../store/actions/view.ts';
import { endPresenting, presentingNow } from '../../store/browser/presenting.ts';
import { sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { useAppState } from '../../store/useAppState.ts';
import { showPresenterView } from './showPresenterView.ts';
import './PresenterBar.css';

const minute = 60_000;

/** The time of day, and for how many minutes one has presented. */
function Clock(): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 5000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const since = presentingNow()?.since ?? now;
  const minutes = Math.max(0, Math.floor((now - since) / minute));
  const time = new Date(now).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
  return <p className="presenter-clock">{translate('presenter.clock', { time, minutes })}</p>;
}

/** The notes of the scene on screen and what comes next; without a lesson, how the windows work. */
function Notes(): ReactNode {
  const scene = useAppState(sceneOnScreen);
  const next = useAppState(({ loadedLesson, view }) => loadedLesson?.scenes[view.scene]?.title);
  if (scene === undefined)
    return <p className="presenter-note">{translate('presenter.explanation')}</p>;
  return (
    <div className="presenter-note">
      <p>{scene.notes}</p>
      {next === undefined ? null : <p>{translate('presenter.next', { title: next })}</p>}
    </div>
  );
}

/** Says that the class sees nothing, as long as it is so; a press on it lights the wall. */
function Dark(): ReactNode {
  const blank = useAppState((state) => state.blank);
  return (
    <div role="status">
      {blank ? (
        <button
          type="button"
          className="button button-outlined presenter-dark"
          onClick={() => {
            setBlank(false);
          }}
        >
          {translate('presenter.dark')}
        </button>
      ) : null}
    </div>
  );
}

/** What only the teacher sees while the class looks at the other window. */
export function PresenterBar(): ReactNode {
  return (
    <section className="presenter-bar" aria-label={translate('presenter.title')}>
      <Notes />
      <Dark />
      <Clock />
      <button type="button" className="button button-outlined" onClick={showPresenterView}>
        {translate('presenter.openAgain')}
      </button>
      <button type="button" className="button button-outlined" onClick={endPresenting}>
        {translate('presenter.end')}
      </button>
    </section>
  );
}
