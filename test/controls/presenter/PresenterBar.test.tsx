import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PresenterBar } from '../../../src/controls/presenter/PresenterBar.tsx';
import { shippedLesson } from '../../../src/guide/content/lessons/shippedLesson.ts';
import { showSceneNumber, startLesson } from '../../../src/store/actions/lesson.ts';
import { setBlank } from '../../../src/store/actions/view.ts';
import { appState, beginApp } from '../../store/app.ts';

const lesson = await shippedLesson('line-learns');
const { scenes } = lesson;
const bar = (): HTMLElement => screen.getByRole('region', { name: 'Presenter' });

beforeEach(() => {
  beginApp();
});

describe('the notes', () => {
  it('explain the two windows where no lesson runs', () => {
    render(<PresenterBar />);
    expect(bar()).toHaveTextContent('Move the other window to the projector.');
    expect(bar()).not.toHaveTextContent('Next scene:');
  });

  it('are those of the scene on screen, with the title of the next, up to the last', () => {
    startLesson(lesson);
    render(<PresenterBar />);
    expect(screen.getByText(scenes[0]!.notes)).toBeInTheDocument();
    expect(screen.getByText(`Next scene: ${scenes[1]!.title}`)).toBeInTheDocument();
    act(() => showSceneNumber(2));
    expect(screen.queryByText(scenes[0]!.notes)).toBeNull();
    expect(screen.getByText(scenes[1]!.notes)).toBeInTheDocument();
    expect(screen.getByText(`Next scene: ${scenes[2]!.title}`)).toBeInTheDocument();
    act(() => showSceneNumber(scenes.length));
    expect(screen.getByText(scenes.at(-1)!.notes)).toBeInTheDocument();
    expect(bar()).not.toHaveTextContent('Next scene:');
  });
});

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
    window.name = '';
  });

  it('tells the time of day and for how many whole minutes one has presented', () => {
    const begun = new Date(2026, 2, 4, 9, 5, 0).getTime();
    vi.useFakeTimers({ now: begun + 59_000 });
    window.name = `downhill-teacher-0123456789abcdef-${String(begun)}`;
    render(<PresenterBar />);
    expect(bar()).toHaveTextContent(/\b0?9:05\b.*· 0 minutes/u);
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(bar()).toHaveTextContent(/\b0?9:06\b.*· 1 minute(?!s)/u);
    act(() => {
      vi.advanceTimersByTime(40 * 60_000);
    });
    expect(bar()).toHaveTextContent(/\b0?9:46\b.*· 41 minutes/u);
  });
});

describe('a dark wall', () => {
  it('is said in a sentence, at which a press lights it', async () => {
    startLesson(lesson);
    render(<PresenterBar />);
    expect(screen.queryByText(/wall is dark/u)).toBeNull();
    act(() => {
      setBlank(true);
    });
    expect(screen.getByRole('status')).toHaveTextContent('The wall is dark. Press B to light it.');
    expect(screen.getByText(scenes[0]!.notes)).toBeInTheDocument();
    await userEvent.click(screen.getByText(/wall is dark/u));
    expect(appState().blank).toBe(false);
    expect(screen.queryByText(/wall is dark/u)).toBeNull();
  });
});
