import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from './fakeBrowser.ts';
import { MemoryStorage } from '../storage.ts';

const page = 'https://school.example/lesson/?class=3';
let browser: FakeBrowser;
let stops: (() => void)[];

/** The globals of a browser, at an address. */
function useBrowser(url: string): void {
  browser = new FakeBrowser(url);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
}

/** Loads the page anew: its modules know nothing of before. */
async function load() {
  for (const stop of stops.splice(0)) stop();
  vi.resetModules();
  const { followAddress, openAtStart, longestAddress } =
    await import('../../../src/store/browser/address.ts');
  const { keepState } = await import('../../../src/store/browser/persistence.ts');
  const { appStore } = await import('../../../src/store/appStore.ts');
  const { presentLink } = await import('../../../src/store/presentLink.ts');
  const experiment = await import('../../../src/store/actions/experiment.ts');
  const cursor = await import('../../../src/store/actions/cursor.ts');
  const guide = await import('../../../src/store/actions/guide.ts');
  const view = await import('../../../src/store/actions/view.ts');
  const data = await import('../../../src/store/actions/data.ts');
  const playback = await import('../../../src/store/actions/playback.ts');
  const gesture = await import('../../../src/store/actions/gesture.ts');
  const lesson = await import('../../../src/store/actions/lesson.ts');
  const opened = openAtStart();
  await vi.advanceTimersByTimeAsync(50);
  await opened;
  stops.push(followAddress(), keepState());
  return {
    ...experiment,
    ...cursor,
    ...guide,
    ...view,
    ...data,
    ...playback,
    ...gesture,
    ...lesson,
    longestAddress,
    state: () => appStore.getState(),
    set: appStore.setState,
    link: () => presentLink(appStore.getState()),
    ids: () => appStore.getState().notices.map(({ message }) => message.id),
  };
}

/** How the browser says that the page was come to. */
function comesBy(type: 'reload' | 'navigate'): void {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as never]);
}

async function reload() {
  browser.dispatchEvent(new Event('pagehide'));
  return load();
}

async function settle(): Promise<void> {
  // Data sets are files of their own.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(1000);
}

const fragment = (): string => browser.location.hash.slice(1);

beforeEach(() => {
  vi.useFakeTimers();
  stops = [];
  vi.stubGlobal('sessionStorage', new MemoryStorage());
  vi.stubGlobal('localStorage', new MemoryStorage());
  Object.defineProperty(globalThis, 'location', {
    configurable: true,
    get: () => browser.location,
  });
  Object.defineProperty(globalThis, 'history', { configurable: true, get: () => browser.history });
  useBrowser(page);
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'location');
  Reflect.deleteProperty(globalThis, 'history');
});

