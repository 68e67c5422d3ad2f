import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LessonEditor } from '../../../src/controls/lessonEditor/LessonEditor.tsx';
import * as saving from '../../../src/controls/saveFile.ts';
import { warnOfUnsavedWork } from '../../../src/app/unsavedWork.ts';
import { loadGuideMessages } from '../../../src/i18n/translate.ts';
import { openEditor } from '../../../src/store/actions/editor.ts';
import { setStart } from '../../../src/store/actions/experiment.ts';
import { leaveLesson, nextScene } from '../../../src/store/actions/lesson.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { initialState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { decodeLesson } from '../../../src/store/formats/lessonFile.ts';
import type { Editing } from '../../../src/store/lessons/edit.ts';

const editing = (): Editing => {
  const now = appStore.getState().editing;
  if (now === undefined) throw new Error('nothing is being made');
  return now;
};
const scenes = () => editing().lesson.scenes;

async function open() {
  await loadGuideMessages();
  act(() => {
    openEditor('My lesson');
  });
  render(<LessonEditor />);
  const panel = within(screen.getByRole('region', { name: 'Make your own lesson' }));
  const user = userEvent.setup({ delay: null });
  const press = async (name: string) => user.click(panel.getByRole('button', { name }));
  const field = (name: string) => panel.getByRole('textbox', { name });
  return { user, panel, press, field };
}

