import { appStore } from '../store/appStore.ts';
import { isUnsaved } from '../store/lessons/edit.ts';

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Asks before the page is left with a lesson in it that no file has; only then, since a page that may ask
 * cannot come back as it was by the browser's Back.
 * @returns a function that stops it.
 */
export function warnOfUnsavedWork(): () => void {
  let { editing } = appStore.getState();
  const follow = (): void => {
    if (editing !== undefined && isUnsaved(editing)) addEventListener('beforeunload', warn);
    else removeEventListener('beforeunload', warn);
  };
  follow();
  const stop = appStore.subscribe((state) => {
    if (state.editing === editing) return;
    ({ editing } = state);
    follow();
  });
  return () => {
    stop();
    removeEventListener('beforeunload', warn);
  };
}
