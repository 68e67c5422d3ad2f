/**
 * What a part of a formula stands for. The same names colour the part, and are its `data-term` in
 * the page, so that pointing at the part can light the thing in the pictures.
 */
export type Term =
  | 'm'
  | 'b'
  | 'x'
  | 'y'
  | 'prediction'
  | 'error'
  | 'square'
  | 'loss'
  | 'rate'
  | 'gradient-m'
  | 'gradient-b';
