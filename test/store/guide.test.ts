import { beforeEach, describe, expect, it } from 'vitest';
import { changeView } from '../../src/store/actions/view.ts';
import { goBack, openPage, openQuestion, showScene } from '../../src/store/actions/guide.ts';
import { beginGesture } from '../../src/store/actions/gesture.ts';
import { redo, setLearningRate, undo } from '../../src/store/actions/experiment.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { decodeState } from '../../src/store/formats/restoredState.ts';
import { encodeState } from '../../src/store/formats/savedState.ts';
import { beginApp, appState, snapshot, someStamp } from './app.ts';

const scene = (learningRate: number) => ({
  experiment: { ...defaultExperiment, learningRate },
  cursor: { iteration: 3, beat: 'loss', line: 1 } as const,
});

beforeEach(() => {
  beginApp();
  setLearningRate(0.01);
  showIteration(7);
  openQuestion('slow');
});

describe('a scene', () => {
  it('is shown, and leads back to where one was, with the question open', () => {
    const before = snapshot();
    showScene({ ...scene(0.02), view: { mistake: 'plus', lossScale: 'log' } });
    expect(appState().experiment.learningRate).toBe(0.02);
    expect(appState().cursor).toStrictEqual({ iteration: 3, beat: 'loss', line: 1 });
    expect(appState().view).toMatchObject({ mistake: 'plus', lossScale: 'log' });
    goBack();
    expect(snapshot()).toStrictEqual(before);
    expect(appState().view).toMatchObject({
      mistake: 'none',
      lossScale: 'linear',
      page: 'questions',
      question: 'slow',
    });
    expect(appState().returnPlace).toBeUndefined();
  });

  it('that opens another page leads back to the question', () => {
    showScene({ ...scene(0.02), view: { page: 'routes' } });
    expect(appState().view.page).toBe('routes');
    goBack();
    expect(appState().view).toMatchObject({ page: 'questions', question: 'slow' });
  });

  it('after another one leads back to before the first, and to the latest question', () => {
    const before = snapshot();
    showScene(scene(0.02));
    setLearningRate(0.5);
    openQuestion('zigzag');
    showScene({ ...scene(0.03), view: { page: 'mistakes' } });
    goBack();
    expect(snapshot()).toStrictEqual(before);
    expect(appState().view).toMatchObject({ page: 'questions', question: 'zigzag' });
  });

  it('is one step of undo, and so is the way back', () => {
    const before = snapshot();
    showScene(scene(0.02));
    undo();
    expect(snapshot()).toStrictEqual(before);
    redo();
    expect(appState().experiment.learningRate).toBe(0.02);
    goBack();
    undo();
    expect(appState().experiment.learningRate).toBe(0.02);
    undo();
    expect(snapshot()).toStrictEqual(before);
  });

  it('ends a drag under way, both there and back, so that nothing goes on being dragged', () => {
    beginGesture();
    setLearningRate(0.03);
    showScene(scene(0.02));
    expect(appState().gesture).toBeUndefined();
    beginGesture();
    setLearningRate(0.04);
    goBack();
    expect(appState().gesture).toBeUndefined();
    expect(appState().experiment.learningRate).toBe(0.03);
    undo();
    expect(appState().experiment.learningRate).toBe(0.04);
    undo();
    expect(appState().experiment.learningRate).toBe(0.02);
    undo();
    expect(appState().experiment.learningRate).toBe(0.03);
    undo();
    expect(appState().experiment.learningRate).toBe(0.01);
  });

  it('after an undo still leads back', () => {
    const before = snapshot();
    showScene({ ...scene(0.02), view: { mistake: 'plus' } });
    undo();
    goBack();
    expect(snapshot()).toStrictEqual(before);
    expect(appState().view.mistake).toBe('none');
  });

  it('leaves alone what belongs to the person at the screen', () => {
    showScene(scene(0.02));
    changeView({ theme: 'dark', layout: 'projector' });
    goBack();
    expect(appState().view).toMatchObject({ theme: 'dark', layout: 'projector' });
  });

  it('leads back after a reload, too', () => {
    const before = snapshot();
    showScene({ ...scene(0.02), view: { page: 'routes' } });
    const stored = decodeState(encodeState(appState(), 10_000, someStamp));
    if (!stored.ok) throw new Error('not stored');
    beginApp(stored.state);
    goBack();
    expect(snapshot()).toStrictEqual(before);
    expect(appState().view).toMatchObject({ page: 'questions', question: 'slow' });
  });

  it('leads nowhere after a reload if the place cannot be read', () => {
    showScene(scene(0.02));
    const text = encodeState(appState(), 0, someStamp).replace(
      '"returnPlace":{"experiment":{"points":[[1,2]',
      '"returnPlace":{"experiment":{"points":["?"',
    );
    expect(text).toContain('"?"');
    const stored = decodeState(text);
    expect(stored.ok && stored.state.returnPlace).toBeUndefined();
    expect(stored.faults).toStrictEqual([]);
  });
});

describe('a page opened by hand', () => {
  it('is no scene: there is no way back to be offered', () => {
    openPage('routes');
    expect(appState().returnPlace).toBeUndefined();
    goBack();
    expect(appState().view.page).toBe('routes');
  });
});
