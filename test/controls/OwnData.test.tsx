import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { OwnDataDialog } from '../../src/controls/ownData/OwnDataDialog.tsx';
import { ownDataOpening } from '../../src/controls/ownData/ownDataOpening.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

const data = () => appStore.getState().experiment.data;

/** The dialog is seen to close before the points are taken over. */
const taken = () => waitFor(() => expect(data().observations).not.toBe(fivePoints));

async function open() {
  render(<OwnDataDialog />);
  act(ownDataOpening.open);
  const dialog = within(screen.getByRole('dialog', { name: 'My own data' }));
  const field = await dialog.findByRole('textbox', { name: 'Paste or type a table' });
  const give = (text: string): void => {
    fireEvent.change(field, { target: { value: text } });
  };
  const use = (): HTMLElement => dialog.getByRole('button', { name: 'Use this table' });
  return { user: userEvent.setup(), dialog, field, give, use };
}

beforeEach(() => {
  appStore.setState(initialState, true);
  act(ownDataOpening.close);
});

describe('My own data', () => {
  it('shows what was understood before it replaces anything, and takes the titles over', async () => {
    const { user, dialog, give, use } = await open();
    expect(use()).toHaveAttribute('aria-disabled', 'true');
    give('name;Mass (kg);Height (cm)\nAda;1,5;170\nBo;2,5;\nCy;3;180');
    expect(await dialog.findByText('2 points.')).toBeVisible();
    expect(dialog.getByRole('combobox', { name: 'x column' })).toHaveDisplayValue('Mass (kg)');
    expect(dialog.getByRole('combobox', { name: 'y column' })).toHaveDisplayValue('Height (cm)');
    expect(dialog.getByRole('combobox', { name: 'Decimal sign' })).toHaveDisplayValue('comma: 1,5');
    expect(dialog.getByText('Line 3, y (Height (cm)): nothing there')).toBeVisible();
    expect(dialog.getByRole('row', { name: /^3 Bo 2,5/u })).toHaveTextContent('left out');
    expect(data().observations).toBe(fivePoints);

    await user.click(use());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await taken();
    expect(data()).toStrictEqual({
      preset: 'custom',
      observations: [
        { x: 1.5, y: 170 },
        { x: 3, y: 180 },
      ],
      titles: { x: 'Mass (kg)', y: 'Height (cm)' },
    });
  });

  it('asks where two readings fit alike, and follows the answer', async () => {
    const { user, dialog, give, use } = await open();
    give('1,5\n3,4');
    const question = await dialog.findByRole('group', { name: /two ways|2 ways/u });
    const [columns, single] = within(question).getAllByRole('radio');
    expect(columns).toBeChecked();
    await user.click(single!);
    expect(await dialog.findByText(/There is one column/u)).toBeVisible();
    await dialog.findByText('2 points.');
    await user.click(use());
    await taken();
    expect(data().observations).toStrictEqual([
      { x: 1, y: 1.5 },
      { x: 2, y: 3.4 },
    ]);
  });

  it('lets columns, delimiter and first row be chosen otherwise', async () => {
    const { user, dialog, give, use } = await open();
    give('1 2 3\n4 5 6');
    await dialog.findByText('2 points.');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'x column' }), 'Column 3');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'First row' }), 'titles');
    expect(await dialog.findByText('1 point.')).toBeVisible();
    await user.click(use());
    await taken();
    expect(data().observations).toStrictEqual([{ x: 6, y: 5 }]);
    expect(data().titles).toStrictEqual({ x: '3', y: '2' });
  });

  it.each([
    ['', null],
    ['   ', /no points in it/u],
    ['x,y', /no points in it/u],
    ['PK\u0003\0', /not a table in plain text/u],
    ['1,'.repeat(60_000), /no end of a line/u],
  ])('cannot be left with points where there are none: %.9j', async (text, words) => {
    const { user, dialog, give, use } = await open();
    give(text);
    if (words !== null) await dialog.findByText(words);
    await user.click(use());
    expect(data().observations).toBe(fivePoints);
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
  });

  it('names each of very many rows that are left out, a part of them at a time', async () => {
    const { user, dialog, give } = await open();
    give(
      Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? `${row},1` : `${row},`)).join('\n'),
    );
    await dialog.findByText('50 rows are left out');
    expect(dialog.getAllByText(/nothing there/u)).toHaveLength(20);
    await user.click(dialog.getByRole('button', { name: 'Show more of them' }));
    expect(dialog.getAllByText(/nothing there/u)).toHaveLength(50);
  });

  it('opens a file, and a file that is dropped', async () => {
    const { user, dialog, field } = await open();
    const file = new File(['\uFEFFa\tb\n1\t2\n'], 'table.tsv', { type: 'text/plain' });
    await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
    expect(await dialog.findByText('1 point.')).toBeVisible();
    const other = new File(['1;2\n3;4'], 'other.csv');
    fireEvent.drop(field, { dataTransfer: { files: [other], getData: () => '' } });
    expect(await dialog.findByText('2 points.')).toBeVisible();
  });
});
