import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PointsDialogButton } from '../../src/controls/PointsDialogButton.tsx';
import type { Observation } from '../../src/regression/observation.ts';
import { replaceObservations } from '../../src/store/actions/data.ts';
import { chooseModel } from '../../src/store/actions/model.ts';
import { choosePoint } from '../../src/store/actions/view.ts';
import { initialState } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

function points(): readonly Observation[] {
  return appStore.getState().experiment.data.observations;
}

async function open() {
  render(<PointsDialogButton />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Edit points' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Points' }));
  await dialog.findByRole('textbox', { name: /^x₁? of the new point/u });
  const field = (name: string): HTMLElement => dialog.getByRole('textbox', { name });
  return { user, dialog, field };
}

beforeEach(() => {
  appStore.setState(initialState, true);
  replaceObservations([
    { x: 1, y: 2 },
    { x: 3, y: 4 },
    { x: 5, y: 6 },
  ]);
});

describe('PointsDialogButton', () => {
  it('edits a point, and chooses it', async () => {
    const { user, field } = await open();
    await user.clear(field('y of point 3'));
    await user.type(field('y of point 3'), '-7.5{Enter}');
    expect(points()[2]).toStrictEqual({ x: 5, y: -7.5 });
    expect(appStore.getState().view.chosen).toBe(2);
    expect(screen.getByRole('row', { current: true })).toHaveTextContent('3');
  });

  it('deletes a point', async () => {
    const { user, dialog } = await open();
    await user.click(dialog.getByRole('button', { name: 'Delete point 2' }));
    expect(points()).toStrictEqual([
      { x: 1, y: 2 },
      { x: 5, y: 6 },
    ]);
  });

  it('keeps the focus in the dialog, whatever is deleted', async () => {
    const { user, dialog, field } = await open();
    await user.click(dialog.getByRole('button', { name: 'Delete point 3' }));
    await waitFor(() => {
      expect(dialog.getByRole('button', { name: 'Delete point 2' })).toHaveFocus();
    });
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(dialog.getByRole('button', { name: 'Delete point 1' })).toHaveFocus();
    });
    await user.keyboard('{Enter}');
    expect(points()).toStrictEqual([]);
    await waitFor(() => {
      expect(field('x of the new point')).toHaveFocus();
    });
  });

  it('adds a point with Enter, and starts over', async () => {
    const { user, field } = await open();
    await user.type(field('x of the new point'), '0.5');
    await user.tab();
    await user.keyboard('9{Enter}');
    expect(points()[3]).toStrictEqual({ x: 0.5, y: 9 });
    expect(field('x of the new point')).toHaveValue('');
    expect(field('x of the new point')).toHaveFocus();
  });

  it('does not add a point whose text is wrong', async () => {
    const { user, dialog, field } = await open();
    await user.type(field('x of the new point'), 'one');
    await user.type(field('y of the new point'), '9');
    await user.click(dialog.getByRole('button', { name: 'Add point' }));
    expect(points()).toHaveLength(3);
    expect(field('x of the new point')).toHaveValue('one');
    expect(field('x of the new point')).toHaveFocus();
  });

  it('shows large data by pages, first the one with the chosen point', async () => {
    replaceObservations(Array.from({ length: 1234 }, (_, x) => ({ x, y: x })));
    choosePoint(120);
    const { user, dialog } = await open();
    expect(dialog.getAllByRole('row')).toHaveLength(51);
    expect(dialog.getByText('101 to 150 of 1,234 points')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Next points' }));
    expect(dialog.getByRole('textbox', { name: 'x of point 151' })).toHaveValue('150');
  });
});

describe('points with two inputs', () => {
  beforeEach(() => {
    chooseModel('plane');
    replaceObservations([
      { x: 1, x2: 10, y: 2 },
      { x: 3, x2: 20, y: 4 },
    ]);
  });

  it('have a field for each, and keep the one that is not changed', async () => {
    const { user, field } = await open();
    await user.clear(field('x₂ of point 2'));
    await user.type(field('x₂ of point 2'), '25{Enter}');
    await user.clear(field('x₁ of point 2'));
    await user.type(field('x₁ of point 2'), '-1{Enter}');
    expect(points()).toStrictEqual([
      { x: 1, x2: 10, y: 2 },
      { x: -1, x2: 25, y: 4 },
    ]);
  });

  it('are added with both, and not before both are there', async () => {
    const { user, dialog, field } = await open();
    await user.type(field('x₁ of the new point'), '5');
    await user.type(field('y of the new point'), '7');
    await user.click(dialog.getByRole('button', { name: 'Add point' }));
    expect(points()).toHaveLength(2);
    expect(field('x₂ of the new point')).toHaveFocus();
    await user.keyboard('30{Enter}');
    expect(points().at(-1)).toStrictEqual({ x: 5, x2: 30, y: 7 });
    expect(dialog.getAllByRole('columnheader').map((each) => each.textContent)).toStrictEqual([
      'Point',
      'x₁',
      'x₂',
      'y',
      'Delete',
    ]);
  });
});
