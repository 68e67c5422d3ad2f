// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { changesBetween, momentOf } from '../../scripts/build/first/moments.ts';

function placeWith(html: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place;
}

const before = placeWith('<p class="a">one</p><ul><li>1</li><li>2</li></ul><p>end</p>');

describe('what turns one moment of the first page into the next', () => {
  it('is nothing where both are alike', () => {
    expect(changesBetween(before, placeWith(before.innerHTML))).toStrictEqual([]);
  });

  it('is the smallest part that differs, by its way from the top', () => {
    const long = 'a list item that is long enough to be kept '.repeat(4);
    const one = placeWith(`<ul><li>${long}</li><li>2</li></ul><p>${long}</p>`);
    const other = placeWith(`<ul><li>${long}</li><li>3</li></ul><p>${long}</p>`);
    expect(changesBetween(one, other)).toMatchObject([{ at: [0, 1], from: 0, count: 1 }]);
  });

  it('puts in what has come and takes out what has gone', () => {
    const other = placeWith('<p class="a">one</p><p>end</p>');
    expect(changesBetween(before, other)).toMatchObject([{ at: [], from: 1, count: 1, nodes: [] }]);
    const [back] = changesBetween(other, before);
    expect(back).toMatchObject({ at: [], from: 1, count: 0 });
    expect(back!.nodes).toHaveLength(1);
  });

  it('stands in the page as a template with the places', () => {
    const other = placeWith('<p class="a">one</p><p>end</p>');
    expect(momentOf('error 1', before, other)).toBe(
      '<template data-moment="error 1"><div data-at="" data-from="1" data-count="1"></div></template>',
    );
  });
});
