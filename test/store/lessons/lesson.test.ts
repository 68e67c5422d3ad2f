import { beforeEach, describe, expect, it } from 'vitest';
import { setLearningRate, setStart, undo } from '../../../src/store/actions/experiment.ts';
import {
  backToScene,
  leaveLesson,
  markForecast,
  nextScene,
  previousScene,
  showSceneNumber,
  startLesson,
  takeLesson,
} from '../../../src/store/actions/lesson.ts';
import { openSnapshot } from '../../../src/store/actions/open.ts';
import { changeView, toggleOverview } from '../../../src/store/actions/view.ts';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { defaultCursor } from '../../../src/store/cursor.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { decodeState } from '../../../src/store/formats/restoredState.ts';
import { encodeState } from '../../../src/store/formats/savedState.ts';
import { isInSight, isOffPath } from '../../../src/store/lessons/shownScene.ts';
import { sightNames, withoutNames } from '../../../src/store/lessons/sight.ts';
import { defaultView } from '../../../src/store/view.ts';
import { appState, beginApp, someStamp, snapshot } from '../app.ts';
import { someLesson as lesson, steep } from './someLesson.ts';

beforeEach(() => {
  beginApp();
});

describe('a lesson', () => {
  it('shows its scenes one after the other, and stops at both ends', () => {
    startLesson(lesson);
    expect(appState().view).toMatchObject({ lesson: 'line-learns', scene: 1, lead: 'surface' });
    previousScene();
    expect(appState().view.scene).toBe(1);
    nextScene();
    expect(appState()).toMatchObject({
      experiment: steep,
      cursor: { iteration: 3, beat: 'loss', line: 2 },
      view: { scene: 2, lead: 'auto' },
    });
    previousScene();
    expect(appState()).toMatchObject({ experiment: defaultExperiment, view: { scene: 1 } });
    showSceneNumber(99);
    expect(appState().view.scene).toBe(4);
  });

  it('shows what the scene shows and nothing else, and leaves to the person what is theirs', () => {
    changeView({ theme: 'light', layout: 'overview' });
    startLesson(lesson);
    const seen = sightNames.filter((name) => isInSight(appState(), name));
    expect(seen).toStrictEqual(['data', 'surface']);
    expect(appState().view).toMatchObject({ theme: 'light', layout: 'stage' });
  });

  it('brings all in sight and back where others have the overview', () => {
    startLesson(lesson);
    toggleOverview();
    expect(appState().view).toMatchObject({ hide: [], layout: 'stage' });
    toggleOverview();
    expect(appState().view.hide).toStrictEqual(withoutNames(['data', 'surface']));
  });

  it('leaves everything as it stood before, with what could be undone and done again', () => {
    setStart([1, 1]);
    setLearningRate(0.01);
    undo();
    changeView({ lead: 'loss', layout: 'overview', lossScale: 'log' });
    const before = appState();
    startLesson(lesson, 2);
    setStart([-3, 4]);
    nextScene();
    leaveLesson();
    expect({ ...appState(), opened: before.opened }).toStrictEqual(before);
    // The lesson, its other scene and the way back.
    expect(appState().opened).toBe(before.opened + 3);
  });

  it('lets somebody try something, which undo takes back, and one press leads back', () => {
    startLesson(lesson, 2);
    expect(isOffPath(appState())).toBe(false);
    setStart([-3, 4]);
    expect(isOffPath(appState())).toBe(true);
    undo();
    expect(isOffPath(appState())).toBe(false);
    undo();
    expect(snapshot().experiment).toBe(steep);
    nextIteration();
    changeView({ lead: 'loss' });
    expect(isOffPath(appState())).toBe(true);
    backToScene();
    expect(isOffPath(appState())).toBe(false);
    expect(appState()).toMatchObject({ view: { scene: 2 }, cursor: { iteration: 3 } });
  });

  it('is no other way for what belongs to the person at the screen', () => {
    startLesson(lesson);
    changeView({ theme: 'dark', layout: 'projector', letterKeys: false });
    expect(isOffPath(appState())).toBe(false);
  });

  it('outlives a reload, with what it leads back to', () => {
    setStart([1, 1]);
    const before = appState();
    startLesson(lesson, 2);
    const stored = decodeState(encodeState(appState(), 1000, someStamp));
    expect(stored).toMatchObject({ ok: true, faults: [] });
    if (!stored.ok) throw new Error('nothing was stored');
    beginApp(stored.state);
    takeLesson(lesson);
    expect(appState().view).toMatchObject({ lesson: 'line-learns', scene: 2 });
    expect(isOffPath(appState())).toBe(false);
    leaveLesson();
    expect(appState()).toMatchObject({
      experiment: before.experiment,
      past: before.past,
      view: { lesson: 'none', hide: [] },
    });
  });

  it('begins at the scene that a link names and nothing else', () => {
    setStart([1, 1]);
    openSnapshot(
      { experiment: defaultExperiment, cursor: defaultCursor },
      { lesson: 'line-learns', scene: 2, layout: 'overview' },
    );
    beginApp({ ...appState(), sceneDue: true });
    takeLesson(lesson);
    expect(appState()).toMatchObject({ experiment: steep, view: { scene: 2, layout: 'stage' } });
    leaveLesson();
    expect(appState()).toMatchObject({ experiment: { start: [1, 1] }, view: defaultView });
  });

  it('keeps the state that a link says beside the scene, as a place off the path', () => {
    const experiment = { ...steep, learningRate: 0.01 };
    openSnapshot({ experiment, cursor: defaultCursor }, { lesson: 'line-learns', scene: 2 });
    takeLesson(lesson);
    expect(snapshot().experiment).toBe(experiment);
    expect(isOffPath(appState())).toBe(true);
  });

  it('takes from another window how far its forecast has come while it was on its way', () => {
    startLesson(lesson, 3);
    markForecast({ kind: 'place', at: { across: 1, up: 2 } });
    const { view, forecast } = appState();
    beginApp({ view });
    takeLesson(lesson);
    expect(appState().forecast).toStrictEqual({ stage: 'open', answer: undefined });
    beginApp({ view, forecast });
    takeLesson(lesson);
    expect(appState().forecast).toStrictEqual(forecast);
  });

  it('ends with a link that says something else', () => {
    startLesson(lesson);
    openSnapshot({ experiment: steep, cursor: defaultCursor }, {});
    expect(appState()).toMatchObject({
      beforeLesson: undefined,
      view: { lesson: 'none', hide: [] },
    });
  });
});