beforeEach(() => {
  appStore.setState(initialState, true);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('Make your own lesson', () => {
  it('takes what is on screen as a scene, without what belongs to the person', async () => {
    const { press, panel } = await open();
    act(() => {
      setStart([2, 1]);
      changeView({ theme: 'dark', lead: 'surface', layout: 'projector' });
    });
    expect(panel.getByRole('button', { name: 'Add scene' })).toHaveFocus();
    await press('Add scene');
    expect(scenes()).toMatchObject([
      { title: 'Guess', words: 'Look at the picture.', show: ['data', 'surface', 'derivation'] },
    ]);
    const state = scenes()[0]?.state ?? '';
    expect(state).toContain('m=2&b=1');
    expect(state).toContain('lead=surface');
    expect(state).not.toMatch(/theme|layout|lesson|hide/u);
    act(() => {
      setStart([3, 1]);
    });
    await press('Take it anew');
    expect(scenes()[0]?.state).toContain('m=3&b=1');
    act(() => {
      setStart([0, 0]);
    });
    await press('Show the picture');
    await waitFor(() => {
      expect(appStore.getState().experiment.start).toStrictEqual([3, 1]);
    });
    expect(appStore.getState().view.theme).toBe('dark');
  });

  it('counts words, and says when there are too many', async () => {
    const { press, field, user } = await open();
    await press('Add scene');
    await user.clear(field('Words for the class'));
    await user.type(field('Words for the class'), 'two words');
    expect(field('Words for the class')).toHaveAccessibleDescription('2 of 40 words');
    await user.click(field('Words for the class'));
    await user.paste(' word'.repeat(39));
    expect(field('Words for the class')).toBeInvalid();
    expect(field('Words for the class')).toHaveAccessibleDescription(/^41 words: .* at most 40$/u);
    expect(scenes()[0]?.words).toBe(`two words${' word'.repeat(39)}`);
  });

  it('orders, doubles and deletes scenes by buttons and keys, and keeps the focus near', async () => {
    const { press, panel, user, field } = await open();
    for (const title of ['A', 'B', 'C']) {
      await press('Add scene');
      await user.clear(field('Title'));
      await user.type(field('Title'), title);
    }
    const order = () =>
      within(panel.getByRole('list', { name: 'Scenes' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    await press('Move the scene up');
    expect(order()).toStrictEqual(['1 A', '2 C', '3 B']);
    expect(panel.getByRole('status')).toHaveTextContent('number 2 of 3');
    await user.click(panel.getByRole('button', { name: '3 B' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toStrictEqual(['1 A', '2 B', '3 C']);
    expect(panel.getByRole('button', { name: '2 B' })).toHaveFocus();
    await user.keyboard('{Delete}');
    expect(order()).toStrictEqual(['1 A', '2 C']);
    expect(panel.getByRole('button', { name: '2 C' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(panel.getByRole('button', { name: '1 A' })).toHaveFocus();
    await press('Duplicate the scene');
    expect(order()).toStrictEqual(['1 A', '2 A', '3 C']);
    await press('Undo a change of the lesson');
    panel.getByRole('button', { name: '1 A' }).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toStrictEqual(['1 A', '2 B', '3 C']);
    await press('Redo a change of the lesson');
    expect(order()).toStrictEqual(['1 A', '2 C']);
    await press('Delete the scene');
    await press('Delete the scene');
    expect(panel.getByText(/^Set up the pictures/u)).toBeVisible();
    expect(panel.getByRole('button', { name: 'Add scene' })).toHaveFocus();
  });

  it('edits what is in sight, the notes and the question of each kind', async () => {
    const { press, panel, user, field } = await open();
    await press('Add scene');
    await user.click(panel.getByText('In sight', { selector: 'summary' }));
    await user.click(panel.getByRole('checkbox', { name: 'Learning rate' }));
    await user.click(panel.getByRole('checkbox', { name: 'Line of the derivation' }));
    expect(scenes()[0]?.show).toStrictEqual(['data', 'rate']);
    await user.click(panel.getByText('Notes for yourself', { selector: 'summary' }));
    await user.type(field('Notes for yourself'), 'Wait.');
    expect(scenes()[0]?.notes).toBe('Wait.');
    const kind = panel.getByRole('combobox', { name: 'Question before it goes on' });
    for (const [text, forecast] of [
      ['Where does the next update land?', { kind: 'place' }],
      ['What will this rate do?', { kind: 'behaviour' }],
      ['Which rule gives the next line?', { kind: 'rule' }],
      ['Which sign has the slope of the loss?', { kind: 'sign', of: 'm' }],
    ] as const) {
      await user.selectOptions(kind, text);
      expect(scenes()[0]?.forecast).toStrictEqual(forecast);
    }
    await user.click(panel.getByRole('radio', { name: 'b' }));
    expect(scenes()[0]?.forecast).toStrictEqual({ kind: 'sign', of: 'b' });
    await user.selectOptions(kind, 'A question of mine');
    await user.type(field('The question'), 'Up?');
    await press('Add an answer');
    await user.type(field('Answer 3'), 'Perhaps');
    await user.click(panel.getByRole('radio', { name: 'Answer 3 is right' }));
    await press('Delete answer 1');
    await user.type(field('Why, told afterwards'), 'So.');
    expect(scenes()[0]?.forecast).toStrictEqual({
      kind: 'choice',
      question: 'Up?',
      options: ['No', 'Perhaps'],
      answer: 2,
      because: 'So.',
    });
    await user.selectOptions(kind, 'No question');
    expect(scenes()[0]?.forecast).toBeUndefined();
  });

  it('saves a file that reads back the same, and not one that nothing could read', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
    const stopWarning = warnOfUnsavedWork();
    const leave = (): boolean =>
      !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { press, panel, user, field } = await open();
    expect(leave()).toBe(false);
    await press('Save as a file');
    expect(panel.getByRole('alert')).toHaveTextContent('At least one scene.');
    await press('Add scene');
    await press('Add scene');
    await user.clear(field('Words for the class'));
    await user.click(panel.getByRole('button', { name: '1 Guess' }));
    expect(leave()).toBe(true);
    await press('Save as a file');
    expect(panel.getByRole('alert')).toHaveTextContent('Scene 2 still needs words for the class.');
    expect(editing().selected).toBe(1);
    expect(save).not.toHaveBeenCalled();
    await user.type(field('Words for the class'), 'Look.');
    await user.clear(field('Title of the lesson'));
    await user.type(field('Title of the lesson'), 'Über m & b!');
    await press('Save as a file');
    const [name, , text] = save.mock.calls[0] ?? [];
    expect(name).toBe('über-m-b.json');
    expect(decodeLesson(text ?? '')).toStrictEqual({ ok: true, lesson: editing().lesson });
    expect(panel.getByText('The file has all of it.')).toBeVisible();
    expect(leave()).toBe(false);
    stopWarning();
  });

  it('begins with a copy of a lesson of the app, names of numbers in its words', async () => {
    const { panel, user } = await open();
    await user.click(await panel.findByRole('button', { name: 'How far each time?' }));
    await waitFor(() => {
      expect(scenes().length).toBeGreaterThan(9);
    });
    expect(editing().lesson.title).toBe('How far each time?');
    expect(scenes().some(({ words }) => /\{\w+\}/u.test(words))).toBe(true);
  });

  it('tries the lesson from the scene on, and comes back to all as it stood', async () => {
    const { press } = await open();
    await press('Add scene');
    await press('Add scene');
    const before = appStore.getState();
    await press('Try');
    await waitFor(() => {
      expect(appStore.getState().view).toMatchObject({ lesson: 'own', scene: 2 });
    });
    act(() => {
      setStart([9, 9]);
      nextScene();
      leaveLesson();
    });
    const { editing: after, experiment, cursor, view, past } = appStore.getState();
    expect(after).toBe(before.editing);
    expect({ experiment, cursor, past }).toStrictEqual({
      experiment: before.experiment,
      cursor: before.cursor,
      past: before.past,
    });
    expect(view).toStrictEqual(before.view);
  });

  it('gives a short lesson as a link, and offers the file for a long one', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
    const { press, panel, user, field } = await open();
    await press('Add scene');
    await user.click(panel.getByText('New, copy, link'));
    await press('Lesson as a link');
    const link = await screen.findByRole('textbox', { name: 'Link' });
    expect(link).toHaveDisplayValue(/#v=1&lesson=own&own=[\w-]+z$/u);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(panel.getByText('Notes for yourself', { selector: 'summary' }));
    await user.click(field('Notes for yourself'));
    // Nothing in it comes twice, so that it does not get short.
    await user.paste(
      Array.from({ length: 9000 }, (_, index) => ((index * 7919) ** 2 % 65_521).toString(36)).join(
        ' ',
      ),
    );
    await press('Lesson as a link');
    expect(await screen.findByText(/too long for a link/u)).toBeVisible();
    const dialog = within(screen.getByRole('dialog', { name: 'Lesson as a link' }));
    await user.click(dialog.getByRole('button', { name: 'Save as a file' }));
    expect(save).toHaveBeenCalledOnce();
  });
});
