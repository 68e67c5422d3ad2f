import { defaultCursor, type Cursor } from '../cursor.ts';
import type { Experiment } from '../experiment.ts';
import { withSnapshot } from '../history.ts';
import { appStore } from '../appStore.ts';
import { pictureView } from '../pictureView.ts';
import type { QuestionName } from '../questionNames.ts';
import type { GuidePage, View } from '../view.ts';

/** A state to be shown: what a scene of a lesson sets. What it leaves out stays as it is. */
export interface ShownScene {
  readonly experiment: Experiment;
  readonly cursor?: Cursor;
  readonly view?: Partial<View>;
}

/** Opens a page of the guide beside the pictures. The step on screen stays. */
export function openPage(page: GuidePage): void {
  appStore.setState(({ view }) => ({ view: { ...view, page, lead: 'auto' } }));
}

/** Closes the guide. The step on screen stays. */
export function closeGuide(): void {
  appStore.setState(({ view }) => ({ view: { ...view, page: 'none' }, highlight: undefined }));
}

/** Opens the answer to a question, on its page of the guide; with `none` closes the one that is open. */
export function openQuestion(question: QuestionName | 'none'): void {
  appStore.setState(({ view }) => ({ view: { ...view, page: 'questions', question } }));
}

/**
 * Shows a scene. Where one was is remembered once, so that several scenes in a row lead back to the
 * same place; but of the guide, the page and the question from which the latest scene was shown. The
 * scene is one step of undo.
 */
export function showScene(scene: ShownScene): void {
  appStore.setState((state) => {
    const { experiment, cursor, view } = state;
    const place = state.returnPlace ?? { experiment, cursor, view };
    return {
      ...withSnapshot(state, {
        experiment: scene.experiment,
        cursor: scene.cursor ?? defaultCursor,
      }),
      returnPlace: { ...place, view: { ...place.view, page: view.page, question: view.question } },
      view: { ...view, lead: 'auto', ...scene.view },
      highlight: undefined,
      opened: state.opened + 1,
    };
  });
}

/**
 * Goes back to where one was before the first scene, as one step of undo, with the guide at the page
 * that showed the latest one. What belongs to the person at the screen stays, such as the theme.
 */
export function goBack(): void {
  appStore.setState((state) => {
    const place = state.returnPlace;
    if (place === undefined) return {};
    return {
      ...withSnapshot(state, place),
      view: { ...state.view, ...pictureView(place.view) },
      returnPlace: undefined,
      highlight: undefined,
      opened: state.opened + 1,
    };
  });
}
