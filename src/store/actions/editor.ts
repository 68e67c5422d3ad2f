import { appStore } from '../appStore.ts';
import { decodeLink } from '../formats/link.ts';
import {
  type Editing,
  editingOf,
  emptyLesson,
  withLesson,
  withSceneAdded,
  withPictureRetaken,
} from '../lessons/edit.ts';
import type { Lesson, Scene } from '../lessons/lesson.ts';
import { pictureLink } from '../lessons/pictureLink.ts';
import { isInLesson } from '../lessons/shownScene.ts';
import { selection, withoutNames } from '../lessons/sight.ts';
import { leadOf } from '../lead.ts';
import { leaveLesson } from './lesson.ts';
import { pictureView } from '../pictureView.ts';
import { openSnapshot } from './open.ts';
import { changeView } from './view.ts';

/** Changes the lesson that is being made. */
export function edit(change: (editing: Editing) => Editing): void {
  appStore.setState(({ editing }) => ({ editing: editing && change(editing) }));
}

/** What is made stands beside the pictures themselves. */
function clearTheStage(): void {
  if (isInLesson(appStore.getState())) leaveLesson();
  const { layout } = appStore.getState().view;
  changeView({ welcome: false, ...(layout === 'overview' && { layout: 'stage' }) });
}

/**
 * Opens the editor, with what was made in it before; a lesson that runs is left.
 * @param title of a lesson that has none yet.
 */
export function openEditor(title: string): void {
  clearTheStage();
  appStore.setState(({ editing, view }) => ({
    editing: {
      ...(editing ?? editingOf(emptyLesson(title, view.language))),
      open: true,
    },
  }));
}

/** Opens the editor with a lesson; what was made in it before is one step of its undo away. */
export function editLesson(lesson: Lesson): void {
  clearTheStage();
  appStore.setState(({ editing }) => {
    const begun = editing === undefined ? editingOf(lesson) : withLesson(editing, lesson);
    return { editing: { ...begun, saved: lesson, open: true } };
  });
}

/** Puts the editor away; what was made stays. */
export function closeEditor(): void {
  edit((editing) => ({ ...editing, open: false }));
}

/** Says that a file has the lesson as it is. */
export function markSaved(lesson: Lesson): void {
  edit((editing) => ({ ...editing, saved: lesson }));
}

/** Adds a scene with the picture that is on screen, and with its first words. */
export function addScene({ title, words }: Pick<Scene, 'title' | 'words'>): void {
  const state = appStore.getState();
  const { editing, view } = state;
  if (editing === undefined) return;
  const before = editing.lesson.scenes[editing.selected];
  const stage = selection(['data', leadOf(state), 'derivation']);
  const seen = view.hide.length > 0 ? withoutNames(view.hide) : stage;
  edit((now) =>
    withSceneAdded(now, {
      title,
      state: pictureLink(state),
      words,
      notes: '',
      show: before?.show ?? seen,
    }),
  );
}

/** Shows the picture of the selected scene on screen, so that it can be changed and taken anew. */
export async function showPicture(): Promise<void> {
  const { editing } = appStore.getState();
  const scene = editing?.lesson.scenes[editing.selected];
  if (scene === undefined) return;
  const { experiment, cursor, view } = await decodeLink(scene.state);
  openSnapshot({ experiment, cursor }, pictureView(view));
}

/** Gives the selected scene the picture that is on screen. */
export function retakePicture(): void {
  const state = pictureLink(appStore.getState());
  edit((editing) => withPictureRetaken(editing, state));
}
