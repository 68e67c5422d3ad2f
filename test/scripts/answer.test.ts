import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

const script = await readFile('scripts/build/first/answer.js', 'utf8');

const moment = (name: string, words: string): string =>
  `<template data-moment="${name}"><div data-at="0" data-from="0" data-count="1">${words}</div></template>`;

/** A page of which the moments have not arrived. */
function pageOnItsWay() {
  const { window } = new JSDOM(
    '<div id="first"><p>guess</p><button class="step-next">Next</button></div>',
    { runScripts: 'outside-only' },
  );
  window.eval(script);
  const { document } = window;
  const first = document.querySelector<HTMLElement>('#first')!;
  return {
    first,
    words: () => first.querySelector('p')?.textContent,
    press: () => first.querySelector<HTMLElement>('.step-next')!.click(),
    arrive: (html: string) => document.body.insertAdjacentHTML('beforeend', html),
    end: (state: DocumentReadyState) => {
      Object.defineProperty(document, 'readyState', { configurable: true, value: state });
      document.dispatchEvent(new window.Event('readystatechange'));
    },
  };
}

describe('the answer of the first page', () => {
  it('shows the moment that was asked for before it had arrived', () => {
    const page = pageOnItsWay();
    page.arrive(moment('guess 1', 'guess, chosen'));
    page.press();
    expect(page.words()).toBe('guess');
    expect(page.first.hasAttribute('data-waiting')).toBe(true);
    page.arrive(moment('error 1', 'error') + moment('square 1', 'square'));
    page.end('interactive');
    expect(page.words()).toBe('error');
    expect(page.first.hasAttribute('data-waiting')).toBe(false);
  });

  it('takes no moment of which only a part has arrived', () => {
    const page = pageOnItsWay();
    page.end('loading');
    page.arrive(moment('guess 1', 'guess, chosen') + moment('error 1', 'err'));
    page.press();
    expect(page.words()).toBe('guess, chosen');
    page.first.ownerDocument.querySelector<HTMLTemplateElement>(
      '[data-moment="error 1"]',
    )!.innerHTML = '<div data-at="0" data-from="0" data-count="1">error</div>';
    page.end('interactive');
    expect(page.words()).toBe('error');
  });

  it('moves nothing by itself, and nothing that the app answers', () => {
    const page = pageOnItsWay();
    page.arrive(moment('guess 1', 'guess, chosen'));
    page.end('interactive');
    expect(page.words()).toBe('guess');
    page.press();
    page.first.dataset['app'] = 'runs';
    page.arrive(moment('error 1', 'error'));
    page.end('interactive');
    expect(page.words()).toBe('guess, chosen');
  });
});
