import type { MessageId } from '../i18n/messageId.ts';

interface Shortcut {
  /** Keys that do it, as they are written on a keyboard. */
  readonly keys: readonly string[];
  readonly message: MessageId;
  /** Whether it is a single letter, which can be switched off. */
  readonly letter: boolean;
}

/** The keys that the help lists, in the order in which a class needs them. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['→', 'PageDown'], message: 'controls.key.next', letter: false },
  { keys: ['←', 'PageUp'], message: 'controls.key.previous', letter: false },
  { keys: ['Shift+→', 'Shift+←'], message: 'controls.key.iteration', letter: false },
  { keys: ['Space'], message: 'controls.key.play', letter: false },
  { keys: ['Home'], message: 'controls.key.restart', letter: false },
  { keys: ['Ctrl+Z'], message: 'controls.key.undo', letter: false },
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], message: 'controls.key.redo', letter: false },
  { keys: ['Delete'], message: 'controls.key.delete', letter: false },
  { keys: ['A'], message: 'controls.key.all-points', letter: true },
  { keys: ['E'], message: 'controls.key.every-step', letter: true },
  { keys: ['O'], message: 'controls.key.overview', letter: true },
  { keys: ['1', '2', '3', '4'], message: 'controls.key.pictures', letter: true },
  { keys: ['B', '.'], message: 'controls.key.blank', letter: true },
  { keys: ['P'], message: 'controls.key.projector', letter: true },
  { keys: ['?'], message: 'controls.key.help', letter: false },
];