describe('the address', () => {
  it('is the link of what is on screen, from the start and after each change', async () => {
    const app = await load();
    expect(fragment()).toBe(app.link());
    app.setLearningRate(0.01);
    app.showIteration(8);
    app.changeView({ lossScale: 'log' });
    await settle();
    expect(fragment()).toBe(app.link());
    expect(fragment()).toMatch(/&rate=0\.01&.*&k=8&.*&lossscale=log/u);
    expect(browser.location.search).toBe('?class=3');
    expect(browser.entries).toHaveLength(1);
  });

  it('is written once for many changes, at rest, and at once when the window loses the focus', async () => {
    const app = await load();
    const before = browser.replacements;
    for (let k = 1; k <= 100; k += 1) {
      app.showIteration(k);
      await vi.advanceTimersByTimeAsync(20);
    }
    await settle();
    expect(browser.replacements).toBe(before + 1);
    app.play();
    app.set({ cursor: { ...app.state().cursor, iteration: 200 } });
    await settle();
    expect(fragment()).toMatch(/&k=100&/u);
    browser.dispatchEvent(new Event('blur'));
    expect(fragment()).toBe(app.link());
    app.pause();
  });

  it('follows when playing stops, and when a drag ends, though nothing else changes then', async () => {
    const app = await load();
    app.play();
    app.set({ cursor: { ...app.state().cursor, iteration: 30 } });
    await settle();
    expect(fragment()).not.toMatch(/&k=30&/u);
    app.pause();
    await settle();
    expect(fragment()).toMatch(/&k=30&/u);
    const drag = app.beginGesture();
    app.setLearningRate(0.03);
    await settle();
    expect(fragment()).not.toMatch(/&rate=0\.03&/u);
    drag.end();
    await settle();
    expect(fragment()).toMatch(/&rate=0\.03&/u);
  });

  it('names the iteration that is shown where the run ends before the one asked for', async () => {
    const app = await load();
    app.setLearningRate(10);
    app.showIteration(1_000_000);
    await settle();
    expect(Number(/&k=(?<k>\d+)/u.exec(fragment())?.groups?.['k'])).toBeLessThan(1000);
  });

  it('carries no link that is too long, and an empty one no longer', async () => {
    const app = await load();
    const points = Array.from({ length: 3000 }, (_, x) => ({ x, y: x }));
    app.replaceObservations(points);
    await settle();
    expect(app.link().length).toBeGreaterThan(app.longestAddress);
    expect(browser.location.hash).toBe('');
    app.replaceObservations(points.slice(0, 100));
    await settle();
    expect(fragment()).toBe(app.link());
  });

  it('is left as it is where that is forbidden, and nothing else suffers', async () => {
    browser.refuses = true;
    const app = await load();
    app.openPage('routes');
    app.showIteration(5);
    await settle();
    expect(browser.location.hash).toBe('');
    expect(app.state()).toMatchObject({ cursor: { iteration: 5 }, view: { page: 'routes' } });
  });

  it('is written less often than browsers allow, however often one goes on', async () => {
    const app = await load();
    for (let times = 0; times < 300; times += 1) {
      app.openPage(times % 2 === 0 ? 'routes' : 'video');
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(browser.pushes + browser.replacements).toBeLessThanOrEqual(80);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(fragment()).toBe(app.link());
  });
});

describe('a reload', () => {
  it('returns to the exact step, with undo, though the address was a moment behind', async () => {
    const app = await load();
    app.setLearningRate(0.01);
    await settle();
    app.showIteration(8);
    expect(fragment()).toMatch(/&k=0&/u);
    const before = app.state();
    // As where the browser has taken the address before the page could say goodbye.
    const old = browser.present.url;
    browser.dispatchEvent(new Event('pagehide'));
    browser.present.url = old;
    const again = await load();
    expect(again.state()).toMatchObject({
      experiment: before.experiment,
      cursor: before.cursor,
      past: before.past,
    });
    expect(fragment()).toMatch(/&k=8&/u);
  });

  // Chromium loses what was said of an entry when it is reloaded a moment later.
  it.each(['written last', 'written before'])(
    'returns to the exact step where the browser lost the entry: the address %s',
    async (which) => {
      const app = await load();
      app.setStart([3, 0]);
      app.showIteration(2);
      await settle();
      const addressBefore = browser.present.url;
      app.showIteration(8);
      browser.dispatchEvent(new Event('pagehide'));
      browser.present.state = null;
      if (which === 'written before') browser.present.url = addressBefore;
      comesBy('reload');
      const again = await load();
      expect(again.state()).toMatchObject({ cursor: { iteration: 8 }, opened: 0 });
      expect(fragment()).toMatch(/&k=8&/u);
      again.undo();
      expect(again.state().experiment.start).not.toMatchObject({ m: 3 });
    },
  );

  it.each([
    ['opened once more', 'navigate', '2'],
    ['that was never shown, reloaded', 'reload', '5'],
  ] as const)('opens a link %s, and not what was kept', async (_, way, k) => {
    const app = await load();
    app.showIteration(2);
    await settle();
    const link = fragment();
    app.showIteration(8);
    await reload();
    comesBy(way);
    useBrowser(`${page}#${link.replace('&k=2&', `&k=${k}&`)}`);
    expect((await load()).state().cursor.iteration).toBe(Number(k));
  });

  it('knows how many links were opened where the browser lost the entry', async () => {
    const app = await load();
    browser.follow('v=1&k=3');
    await settle();
    expect(app.state().opened).toBe(1);
    browser.dispatchEvent(new Event('pagehide'));
    browser.present.state = null;
    comesBy('reload');
    expect((await load()).state().opened).toBe(1);
  });

  it('returns to the step where nothing else is kept but the address', async () => {
    for (const name of ['sessionStorage', 'localStorage']) vi.stubGlobal(name, undefined);
    const app = await load();
    app.setStart([0.1 + 0.2, 1e-7]);
    app.showIteration(8);
    app.changeView({ theme: 'dark', layout: 'projector', welcome: false });
    const { experiment, cursor, view } = app.state();
    expect((await reload()).state()).toMatchObject({ experiment, cursor, view });
  });

  it('asks how to begin on the first visit, and on none that brings something along', async () => {
    const app = await load();
    expect(app.state().view.welcome).toBe(true);
    // Nobody answered yet.
    const again = await reload();
    expect(again.state().view.welcome).toBe(true);
    again.changeView({ welcome: false });
    expect((await reload()).state().view.welcome).toBe(false);
  });

  it('returns to many points, which the address does not carry', async () => {
    const app = await load();
    app.replaceObservations(Array.from({ length: 3000 }, (_, x) => ({ x, y: x })));
    app.showIteration(3);
    expect((await reload()).state()).toMatchObject({
      cursor: { iteration: 3 },
      experiment: app.state().experiment,
    });
  });

  it('opens a link that was followed, and not what was kept; that is one undo step away', async () => {
    const app = await load();
    app.setLearningRate(0.01);
    const before = app.state().experiment;
    await reload();
    useBrowser(`${page}#v=1&points=1,2;3,5&m=1&rate=0.1&k=2`);
    const opened = await load();
    expect(opened.state()).toMatchObject({
      experiment: { start: [1, 0], learningRate: 0.1 },
      cursor: { iteration: 2 },
    });
    expect(fragment()).toBe(opened.link());
    opened.undo();
    expect(opened.state().experiment).toStrictEqual(before);
  });

  it('at an entry that was left longer ago opens its address', async () => {
    const app = await load();
    app.showIteration(4);
    await settle();
    browser.follow('k=9');
    await settle();
    browser.dispatchEvent(new Event('pagehide'));
    browser.at = 0;
    expect((await load()).state().cursor.iteration).toBe(4);
  });
});

describe('Back and Forward', () => {
  it('go through the pages of the guide, and leave the step on screen', async () => {
    const app = await load();
    app.openPage('contents');
    app.openPage('routes');
    app.setLearningRate(0.01);
    app.showIteration(7);
    browser.go(-1);
    expect(app.state().view.page).toBe('contents');
    browser.go(-1);
    expect(app.state()).toMatchObject({
      view: { page: 'none' },
      experiment: { learningRate: 0.01 },
      cursor: { iteration: 7 },
    });
    expect(fragment()).toBe(app.link());
    browser.go(2);
    expect(app.state().view.page).toBe('routes');
    expect(browser.entries).toHaveLength(3);
  });

  it('go through the answers to questions; closing one is no entry', async () => {
    const app = await load();
    app.openQuestion('slow');
    app.openQuestion('none');
    app.openQuestion('zigzag');
    expect(browser.entries).toHaveLength(3);
    browser.go(-2);
    expect(app.state().view).toMatchObject({ page: 'none', question: 'none' });
  });

  it('go from a scene to what was on screen before, and to the scene again', async () => {
    const app = await load();
    app.openPage('questions');
    app.showIteration(5);
    const before = app.state();
    app.showScene({ experiment: { ...before.experiment, learningRate: 0.2 } });
    app.showIteration(2);
    const scene = app.state();
    browser.go(-1);
    expect(app.state()).toMatchObject({
      experiment: before.experiment,
      cursor: before.cursor,
      view: before.view,
      returnPlace: undefined,
    });
    browser.go(1);
    expect(app.state()).toMatchObject({
      experiment: scene.experiment,
      cursor: scene.cursor,
      returnPlace: scene.returnPlace,
    });
  });

  it('go through the scenes of a lesson, and out of it', async () => {
    const app = await load();
    const { followLesson } = await import('../../../src/guide/followLesson.ts');
    await followLesson();
    const before = app.state().experiment;
    browser.follow('v=1&lesson=line-learns&scene=1');
    await settle();
    app.nextScene();
    app.nextIteration();
    const second = app.state();
    app.nextScene();
    expect(app.state().view.scene).toBe(3);
    // The scene as it began is no other one.
    app.backToScene();
    expect(browser.entries).toHaveLength(4);
    browser.go(-1);
    expect(app.state()).toMatchObject({
      view: { lesson: 'line-learns', scene: 2 },
      cursor: second.cursor,
      past: second.past,
    });
    browser.go(-1);
    expect(app.state().view.scene).toBe(1);
    browser.go(2);
    expect(app.state().view.scene).toBe(3);
    browser.go(-3);
    await settle();
    expect(app.state()).toMatchObject({ view: { lesson: 'none' }, experiment: before });
  });

  it('are led by a link to another scene of the lesson that runs, with its state and its question', async () => {
    const app = await load();
    const { followLesson } = await import('../../../src/guide/followLesson.ts');
    await followLesson();
    browser.follow('v=1&lesson=line-learns&scene=1');
    await settle();
    browser.follow('lesson=line-learns&scene=6');
    await settle();
    expect(app.state()).toMatchObject({
      view: { lesson: 'line-learns', scene: 6 },
      experiment: { start: [0, 1] },
      cursor: { beat: 'error' },
      forecast: { stage: 'open' },
      sceneDue: false,
    });
    browser.follow('v=1&lesson=line-learns&scene=6&m=3&b=1&beat=error');
    await settle();
    expect(app.state()).toMatchObject({
      experiment: { start: [3, 1] },
      forecast: { stage: 'open' },
    });
  });

  it('go through the scenes by their addresses after a reload', async () => {
    useBrowser(`${page}#v=1&lesson=line-learns&scene=2`);
    const first = await load();
    const { followLesson } = await import('../../../src/guide/followLesson.ts');
    await followLesson();
    await settle();
    first.nextScene();
    const again = await reload();
    expect(again.state().view).toMatchObject({ lesson: 'line-learns', scene: 3 });
    browser.go(-1);
    await settle();
    expect(again.state().view).toMatchObject({ lesson: 'line-learns', scene: 2 });
  });

  it('go from a pasted link to the one before, with what was done there', async () => {
    useBrowser(`${page}#v=1&m=1&k=2`);
    const app = await load();
    app.showIteration(6);
    app.changeView({ theme: 'dark' });
    browser.follow('v=1&data=old-faithful&k=3');
    await settle();
    expect(app.state()).toMatchObject({
      experiment: { data: { preset: 'old-faithful' } },
      cursor: { iteration: 3 },
    });
    expect(browser.entries).toHaveLength(2);
    browser.go(-1);
    await settle();
    expect(app.state()).toMatchObject({
      experiment: { data: { preset: 'five-points' }, start: [1, 0] },
      cursor: { iteration: 6 },
      view: { theme: 'dark' },
    });
    expect(fragment()).toBe(app.link());
    browser.go(1);
    await settle();
    expect(app.state().experiment.data.preset).toBe('old-faithful');
  });

  it('go by the addresses after a reload, and keep the theme', async () => {
    const app = await load();
    app.changeView({ theme: 'dark' });
    app.setStart([2, 1]);
    await settle();
    browser.follow('m=5&k=3');
    await settle();
    app.changeView({ theme: 'light' });
    const again = await reload();
    browser.go(-1);
    await settle();
    expect(again.state()).toMatchObject({
      experiment: { start: [2, 1] },
      view: { theme: 'light' },
    });
    browser.go(1);
    await settle();
    expect(again.state()).toMatchObject({ experiment: { start: [5, 0] } });
  });

  it('say so where there are too many points for the address and the page no longer has them', async () => {
    const app = await load();
    app.replaceObservations(Array.from({ length: 3000 }, (_, x) => ({ x, y: x })));
    await settle();
    browser.follow('m=5&k=3');
    await settle();
    const again = await reload();
    browser.go(-1);
    await settle();
    expect(again.ids()).toContain('notices.placeNotKept');
    expect(again.state().experiment.start[0]).toBe(5);
  });

  it('show the latest of two links, though the first takes longer', async () => {
    const app = await load();
    browser.follow('data=old-faithful&k=1');
    browser.follow('k=2');
    await settle();
    expect(app.state()).toMatchObject({
      cursor: { iteration: 2 },
      experiment: { data: { preset: 'five-points' } },
    });
    expect(fragment()).toBe(app.link());
    browser.follow('data=old-faithful&k=1');
    browser.go(-1);
    await settle();
    expect(app.state().cursor.iteration).toBe(2);
  });
});

describe('what is no good link', () => {
  it('is left alone where it is a place on the page', async () => {
    useBrowser(`${page}#main`);
    const app = await load();
    expect(fragment()).toBe('main');
    expect(app.state().past).toStrictEqual([]);
    app.showIteration(3);
    await settle();
    expect(fragment()).toBe(app.link());
  });

  it('is opened where it came as a question, and named where it cannot be read', async () => {
    useBrowser('https://school.example/?v=1&amp;m=3&amp;k=5');
    const app = await load();
    expect(app.state()).toMatchObject({
      experiment: { start: [3, 0] },
      cursor: { iteration: 5 },
    });
    expect(browser.location).toMatchObject({ search: '', hash: `#${app.link()}` });
    browser.follow('points:1,2;2,3');
    await settle();
    expect(app.state().experiment.start[0]).toBe(3);
    expect(app.ids()).toStrictEqual(['notices.linkDamaged']);
  });

  it('is named for as long as it is what was opened', async () => {
    useBrowser(`${page}#rate=-3&k=5`);
    const app = await load();
    expect(app.state().cursor.iteration).toBe(5);
    expect(app.ids()).toStrictEqual(['notices.linkValue']);
    browser.follow('rate=0.1&k=6');
    await settle();
    expect(app.ids()).toStrictEqual([]);
  });

  it('keeps the person’s theme, and takes the pictures from the link', async () => {
    const app = await load();
    app.changeView({ theme: 'dark', chosen: 3, formulas: 'numbers' });
    browser.follow('k=1&formulas=symbols');
    await settle();
    expect(app.state().view).toMatchObject({ theme: 'dark', chosen: 'auto', formulas: 'symbols' });
  });

  it('shows the layout that its sender saw: the stage, where it names none', async () => {
    const app = await load();
    app.changeView({ layout: 'overview' });
    await settle();
    browser.follow('v=1&k=1');
    await settle();
    expect(app.state().view.layout).toBe('stage');
    browser.follow('v=1&k=2&layout=projector');
    await settle();
    expect(app.state().view.layout).toBe('projector');
    // Back to what was left, the layout is that of whoever sits here.
    browser.go(-1);
    await settle();
    expect(app.state().view.layout).toBe('projector');
  });
});
