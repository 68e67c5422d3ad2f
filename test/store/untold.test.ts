import { beforeEach, describe, expect, it } from 'vitest';
import { showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { untoldStep } from '../../src/store/untold.ts';
import { appState, beginApp } from './app.ts';

beforeEach(() => {
  beginApp();
});

describe('the step that says what a picture is named after', () => {
  const names = ['data', 'parabola', 'surface', 'loss'] as const;
  const untold = () => names.map((name) => untoldStep(appState(), name));

  it('is told as long as it is to come, in the first iteration', () => {
    expect(untold()).toStrictEqual([undefined, 3, 4, 4]);
    showBeat('square');
    expect(untold()).toStrictEqual([undefined, undefined, 4, 4]);
    showBeat('loss');
    expect(untold()).toStrictEqual([undefined, undefined, undefined, undefined]);
    showBeat('guess');
    showIteration(1);
    expect(untold()).toStrictEqual([undefined, undefined, undefined, undefined]);
  });

  it('is none where all pictures are in sight, and in lessons', () => {
    changeView({ layout: 'overview' });
    expect(untold()).toStrictEqual([undefined, undefined, undefined, undefined]);
    changeView({ layout: 'stage', lesson: 'line-learns' });
    expect(untold()).toStrictEqual([undefined, undefined, undefined, undefined]);
  });
});
