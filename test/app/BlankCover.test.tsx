import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlankCover } from '../../src/app/BlankCover.tsx';
import { changeView, setBlank } from '../../src/store/actions/view.ts';
import { holdKeys } from '../../src/ui/gesture/keysDuring.ts';
import { appState, beginApp } from '../store/app.ts';

beforeEach(() => {
  beginApp();
});

const cover = () => screen.queryByRole('button', { name: 'Show the screen again' });

it.each(['b', '.'])('is there at %s and gone at any key, which does nothing else', async (key) => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  render(<BlankCover />);
  await userEvent.keyboard(key);
  expect(cover()).not.toBeNull();
  await userEvent.keyboard('{Shift}');
  expect(cover()).not.toBeNull();
  heard.mockClear();
  await userEvent.keyboard('{PageDown}');
  expect(cover()).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  await userEvent.keyboard('{PageDown}');
  expect(heard).toHaveBeenCalled();
  document.removeEventListener('keydown', heard);
});

it('is gone at a press', async () => {
  render(<BlankCover />);
  await userEvent.keyboard('b');
  await userEvent.click(cover()!);
  expect(cover()).toBeNull();
});

it('is not there for what is typed, nor where single letters are switched off', async () => {
  render(
    <>
      <input aria-label="field" />
      <BlankCover />
    </>,
  );
  await userEvent.type(screen.getByRole('textbox'), '0.5b');
  expect(cover()).toBeNull();
  await userEvent.tab();
  changeView({ letterKeys: false });
  await userEvent.keyboard('b.');
  expect(cover()).toBeNull();
});

it('is not there for a key while the hand holds something', async () => {
  render(<BlankCover />);
  const giveBack = holdKeys(() => undefined);
  await userEvent.keyboard('b');
  expect(cover()).toBeNull();
  giveBack();
  await userEvent.keyboard('b');
  expect(cover()).not.toBeNull();
});

it('is there after the hand moved a slider', async () => {
  render(
    <>
      <input type="range" aria-label="slider" />
      <BlankCover />
    </>,
  );
  screen.getByRole('slider').focus();
  await userEvent.keyboard('b');
  expect(cover()).not.toBeNull();
});

describe('of two windows', () => {
  afterEach(() => {
    window.name = '';
  });

  it("leaves the teacher's as it is, where the same keys make the wall dark and light", async () => {
    window.name = 'downhill-teacher-0123456789abcdef-1';
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    render(<BlankCover />);
    for (const key of ['b', '.', '{Escape}', '{PageDown}', '{PageUp}']) {
      await userEvent.keyboard('b');
      expect(appState().blank).toBe(true);
      expect(cover()).toBeNull();
      await userEvent.keyboard(key);
      expect(appState().blank, key).toBe(false);
    }
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('lets the teacher type while the wall is dark, and the clicker light it', async () => {
    window.name = 'downhill-teacher-0123456789abcdef-1';
    render(
      <>
        <input aria-label="field" />
        <BlankCover />
      </>,
    );
    await userEvent.keyboard('b');
    await userEvent.type(screen.getByRole('textbox'), '0.5b');
    expect(screen.getByRole('textbox')).toHaveValue('0.5b');
    expect(appState().blank).toBe(true);
    await userEvent.keyboard('{PageDown}');
    expect(appState().blank).toBe(false);
  });

  it('covers the wall, also when the other window says so', () => {
    window.name = 'downhill-projector-0123456789abcdef-1';
    render(<BlankCover />);
    act(() => {
      setBlank(true);
    });
    expect(cover()).not.toBeNull();
  });
});
