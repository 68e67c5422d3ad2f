import { act, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../src/app/keyboard.ts';
import { helpOpening } from '../../src/controls/helpOpen.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { setStart } from '../../src/store/actions/experiment.ts';
import { startLesson } from '../../src/store/actions/lesson.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { initialState, type AppState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';
import { lineCountsOf } from '../../src/store/lines.ts';

let stop: () => void;

beforeEach(() => {
  appStore.setState(initialState, true);
  document.body.replaceChildren();
  stop = listenToKeys();
});

afterEach(() => {
  stop();
});

function appState(): AppState {
  return appStore.getState();
}

/** Presses a key on an element, or on nothing in particular; whether the app took it. */
function press(
  key: string,
  target: Element = document.body,
  modifiers: Partial<Pick<KeyboardEventInit, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>> = {},
): boolean {
  return !fireEvent.keyDown(target, { key, ...modifiers });
}

/** An element of the page, made from its tag, type and role. */
function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.body.append(made);
  return made;
}

const place = (): readonly [number, string] => [
  appState().cursor.iteration,
  appState().cursor.beat,
];

describe('the keys', () => {
  it.each([
    ['ArrowRight', 'ArrowLeft'],
    ['PageDown', 'PageUp'],
  ])('%s is the next step, %s the one before', (forward, back) => {
    const [first, second] = beatNames;
    expect(place()).toEqual([0, first]);
    expect(press(forward)).toBe(true);
    expect(place()).toEqual([0, second]);
    expect(press(back)).toBe(true);
    expect(place()).toEqual([0, first]);
    const lines = lineCountsOf(appState().experiment).reduce((sum, count) => sum + count, 0);
    for (let line = 0; line < lines; line += 1) press(forward);
    expect(place()).toEqual([1, first]);
    press(back);
    expect(place()).toEqual([0, beatNames.at(-1)]);
  });

  it('1 to 4 bring a picture forward, O shows all at once and goes back', () => {
    press('3');
    expect(appState().view.lead).toBe('surface');
    press('1');
    expect(appState().view.lead).toBe('auto');
    press('o');
    expect(appState().view.layout).toBe('overview');
    press('o');
    expect(appState().view.layout).toBe('stage');
  });

  it('with Shift are iterations', () => {
    for (const [forward, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['PageDown', 'PageUp'],
    ] as const) {
      press(forward, document.body, { shiftKey: true });
      press(forward, document.body, { shiftKey: true });
      expect(place()).toEqual([2, beatNames[0]]);
      press(back, document.body, { shiftKey: true });
      press(back, document.body, { shiftKey: true });
      expect(place()).toEqual([0, beatNames[0]]);
    }
  });

  it('Space plays and pauses, Home goes to the start', () => {
    press(' ');
    expect(appState().playing).toBe(true);
    press(' ');
    expect(appState().playing).toBe(false);
    press('PageDown');
    press('PageDown', document.body, { shiftKey: true });
    press('Home');
    expect(place()).toEqual([0, beatNames[0]]);
  });

  it('Ctrl or ⌘ with Z undoes, with Shift Z or Y it redoes', () => {
    const begun = appState().experiment.start;
    for (const modifier of [{ ctrlKey: true }, { metaKey: true }]) {
      for (const again of [{ key: 'y' }, { key: 'Z', shiftKey: true }]) {
        setStart([7, 8]);
        press('z', document.body, modifier);
        expect(appState().experiment.start).toEqual(begun);
        press(again.key, document.body, { ...modifier, shiftKey: again.shiftKey ?? false });
        expect(appState().experiment.start).toEqual([7, 8]);
        press('z', document.body, modifier);
      }
    }
  });

  it('letters act only as long as they are switched on', () => {
    expect(press('p')).toBe(true);
    expect(appState().view.layout).toBe('projector');
    press('P', document.body, { shiftKey: true });
    expect(appState().view.layout).toBe('stage');
    changeView({ letterKeys: false });
    expect(press('p')).toBe(false);
    expect(appState().view.layout).toBe('stage');
  });

  it('? opens the help, wherever one is but in a text', () => {
    const { result } = renderHook(() => helpOpening.useIsOpen());
    expect(press('?', element('input', { type: 'text' }), { shiftKey: true })).toBe(false);
    expect(result.current).toBe(false);
    for (const [key, shiftKey] of [
      ['?', true],
      ['?', false],
    ] as const) {
      act(() => void press(key, element('div', { role: 'application' }), { shiftKey }));
      expect(result.current).toBe(true);
      act(helpOpening.close);
    }
  });

  it('leave the browser what is its own, and unknown keys', () => {
    expect(press('ArrowLeft', document.body, { altKey: true })).toBe(false);
    expect(press('r', document.body, { ctrlKey: true })).toBe(false);
    expect(press('F5')).toBe(false);
    expect(press('Tab')).toBe(false);
    expect(place()).toEqual([0, beatNames[0]]);
  });

  it('do nothing more once nobody listens', () => {
    stop();
    expect(press('ArrowRight')).toBe(false);
    expect(place()).toEqual([0, beatNames[0]]);
  });
});

