import { numberToText } from '../../../numerics/formatNumber.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import type { DataPicture } from '../dataPicture.ts';

// A longer number is written in few digits: the line beside the picture has all of them.
const mostSigns = 4;
const fewDigits = 3;

/** A number in the stack or beside it, where there is little room. */
export function stackNumber(value: number, picture: Pick<DataPicture, 'derived'>): string {
  const whole = pictureNumber(value, picture);
  return whole.length <= mostSigns ? whole : numberToText(value, fewDigits);
}
