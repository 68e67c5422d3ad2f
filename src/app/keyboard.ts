import { helpOpening } from '../controls/helpOpen.ts';
import { toggleProjector } from '../controls/toggleProjector.ts';
import {
  next,
  nextIteration,
  previous,
  previousIteration,
  restart,
} from '../store/actions/cursor.ts';
import { nextScene, previousScene } from '../store/actions/lesson.ts';
import { redo, undo } from '../store/actions/experiment.ts';
import {
  bringForward,
  toggleAllPoints,
  toggleEveryStep,
  toggleOverview,
} from '../store/actions/view.ts';
import { togglePlaying } from '../store/actions/playback.ts';
import { appStore } from '../store/appStore.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';
import { pictureNames } from '../store/pictureNames.ts';

function onwards(): void {
  if (isInLesson(appStore.getState())) nextScene();
  else next();
}

function backwards(): void {
  if (isInLesson(appStore.getState())) previousScene();
  else previous();
}

const always: Readonly<Record<string, () => void>> = {
  PageDown: onwards,
  PageUp: backwards,
  'Shift+PageDown': nextIteration,
  'Shift+PageUp': previousIteration,
};

const outsideControls: Readonly<Record<string, () => void>> = {
  ArrowRight: onwards,
  ArrowLeft: backwards,
  'Shift+ArrowRight': nextIteration,
  'Shift+ArrowLeft': previousIteration,
  ' ': togglePlaying,
  Home: restart,
  '?': helpOpening.open,
  'Shift+?': helpOpening.open,
};

const letters: Readonly<Record<string, () => void>> = {
  a: toggleAllPoints,
  e: toggleEveryStep,
  o: toggleOverview,
  p: toggleProjector,
  ...Object.fromEntries(pictureNames.map((name, index) => [index + 1, () => bringForward(name)])),
};

const withControl: Readonly<Record<string, () => void>> = {
  z: undo,
  y: redo,
  'Shift+Z': redo,
  'Shift+z': redo,
};

/** The fields that take letters and the full stop as text: no slider, no box to tick. */
export const typed = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';
const usesArrows = `${typed}, [type=range], [type=radio], [role=application], [role=menu], [role=menuitem]`;
const usesSpace = `${typed}, button, summary, [role=menuitem], [type=checkbox], [type=radio], a[href]`;

// What the browser can undo by itself: text under edit. Anywhere else its undo would reach into a field
// that was left long ago.
const edited =
  'textarea, [data-edited], input:not(.number-field-input, [type=range], [type=checkbox], [type=radio])';

function within(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function actionFor(event: KeyboardEvent): (() => void) | undefined {
  const { target } = event;
  const name = (event.shiftKey ? 'Shift+' : '') + event.key;
  if (event.ctrlKey || event.metaKey) return within(target, edited) ? undefined : withControl[name];
  if (event.altKey) return undefined;
  if (name in always) return within(target, 'textarea, select') ? undefined : always[name];
  if (within(target, typed)) return undefined;
  if (event.key === ' ') return within(target, usesSpace) ? undefined : togglePlaying;
  if (name in outsideControls)
    return within(target, usesArrows) && event.key !== '?' ? undefined : outsideControls[name];
  return appStore.getState().view.letterKeys ? letters[event.key.toLowerCase()] : undefined;
}

/** Listens to the keys of the app; returns how to stop. A clicker sends PageDown and PageUp. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const action = actionFor(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
  };
}