describe('the keys in a lesson', () => {
  const told = (): unknown => [appState().view.scene, appState().forecast?.stage, place()];
  const first = beatNames[0];

  beforeEach(() => {
    const snapshot = { experiment: initialState.experiment, cursor: initialState.cursor };
    const scene = { title: 'One', words: 'Look.', notes: '', show: [], snapshot, view: {} };
    const asking = { ...scene, forecast: { kind: 'place' } } as const;
    const lesson = { name: 'own', title: 'Mine', minutes: 5, language: 'en' } as const;
    startLesson({ ...lesson, scenes: [scene, asking] });
  });

  it.each([
    ['ArrowRight', 'ArrowLeft'],
    ['PageDown', 'PageUp'],
  ])('%s is the next scene, %s the one before', (forward, back) => {
    press(forward);
    expect(told()).toStrictEqual([2, 'open', [0, first]]);
    press(back);
    expect(told()).toStrictEqual([1, undefined, [0, first]]);
  });

  it.each([
    ['ArrowRight', false],
    ['PageDown', false],
    ['ArrowRight', true],
    ['PageDown', true],
    [' ', false],
  ])(
    'wait for an open forecast, and skip it when pressed again: %j, with Shift: %j',
    (key, shiftKey) => {
      press('PageDown');
      press(key, document.body, { shiftKey });
      expect(told()).toStrictEqual([2, 'reminded', [0, first]]);
      expect(appState().playing).toBe(false);
      press(key, document.body, { shiftKey });
      expect(told()).toStrictEqual([2, 'told', [1, first]]);
      expect(appState().playing).toBe(false);
    },
  );

  it('step and play as ever where nothing is asked', () => {
    press('ArrowRight', document.body, { shiftKey: true });
    expect(told()).toStrictEqual([1, undefined, [1, first]]);
    press(' ');
    expect(appState().playing).toBe(true);
  });
});

describe('keys that a control needs for itself', () => {
  it.each([
    ['input', { type: 'text' }],
    ['textarea', {}],
    ['select', {}],
    ['input', { type: 'range' }],
    ['input', { type: 'radio' }],
    ['div', { role: 'application' }],
    ['div', { role: 'menuitem' }],
  ])('are left to it: arrows and Home in %s %j', (tag, attributes) => {
    const target = element(tag, attributes);
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home']) expect(press(key, target)).toBe(false);
    expect(place()).toEqual([0, beatNames[0]]);
  });

  it.each([
    ['button', {}],
    ['summary', {}],
    ['a', { href: '#' }],
    ['input', { type: 'checkbox' }],
    ['input', { type: 'text' }],
    ['div', { role: 'menuitem' }],
  ])('are left to it: Space in %s %j', (tag, attributes) => {
    expect(press(' ', element(tag, attributes))).toBe(false);
    expect(appState().playing).toBe(false);
  });

  it('are left to what is inside it, too', () => {
    const inside = document.createElement('span');
    element('button').append(inside);
    expect(press(' ', inside)).toBe(false);
  });

  it('are the app’s on a button, but for Space', () => {
    expect(press('ArrowRight', element('button'))).toBe(true);
    expect(place()).toEqual([0, beatNames[1]]);
  });

  it('of a clicker step even while the focus is in a number field or on a slider', () => {
    press('PageDown', element('input', { type: 'text' }));
    expect(place()).toEqual([0, beatNames[1]]);
    press('PageDown', element('input', { type: 'range' }));
    expect(place()).toEqual([0, beatNames[2]]);
    // A list and a long text page by themselves.
    expect(press('PageDown', element('select'))).toBe(false);
    expect(press('PageDown', element('textarea'))).toBe(false);
  });

  it('undo the experiment where there are no words to undo: in a list, and in a field left as it was', () => {
    for (const control of [
      element('select'),
      element('input', { type: 'text', class: 'number-field-input' }),
    ]) {
      const begun = appState().experiment.start;
      setStart([7, 8]);
      expect(press('z', control, { ctrlKey: true })).toBe(true);
      expect(appState().experiment.start).toEqual(begun);
    }
    const edited = element('input', { class: 'number-field-input', 'data-edited': 'true' });
    expect(press('z', edited, { ctrlKey: true })).toBe(false);
  });

  it('undo the words in a text, and not the experiment', () => {
    setStart([7, 8]);
    expect(press('z', element('input', { type: 'text' }), { ctrlKey: true })).toBe(false);
    expect(appState().experiment.start).toEqual([7, 8]);
  });

  it('do nothing beneath a dialog, nor when a control has used them', () => {
    const dialog = element('dialog', { open: '' });
    expect(press('PageDown')).toBe(false);
    dialog.remove();
    const button = element('button');
    button.addEventListener('keydown', (event) => event.preventDefault());
    press('PageDown', button);
    expect(place()).toEqual([0, beatNames[0]]);
  });
});
