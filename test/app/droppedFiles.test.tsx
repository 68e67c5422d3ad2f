import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDroppedFiles } from '../../src/app/droppedFiles.ts';
import { OwnDataDialog } from '../../src/controls/ownData/OwnDataDialog.tsx';
import { ownDataOpening } from '../../src/controls/ownData/ownDataOpening.ts';
import { encodeLesson } from '../../src/store/formats/lessonFile.ts';
import { appState, beginApp } from '../store/app.ts';

let stop: () => void;

beforeEach(() => {
  beginApp();
  act(ownDataOpening.close);
  render(<OwnDataDialog />);
  stop = takeDroppedFiles();
});

afterEach(() => {
  stop();
});

/** Drops a file on the window; whether the app took it. */
function drop(name: string, text: string): boolean {
  const dataTransfer = { types: ['Files'], files: [new File([text], name)], getData: () => '' };
  return !fireEvent.drop(document.body, { dataTransfer });
}

describe('a file that is dropped on the window', () => {
  it.each([
    ['marks.csv', 'x;y\n1,5;2\n3;4'],
    ['marks.tsv', 'x\ty\n1.5\t2\n3\t4'],
    ['marks.txt', '1.5 2\n3 4'],
  ])('is a table, shown before anything is replaced: %s', async (name, text) => {
    const before = appState().experiment;
    expect(drop(name, text)).toBe(true);
    const dialog = within(await screen.findByRole('dialog', { name: 'My own data' }));
    expect(await dialog.findByText('2 points.')).toBeVisible();
    expect(appState()).toMatchObject({ experiment: before, notices: [] });
  });

  it('is given once: opened again by hand the dialog is empty', async () => {
    drop('marks.csv', 'x,y\n1,2\n3,4');
    expect(await screen.findByText('2 points.')).toBeVisible();
    act(ownDataOpening.close);
    act(ownDataOpening.open);
    expect(await screen.findByRole('textbox', { name: 'Paste or type a table' })).toHaveValue('');
  });

  it('is a lesson, which begins', async () => {
    const state = 'v=1&m=1&b=0';
    const scene = { title: 'One', state, words: 'Look.', notes: '', show: ['data'] as const };
    const lesson = { title: 'Mine', minutes: 5, language: 'en', scenes: [scene] };
    expect(drop('mine.json', encodeLesson(lesson))).toBe(true);
    await waitFor(() => expect(appState().view.lesson).toBe('own'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('of other JSON is refused with a word', async () => {
    drop('other.json', '{"a": 1}');
    await waitFor(() => expect(appState().notices).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
