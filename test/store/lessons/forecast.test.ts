import { beforeEach, describe, expect, it } from 'vitest';
import { runToConvergence } from '../../../src/store/actions/convergence.ts';
import {
  nextIteration,
  nextStep,
  previousIteration,
  showBeat,
  showIteration,
} from '../../../src/store/actions/cursor.ts';
import {
  backToScene,
  markForecast,
  nextScene,
  showSceneNumber,
  skipForecast,
  startLesson,
  takeLesson,
} from '../../../src/store/actions/lesson.ts';
import { play } from '../../../src/store/actions/playback.ts';
import { defaultCursor } from '../../../src/store/cursor.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { decodeState } from '../../../src/store/formats/restoredState.ts';
import { encodeState } from '../../../src/store/formats/savedState.ts';
import { loadedOwnLesson } from '../../../src/store/lessons/loadedOwn.ts';
import { isOffPath } from '../../../src/store/lessons/shownScene.ts';
import { withoutNames } from '../../../src/store/lessons/sight.ts';
import { appState, beginApp, someStamp } from '../app.ts';
import { someChoice, someLesson as lesson, someScene } from './someLesson.ts';

beforeEach(() => {
  beginApp();
});

describe('a forecast', () => {
  const marked = { kind: 'place', at: { across: 1, up: 1 } } as const;

  it('is asked by its scene alone', () => {
    startLesson(lesson);
    expect(appState().forecast).toBeUndefined();
    showSceneNumber(3);
    expect(appState().forecast).toStrictEqual({ stage: 'open', answer: undefined });
  });

  it('waits: the first wish to go on reminds of it, the second skips it, the third goes on', () => {
    startLesson(lesson, 3);
    nextScene();
    expect(appState()).toMatchObject({ forecast: { stage: 'reminded' }, cursor: { iteration: 0 } });
    nextScene();
    expect(appState().forecast).toStrictEqual({ stage: 'told', answer: undefined });
    expect(appState()).toMatchObject({
      cursor: { iteration: 1 },
      view: { scene: 3, lead: 'surface' },
    });
    expect(isOffPath(appState())).toBe(false);
    nextScene();
    expect(appState().view.scene).toBe(4);
  });

  it.each([
    ['the next line', nextStep],
    ['the next iteration', nextIteration],
    ['playing', play],
    ['the way to convergence', runToConvergence],
  ])('waits before %s: that reminds of it as the way on does', (_name, goOn) => {
    startLesson(lesson, 3);
    goOn();
    expect(appState()).toMatchObject({
      forecast: { stage: 'reminded' },
      cursor: defaultCursor,
      playing: false,
    });
    expect(appState().seeking).toBeUndefined();
    goOn();
    expect(appState()).toMatchObject({
      view: { scene: 3 },
      forecast: { stage: 'told' },
      cursor: { iteration: 1 },
      playing: false,
    });
  });

  it('is only reminded of by a slider that is drawn ahead or a later step: they send many wishes', () => {
    startLesson(lesson, 3);
    for (const wanted of [1, 2, 3]) showIteration(wanted);
    showBeat('update');
    showBeat('update');
    expect(appState()).toMatchObject({ forecast: { stage: 'reminded' }, cursor: defaultCursor });
    skipForecast();
    showIteration(3);
    expect(appState().cursor.iteration).toBe(3);
  });

  it('lets anybody go back, and after it is told on', () => {
    const later = { experiment: defaultExperiment, cursor: { ...defaultCursor, iteration: 3 } };
    startLesson({
      ...lesson,
      scenes: [someScene({ snapshot: later, forecast: { kind: 'place' } })],
    });
    previousIteration();
    showIteration(1);
    expect(appState()).toMatchObject({ forecast: { stage: 'open' }, cursor: { iteration: 1 } });
    skipForecast();
    nextIteration();
    expect(appState().cursor.iteration).toBe(5);
  });

  it('of a place is marked, marked anew, and told with the next wish to go on', () => {
    startLesson(lesson, 3);
    markForecast({ kind: 'place', at: { across: 5, up: 5 } });
    markForecast(marked);
    expect(appState().forecast).toStrictEqual({ stage: 'open', answer: marked });
    nextScene();
    expect(appState().forecast).toStrictEqual({ stage: 'told', answer: marked });
    markForecast({ kind: 'place', at: { across: 0, up: 0 } });
    expect(appState().forecast?.answer).toStrictEqual(marked);
  });

  it('of an option is told at once', () => {
    startLesson(lesson, 4);
    markForecast({ kind: 'option', option: 'positive' });
    expect(appState()).toMatchObject({
      forecast: { stage: 'told', answer: { option: 'positive' } },
      cursor: { beat: 'gradient' },
      view: { lead: 'surface' },
    });
  });

  it('of a choice shows what its answer says, and what that leaves out as the scene does', async () => {
    const state = 'v=1&m=2&b=0';
    const forecast = {
      ...someChoice,
      reveal: `${state}&k=7&lead=loss&rate=-1`,
    } as const;
    const asking = {
      title: 'One',
      state: `${state}&zoom=path`,
      words: 'Look.',
      notes: '',
      forecast,
    };
    const file = { title: 'Mine', minutes: 5, language: 'en' };
    const own = await loadedOwnLesson({ ...file, scenes: [{ ...asking, show: ['data'] }] });
    expect(own.faults).toMatchObject([{ values: { scene: 1, key: 'rate' } }]);
    startLesson(own.lesson);
    expect(appState()).toMatchObject({ cursor: { iteration: 0 }, view: { lead: 'auto' } });
    markForecast({ kind: 'option', option: '1' });
    expect(appState()).toMatchObject({
      forecast: { stage: 'told' },
      cursor: { iteration: 7 },
      view: { lead: 'loss', zoom: 'path', hide: withoutNames(['data']) },
    });
    expect(isOffPath(appState())).toBe(false);
    backToScene();
    expect(appState()).toMatchObject({ forecast: { stage: 'open' }, cursor: { iteration: 0 } });
  });

  it('begins anew with the scene', () => {
    startLesson(lesson, 4);
    skipForecast();
    backToScene();
    expect(appState()).toMatchObject({ forecast: { stage: 'open' }, cursor: { beat: 'guess' } });
  });

  it.each([3, 4])(
    'that was told is told after a reload, without its answer: scene %i',
    (number) => {
      const reload = (): void => {
        const stored = decodeState(encodeState(appState(), 1000, someStamp));
        if (!stored.ok) throw new Error('nothing was stored');
        beginApp(stored.state);
        takeLesson(lesson);
      };
      startLesson(lesson, number);
      reload();
      expect(appState().forecast?.stage).toBe('open');
      skipForecast();
      const { cursor } = appState();
      reload();
      expect(appState()).toMatchObject({ cursor, view: { scene: number } });
      expect(appState().forecast).toStrictEqual({ stage: 'told', answer: undefined });
      expect(isOffPath(appState())).toBe(false);
    },
  );

  it('is never stored', () => {
    startLesson(lesson, 3);
    markForecast(marked);
    expect(encodeState(appState(), 1000, someStamp)).not.toContain('forecast');
  });
});
