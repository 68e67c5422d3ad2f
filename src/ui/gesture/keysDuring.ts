const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
const functionKey = /^F\d+$/u;

/** What the browser itself does on a key, such as to load the page anew, and this app does not. */
function isBrowsers({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (functionKey.test(key) || altKey) return true;
  return (ctrlKey || metaKey) && !['z', 'y', 'Z', 'Y'].includes(key);
}

let holds = 0;

/** Whether the hand holds something, so that keys do nothing else: for who hears of them before all others, too. */
export function areKeysHeld(): boolean {
  return holds > 0;
}

/**
 * Keeps keys from everything else as long as the hand holds something: what it holds must not be deleted,
 * undone or moved from elsewhere. Escape is told.
 * @returns a function that gives the keys back.
 */
export function holdKeys(onEscape: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (modifiers.has(event.key)) return;
    event.stopPropagation();
    if (!isBrowsers(event)) event.preventDefault();
    if (event.type === 'keydown' && event.key === 'Escape') onEscape();
  };
  holds += 1;
  // Before anyone else hears of them.
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('keyup', onKey, { capture: true });
  let isOurs = true;
  return () => {
    // Given back twice, they would count as free while another hand holds something.
    if (!isOurs) return;
    isOurs = false;
    holds -= 1;
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('keyup', onKey, { capture: true });
  };
}
