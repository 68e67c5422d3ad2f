import type { Frame } from './mark.ts';

/**
 * Keeps what was worked out for a thing in a frame, as long as its scales and its weight are the same: layers ask
 * for it again and again, of very many marks.
 */
export function rememberInFrame<Thing extends object, Value>(
  workOut: (frame: Frame, thing: Thing) => Value,
): (frame: Frame, thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly frame: Frame; readonly value: Value }>();
  return (frame, thing) => {
    const before = known.get(thing);
    if (before?.frame.scales === frame.scales && before.frame.weight === frame.weight)
      return before.value;
    const value = workOut(frame, thing);
    known.set(thing, { frame, value });
    return value;
  };
}
