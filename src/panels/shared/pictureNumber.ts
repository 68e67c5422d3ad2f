import { numberToText } from '../../numerics/formatNumber.ts';

// As many as the words of a scene have of what is compared.
const digitsAlone = 3;

/**
 * A number in a picture: as in the lines of the derivation where those stand beside it, so that both are seen to be the
 * same; in few digits where the picture is alone, and nobody works on with it.
 */
export function pictureNumber(value: number, { derived }: { readonly derived: boolean }): string {
  return numberToText(value, derived ? undefined : digitsAlone);
}
