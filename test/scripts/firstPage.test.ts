import { runInNewContext } from 'node:vm';
import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileMessages } from '../../scripts/build/compileMessages.ts';
import { renderFirst } from '../../scripts/build/first/renderFirst.ts';
import type { StillPage } from '../../scripts/build/first/stillPage.ts';
import { stillPen } from '../../scripts/build/first/stillPen.ts';
import { usedStyles } from '../../scripts/build/first/usedStyles.ts';
import { large, narrow, square } from '../../scripts/build/first/stillPlot.ts';
import { roomForRun } from '../../src/panels/data/roomForRun.ts';
import { runPlaces } from '../../src/panels/data/runPlaces.ts';
import { storageKey } from '../../src/store/browser/saving.ts';
import { initialState } from '../../src/store/appState.ts';
import { shownAxes } from '../../src/store/dataAxes.ts';

describe('the first page', () => {
  let page: StillPage;
  let place: Element;

  beforeAll(async () => {
    const sheets = ['.figure-lead{grid-area:lead}.overview-card{order:1}'];
    page = await renderFirst({ plugins: [react(), compileMessages()] }, sheets);
    place = new JSDOM(`<main>${page.html}</main>`).window.document.querySelector('main')!;
    // A busy machine is no failure.
  }, 120_000);

  it('shows the points of the first visit in each kind of window, where the axes have them that the app has there', () => {
    const state = initialState;
    const tops = Object.entries({ wide: large, square, narrow }).map(([kind, { area }]) => {
      const { x, y } = roomForRun(runPlaces(state), shownAxes(state), area);
      const share = (value: number, [least, most]: readonly [number, number]): number =>
        (100 * (value - least)) / (most - least);
      const places = state.experiment.data.observations.map((point) => [
        share(point.x, x).toFixed(1),
        (100 - share(point.y, y)).toFixed(1),
      ]);
      const lead = `[data-picture=data] .first-${kind}`;
      const dots = place.querySelectorAll(`${lead} circle`);
      const drawn = Array.from(dots, (dot) =>
        ['cx', 'cy'].map((name) => Number.parseFloat(dot.getAttribute(name) ?? '').toFixed(1)),
      );
      expect(places.length).toBeGreaterThan(2);
      for (const point of places) expect(drawn).toContainEqual(point);
      expect(place.querySelector(`${lead} .plot-tick`)).not.toBeNull();
      return y[1];
    });
    // A picture that is high has other axes, or its squares would not be whole.
    expect(new Set(tops).size).toBeGreaterThan(1);
  });

  it('shows the four pictures, the line in numbers, and how to begin', () => {
    const drawn = Array.from(place.querySelectorAll('.figure'), (figure) => [
      figure.getAttribute('data-picture'),
      figure.querySelectorAll('.first-layer path, .first-layer circle').length > 1,
    ]);
    expect(drawn).toStrictEqual([
      ['data', true],
      ['parabola', true],
      ['surface', true],
      ['loss', true],
    ]);
    expect(place.querySelectorAll('.current-step .katex')).toHaveLength(2);
    expect(place.querySelectorAll('.welcome button')).toHaveLength(3);
  });

  it('has nothing that a strict policy forbids, and nothing that names an element twice', () => {
    expect(place.querySelectorAll('[style], [id], script, style')).toHaveLength(0);
    expect(page.html).not.toMatch(/NaN|undefined|Infinity|light-dark/u);
  });

  it('takes along the styles that it needs, and its colours in both themes', () => {
    expect(page.styles).toContain('.figure-lead{grid-area:lead}');
    expect(page.styles).not.toContain('overview');
    expect(page.styles).toMatch(
      /\.f\d+\{fill:rgb[^}]*\}@media \(prefers-color-scheme:dark\)\{\.f\d+\{fill:rgb/u,
    );
  });
});

describe('a pen for any size', () => {
  const area = { left: 10, top: 20, width: 200, height: 100 };

  it('puts a dot at its shares, as large as the type says', () => {
    const pen = stillPen(area, 10);
    pen.begin();
    pen.circle(60, 70, 5);
    pen.fill('var(--ink)');
    expect(pen.drawn()).toStrictEqual([
      { tag: 'circle', attributes: { cx: '25%', cy: '50%', r: '0.5em', fill: 'var(--ink)' } },
    ]);
  });

  it('lets a long line stretch and keeps the form of a small figure', () => {
    const pen = stillPen(area, 10);
    for (const length of [100, 8]) {
      pen.begin();
      pen.moveTo(10, 20);
      pen.lineTo(10 + length, 20 + length);
      pen.stroke({ colour: 'var(--parameter-1)', width: 2 });
    }
    const [long, small] = pen.drawn();
    expect(long?.attributes['preserveAspectRatio']).toBe('none');
    expect(long?.children?.[0]?.attributes).toMatchObject({
      d: 'M0 0L500 1000',
      'stroke-width': '0.2em',
    });
    expect(small?.attributes).toMatchObject({ x: '2%', y: '4%', viewBox: '0 0 10 10' });
    expect(small?.children?.[0]?.attributes['d']).toBe('M-4 -4L4 4');
  });
});

describe('the styles that are used', () => {
  const { document } = new JSDOM('<main class="a"><p class="b">').window;
  const used = (sheet: string): string => usedStyles(sheet, document, () => false);

  it.each([
    ['.a{color:red}.c{color:red}', '.a{color:red}'],
    ['.a,.c .b{top:0}', '.a{top:0}'],
    ['.a:hover{top:0}.a:not(:focus-within){top:1px}', '.a:not(:focus-within){top:1px}'],
    ['.b::before{content:"}"}', '.b::before{content:"}"}'],
    ['@media (width > 9px){.c{top:0}.b{top:0}}', '@media (width > 9px){.b{top:0}}'],
    [
      '@media print{.a{top:0}}@media (prefers-reduced-motion:reduce){.a{animation:none}}@keyframes a{to{top:0}}@font-face{font-family:F}',
      '',
    ],
    [
      ":root[data-theme='dark'] .a{top:0}",
      '@media (prefers-color-scheme:dark){:root:not([data-theme]) .a{top:0}}',
    ],
  ])('of %s', (sheet, expected) => {
    expect(used(sheet)).toBe(expected);
  });
});

describe('the script before the first paint', () => {
  const empty = { getItem: () => null };
  const full = { getItem: (key: string) => (key === storageKey ? '{}' : null) };
  const plain = { hash: '', search: '' };

  it.each([
    ['a first visit', plain, empty, empty, undefined],
    ['a link', { hash: '#v=1&k=3', search: '' }, empty, empty, 'again'],
    ['a link that became a query', { hash: '', search: '?v=1' }, empty, empty, 'again'],
    ['what this tab kept', plain, full, empty, 'again'],
    ['what the last visit kept', plain, empty, full, 'again'],
    ['no storage', plain, undefined, undefined, undefined],
  ])('%s', async (_, location, sessionStorage, localStorage, visit) => {
    const script = await readFile(
      new URL('../../scripts/build/first/gate.js', import.meta.url),
      'utf8',
    );
    const dataset: Record<string, string> = {};
    const document = { documentElement: { dataset } };
    runInNewContext(script, { location, sessionStorage, localStorage, document });
    expect(dataset['visit']).toBe(visit);
  });
});
