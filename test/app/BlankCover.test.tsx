import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { BlankCover } from '../../src/app/BlankCover.tsx';
import { changeView } from '../../src/store/actions/view.ts';
import { holdKeys } from '../../src/ui/gesture/keysDuring.ts';
import { beginApp } from '../store/app.ts';

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
