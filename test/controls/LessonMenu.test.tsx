import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { LessonMenu } from '../../src/controls/LessonMenu.tsx';
import { shippedLesson } from '../../src/guide/content/lessons/shippedLesson.ts';
import { ScenePanel } from '../../src/panels/scene/ScenePanel.tsx';
import { edit, openEditor } from '../../src/store/actions/editor.ts';
import { startLesson } from '../../src/store/actions/lesson.ts';
import { withHead } from '../../src/store/lessons/edit.ts';
import { appState, beginApp } from '../store/app.ts';

const press = async (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  beginApp();
});

it('opens the editor with what was made in it before', async () => {
  const onBegin = vi.fn();
  render(<LessonMenu onBegin={onBegin} />);
  expect(screen.queryByRole('button', { name: 'Change a copy of this lesson' })).toBeNull();
  await press('Make your own lesson');
  expect(onBegin).toHaveBeenCalledOnce();
  expect(appState().editing).toMatchObject({ open: true, lesson: { title: 'My lesson' } });
  act(() => {
    edit((editing) => ({ ...withHead(editing, { title: 'Half' }), open: false }));
  });
  await press('Make your own lesson');
  expect(appState().editing).toMatchObject({ open: true, lesson: { title: 'Half' } });
});

it('leaves the lesson that runs to change a copy of it, and says where its end leads', async () => {
  const before = appState().experiment;
  const lesson = await shippedLesson('how-big-a-step');
  startLesson(lesson);
  const { unmount } = render(
    <>
      <LessonMenu onBegin={() => undefined} />
      <ScenePanel />
    </>,
  );
  expect(screen.getByRole('button', { name: 'Leave the lesson' })).toBeVisible();
  await press('Change a copy of this lesson');
  await waitFor(() => {
    expect(appState().editing?.lesson.scenes).toHaveLength(lesson.scenes.length);
  });
  expect(appState()).toMatchObject({ view: { lesson: 'none' }, editing: { open: true } });
  expect(appState().experiment).toBe(before);
  act(() => {
    openEditor('Other');
    startLesson(lesson);
  });
  expect(screen.getByRole('button', { name: 'Back to the editor' })).toBeVisible();
  unmount();
});
