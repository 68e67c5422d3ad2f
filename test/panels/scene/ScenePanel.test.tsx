import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { shippedLesson } from '../../../src/guide/content/lessons/shippedLesson.ts';
import { ScenePanel } from '../../../src/panels/scene/ScenePanel.tsx';
import { nextIteration } from '../../../src/store/actions/cursor.ts';
import { showSceneNumber, startLesson } from '../../../src/store/actions/lesson.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { appState, beginApp } from '../../store/app.ts';

const lesson = await shippedLesson('line-learns');
const numberOf = (kind: string): number =>
  lesson.scenes.findIndex(({ forecast }) => forecast?.kind === kind) + 1;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

beforeEach(() => {
  beginApp();
  startLesson(lesson);
  render(<ScenePanel />);
});

describe('the scene', () => {
  it('is a region with its words and without the notes', () => {
    const region = screen.getByRole('region', { name: 'Scene' });
    const [first] = lesson.scenes;
    expect(within(region).getByRole('heading', { name: first!.title })).toBeInTheDocument();
    expect(region).toHaveTextContent(`1 of ${String(lesson.scenes.length)}`);
    expect(region).not.toHaveTextContent(first!.notes.slice(0, 30));
  });

  it('goes on and back by its buttons, and off the path offers the way back', async () => {
    await userEvent.click(button('Next scene'));
    expect(appState().view.scene).toBe(2);
    expect(screen.queryByRole('button', { name: 'Back to the scene' })).toBeNull();
    act(nextIteration);
    await userEvent.click(button('Back to the scene'));
    expect(appState().cursor.iteration).toBe(0);
    await userEvent.click(button('Previous scene'));
    expect(appState().view.scene).toBe(1);
    await userEvent.click(button('Leave the lesson'));
    expect(appState().view.lesson).toBe('none');
  });

  it('sets off the terms of its words', () => {
    act(() => showSceneNumber(3));
    expect(screen.getByText('square').tagName).toBe('EM');
  });
});

describe('the end of a lesson', () => {
  it('leads out of it, or into the lesson that comes next', async () => {
    act(() => showSceneNumber(lesson.scenes.length));
    expect(screen.queryByRole('button', { name: 'Next scene' })).toBeNull();
    // In the head, and beside the way on.
    expect(screen.getAllByRole('button', { name: 'Leave the lesson' })).toHaveLength(2);
    await userEvent.click(button('Next lesson: The mathematics 1: one point'));
    await screen.findByRole('heading', { name: 'One line, one number to find' });
    expect(appState().view).toMatchObject({ lesson: 'mathematics', scene: 1 });
  });

  it('leads only out of the last one', async () => {
    const last = await shippedLesson('all-at-once');
    act(() => {
      startLesson(last, last.scenes.length);
    });
    expect(screen.queryByRole('button', { name: /^Next/u })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Leave the lesson' })).toHaveLength(2);
  });
});

describe('a lesson that is still loading', () => {
  it('asks for no title of another lesson, whose words are not there yet, and offers no end', () => {
    act(() => {
      appStore.setState({ loadedLesson: undefined });
    });
    expect(screen.getByText('The lesson is loading…')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Leave the lesson' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Next lesson/u })).toBeNull();
    expect(button('Next scene')).toBeInTheDocument();
  });
});

describe('words of a scene', () => {
  it('never break inside an equation', () => {
    act(() => showSceneNumber(9));
    expect(screen.getByRole('region', { name: 'Scene' }).textContent).toContain('m\u00A0=\u00A00');
  });

  it('never break inside a sum or a difference', async () => {
    const mathematics = await shippedLesson('mathematics');
    const { scenes } = mathematics;
    const sum = scenes.findIndex(({ words }) => words.replaceAll('\u00A0', ' ').includes('2e + h'));
    act(() => {
      startLesson(mathematics, 1 + sum);
    });
    expect(screen.getByRole('region', { name: 'Scene' }).textContent).toContain('2e\u00A0+\u00A0h');
    act(() =>
      showSceneNumber(
        1 + scenes.findIndex(({ words }) => words.replaceAll('\u00A0', ' ').includes('ŷ − y')),
      ),
    );
    expect(screen.getByRole('region', { name: 'Scene' }).textContent).toContain('ŷ\u00A0−\u00A0y');
    act(() => showSceneNumber(1 + scenes.findIndex(({ words }) => words.includes('1/N'))));
    expect(screen.getByRole('region', { name: 'Scene' }).textContent).toContain('1/\u2060N');
    act(() => showSceneNumber(1));
    expect(screen.getByRole('region', { name: 'Scene' }).textContent).toContain('(0,\u00A00)');
  });
});

describe('a forecast', () => {
  it('takes an answer by one press, and tells which is right in words', async () => {
    act(() => showSceneNumber(numberOf('choice')));
    await userEvent.click(button('Its right end down'));
    expect(button('Its right end up ✓ right')).toBeInTheDocument();
    expect(button('Its right end down ← your answer')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('status')).toHaveTextContent(/^Not quite/u);
  });

  it('says so when the answer is right, also where another one was given before', async () => {
    act(() => showSceneNumber(numberOf('choice')));
    await userEvent.click(button('Not at all'));
    act(() => showSceneNumber(numberOf('choice')));
    expect(screen.queryByRole('status')).toBeNull();
    await userEvent.click(button('Its right end up'));
    expect(button('Its right end up ✓ right')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('status')).toHaveTextContent(/^Well seen\./u);
    expect(screen.queryByText(/your answer/u)).toBeNull();
  });

  it('can be skipped, and then says neither right nor wrong', async () => {
    act(() => showSceneNumber(numberOf('choice')));
    await userEvent.click(button('Skip the forecast'));
    expect(screen.getByRole('status')).toHaveTextContent(/^The answer: Its right end up/u);
  });

  it('reminds of itself before it lets anybody go on', async () => {
    act(() => showSceneNumber(numberOf('place')));
    await userEvent.click(button('Next scene'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'First say what you expect. Press again to skip it.',
    );
    await userEvent.click(button('Next scene'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'The update lands at m = 0.552, b = 0.16.',
    );
    expect(screen.getByRole('status').textContent).toContain('m\u00A0=\u00A00.552');
  });
});
