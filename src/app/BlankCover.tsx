import { useEffect } from 'react';
import { usePresenterRole } from '../controls/presenter/usePresenterRole.ts';
import { translate } from '../i18n/translate.ts';
import { setBlank } from '../store/actions/view.ts';
import { appStore } from '../store/appStore.ts';
import { useAppState } from '../store/useAppState.ts';
import { areKeysHeld } from '../ui/gesture/keysDuring.ts';
import { typed } from './keyboard.ts';
import './BlankCover.css';

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta'];
const clickerSteps: readonly string[] = ['PageDown', 'PageUp'];

/** Whether a key is for a field or a dialog that has the focus. */
function isForField({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest(typed) !== null;
}

/** Whether a key asks for a blank screen: clickers send b or a full stop, as other keyboards may. */
function blanks(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || !appStore.getState().view.letterKeys) return false;
  return !isForField(event) && (key === '.' || key.toLowerCase() === 'b');
}

/**
 * A black screen at b or a full stop, so that a class looks at the teacher. Any key, or a press, brings back
 * what was there: that key does nothing else. Of two windows the teacher's stays as it is, and what is typed
 * there is typed.
 */
export function BlankCover() {
  const blank = useAppState((state) => state.blank);
  const isTeachers = usePresenterRole() === 'teacher';
  useEffect(() => {
    const lights = (event: KeyboardEvent): boolean =>
      !isTeachers || clickerSteps.includes(event.key) || !isForField(event);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (modifiers.includes(event.key) || areKeysHeld()) return;
      if (blank ? !lights(event) : !blanks(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setBlank(!blank);
    };
    // Before anything else hears of the key.
    globalThis.addEventListener('keydown', onKeyDown, true);
    return () => {
      globalThis.removeEventListener('keydown', onKeyDown, true);
    };
  }, [blank, isTeachers]);
  if (!blank || isTeachers) return null;
  return (
    <button
      type="button"
      className="blank-cover"
      aria-label={translate('controls.unblank')}
      onClick={() => {
        setBlank(false);
      }}
    />
  );
}
