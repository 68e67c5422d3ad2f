import { beforeEach, describe, expect, it } from 'vitest';
import { showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import { changeView } from '../../src/store/actions/view.ts';
import {
  goesWithLines,
  isMoveFound,
  isNewFound,
  isRunAhead,
  isRunUnspoken,
  isSlopeFound,
} from '../../src/store/worked.ts';
import { appState, beginApp } from './app.ts';
import { stateOfLink } from './stateOfLink.ts';

beforeEach(() => {
  beginApp();
});

describe('what nobody has spoken of yet', () => {
  const isUnspoken = (): boolean => isRunUnspoken(appState());

  it('are iterations and rate, in the first iteration until its update', () => {
    expect(isUnspoken()).toBe(true);
    showBeat('gradient', 6);
    expect(isUnspoken()).toBe(true);
    showBeat('update');
    expect(isUnspoken()).toBe(false);
    showBeat('guess');
    showIteration(1);
    expect(isUnspoken()).toBe(false);
  });

  it('needs no room for what a rate does until an iteration has been made', () => {
    expect(isRunAhead(appState())).toBe(true);
    showBeat('update', 3);
    expect(isRunAhead(appState())).toBe(true);
    showIteration(1);
    expect(isRunAhead(appState())).toBe(false);
    showIteration(0);
    changeView({ lesson: 'line-learns' });
    expect(isRunAhead(appState())).toBe(false);
  });

  it('is in sight where all is: while the run goes on, in the overview, in scenes and beside pages', () => {
    expect(isRunUnspoken({ ...appState(), playing: true })).toBe(false);
    for (const change of [
      { layout: 'overview' },
      { page: 'chain-rule' },
      { lesson: 'line-learns' },
    ] as const) {
      beginApp();
      changeView(change);
      expect(isUnspoken()).toBe(false);
    }
  });
});

describe('pictures', () => {
  it('go with the lines that are in sight beside them, also in scenes', () => {
    const goes = (): boolean => goesWithLines(appState());
    expect(goes()).toBe(true);
    changeView({ lesson: 'whole-loss' });
    expect(goes()).toBe(true);
    // How far m and b go is told in one line, and what they become in the next.
    showBeat('update', 1);
    expect([0, 1].map((slot) => isMoveFound(appState(), slot))).toStrictEqual([true, true]);
    expect([0, 1].map((slot) => isNewFound(appState(), slot))).toStrictEqual([false, false]);
    showBeat('update', 2);
    expect([0, 1].map((slot) => isNewFound(appState(), slot))).toStrictEqual([true, true]);
    changeView({ hide: ['derivation'] });
    expect(goes()).toBe(false);
    expect(isMoveFound(appState(), 0)).toBe(false);
    changeView({ hide: [], layout: 'overview' });
    expect(goes()).toBe(false);
  });
});

describe('a slope', () => {
  it('is found by the line that works it out, and known at the update', () => {
    const found = () => [0, 1].map((slot) => isSlopeFound(appState(), slot));
    showBeat('chain-rule', 5);
    expect(found()).toStrictEqual([false, false]);
    showBeat('gradient', 4);
    expect(found()).toStrictEqual([false, false]);
    showBeat('gradient', 5);
    expect(found()).toStrictEqual([true, false]);
    showBeat('gradient', 6);
    expect(found()).toStrictEqual([true, true]);
    showBeat('update');
    expect(found()).toStrictEqual([true, true]);
  });
});

describe('the update of a model with more parameters than have lines', () => {
  it('is found of the one whose lines are shown, and of the others with the line that tells of them', async () => {
    const found = async (line: number, of: typeof isMoveFound): Promise<readonly boolean[]> => {
      const state = await stateOfLink(`v=1&model=cubic&beat=update&line=${String(line)}`);
      return [0, 1, 2, 3].map((slot) => of(state, slot));
    };
    const [none, own, all] = [
      [false, false, false, false],
      [true, false, false, false],
      [true, true, true, true],
    ];
    expect(await found(1, isMoveFound)).toStrictEqual(own);
    expect(await found(1, isNewFound)).toStrictEqual(none);
    expect(await found(2, isNewFound)).toStrictEqual(own);
    expect(await found(3, isMoveFound)).toStrictEqual(all);
    expect(await found(3, isNewFound)).toStrictEqual(all);
  });
});
