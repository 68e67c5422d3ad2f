import { beforeEach, describe, expect, it } from 'vitest';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { showSceneNumber, skipForecast, startLesson } from '../../../src/store/actions/lesson.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { hasSeenLineBefore } from '../../../src/store/lessons/lineBefore.ts';
import type { LoadedLesson, LoadedScene } from '../../../src/store/lessons/lesson.ts';
import { selection } from '../../../src/store/lessons/sight.ts';
import type { Cursor } from '../../../src/store/cursor.ts';
import { appState, beginApp } from '../app.ts';

function scene(beat: Cursor['beat'], line: number, change: Partial<LoadedScene> = {}): LoadedScene {
  return {
    title: 'Scene',
    words: 'Look.',
    notes: '',
    show: selection(['data', 'derivation']),
    snapshot: { experiment: defaultExperiment, cursor: { iteration: 0, beat, line } },
    view: {},
    ...change,
  };
}

const lesson: LoadedLesson = {
  name: 'mathematics',
  title: 'The mathematics 1: one point',
  minutes: 20,
  language: 'en',
  scenes: [
    scene('error', 1),
    scene('square', 1),
    scene('power-rule', 1),
    scene('power-rule', 2, { show: selection(['data']) }),
    scene('power-rule', 3),
    scene('chain-rule', 1, { forecast: { kind: 'rule' } }),
  ],
};

const seenIn = (number: number): boolean => {
  showSceneNumber(number);
  return hasSeenLineBefore(appState());
};

describe('the line before', () => {
  beforeEach(() => {
    beginApp();
  });

  it('has always been seen outside a lesson', () => {
    expect(hasSeenLineBefore(appState())).toBe(true);
  });

  it('has been seen in a scene where the scene before shows it, and only there', () => {
    startLesson(lesson);
    expect([1, 2, 3, 4, 5, 6].map(seenIn)).toStrictEqual([false, true, false, true, false, false]);
  });

  it('is the line of the scene itself once the line that was asked for has come', () => {
    startLesson(lesson);
    showSceneNumber(6);
    skipForecast();
    expect(hasSeenLineBefore(appState())).toBe(true);
  });

  it('has been seen when somebody goes his own way', () => {
    startLesson(lesson);
    showSceneNumber(3);
    nextIteration();
    expect(hasSeenLineBefore(appState())).toBe(true);
  });
});
