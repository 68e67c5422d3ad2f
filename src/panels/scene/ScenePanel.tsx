import { Fragment, type ReactNode } from 'react';
import { beginLesson } from '../../guide/followLesson.ts';
import { lessonTitle } from '../../guide/lessonTitle.ts';
import { translate } from '../../i18n/translate.ts';
import { backToScene, leaveLesson, nextScene, previousScene } from '../../store/actions/lesson.ts';
import { lessonAfter } from '../../store/lessons/lessonNames.ts';
import { isOffPath, sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { useAppState } from '../../store/useAppState.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { BackIcon, CloseIcon, NextStepIcon, PreviousStepIcon } from '../../ui/icons.tsx';
import { ForecastBlock } from './ForecastBlock.tsx';
import { SceneWords } from './SceneWords.tsx';
import './ScenePanel.css';

/** The words of the way out: it leads back to what stood there before, at times to the editor. */
function useLeaveWords(): string {
  const toEditor = useAppState((state) => state.editing?.open === true);
  return translate(toEditor ? 'scene.leaveToEditor' : 'scene.leave');
}

/** The ways on from the last scene: out of the lesson, and into the one that follows it in class. */
function LessonEnd({ leaveWords }: { readonly leaveWords: string }): ReactNode {
  const following = useAppState(({ view, editing }) =>
    editing?.open === true ? undefined : lessonAfter(view.lesson),
  );
  return (
    <>
      <button
        type="button"
        className={following === undefined ? 'scene-next teachers' : 'scene-end teachers'}
        onClick={leaveLesson}
      >
        <span>{leaveWords}</span>
      </button>
      {following === undefined ? null : (
        <button
          type="button"
          className="scene-next teachers"
          aria-label={translate('scene.nextLesson', { title: lessonTitle(following) })}
          title={lessonTitle(following)}
          onClick={() => {
            void beginLesson(following);
          }}
        >
          <span>{translate('scene.nextLessonWord')}</span>
          <NextStepIcon />
        </button>
      )}
    </>
  );
}

/** Back, Next and the way out of what somebody tried. */
function SceneButtons({ number, count }: { readonly number: number; readonly count: number }) {
  const offPath = useAppState(isOffPath);
  const leaveWords = useLeaveWords();
  const isLast = useAppState(
    (state) =>
      // While it loads nobody knows which scene is the last.
      state.loadedLesson !== undefined &&
      number === count &&
      (state.forecast === undefined || state.forecast.stage === 'told'),
  );
  return (
    <div className="scene-buttons">
      <button
        type="button"
        className="scene-previous"
        aria-label={translate('scene.previous')}
        title={`${translate('scene.previous')} (PageUp)`}
        aria-disabled={number === 1 ? true : undefined}
        onClick={previousScene}
      >
        <PreviousStepIcon />
      </button>
      {offPath ? (
        <button type="button" className="scene-back" onClick={backToScene}>
          <BackIcon />
          <span>{translate('scene.back')}</span>
        </button>
      ) : null}
      {isLast ? (
        <LessonEnd leaveWords={leaveWords} />
      ) : (
        <button
          type="button"
          className="scene-next"
          aria-label={translate('scene.next')}
          title={`${translate('scene.next')} (PageDown)`}
          data-focus-home=""
          onClick={nextScene}
        >
          <span>{translate('scene.nextWord')}</span>
          <NextStepIcon />
        </button>
      )}
    </div>
  );
}

/**
 * The scene of the lesson that runs: its words, what it asks, and the way on. The notes for the teacher are
 * not here: this is what the class sees.
 */
export function ScenePanel(): ReactNode {
  const scene = useAppState(sceneOnScreen);
  const number = useAppState(({ view, loadedLesson }) =>
    Math.min(view.scene, loadedLesson?.scenes.length ?? 1),
  );
  const lesson = useAppState((state) => state.loadedLesson);
  const count = lesson?.scenes.length ?? 1;
  const leaveWords = useLeaveWords();
  return (
    <section className="scene-panel" aria-label={translate('scene.title')}>
      <div className="scene-head">
        <span className="scene-lesson">{lesson?.title}</span>
        <span className="scene-position">
          {lesson === undefined ? null : translate('scene.position', { number, count })}
        </span>
        <ActionButton
          className="scene-leave teachers"
          label={leaveWords}
          icon={<CloseIcon />}
          onClick={leaveLesson}
        />
      </div>
      <progress className="scene-progress" max={count} value={number} aria-hidden="true" />
      <div className="scene-body" aria-live="polite">
        {scene === undefined ? (
          <p>{translate('scene.loading')}</p>
        ) : (
          // Another scene begins at its top.
          <Fragment key={number}>
            <h2 className="scene-title">{scene.title}</h2>
            <p className="scene-words">
              <SceneWords text={scene.words} />
            </p>
            {scene.forecast === undefined ? null : <ForecastBlock scene={scene} />}
          </Fragment>
        )}
      </div>
      <SceneButtons number={number} count={count} />
    </section>
  );
}
