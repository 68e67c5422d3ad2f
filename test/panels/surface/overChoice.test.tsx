import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { OverChoice } from '../../../src/panels/surface/OverChoice.tsx';
import { chooseModel } from '../../../src/store/actions/model.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import { shownParameters } from '../../../src/store/shownParameters.ts';
import { appState, beginApp } from '../../store/app.ts';

beforeEach(() => beginApp());

it('draws the loss over any two parameters, and over each alone', async () => {
  chooseModel('parabola');
  render(<OverChoice named />);
  expect(screen.getByText('Loss over')).toBeVisible();
  const choice = screen.getByRole('combobox', { name: 'Loss over' });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'a, b',
    'a, c',
    'b, c',
    'a',
    'b',
    'c',
  ]);
  const user = userEvent.setup();
  await user.selectOptions(choice, 'b, c');
  expect(appState().view.over).toBe('b,c');
  expect(shownParameters(appState())).toEqual({ across: 1, up: 2 });
  await user.selectOptions(choice, 'a, b');
  // Of more than two the usual ones follow the lines: a choice is kept.
  expect(appState().view.over).toBe('a,b');
});

it('draws what is chosen, though the lines speak of another parameter', async () => {
  chooseModel('parabola');
  changeView({ parameter: 3 });
  render(<OverChoice named />);
  const choice = screen.getByRole('combobox', { name: 'Loss over' });
  expect(choice).toHaveValue('a,c');
  await userEvent.setup().selectOptions(choice, 'a, b');
  expect(shownParameters(appState())).toEqual({ across: 0, up: 1 });
  expect(choice).toHaveValue('a,b');
});

it('takes no room of its own where nothing is held', () => {
  const { container } = render(<OverChoice named />);
  expect(container).toBeEmptyDOMElement();
});
