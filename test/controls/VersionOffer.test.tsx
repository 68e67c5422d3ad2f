import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VersionOffer } from '../../src/controls/VersionOffer.tsx';
import { leaveLesson, startLesson } from '../../src/store/actions/lesson.ts';
import type { WaitingVersion } from '../../src/store/browser/offline.ts';
import { beginApp } from '../store/app.ts';
import { someLesson } from '../store/lessons/someLesson.ts';

const use = vi.fn<WaitingVersion['use']>();
let comes: () => void = () => undefined;

vi.mock(import('../../src/store/browser/offline.ts'), () => ({
  keepOffline: (onWaiting) => {
    comes = () => {
      onWaiting({ use });
    };
  },
}));

const button = (name: string): HTMLElement | null => screen.queryByRole('button', { name });
const offer = (): HTMLElement | null => button('Use the new version');

beforeEach(() => {
  beginApp();
  use.mockClear();
});

afterEach(() => {
  window.name = '';
});

describe('a new version', () => {
  it('is offered when there is one, and used only when somebody says so', async () => {
    render(<VersionOffer />);
    expect(offer()).toBeNull();
    act(comes);
    expect(offer()).toBeVisible();
    expect(use).not.toHaveBeenCalled();
    await userEvent.click(offer()!);
    expect(use).toHaveBeenCalledOnce();
  });

  it('can be put off', async () => {
    render(<VersionOffer />);
    act(comes);
    await userEvent.click(button('Dismiss')!);
    expect(offer()).toBeNull();
  });

  it('waits until the lesson is over', () => {
    startLesson(someLesson);
    render(<VersionOffer />);
    act(comes);
    expect(offer()).toBeNull();
    act(leaveLesson);
    expect(offer()).toBeVisible();
    act(() => {
      startLesson(someLesson);
    });
    expect(offer()).toBeNull();
  });

  it.each(['teacher', 'projector'])('is not offered while one presents: %s', (role) => {
    window.name = `downhill-${role}-0123456789abcdef-1000`;
    render(<VersionOffer />);
    act(comes);
    expect(offer()).toBeNull();
  });
});
