import { beforeEach, describe, expect, it } from 'vitest';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { nextIteration, nextStep, previousStep, showBeat } from '../../src/store/actions/cursor.ts';
import { openPage, showScene } from '../../src/store/actions/guide.ts';
import { chooseEach } from '../../src/store/actions/model.ts';
import { advance, play } from '../../src/store/actions/playback.ts';
import { bringForward, changeView, passGraph } from '../../src/store/actions/view.ts';
import { companyOf, leadOf, showsGraph } from '../../src/store/lead.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { standingPictures } from '../../src/store/pictureNames.ts';

beforeEach(() => appStore.setState(initialState, true));

const lead = () => leadOf(appStore.getState());

describe('the picture that leads', () => {
  it('is the one that the step is about', () => {
    const leads = beatNames.map((beat) => {
      showBeat(beat);
      return lead();
    });
    expect(leads).toStrictEqual([
      'data',
      'data',
      'data',
      'data',
      'parabola',
      'data',
      'data',
      'surface',
      'surface',
    ]);
  });

  it('is the one over the parameter where a line speaks of the straight line in it', () => {
    const leads = (beat: 'inner' | 'chain-rule' = 'inner') =>
      [1, 2, 3, 4, 5].map((line) => {
        showBeat(beat, line);
        return lead();
      });
    const byLine = ['data', 'parabola', 'data', 'parabola', 'data'];
    expect(leads()).toStrictEqual(byLine);
    // In the chain rule where the nudge shrinks, and what is left of it is multiplied.
    expect(leads('chain-rule')).toStrictEqual(['data', 'parabola', 'parabola', 'data', 'data']);
    changeView({ page: 'questions' });
    expect(leads()).not.toContain('parabola');
    changeView({ page: 'none', hide: ['parabola'] });
    expect(leads()).not.toContain('parabola');
    changeView({ hide: [], lesson: 'mathematics' });
    expect(leads()).not.toContain('parabola');
    changeView({ lesson: 'none' });
    expect(leads()).toStrictEqual(byLine);
    // The error is a straight line whatever it costs; only squares have a curve over the parameter.
    chooseEach('absolute');
    expect(leads()).toStrictEqual(byLine);
    expect(leads('chain-rule')).not.toContain('parabola');
  });

  it('is the map where a line says that each of its spots is a line of the data', () => {
    const leads = () =>
      [1, 2, 3].map((line) => {
        showBeat('loss', line);
        return lead();
      });
    expect(leads()).toStrictEqual(['data', 'data', 'surface']);
    changeView({ hide: ['surface'] });
    expect(leads()).not.toContain('surface');
    changeView({ hide: [], lesson: 'mathematics' });
    expect(leads()).not.toContain('surface');
  });

  it('is the data where the new loss is worked out from the new errors', () => {
    const leads = () =>
      [1, 2, 3].map((line) => {
        showBeat('update', line);
        return lead();
      });
    expect(leads()).toStrictEqual(['surface', 'surface', 'data']);
    changeView({ hide: ['data'] });
    expect(leads()).toStrictEqual(['surface', 'surface', 'surface']);
    changeView({ hide: [], lesson: 'mathematics' });
    expect(leads()).toStrictEqual(['surface', 'surface', 'surface']);
    changeView({ lesson: 'none' });
    // What is no error, or no square, has other numbers.
    chooseEach('absolute');
    expect(leads()).toStrictEqual(['surface', 'surface', 'surface']);
  });

  it('is that of the curves where the slope of the loss is derived from them, between two looks at the map', () => {
    const leads = (count: number) =>
      Array.from({ length: count }, (_none, index) => {
        showBeat('gradient', index + 1);
        return lead();
      });
    const curves = ['parabola', 'parabola', 'parabola', 'parabola'];
    expect(leads(6)).toStrictEqual(['surface', ...curves, 'surface']);
    showBeat('gradient', 3);
    bringForward('surface');
    expect(leads(6)).toStrictEqual(Array.from({ length: 6 }, () => 'surface'));
    bringForward('loss');
    showBeat('gradient', 3);
    bringForward('parabola');
    expect(appStore.getState().view.lead).toBe('auto');
    // A single point has had its curve; other costs have none; scenes and pages speak of the map.
    const { experiment } = initialState;
    for (const change of [
      { method: { kind: 'point', order: 'given' } },
      { each: 'absolute' },
      { data: { preset: 'empty', observations: [] } },
    ] as const) {
      appStore.setState({ experiment: { ...experiment, ...change } });
      expect(leads(4), JSON.stringify(change)).toStrictEqual([
        'surface',
        'surface',
        'surface',
        'surface',
      ]);
    }
    appStore.setState({ experiment });
    changeView({ lesson: 'line-learns' });
    expect(lead()).toBe('surface');
    changeView({ lesson: 'none', page: 'mistakes' });
    expect(lead()).toBe('surface');
  });

  it('is the one that the page of the guide is about, whatever the step', () => {
    showBeat('guess');
    openPage('power-rule');
    expect(lead()).toBe('parabola');
    openPage('questions');
    expect(lead()).toBe('data');
  });

  it('is the one that was brought forward, until the next step, forwards or backwards', () => {
    for (const step of [nextStep, previousStep]) {
      showBeat('square');
      bringForward('loss');
      expect(lead()).toBe('loss');
      step();
      expect(lead()).toBe('data');
    }
  });

  it('stays in front while iterations pass, and lines of the same step', () => {
    showBeat('square');
    bringForward('loss');
    nextIteration();
    expect(lead()).toBe('loss');
    showBeat('square', 2);
    expect(lead()).toBe('loss');
  });

  it('goes back when a step is played', () => {
    showBeat('loss', 99);
    bringForward('loss');
    changeView({ speed: 'beat' });
    play();
    advance('beat', 1);
    expect(appStore.getState().cursor.beat).toBe('power-rule');
    expect(lead()).toBe('parabola');
  });

  it('goes on with the steps when the one by itself is brought forward again', () => {
    showBeat('square');
    bringForward('loss');
    bringForward('data');
    expect(appStore.getState().view.lead).toBe('auto');
  });

  it('is by itself again where a scene is shown', () => {
    bringForward('loss');
    showScene({ experiment: initialState.experiment });
    expect(appStore.getState().view.lead).toBe('auto');
  });
});

