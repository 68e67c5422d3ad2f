import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';
import { areKeysHeld } from '../../src/ui/gesture/keysDuring.ts';
import { keepFocus } from '../../src/ui/keptFocus.ts';
import './domStandIns.ts';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

// Whatever a component says on the console is a defect: React's warnings above all. A test that
// provokes an error on purpose silences the console itself: `vi.spyOn(console, 'error')
// .mockImplementation(() => {})`, which replaces the spy below for that test.
type ConsoleSpy = MockInstance<typeof console.error>;
let spies: readonly ConsoleSpy[] = [];
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  spies = (['error', 'warn'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...parts: readonly unknown[]) => {
      complaints.push(`console.${method}: ${parts.map(String).join(' ')}`);
    }),
  );
});

// The files of a worker share their modules: one that has asked a faked clock for a frame would wait for it for
// ever, and everything that is drawn in frames with it. More than one: what waits for its turn asks for frame after frame.
const lastFrames = 10;
const useRealTimers = vi.useRealTimers.bind(vi);
vi.useRealTimers = () => {
  if (vi.isFakeTimers())
    act(() => {
      for (let frame = 0; frame < lastFrames; frame += 1) vi.advanceTimersToNextFrame();
    });
  return useRealTimers();
};

// As the app does.
let stopKeeping: (() => void) | undefined;
beforeEach(() => {
  stopKeeping = keepFocus();
});

afterEach(() => {
  cleanup();
  stopKeeping?.();
  // The files of a worker share their document: nothing of one test may be left for the next.
  document.body.replaceChildren();
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
  for (const spy of spies) spy.mockRestore();
  expect(complaints).toStrictEqual([]);
  // Else what can wait, in the tests to come, would wait for a hand that lets go.
  expect(areKeysHeld()).toBe(false);
});

// What is asked for late (a page, a format of files) may still be on its way when the document is
// taken down, which is an error of no test.
afterAll(async () => {
  await vi.dynamicImportSettled();
});
