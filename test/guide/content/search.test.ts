import { describe, expect, it } from 'vitest';
import { isFound, normalised } from '../../../src/guide/content/search.ts';

const texts = ['Why square the errors?', 'Naïve café, learning rate', 'L’Hôpital'];

describe('the search', () => {
  it.each([
    '',
    '  ',
    'square',
    'SQUARE',
    'errors square',
    'cafe',
    'CAFÉ',
    'naive rate',
    "l'hopital",
    'quar',
  ])('finds “%s”', (query) => {
    expect(isFound(query, texts)).toBe(true);
  });

  it.each(['cube', 'square cube', 'squares'])('does not find “%s”', (query) => {
    expect(isFound(query, texts)).toBe(false);
  });

  it('sees no accents, capitals or curly apostrophes', () => {
    expect(normalised('ŷ Élan’')).toBe("y elan'");
  });
});