describe('the graph', () => {
  it('leads on its page, and where it is brought forward', () => {
    expect(showsGraph(appStore.getState())).toBe(false);
    openPage('backpropagation');
    expect(lead()).toBe('graph');
    expect(showsGraph(appStore.getState())).toBe(true);
    openPage('questions');
    expect(showsGraph(appStore.getState())).toBe(false);
    bringForward('graph');
    expect(lead()).toBe('graph');
  });

  it('goes on with the lines again when one goes to another line', () => {
    showBeat('guess');
    passGraph(4);
    nextIteration();
    expect(appStore.getState().view.passed).toBe(4);
    nextStep();
    expect(appStore.getState().view.passed).toBe('auto');
    // Within a step too.
    showBeat('inner');
    passGraph(4);
    nextStep();
    expect(appStore.getState().cursor.beat).toBe('inner');
    expect(appStore.getState().view.passed).toBe('auto');
    passGraph(1e9);
    expect(appStore.getState().view.passed).toBe(8);
    passGraph(0);
    expect(appStore.getState().view.passed).toBe(8);
    passGraph('auto');
    expect(appStore.getState().view.passed).toBe('auto');
  });
});

describe('the pictures that stand by', () => {
  it('are all the others', () => {
    for (const name of standingPictures)
      expect([name, ...companyOf(name)].toSorted()).toStrictEqual(standingPictures.toSorted());
  });

  it('are found at their own place; the data take the place of the one that leads', () => {
    expect(companyOf('data')).toStrictEqual(['parabola', 'surface', 'loss']);
    expect(companyOf('parabola')).toStrictEqual(['data', 'surface', 'loss']);
    expect(companyOf('surface')).toStrictEqual(['parabola', 'data', 'loss']);
    expect(companyOf('loss')).toStrictEqual(['parabola', 'surface', 'data']);
    expect(companyOf('graph')).toStrictEqual(['data', 'surface', 'loss']);
  });
});
