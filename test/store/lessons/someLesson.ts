import { defaultCursor } from '../../../src/store/cursor.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import type { LoadedLesson, LoadedScene } from '../../../src/store/lessons/lesson.ts';
import { selection } from '../../../src/store/lessons/sight.ts';

/** A question with words of its own, of which the second option is right. */
export const someChoice = {
  kind: 'choice',
  question: 'Up or down?',
  options: ['Up', 'Down'],
  answer: 2,
  because: 'It falls.',
} as const;

/** A scene of the data and the map, with some of it set. */
export function someScene(change: Partial<LoadedScene>): LoadedScene {
  return {
    title: 'Scene',
    words: 'Look.',
    notes: '',
    show: selection(['data', 'surface']),
    snapshot: { experiment: defaultExperiment, cursor: defaultCursor },
    view: {},
    ...change,
  };
}

export const steep = { ...defaultExperiment, start: [2, 0] };
/** Two scenes that ask nothing, and two that do. */
export const someLesson: LoadedLesson = {
  name: 'line-learns',
  title: 'A line learns',
  minutes: 20,
  language: 'en',
  scenes: [
    someScene({ view: { lead: 'surface', theme: 'dark' } }),
    someScene({ snapshot: { experiment: steep, cursor: { iteration: 3, beat: 'loss', line: 2 } } }),
    someScene({ forecast: { kind: 'place' } }),
    someScene({ show: selection(['data']), forecast: { kind: 'sign', of: 'm' } }),
  ],
};
