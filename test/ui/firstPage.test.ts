import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endFirstPage, firstPageGives, takeOverFirstPage } from '../../src/ui/firstPage.ts';

const page = () => document.querySelector<HTMLElement>('#first');
const gone = () => page()?.dataset['gone'];

beforeEach(() => {
  const first = document.createElement('div');
  first.id = 'first';
  for (const name of ['data', 'parabola', 'surface', 'loss']) {
    const figure = document.createElement('div');
    figure.dataset['picture'] = name;
    first.append(figure);
  }
  const words = document.createElement('section');
  words.className = 'current-step';
  first.append(words);
  document.body.append(first);
  // Nothing has a place in a document that is not laid out.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  return () => vi.restoreAllMocks();
});

describe('the first page', () => {
  it('gives way part by part, and goes with its last one', () => {
    firstPageGives('frame');
    expect(page()?.dataset['app']).toBe('there');
    firstPageGives('data');
    firstPageGives('words');
    expect(gone()).toBe('data words');
    for (const part of ['parabola', 'surface', 'loss'] as const) firstPageGives(part);
    expect(page()).toBeNull();
  });

  it('stays until the app is there, whatever has been drawn', () => {
    for (const part of ['data', 'words', 'parabola', 'surface', 'loss'] as const)
      firstPageGives(part);
    expect(page()).not.toBeNull();
    firstPageGives('frame');
    expect(page()).toBeNull();
  });

  it('does not wait for a picture for which there is no room', () => {
    const loss = page()?.querySelector('[data-picture=loss]');
    vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function rects(this: Element) {
      return (this === loss ? [] : [{}]) as unknown as DOMRectList;
    });
    for (const part of ['frame', 'data', 'words', 'parabola'] as const) firstPageGives(part);
    expect(page()).not.toBeNull();
    firstPageGives('surface');
    expect(page()).toBeNull();
  });

  it('has its presses made by the app, those that were counted and those to come', () => {
    const made: string[] = [];
    const next = document.createElement('button');
    next.className = 'step-next';
    page()!.append(next);
    page()!.dataset['steps'] = '2';
    takeOverFirstPage({ next: () => made.push('next'), back: () => made.push('back') });
    expect(made).toStrictEqual(['next', 'next']);
    next.click();
    expect(made).toStrictEqual(['next', 'next', 'next']);
  });

  it('ends at once where something else is shown', () => {
    endFirstPage();
    expect(page()).toBeNull();
    firstPageGives('data');
    endFirstPage();
  });
});
