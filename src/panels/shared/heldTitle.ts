import { translate } from '../../i18n/translate.ts';
import { plainName } from './parameterLook.ts';

// More names than this are not read in passing.
const mostNames = 3;

/**
 * What stands at the axis of a parameter: its name, and which others are held.
 * @param shown the slots of those that move.
 */
export function heldTitle(
  names: readonly string[],
  slot: number,
  shown: readonly number[],
): string {
  const name = plainName(names[slot] ?? '');
  const held = names.filter((_name, other) => !shown.includes(other)).map(plainName);
  if (held.length === 0) return name;
  return held.length <= mostNames
    ? translate('panels.surface.across', { name, held: held.join(', ') })
    : translate('panels.surface.acrossMany', { name });
}
