import { beforeEach, describe, expect, it } from 'vitest';
import { setLearningRate } from '../../../src/store/actions/experiment.ts';
import { changeView, setBlank } from '../../../src/store/actions/view.ts';
import { encodeState } from '../../../src/store/formats/savedState.ts';
import { sharedOf, showsSame, withShared } from '../../../src/store/present/sharedState.ts';
import { appState, beginApp, someStamp } from '../app.ts';

/** What a window told, as it arrives. */
const told = (): unknown => structuredClone(sharedOf(appState()));

beforeEach(() => {
  beginApp();
});

describe('what windows in step tell each other', () => {
  it('is whether the wall is dark, both ways', () => {
    const lit = appState();
    setBlank(true);
    const dark = appState();
    expect(showsSame(lit, dark)).toBe(false);
    expect(withShared(lit, told())).toMatchObject({ blank: true });
    setBlank(false);
    expect(withShared(dark, told())).toMatchObject({ blank: false });
  });

  it('is not dark where nothing is said of it', () => {
    const { blank: _, ...older } = sharedOf(appState()) as Record<string, unknown>;
    expect(withShared({ ...appState(), blank: true }, older)).toMatchObject({ blank: false });
  });

  it('is the experiment, but nothing that belongs to the person at the screen', () => {
    const before = appState();
    changeView({ theme: 'dark', layout: 'projector' });
    expect(showsSame(before, appState())).toBe(true);
    setLearningRate(0.01);
    expect(showsSame(before, appState())).toBe(false);
    const changes = withShared(before, told());
    expect(changes?.experiment?.learningRate).toBe(0.01);
    expect(changes?.view).toMatchObject({ theme: before.view.theme, layout: before.view.layout });
  });
});

it('a dark screen is never stored', () => {
  const lit = encodeState(appState(), 20, someStamp);
  setBlank(true);
  expect(encodeState(appState(), 20, someStamp)).toStrictEqual(lit);
});
