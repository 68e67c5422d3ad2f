import { useEffect, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { appStore } from '../store/appStore.ts';
import { areKeysHeld } from '../ui/gesture/keysDuring.ts';
import './BlankCover.css';

const typed = 'input, textarea, select';
const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta'];

/** Whether a key asks for a blank screen: clickers send b or a full stop, as other keyboards may. */
function blanks({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || !appStore.getState().view.letterKeys) return false;
  if (target instanceof Element && target.closest(typed) !== null) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return key === '.' || key.toLowerCase() === 'b';
}

/**
 * A black screen at b or a full stop, so that a class looks at the teacher. Any key, or a press, brings back
 * what was there: that key does nothing else.
 */
export function BlankCover() {
  const [blank, setBlank] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (modifiers.includes(event.key) || areKeysHeld()) return;
      if (!blank && !blanks(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setBlank(!blank);
    };
    // Before anything else hears of the key.
    globalThis.addEventListener('keydown', onKeyDown, true);
    return () => {
      globalThis.removeEventListener('keydown', onKeyDown, true);
    };
  }, [blank]);
  if (!blank) return null;
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
