import * as v from 'valibot';
import { linkFragment } from './linkFragment.ts';

/**
 * What a forecast is. Only a choice has words of its own, and how far these must have come is said by who asks:
 * a file wants them whole, a lesson in the making may still lack some.
 */
export function forecastSchema<const Words extends v.ObjectEntries>(words: Words) {
  return v.variant('kind', [
    v.object({ kind: v.literal('place') }),
    v.object({ kind: v.literal('sign'), of: v.picklist(['m', 'b']) }),
    v.object({ kind: v.literal('behaviour') }),
    v.object({ kind: v.literal('rule') }),
    v.object({
      kind: v.literal('choice'),
      ...words,
      because: v.string(),
      reveal: v.optional(linkFragment),
    }),
  ]);
}
