import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SceneList } from '../../../src/controls/lessonEditor/SceneList.tsx';
import { placeAt } from '../../../src/controls/lessonEditor/sceneDrag.ts';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { edit, openEditor } from '../../../src/store/actions/editor.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { withSceneAdded } from '../../../src/store/lessons/edit.ts';
import { useAppState } from '../../../src/store/useAppState.ts';

const said: string[] = [];

function Shown() {
  const editing = useAppState((state) => state.editing);
  return editing && <SceneList editing={editing} onDone={(words) => said.push(words)} />;
}

const titles = () => appStore.getState().editing?.lesson.scenes.map(({ title }) => title);

/** The list of three scenes, each row 20 px high, with the handle of one of them. */
async function grips(): Promise<readonly HTMLElement[]> {
  await loadGuideMessages();
  act(() => {
    openEditor('My lesson');
    for (const title of ['a', 'b', 'c'])
      edit((now) => withSceneAdded(now, { title, state: 'v=1', words: '', notes: '', show: [] }));
  });
  render(<Shown />);
  const rows = screen.getAllByRole('listitem');
  for (const [index, row] of rows.entries())
    row.getBoundingClientRect = () => new DOMRect(0, 20 * index, 200, 20);
  return rows.map((row) => {
    const grip = row.firstElementChild;
    if (!(grip instanceof HTMLElement)) throw new Error('a row has a handle');
    grip.setPointerCapture = () => undefined;
    return grip;
  });
}

beforeEach(() => {
  appStore.setState(initialState, true);
  said.length = 0;
});

describe('a scene dragged by its handle', () => {
  it('comes to stand where it is let go, in one step of undo, and that is said', async () => {
    const [first] = await grips();
    if (first === undefined) throw new Error('there is a scene');
    fireEvent.pointerDown(first, { button: 0, pointerId: 1, clientY: 10 });
    fireEvent.pointerMove(first, { pointerId: 1, clientY: 55 });
    const before = appStore.getState().editing?.past.length ?? 0;
    fireEvent.pointerUp(first, { pointerId: 1, clientY: 55 });
    expect(titles()).toStrictEqual(['b', 'c', 'a']);
    expect(appStore.getState().editing).toMatchObject({ selected: 2 });
    expect(appStore.getState().editing?.past.length).toBe(before + 1);
    expect(said).toStrictEqual(['The scene is now number 3 of 3.']);
  });

  it('stays where it was after a tap, after Escape, and when the browser takes the finger away', async () => {
    const [first] = await grips();
    if (first === undefined) throw new Error('there is a scene');
    const take = () => {
      fireEvent.pointerDown(first, { button: 0, pointerId: 1, clientY: 10 });
      fireEvent.pointerMove(first, { pointerId: 1, clientY: 55 });
    };
    fireEvent.pointerDown(first, { button: 0, pointerId: 1, clientY: 19 });
    fireEvent.pointerMove(first, { pointerId: 1, clientY: 22 });
    fireEvent.pointerUp(first, { pointerId: 1, clientY: 22 });
    take();
    fireEvent.keyDown(window, { key: 'Escape' });
    fireEvent.pointerUp(first, { pointerId: 1, clientY: 55 });
    take();
    fireEvent.pointerCancel(first, { pointerId: 1 });
    fireEvent.pointerUp(first, { pointerId: 1, clientY: 55 });
    expect(titles()).toStrictEqual(['a', 'b', 'c']);
  });
});

describe('the place at a height', () => {
  it('is the row there, the first above all, the last below all', () => {
    const rows = [0, 1, 2].map((index) => ({ top: 20 * index, bottom: 20 * index + 20 }));
    expect([-5, 3, 20, 45, 99].map((y) => placeAt(rows, y))).toStrictEqual([0, 0, 1, 2, 2]);
    expect(placeAt([], 3)).toBe(0);
  });
});
